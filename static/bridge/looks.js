// What somebody chose for reading: larger letters, more contrast, a language. Plain preferences, kept on the device.
// static/before.js puts them on the next page before it is drawn.

const KEY = "adempauze.looks";
const root = document.documentElement;
let language = null; // as the page last spoke

document.addEventListener("click", press);
new MutationObserver(showState).observe(document.body, { childList: true, subtree: true });
showState();

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function remember(change) {
  if (root.dataset.mode === "kiosk") return; // the next visitor is somebody else
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), ...change }));
  } catch {
    // It then holds for this page only.
  }
}

function press(event) {
  const button = event.target.closest?.("[data-set]");
  if (!button) return;
  const { set, value } = button.dataset;
  const chosen = set === "contrast" && isOn(button) ? "less" : value;
  root.dataset[set] = chosen;
  remember({ [set]: chosen });
  showState();
}

function isOn({ dataset: { set, value } }) {
  return (root.dataset[set] ?? "0") === value;
}

function showState() {
  for (const button of document.querySelectorAll("[data-set]")) {
    const pressed = String(isOn(button));
    if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
  }
}

// Returns the language to go back to, in a new session where none was chosen.
export function rememberLanguage({ spoken, language: now }, isNew) {
  const before = language;
  language = now;
  if (spoken && now !== before) remember({ language: now });
  const wanted = read().language;
  return !spoken && isNew && typeof wanted === "string" && wanted !== now ? wanted : undefined;
}

export function forgetLooks() {
  for (const name of ["size", "contrast"]) delete root.dataset[name];
  showState();
}
