// The first text (pages/parts/calling/at_hand.py) gives way to the page once that is drawn, in the visitor's own language and with
// what they told before.

import { whenDrawn } from "./focus.js";

const SHAPES = "[data-testid=stSkeleton], [data-testid=stAppSkeleton]";
const ASKED = 150; // ms after which a run that was asked for has begun

// Streamlit fetches what draws a kind of parts when the first of them comes; on a slow line that is after the script has run,
// and empty shapes stand in their place, which are not as high.
export function uncover() {
  const isWhole = () => !document.querySelector(SHAPES);
  const giveWay = () => document.querySelector(".ap-first-text")?.remove();
  if (isWhole()) return giveWay();
  const watching = new MutationObserver(() => {
    if (!isWhole()) return;
    watching.disconnect();
    giveWay();
  });
  watching.observe(document.body, { childList: true, subtree: true });
}

export function uncoverAfterNextRun() {
  setTimeout(() => whenDrawn(uncover), ASKED);
}
