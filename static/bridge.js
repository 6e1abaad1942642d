// The one place where our own JavaScript runs. Each task is one function; all words come from Python.

const STREAMLIT_TEXT = "aria-label title placeholder alt aria-description aria-valuetext aria-roledescription".split(" ");
const OUR_TEXT = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], input, textarea, pre';

const UPLOAD = '[data-testid="stFileUploaderDropzone"]'; // its button looks like text of ours

let shownPage = null; // the page whose heading had the focus, or the first page that was opened
let translations = null; // {exact: Map, patterns: [[RegExp, text]]}
let goTo = () => {}; // tells Python to open a page
let pageNames = [];
let wantedPlace = ""; // the part of the next page that a link named after #

export default function bridge({ data: [data], setTriggerValue }) {
  goTo = (page) => setTriggerValue("go", page);
  pageNames = data.pages;
  setLanguage(data.language, data.direction);
  translateStreamlit(data.streamlit);
  focusHeadingOfNewPage(data.view);
  document.documentElement.dataset.bridge = "ready"; // until then a link loads its page anew
}

document.addEventListener("click", followLink, true);
document.addEventListener("click", skipToHeading, true);
focusCalmPage();

function setLanguage(language, direction) {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

// --- focus ---------------------------------------------------------------------------------------------------------

function focusHeadingOfNewPage(page) {
  const isNew = shownPage !== null && shownPage !== page;
  shownPage = page;
  if (isNew) whenDrawn(() => shownPage === page && focusHeading());
}

function focusHeading() {
  const heading = [...document.querySelectorAll("h1")].find((h1) => h1.checkVisibility?.() ?? true);
  const place = document.getElementById(wantedPlace);
  const goal = place ?? heading;
  wantedPlace = "";
  if (!goal) return;
  goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (place) place.scrollIntoView();
  else document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}

// A page that breaks gives way to a calm one, whose heading may be far above what was pressed.
function focusCalmPage() {
  const isCalm = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(".ap-calm") || node.querySelector(".ap-calm"));
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isCalm))) whenDrawn(focusHeading);
  }).observe(document.body, { childList: true, subtree: true });
}

function whenDrawn(act) {
  const app = document.querySelector('[data-testid="stApp"]');
  const isDrawn = () => app.getAttribute("data-test-script-state") === "notRunning";
  if (isDrawn()) return requestAnimationFrame(act);
  const observer = new MutationObserver(() => {
    if (!isDrawn()) return;
    observer.disconnect();
    requestAnimationFrame(act);
  });
  observer.observe(app, { attributeFilter: ["data-test-script-state"] });
}

function skipToHeading(event) {
  if (!event.target.closest?.('[data-testid="stSkipToContent"]')) return;
  event.preventDefault();
  event.stopPropagation();
  focusHeading();
}

// --- links ---------------------------------------------------------------------------------------------------------

// A plain link would load everything again and lose the answers; this opens the page inside the session.
function followLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const page = pageOf(link);
  if (page === null || !isConnected()) return;
  event.preventDefault();
  event.stopPropagation();
  wantedPlace = link.hash.slice(1);
  goTo(page + link.search);
}

function pageOf(link) {
  const url = new URL(link.href);
  const streamlitsOwn = link.closest('[data-testid="stPageLink"], [data-testid="stSkipToContent"]');
  const withinPage = link.getAttribute("href").startsWith("#");
  if (streamlitsOwn || withinPage || url.origin !== location.origin || link.hasAttribute("download")) return null;
  const name = url.pathname.split("/").pop() || "start";
  return pageNames.includes(name) ? name : null;
}

function isConnected() {
  const app = document.querySelector('[data-testid="stApp"]');
  return app?.getAttribute("data-test-connection-state") === "CONNECTED";
}

// --- Streamlit's own English ---------------------------------------------------------------------------------------

function translateStreamlit(words) {
  if (translations) return;
  const entries = Object.entries(words);
  translations = {
    exact: new Map(entries.filter(([english]) => !english.includes("{"))),
    patterns: entries.filter(([english]) => english.includes("{")).map(([english, ours]) => [asPattern(english), ours]),
  };
  translateUnder(document.documentElement);
  new MutationObserver(translateChanges).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: STREAMLIT_TEXT,
  });
}

// "Help for {label}" also fits "Help for Uw postcode": {label} is kept and put into the translation.
function asPattern(english) {
  const escaped = english.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, "(?<$1>.+)")}$`, "s");
}

function translated(text) {
  const trimmed = text.trim();
  if (!trimmed) return null;
  if (translations.exact.has(trimmed)) return translations.exact.get(trimmed);
  for (const [pattern, ours] of translations.patterns) {
    const found = pattern.exec(trimmed);
    if (found) return ours.replace(/\{(\w+)\}/g, (_, name) => found.groups[name]);
  }
  return null;
}

function translateChanges(changes) {
  for (const { type, target, addedNodes, attributeName } of changes) {
    if (type === "attributes") translateAttribute(target, attributeName);
    else if (type === "characterData") translateText(target);
    else for (const node of addedNodes) node.nodeType === Node.TEXT_NODE ? translateText(node) : translateUnder(node);
  }
}

function translateUnder(root) {
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const selector = STREAMLIT_TEXT.map((name) => `[${name}]`).join(",");
  for (const element of [root, ...root.querySelectorAll(selector)]) {
    for (const name of STREAMLIT_TEXT) if (element.hasAttribute(name)) translateAttribute(element, name);
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) translateText(walker.currentNode);
}

function translateAttribute(element, name) {
  const ours = translated(element.getAttribute(name) ?? "");
  if (ours !== null && ours !== element.getAttribute(name)) element.setAttribute(name, ours);
}

// Changing the text of a node is safe: React keeps the node and only writes to it when its own text changes.
function translateText(node) {
  const parent = node.parentElement;
  if (!parent || (parent.closest(OUR_TEXT) && !parent.closest(UPLOAD))) return;
  const ours = translated(node.nodeValue);
  if (ours !== null && ours !== node.nodeValue.trim()) node.nodeValue = node.nodeValue.replace(node.nodeValue.trim(), () => ours);
}
