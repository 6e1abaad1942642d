// Runs before anything is drawn on a screen that visitors share: no page is ever added to the history of the browser,
// so that nobody can go back to what a visitor before saw.
(() => {
  history.scrollRestoration = "manual";
  history.pushState = history.replaceState.bind(history);
})();
