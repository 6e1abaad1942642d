// Answers on the own device, for whoever asked for it; from a file, and from a link whose data never leave the browser's
// address bar. Python reads them and says what may be kept: here they are only text. Of everybody this page holds what the
// server knows, to give it back when that server forgot it: it is another one, the connection was away for an hour, or the
// page is loaded again in the same tab. It is gone when the tab is closed, all is wiped, or the connection stays away.

import { whenDrawn } from "./focus.js";
import { forgetAdvice, leaveWhenBack } from "./away.js";
import { uncoverAfterNextRun } from "./first_text.js";
import { forgetLooks, rememberLanguage } from "./looks.js";
import { isConnected } from "./connection.js";
import { store, stored, storeNoMore, unstore, watchOthers, wipeStorage, wipeWindow } from "./stored.js";
import { beginGivingBack, endGivingBack } from "./waiting_press.js";
import { heldBefore, holdInWindow } from "./window_held.js";

const LARGEST_FILE = 50_000; // bytes; Python is stricter
const LOOK_EVERY = 10_000; // ms
const root = document.documentElement;
let session = null; // whom we talk to: after a restart of the server it is another one
let allowed = false;
let held = null; // { text, session }: what was told, and to whom
let lastConnected = Date.now();
let forgetAfter = 0; // ms without a connection
let tell = () => {};
let drawnAgain = 0;
let wasConnected = true;
let askWhoIsThere = null; // has Python draw the page, whichever server that now is
let forgets = false; // whether this device was told to forget, which it does once

document.addEventListener("click", press);
document.addEventListener("change", openFile);
window.addEventListener("hashchange", openLink);
window.addEventListener("pagehide", () => held && holdInWindow(held));
watchOthers({
  changed: (text) => allowed && tell({ tab: text }),
  stopped: () => allowed && tell({ stopped: true }),
  wiped: () => allowed && forgetHere(),
});

export function meet(data, tellPython) {
  const isNew = session !== data.session;
  const isLoaded = session === null;
  ({ session, allowed, forgetAfter } = data);
  tell = (news) => tellPython("device", { session, ...news });
  if (data.forget && !forgets) forgetAnswers();
  if (isLoaded && allowed) held = heldBefore(forgetAfter);
  if (data.forget && isNew) letGo();
  forgets = data.forget;
  const language = rememberLanguage(data, isNew);
  const saved = isNew && allowed ? { ...remembered(isLoaded), link: takeLink() } : {};
  const asksForMore = Boolean(language || saved.stored || saved.held || saved.again || saved.link);
  if (asksForMore) tell({ ...saved, language });
  else show();
  const isDrawnAgain = drawAgain(data.again, tellPython);
  watchConnection(() => tellPython("again", "connected"));
  const isThePage = !asksForMore && !isDrawnAgain;
  if (isThePage) endGivingBack();
  return !isThePage;
}

export function hold({ hold: text, keep, session: of }) {
  // A server that knows nothing yet takes nothing away of what another one knew.
  if (text) {
    holdOn({ text, session: of });
    show();
  } else if (held?.session === of) letGo();
  if (keep) keepOnDevice(text);
  else storeNoMore();
}

function remembered(isLoaded) {
  if (stored() !== null) return { stored: stored() };
  return held ? { [isLoaded ? "again" : "held"]: held.text } : {};
}

function holdOn(answers) {
  if (answers.text !== held?.text || answers.session !== held.session) holdInWindow(answers);
  held = answers;
}

function letGo() {
  held = null;
  holdInWindow(null);
  forgetAdvice();
}

function keepOnDevice(text) {
  if (!allowed) return;
  if (!store(text)) tell({ full: true });
  show();
}

// After answers came back everything is drawn anew, so that no button remembers what it was before.
function drawAgain(number, tellPython) {
  if (number === drawnAgain) return false;
  drawnAgain = number;
  if (number) whenDrawn(() => askOnceMore(tellPython, number));
  return number > 0;
}

function askOnceMore(tellPython, number) {
  tellPython("again", number);
  uncoverAfterNextRun();
}

// A new connection may lead to a server that knows nothing. Streamlit would only find out at the next press, and lose it.
function watchConnection(ask) {
  const isFirst = !askWhoIsThere;
  askWhoIsThere = ask;
  if (!isFirst) return;
  setInterval(forgetInTime, LOOK_EVERY);
  new MutationObserver(() => {
    const isBack = isConnected() && !wasConnected;
    wasConnected = isConnected();
    forgetInTime();
    if (!isBack || (!held && stored() === null)) return;
    beginGivingBack();
    askWhoIsThere();
  }).observe(document.querySelector('[data-testid="stApp"]') ?? document.body, { attributeFilter: ["data-test-connection-state"] });
}

// Also after a machine slept: its clock went on, and this didn't run.
function forgetInTime() {
  if (Date.now() - lastConnected > forgetAfter + LOOK_EVERY) letGo();
  if (isConnected()) lastConnected = Date.now();
}

function show() {
  if (stored() === null && !held) delete root.dataset.kept;
  else root.dataset.kept = "yes";
}

function forgetAnswers() {
  unstore();
  show();
}

function takeLink() {
  const link = window.adempauzeLink;
  delete window.adempauzeLink;
  return link;
}

function openLink() {
  if (!location.hash.startsWith("#bewaard=")) return;
  const link = location.hash.slice("#bewaard=".length);
  history.replaceState(history.state, "", location.pathname + location.search);
  if (allowed) tell({ link });
}

async function openFile({ target }) {
  if (!target.matches?.("[data-open]") || !target.files.length) return;
  const [file] = target.files;
  tell({ file: file.size > LARGEST_FILE ? "" : await file.text(), large: file.size > LARGEST_FILE });
  target.value = "";
}

function press({ target }) {
  const button = target.closest?.("[data-wipe], [data-save]");
  if (!button) return;
  if (!("wipe" in button.dataset)) return save(button.dataset);
  wipeStorage();
  forgetHere();
}

// Of what this window knows; other windows hear from the storage that everything was wiped.
function forgetHere() {
  letGo();
  wipeWindow();
  forgetLooks();
  show();
  // A page that broke may not hear of it any more.
  if (!isConnected()) leaveWhenBack();
  else if (document.querySelector(".ap-calm")) location.replace("./");
  else tell({ wiped: true });
}

function save({ save: text, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

