// The one place where our own JavaScript runs, with a file for each task in bridge/. All words come from Python.

import "./bridge/terms.js"; // before links.js: both listen to a press on a link
import "./bridge/announcing.js";
import "./bridge/copying.js";
import "./bridge/folds.js";
import "./bridge/naming.js";
import "./bridge/lost_focus.js";
import { keepAdvice, standInNoMore } from "./bridge/away.js";
import { focusHeadingOfNewView, whenDrawn } from "./bridge/focus.js";
import { uncover } from "./bridge/first_text.js";
import { hold, meet } from "./bridge/keeping.js";
import { followLinksTo } from "./bridge/links.js";
import { showButtons, stop } from "./bridge/speech.js";
import { translateStreamlit } from "./bridge/words.js";

const root = document.documentElement;
let view = null;
let turned;
let title = null;

export default function bridge({ data: [data], setTriggerValue }) {
  if ("keep" in data) return hold(data);
  setLanguage(data.language, data.direction);
  setTitle(data.title);
  if (view !== data.view) {
    stop();
    standInNoMore();
  }
  view = data.view;
  showButtons();
  followLinksTo(data.pages, (page) => setTriggerValue("go", page));
  translateStreamlit(data.streamlit);
  focusHeadingOfNewView(data.view);
  const asksForMore = meet(data, setTriggerValue);
  whenDrawn(() => {
    keepAdvice();
    if (!asksForMore) uncover();
  });
  if (data.kiosk) import("./bridge/kiosk.js").then(({ share }) => share(data, setTriggerValue));
  root.dataset.bridge = "ready"; // until then a link loads its page anew
}

// Only when ours changes: a browser that translates the page says in which language it now is.
function setLanguage(language, direction) {
  if (turned !== direction) root.dir = direction;
  turned = direction;
  if (root.dataset.spoken === language) return;
  root.dataset.spoken = language;
  root.lang = language;
}

// Streamlit writes to the text that it drew itself, and a browser that translates puts another one in its place.
function setTitle(wanted) {
  if (title !== wanted) document.title = wanted;
  title = wanted;
}
