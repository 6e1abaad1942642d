// The first text (pages/parts/calling/at_hand.py) gives way to the page once that is drawn, in the visitor's own language and with
// what they told before.

import { whenDrawn } from "./focus.js";

const ASKED = 150; // ms after which a run that was asked for has begun

export function uncover() {
  document.querySelector(".ap-first-text")?.remove();
}

export function uncoverAfterNextRun() {
  setTimeout(() => whenDrawn(uncover), ASKED);
}
