// What this window holds of what was told, so that it is still there when the page is loaded again. It is gone with the tab,
// with a wipe, and after as long as an open page would hold it. Nothing of it is ever written on a screen people share.

const KEY = "adempauze.window";

// Returns { text, session } as it was held before this page was loaded; null where nothing is, or it is too old.
export function heldBefore(longest) {
  try {
    const { text, session, at } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    if (typeof text === "string" && typeof at === "number" && Math.abs(Date.now() - at) <= longest) return { text, session };
    sessionStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing, or something that isn't ours.
  }
  return null;
}

export function holdInWindow(held) {
  try {
    if (held) sessionStorage.setItem(KEY, JSON.stringify({ ...held, at: Date.now() }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Likewise: then a page that is loaded again begins anew.
  }
}
