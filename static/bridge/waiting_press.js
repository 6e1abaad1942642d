// A press that comes while answers are given back to a server that forgot them: what is then drawn anew would overtake it.
// It waits until that is done. Typing needs no server, and waits for nothing.

import { whenDrawn } from "./focus.js";

const LONGEST = 5000; // ms: then the press goes its own way
const PRESSED = "a[href], button, label, input";
let isGivingBack = false;
let pressed = null;
let patience = 0;

document.addEventListener("click", hold, true);

export function beginGivingBack() {
  isGivingBack = true;
  clearTimeout(patience);
  patience = setTimeout(endGivingBack, LONGEST);
}

export function endGivingBack() {
  if (!isGivingBack) return;
  clearTimeout(patience);
  whenDrawn(() => {
    isGivingBack = false;
    const waited = pressed;
    pressed = null;
    if (waited?.isConnected) waited.click();
  });
}

function hold(event) {
  if (!isGivingBack || !event.target.closest?.(".stApp") || !event.target.closest(PRESSED)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  pressed = event.target;
}
