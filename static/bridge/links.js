// Links to our own pages, followed inside the session.

import { standIn, standInUnlessOpened } from "./away.js";
import { isConnected } from "./connection.js";
import { wantPlace } from "./focus.js";

const HELP = "nu_hulp";
let goTo = () => {}; // tells Python to open a page
let pageNames = [];

document.addEventListener("click", followLink, true);

export function followLinksTo(names, open) {
  pageNames = names;
  goTo = open;
}

// A plain link would load everything again and lose the answers; this opens the page inside the session.
function followLink(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const page = pageOf(link);
  if (page === null) return;
  if (!isConnected() && !standIn()) return;
  event.preventDefault();
  event.stopPropagation();
  if (!isConnected()) return;
  wantPlace(link.hash.slice(1));
  goTo(page + link.search);
  if (page === HELP) standInUnlessOpened(page);
}

function pageOf(link) {
  const url = new URL(link.href);
  const streamlitsOwn = link.closest('[data-testid="stSkipToContent"]');
  const withinPage = link.getAttribute("href").startsWith("#");
  if (streamlitsOwn || withinPage || url.origin !== location.origin || link.hasAttribute("download")) return null;
  const name = url.pathname.split("/").pop() || pageNames[0]; // the first page has the address of the site itself
  return pageNames.includes(name) ? name : null;
}
