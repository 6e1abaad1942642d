// Where the reader is: the heading of a new page, or the part of it that a link named.

let shownView = null; // the view of a page whose heading had the focus, or the first that was opened
const PATIENCE = 3000; // milliseconds
const LOW = 545; // pixels: a window that what stands above a heading fills (as in style/widgets.css)
let wantedPlace = ""; // the part of the next page that a link named after #
let reachedPlace = null; // where such a link led, which keeps the focus when its page says later that it is drawn

document.addEventListener("click", skipToHeading, true);
focusCalmPage();

export function wantPlace(name) {
  wantedPlace = name;
}

// A view is a page, and what of it is shown: "situatie/goal".
export function focusHeadingOfNewView(view) {
  const before = shownView;
  shownView = view;
  if (before === null || before === view) return;
  const isOnSamePage = before.split("/")[0] === view.split("/")[0];
  if (isAtPlace()) return; // a slow machine drew the place before it said which page this is
  if (!wantedPlace) scrollToTop(); // before what is long gives way to what is short, and its foot comes into sight
  whenDrawn(() => shownView === view && !isAtPlace() && focusHeading(isOnSamePage));
}

export function focusHeading(ofPart = false) {
  const shown = [...document.querySelectorAll("h1, [data-view]")].filter((element) => element.checkVisibility?.() ?? true);
  const heading = (ofPart && shown.find((element) => element.matches("[data-view]"))) || shown.find((element) => element.matches("h1"));
  const place = document.getElementById(wantedPlace) ?? door(wantedPlace);
  const goal = place ?? heading;
  if (wantedPlace && !place) goWhenThere(wantedPlace);
  wantedPlace = "";
  if (!goal) return;
  if (!goal.matches("summary")) goal.closest("details")?.setAttribute("open", "");
  goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  reachedPlace = place;
  if (place) place.scrollIntoView();
  else scrollToTop();
  if (innerHeight < LOW && goal.getBoundingClientRect().bottom > innerHeight / 2) goal.scrollIntoView();
}

function isAtPlace() {
  return reachedPlace !== null && reachedPlace === document.activeElement;
}

function scrollToTop() {
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}

// A slow machine draws the place that a link named after the page says that it is drawn.
function goWhenThere(name) {
  const observer = new MutationObserver(() => {
    if (!document.getElementById(name) && !document.querySelector(`.st-key-door_${CSS.escape(name)} summary`)) return;
    stop();
    wantedPlace = name;
    focusHeading();
  });
  const stop = () => {
    observer.disconnect();
    ["pointerdown", "keydown", "wheel"].forEach((act) => removeEventListener(act, stop, true));
  };
  observer.observe(document.body, { childList: true, subtree: true });
  ["pointerdown", "keydown", "wheel"].forEach((act) => addEventListener(act, stop, true));
  setTimeout(stop, PATIENCE);
}

// Something that opens (pages/parts/drawing/columns.py), opened because a link leads to it.
function door(name) {
  const summary = name && document.querySelector(`.st-key-door_${CSS.escape(name)} summary`);
  if (summary && !summary.parentElement.open) summary.click();
  return summary || null;
}

// A page that breaks gives way to a calm one, whose heading may be far above what was pressed.
function focusCalmPage() {
  const isCalm = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(".ap-calm") || node.querySelector(".ap-calm"));
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isCalm))) whenDrawn(() => focusHeading());
  }).observe(document.body, { childList: true, subtree: true });
}

export function whenDrawn(act) {
  const app = document.querySelector('[data-testid="stApp"]');
  const isDrawn = () => (app?.getAttribute("data-test-script-state") ?? "notRunning") === "notRunning";
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
