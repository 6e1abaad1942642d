// What a word of the glossary means, shown where the word stands: by touch, by key, or by pointing at it.

const WAIT = 250; // milliseconds of pointing before the meaning shows
const EDGE = 8; // pixels kept free at the sides of the window

let meanings = {}; // by language, a promise of {term: meaning}
let note = null;
let shownFor = null;
let waiting = 0;

document.addEventListener("click", toggle, true);
document.addEventListener("keydown", (event) => event.key === "Escape" && hide(), true);
document.addEventListener("pointerover", point);
document.addEventListener("focusout", (event) => event.target === shownFor && hide());
document.addEventListener("scroll", follow, true);

const termOf = (link) => new URL(link.href).hash.replace("#woord-", "");

// A press on the word shows its meaning; a press on the word again goes to the whole list, as any link does.
function toggle(event) {
  const link = event.target.closest?.("a.ap-term");
  if (!link) return event.target.closest?.(".ap-meaning") ? undefined : hide();
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.dataset.pressed) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // links.js, which listens after this, would open the list
  show(link).then((shown) => {
    link.dataset.pressed = "1";
    if (!shown) link.click();
  });
}

function point(event) {
  clearTimeout(waiting);
  if (event.pointerType !== "mouse") return;
  const link = event.target.closest?.("a.ap-term");
  if (link) waiting = setTimeout(show, WAIT, link);
  else if (!event.target.closest?.(".ap-meaning") && shownFor && !shownFor.dataset.pressed) hide();
}

async function show(link) {
  const meaning = (await words())[termOf(link)];
  if (!meaning || !link.isConnected) return false;
  if (shownFor !== link) hide();
  note ??= document.body.appendChild(Object.assign(document.createElement("div"), { id: "ap-meaning", className: "ap-meaning" }));
  note.setAttribute("role", "status"); // is read aloud when its text changes
  note.textContent = meaning;
  note.hidden = false;
  link.setAttribute("aria-describedby", note.id);
  shownFor = link;
  place(link.getBoundingClientRect());
  return true;
}

function place(word) {
  const { width, height } = note.getBoundingClientRect();
  const left = Math.min(Math.max(EDGE, word.left), document.documentElement.clientWidth - width - EDGE);
  const below = word.bottom + EDGE + height < innerHeight;
  note.style.left = `${left}px`;
  note.style.top = `${below ? word.bottom + EDGE : Math.max(EDGE, word.top - EDGE - height)}px`;
}

// What scrolls under a finger, or slides open, takes the meaning along as long as the word is in sight.
function follow() {
  if (!shownFor) return;
  const word = shownFor.getBoundingClientRect();
  if (shownFor.isConnected && word.bottom > 0 && word.top < innerHeight) place(word);
  else hide();
}

function hide() {
  if (!shownFor) return;
  shownFor.removeAttribute("aria-describedby");
  delete shownFor.dataset.pressed;
  shownFor = null;
  note.hidden = true;
  note.textContent = "";
}

function words() {
  const language = document.documentElement.lang;
  const fetched = () => fetch(new URL(`./app/words/${language}.json`, document.baseURI)).then((answer) => answer.json());
  meanings[language] ??= fetched().catch(() => {
    delete meanings[language];
    return {};
  });
  return meanings[language];
}
