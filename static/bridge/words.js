// Streamlit's own English, in our words.

const STREAMLIT_TEXT = "aria-label title placeholder alt aria-description aria-valuetext aria-roledescription".split(" ");
const OUR_TEXT = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], input, textarea, pre';

let spoken = null; // the words of the language that is shown: {what Streamlit says: what we say}
let translations = null; // {exact: Map, patterns: [[RegExp, text]]}

export function translateStreamlit(words) {
  if (JSON.stringify(words) === JSON.stringify(spoken)) return;
  const isFirst = spoken === null;
  // What stands there already, in the language before, is said anew as well.
  const entries = [...Object.entries(words), ...Object.entries(spoken ?? {}).map(([english, before]) => [before, words[english]])];
  translations = {
    exact: new Map(entries.filter(([theirs]) => !theirs.includes("{"))),
    patterns: entries.filter(([theirs]) => theirs.includes("{")).map(([theirs, ours]) => [asPattern(theirs), ours]),
  };
  spoken = words;
  translateUnder(document.documentElement);
  if (isFirst) observe();
}

function observe() {
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
    const match = pattern.exec(trimmed);
    if (match) return ours.replace(/\{(\w+)\}/g, (_, name) => match.groups[name]);
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
  if (!parent || parent.closest(OUR_TEXT)) return;
  const ours = translated(node.nodeValue);
  if (ours !== null && ours !== node.nodeValue.trim()) node.nodeValue = node.nodeValue.replace(node.nodeValue.trim(), () => ours);
}
