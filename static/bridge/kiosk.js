// A screen that visitors share, one after the other: it begins with a touch, asks whether somebody is still there, wipes
// everything, and lets nobody out. Loaded only in a kiosk. How long it waits, and all words, come from Python.

import { whenDrawn } from "./focus.js";
import { isConnected } from "./connection.js";

const TICK = 250; // milliseconds
const PATIENCE = 3000; // milliseconds for Python to say that it forgot everything
const NOT_HERE = "contextmenu dragstart dragover drop selectstart copy cut paste auxclick".split(" ");
const LISTENING = 300; // seconds that somebody may listen to a page without touching the screen
const root = document.documentElement;

let settings = null;
let tell = () => {};
let session = null;
let wiping = false;
let lastTouch = Date.now();
let dialog = null;

for (const kind of NOT_HERE) window.addEventListener(kind, stop, true);
for (const kind of ["pointerdown", "pointermove", "keydown", "wheel"]) window.addEventListener(kind, touched, true);
window.addEventListener("keydown", leaveShortcutsAlone, true);
window.addEventListener("wheel", (event) => event.ctrlKey && stop(event), { capture: true, passive: false });
window.addEventListener("click", press, true);
window.addEventListener("pointerup", () => setTimeout(begin, 100), true); // a stroke over the screen is a touch as well
window.addEventListener("keydown", begin, true);
setInterval(look, TICK);

export function share(data, tellPython) {
  if (wiping && session !== data.session) return leave(); // Python forgot: this is the session of nobody
  ({ session, kiosk: settings } = data);
  tell = (news) => tellPython("device", { session, ...news });
  if (data.page !== "kiosk") return;
  begin();
  import("./selftest.js").then(({ test }) => whenDrawn(() => test(data.kiosk)));
}

function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}

function touched({ type, pointerType }) {
  const isDrag = type !== "pointermove" || pointerType === "touch";
  if (isDrag && !dialog?.open) lastTouch = Date.now();
}

function leaveShortcutsAlone(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)) stop(event);
}

function begin() {
  if (wiping || !settings) return;
  root.dataset.begun = "";
}

function press(event) {
  begin();
  const pressed = event.target.closest?.("a[href], [data-print], [data-end]");
  if (!pressed) return;
  if ("end" in pressed.dataset) wipe();
  else if ("print" in pressed.dataset) window.print();
  else followWithin(event, pressed);
}

// A link to a part of this page moves the reader and leaves no trace; one that leads away does nothing.
function followWithin(event, link) {
  const url = new URL(link.href);
  const leadsAway = url.origin !== location.origin || link.target || link.hasAttribute("download");
  if (leadsAway || event.ctrlKey || event.metaKey || event.shiftKey) return stop(event);
  if (!link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  location.replace(link.href);
}

// By the clock, so that a screen that slept for an hour wipes at once; a clock that was set back starts the wait anew.
function look() {
  if (!settings || wiping || !("begun" in root.dataset)) {
    lastTouch = Date.now();
    return;
  }
  const quiet = (Date.now() - lastTouch) / 1000;
  const idle = window.speechSynthesis?.speaking ? Math.max(LISTENING, settings.idle) : settings.idle;
  const left = idle + settings.warning - quiet;
  if (quiet < 0) lastTouch = Date.now();
  else if (left <= 0) wipe();
  else if (quiet >= idle) ask(Math.ceil(left));
}

function ask(seconds) {
  dialog ??= document.body.appendChild(question(settings.words));
  dialog.querySelector("[role=timer]").textContent = settings.words.text.replace("{count}", seconds);
  dialog.style.setProperty("--ap-left", `${(seconds / settings.warning) * 100}%`);
  if (!dialog.open) dialog.showModal();
}

function question(words) {
  const asked = Object.assign(document.createElement("dialog"), { className: "ap-still-there" });
  const title = Object.assign(document.createElement("h2"), { id: "ap-still-there", textContent: words.title });
  const time = document.createElement("p");
  time.setAttribute("role", "timer");
  asked.setAttribute("aria-labelledby", title.id);
  asked.append(title, time, button(words.stay, "ap-stay", stay), button(words.leave, "ap-go", wipe));
  asked.addEventListener("close", stay);
  return asked;
}

function button(text, className, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text, className });
  made.addEventListener("click", act);
  return made;
}

function stay() {
  lastTouch = Date.now();
  dialog.remove();
  dialog = null;
}

function wipe() {
  if (wiping) return;
  wiping = true;
  delete root.dataset.begun; // the first screen covers everything from now on
  dialog?.remove();
  window.speechSynthesis?.cancel();
  emptyStorage();
  if (!isConnected()) return leave();
  tell({ wiped: true });
  setTimeout(leave, PATIENCE);
}

// A new document: nothing of the old one is left in the page, and this one takes its place in the history.
function leave() {
  emptyStorage();
  location.replace(new URL("./", document.baseURI));
}

function emptyStorage() {
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].clear();
    } catch {
      // The browser was told to keep nothing.
    }
  }
  indexedDB.databases?.().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)));
  window.caches?.keys().then((names) => names.forEach((name) => caches.delete(name)));
}
