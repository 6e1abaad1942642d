// The one place where our own JavaScript runs, with a file for each task in bridge/. All words come from Python.

import "./bridge/terms.js"; // before links.js: both listen to a press on a link
import "./bridge/announcing.js";
import "./bridge/copying.js";
import { focusHeadingOfNewPage } from "./bridge/focus.js";
import { hold, meet } from "./bridge/keeping.js";
import { followLinksTo } from "./bridge/links.js";
import { showButtons, stop } from "./bridge/speech.js";
import { translateStreamlit } from "./bridge/words.js";

let view = null;

export default function bridge({ data: [data], setTriggerValue }) {
  if ("keep" in data) return hold(data);
  setLanguage(data.language, data.direction);
  if (view !== data.view) stop();
  view = data.view;
  showButtons();
  followLinksTo(data.pages, (page) => setTriggerValue("go", page));
  translateStreamlit(data.streamlit);
  focusHeadingOfNewPage(data.view);
  meet(data, setTriggerValue);
  if (data.kiosk) import("./bridge/kiosk.js").then(({ share }) => share(data, setTriggerValue));
  document.documentElement.dataset.bridge = "ready"; // until then a link loads its page anew
}

function setLanguage(language, direction) {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}
