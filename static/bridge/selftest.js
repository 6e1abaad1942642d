// What only the browser knows of a kiosk: measured on the page of whoever puts it there, and written beside each line.

const LEAST = 60; // pixels
const MOST_APART = 60; // seconds between the clock of the screen and that of the server
const TARGETS = "a[href], button, summary, input, select, textarea, [role=button], [role=radio]";

export function test(settings) {
  for (const line of document.querySelectorAll("[data-test]")) {
    const result = TESTS[line.dataset.test](line, settings);
    if (result !== undefined) say(line, ...[result].flat());
  }
}

const TESTS = {
  screen: () => innerHeight >= screen.height && innerWidth >= screen.width,
  storage: () => {
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name.startsWith("adempauze"));
    return [names.length === 0, names.length];
  },
  history: () => history.length === 1,
  targets: () => {
    const small = tooSmall();
    return [small.length === 0, small.length];
  },
  hosts: () => {
    const asked = performance.getEntriesByType("resource").map(({ name }) => new URL(name, location.href));
    const others = new Set(asked.filter((url) => url.protocol.startsWith("http") && url.origin !== location.origin).map((url) => url.host));
    return [others.size === 0, others.size];
  },
  clock: (line) => Math.abs(Date.now() / 1000 - Number(line.dataset.now)) <= MOST_APART,
  voices: (line) => {
    findVoices(line);
    window.speechSynthesis?.addEventListener?.("voiceschanged", () => findVoices(line));
  },
  printer: (line) => {
    window.addEventListener("afterprint", () => say(line, true), { once: true });
  },
};

function findVoices(line) {
  const own = window.speechSynthesis?.getVoices().filter((voice) => voice.localService) ?? [];
  const spoken = new Set(own.map(({ lang }) => lang.replace("_", "-").toLowerCase().split("-")[0]));
  say(line, line.dataset.languages.split(" ").every((code) => spoken.has(code)));
}

// Everything that can be pressed, with what is made larger around it.
export function tooSmall(least = LEAST) {
  return [...document.querySelectorAll(TARGETS)].filter((target) => target.checkVisibility() && isSmall(target, least));
}

function isSmall(target, least) {
  const area = target.matches("input") ? (target.closest("label") ?? target) : target;
  const { width, height } = area.getBoundingClientRect();
  const around = ["::before", "::after"].map((part) => getComputedStyle(area, part)).filter(({ position }) => position === "absolute");
  const widest = Math.max(width, ...around.map((style) => parseFloat(style.width) || 0));
  const highest = Math.max(height, ...around.map((style) => parseFloat(style.height) || 0));
  return width > 1 && (widest < least - 0.1 || highest < least - 0.1);
}

function say(line, isGood, count = "") {
  line.dataset.state = isGood ? "good" : "bad";
  const sentence = isGood ? line.dataset.good : line.dataset.bad;
  line.querySelector("output").textContent = sentence.replace("{count}", count);
}
