// Runs before anything is drawn, so that nobody sees the page change: what was chosen for reading, and whether answers
// of this person are on their way. A link with answers is taken out of the address bar at once.
(() => {
  const root = document.documentElement;
  document.currentScript.remove(); // it stands in the page itself, which is looked through for what it names
  if (location.hash.startsWith("#bewaard=")) {
    window.adempauzeLink = location.hash.slice("#bewaard=".length);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  const speak = (code) => /^[a-z]{2,3}$/.test(code) && Object.assign(root, { lang: code }) && (root.dataset.spoken = code);
  const asked = speak(new URLSearchParams(location.search).get("lang"));
  try {
    const looks = JSON.parse(localStorage.getItem("adempauze.looks")) ?? {};
    if (["1", "2"].includes(looks.size)) root.dataset.size = looks.size;
    const asks = matchMedia("(prefers-contrast: more)").matches ? "more" : "less";
    if ((looks.contrast ?? asks) === "more") root.dataset.contrast = "more";
    if (!asked) speak(looks.language);
    const kept = [localStorage.getItem("adempauze.answers"), sessionStorage.getItem("adempauze.window")];
    if (kept.some((text) => text !== null)) root.dataset.kept = "waiting";
  } catch {
    // A browser that keeps nothing, or something that isn't ours: the page is as it always is.
  }
})();
