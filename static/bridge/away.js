// While there is no connection: a note that stays until there is one, and what can be done without. Whom to call came with
// the page (pages/parts/calling/at_hand.py), so that a press on *Nu hulp nodig* or on a step never ends at an error of the browser.

import { isConnected, stateOfApp } from "./connection.js";

const MAYBE = 2000; // ms: a phone that wakes up has its connection back within these
const PATIENCE = 5000; // ms in which a page opens, on a connection that may be gone without anybody knowing
const PRESSED = 1000; // ms after a press on a link, which may leave: a telephone that is called is no reload
const AGAIN = 8000; // ms in which somebody reads that there is a connection again
const root = document.documentElement;
const sheets = [...document.querySelectorAll(".ap-away-sheet")];
let note = null;
let advice = ""; // whom to call first, as this page last drew it
let waiting = 0;
let expecting = 0;
let isAway = false;
let isLeaving = false;
let pressedAt = -PRESSED;

new MutationObserver(look).observe(stateOfApp() ?? document.body, { attributeFilter: ["data-test-connection-state"] });
new MutationObserver(closeStreamlits).observe(document.body, { childList: true });

document.addEventListener("click", ({ target }) => target.closest?.("a") && (pressedAt = performance.now()), true);
window.addEventListener("beforeunload", warn);

// Loaded again without a connection, a page is gone: the browser asks first. Not on a screen that people share.
function warn(event) {
  const isByLink = performance.now() - pressedAt < PRESSED;
  if (isAway && !isLeaving && !isByLink && root.dataset.mode !== "kiosk") event.preventDefault();
}

export function keepAdvice() {
  const drawn = document.querySelector(".ap-first");
  if (drawn) advice = drawn.outerHTML;
}

export function forgetAdvice() {
  advice = "";
}

// Shows whom to call, in the place of a page that can't be opened now.
export function standIn() {
  const dialog = whomToCall();
  if (!dialog) return false;
  const close = Object.assign(document.createElement("button"), { type: "button", className: "ap-plain-button" });
  close.textContent = sheet().dataset.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  dialog.querySelector("p").insertAdjacentHTML("afterend", document.querySelector(".ap-first")?.outerHTML ?? advice);
  for (const part of dialog.querySelectorAll(".ap-first [id]")) part.removeAttribute("id");
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return true;
}

function whomToCall() {
  const from = sheet();
  if (!from) return null;
  const dialog = Object.assign(document.createElement("dialog"), { className: "ap-away" });
  dialog.setAttribute("aria-labelledby", "ap-away-title");
  dialog.append(from.content.cloneNode(true));
  Object.assign(dialog.querySelector("h2"), { tabIndex: -1, autofocus: true });
  return dialog;
}

// Everything was wiped, and there is no page to go to: a reload would end at an error of the browser. Nothing of what was
// told stays in sight, and the site opens anew once it can. The server forgets the session by itself.
export function leaveWhenBack() {
  const dialog = whomToCall();
  if (!dialog) return location.replace("./");
  isLeaving = true;
  document.getElementById("root")?.remove();
  document.querySelectorAll(".ap-away-note, dialog").forEach((shown) => shown.remove());
  const wiped = Object.assign(document.createElement("p"), { textContent: sheet().dataset.wiped });
  dialog.querySelector("h2").after(wiped);
  document.body.append(dialog);
  dialog.show();
  setInterval(openAnew, MAYBE);
}

function openAnew() {
  fetch("_stcore/health", { cache: "no-store" }).then(
    ({ ok }) => ok && location.replace("./"),
    () => {}, // still away
  );
}

// A connection can be gone without anybody knowing: then nothing comes of a press.
export function standInUnlessOpened(page) {
  const isOpened = () => location.pathname.endsWith(`/${page}`) || document.querySelector("dialog.ap-away");
  clearTimeout(expecting);
  expecting = setTimeout(() => isOpened() || standIn(), PATIENCE);
}

// A page was opened, whichever.
export function standInNoMore() {
  clearTimeout(expecting);
  document.querySelector("dialog.ap-away")?.close();
}

function sheet() {
  return sheets.find(({ lang }) => lang === root.dataset.spoken) ?? sheets[0];
}

function look() {
  clearTimeout(waiting);
  if (isLeaving) return;
  if (isConnected()) return isAway ? comeBack() : undefined;
  if (!isAway) waiting = setTimeout(tellAway, MAYBE);
}

function tellAway() {
  const words = sheet()?.dataset;
  if (isConnected() || isLeaving || !words) return;
  isAway = true;
  root.dataset.away = "";
  note?.remove();
  note = Object.assign(document.createElement("div"), { className: "ap-away-note" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "ap-plain-button" });
  button.textContent = words.show;
  button.addEventListener("click", standIn);
  note.append(statusLine(), button);
  document.body.append(note);
  note.firstChild.textContent = words.note; // a status line is read aloud when its text changes
}

function statusLine() {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  return line;
}

function comeBack() {
  isAway = false;
  delete root.dataset.away;
  standInNoMore();
  const gone = note;
  if (!gone) return;
  gone.classList.add("ap-back");
  gone.querySelector("button").remove();
  gone.firstChild.textContent = sheet().dataset.back;
  setTimeout(() => gone.remove(), AGAIN);
}

// Streamlit's own note lies over the page, and once closed it doesn't come back. Ours says the same, and stays.
function closeStreamlits() {
  if (isConnected()) return;
  document.querySelector('[data-testid="stDialog"] [role="dialog"] > button[aria-label]')?.click();
}
