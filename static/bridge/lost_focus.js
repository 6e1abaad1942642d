// What has the focus may be drawn anew, folded away or taken away. The focus would then fall to the whole page, and who
// can't see it begins at the top. It goes to what took the place, to the fold, or to the heading under which that stood.

import { focusHeading, whenDrawn } from "./focus.js";

const HEADINGS = "h1, h2, h3, h4";
const PAGE = "st-key-ap_page";
const MAYBE = 100; // ms in which a heading that is to have the focus gets it
let last = null;

document.addEventListener("focusin", ({ target }) => (last = remembered(target)));
document.addEventListener("focusout", look);
document.addEventListener("pointerdown", ({ target }) => isElsewhere(target) && (last = null), true);
new MutationObserver(() => last && !last.element.isConnected && look()).observe(document.body, { childList: true, subtree: true });

function remembered(element) {
  const fold = keyOf(element.closest("details"));
  const heading = nameOf(headingBefore(element));
  return { element, key: keyOf(element), fold, tag: element.tagName, name: nameOf(element), heading };
}

function keyOf(element) {
  return [...(element?.closest("[class*='st-key-']")?.classList ?? [])].find((name) => name.startsWith("st-key-"));
}

function nameOf(element) {
  const chosen = element?.type === "radio" ? element.value : "";
  return element && [element.ariaLabel, element.getAttribute("href"), chosen, element.textContent].join(" ");
}

function headingBefore(element) {
  const before = (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll(HEADINGS)].filter(before).at(-1);
}

// A press beside everything takes the focus away on purpose.
function isElsewhere(target) {
  return !target.closest?.("a, button, input, textarea, select, summary, label, [tabindex]");
}

function look() {
  const lost = last;
  if (!lost || lost.isWaiting) return;
  lost.isWaiting = true;
  whenDrawn(() => setTimeout(() => bringBack(lost), MAYBE));
}

function bringBack(lost) {
  lost.isWaiting = false;
  if (lost === last && !hasFocus() && !isThere(lost.element)) restore(lost);
}

function hasFocus() {
  return document.activeElement && document.activeElement !== document.body;
}

function restore(lost) {
  last = null;
  const goal = sameAs(lost) ?? foldAround(lost) ?? headingCalled(lost.heading);
  if (!goal) return focusHeading(true);
  if (!goal.matches("a, button, input, textarea, select, summary")) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
}

function sameAs({ key, tag, name }) {
  const within = (key && document.getElementsByClassName(key)[0]) || document;
  const alike = [...within.querySelectorAll(tag)].filter((other) => nameOf(other) === name && isThere(other));
  return alike.length === 1 || key ? alike[0] : undefined;
}

function headingCalled(name) {
  return [...document.querySelectorAll(HEADINGS)].find((heading) => nameOf(heading) === name && isThere(heading));
}

// The fold in which it stood, also where that was drawn anew under another name.
function foldAround({ element, fold }) {
  const folds = [...document.querySelectorAll("details:not([open]) > summary")].filter(isThere);
  const same = fold && fold !== PAGE ? document.querySelector(`.${CSS.escape(fold)} summary`) : null;
  return folds.find((summary) => summary.parentElement.contains(element)) ?? (same && isThere(same) ? same : undefined);
}

function isThere(element) {
  return element.isConnected && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}
