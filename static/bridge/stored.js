// Answers in the storage of this browser, which all its windows share. The newest answer wins: a window that didn't hear
// of it never writes over it, but takes it over. Who stops keeping in one window stops it in all; a wipe wipes them all.

import { isConnected } from "./connection.js";

const KEY = "adempauze.answers";
const WIPING = "adempauze.wiping"; // only so that there is something to clear, which other windows hear of
let seen = null; // what this window knows to be stored; null while it keeps nothing
let mine = null; // what this window last had to store
let others = { changed() {}, stopped() {}, wiped() {} };

window.addEventListener("storage", ({ key }) => {
  if (key === null) others.wiped();
  else if (key === KEY) lookAtOthers();
});
document.addEventListener("visibilitychange", lookAtOthers);

export function watchOthers(doing) {
  others = doing;
}

export function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

// Returns whether the browser kept it; what another window did meanwhile goes first.
export function store(text) {
  lookAtOthers();
  if (text === mine) return true;
  mine = text;
  if (seen !== null && seen !== stored()) return true;
  try {
    localStorage.setItem(KEY, text);
    seen = text;
    return true;
  } catch {
    return false;
  }
}

export function storeNoMore() {
  seen = null;
  mine = null;
}

export function unstore() {
  storeNoMore();
  if (stored() !== null) localStorage.removeItem(KEY);
}

export function wipeStorage() {
  attempt(() => localStorage.setItem(WIPING, ""));
  attempt(() => localStorage.clear());
  wipeWindow();
}

// What this window alone stored.
export function wipeWindow() {
  storeNoMore();
  attempt(() => sessionStorage.clear());
}

function attempt(doing) {
  try {
    doing();
  } catch {
    // A browser that blocks or fills storage holds nothing that matters here.
  }
}

// Without a connection nobody hears of it; it is looked at again when there is one.
function lookAtOthers() {
  const now = stored();
  if (seen === null || now === seen || !isConnected()) return;
  seen = now;
  if (now === null) others.stopped();
  else others.changed(now);
}
