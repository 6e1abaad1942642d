// Reading aloud, by a voice of the device itself in the language of the page; without one the buttons stay hidden.

const BLOCK = "h1, h2, h3, h4, p, li, dt, dd, td, th, label, blockquote, figcaption, summary, div, section, article";
const CLOSED = "details:not([open])";
const IN_FULL = `[data-aloud] > ${CLOSED}`; // is read as if it were open, as it is printed
const UNREAD = `${CLOSED}:not([data-aloud] > *) *, button, svg, script, style, input, textarea, [aria-hidden=true], [role=status]`;
const TO_DIAL = "a[href^='tel:'], .ap-dial";
const synthesis = window.speechSynthesis;
let reading = null; // the button that was pressed

document.addEventListener("click", press);
synthesis?.addEventListener?.("voiceschanged", showButtons);
window.addEventListener("pagehide", stop);

export function showButtons() {
  document.documentElement.dataset.voice = voice() ? "yes" : "no";
}

export function stop() {
  synthesis?.cancel();
  if (reading?.isConnected) call(reading, reading.dataset.read);
  reading = null;
}

function voice() {
  const language = document.documentElement.lang;
  const local = synthesis?.getVoices().filter((voice) => voice.localService) ?? [];
  return local.find((voice) => voice.lang.replace("_", "-").toLowerCase().split("-")[0] === language);
}

function press(event) {
  const button = event.target.closest?.("[data-read]");
  if (!button) return;
  const again = button === reading;
  stop();
  if (!again) read(button);
}

// One utterance for each block: a long one falls silent after a quarter of a minute in some browsers.
function read(button) {
  const card = button.closest("article, .ap-row");
  const texts = [...textsOf(card ?? document.querySelector(".st-key-ap_page") ?? document.body)];
  const spoken = voice();
  if (!texts.length || !spoken) return;
  reading = button;
  call(button, button.dataset.stop);
  texts.forEach((text, place) => synthesis.speak(utterance(text, spoken, place === texts.length - 1 && button)));
}

function call(button, text) {
  button.textContent = text;
  if (button.dataset.of) button.setAttribute("aria-label", `${text}: ${button.dataset.of}`);
}

function utterance(text, spoken, last) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = spoken;
  utterance.lang = spoken.lang;
  if (last) utterance.onend = () => last === reading && stop();
  return utterance;
}

function* textsOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block = null;
  let text = "";
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(UNREAD) || !isShown(parent.closest(IN_FULL) ?? parent)) continue;
    if (parent.closest(BLOCK) !== block && text.trim()) {
      yield tidy(text);
      text = "";
    }
    block = parent.closest(BLOCK);
    const written = walker.currentNode.nodeValue;
    text += ` ${parent.closest(TO_DIAL) ? digits(written) : written}`;
  }
  if (text.trim()) yield tidy(text);
}

function isShown(part) {
  return part.checkVisibility?.() ?? true;
}

// 023 224 25 26 is read as nought two three, two two four: that is how people write a number down.
function digits(number) {
  return number.trim().split(/\s+/).map((group) => [...group].join(" ")).join(", ");
}

function tidy(text) {
  return text.replace(/\s+/g, " ").replace(/ ([.,;:?)])/g, "$1").trim();
}
