// What came of an answer, told to who can't see it appear. A line that is drawn anew isn't read by every screen reader;
// a change in a line that stays is.

const region = document.createElement("div");
region.className = "ap-hidden";
region.setAttribute("role", "status");
document.body.append(region);
let lastRead = "";

new MutationObserver(tell).observe(document.body, { childList: true, characterData: true, subtree: true });

function tell() {
  const lines = [...document.querySelectorAll("[data-announce]")].map((line) => line.textContent.trim()).join(" ");
  if (lines === lastRead) return;
  lastRead = lines;
  region.textContent = lines;
}
