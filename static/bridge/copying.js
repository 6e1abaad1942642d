// A button that copies its text, and says whether that went well: beside it where there is room for that, else on itself.

document.addEventListener("click", copy);

async function copy({ target }) {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  const { copy: text, done, failed = button.textContent } = button.dataset;
  const status = button.parentElement.querySelector('[role="status"]') ?? button;
  try {
    await navigator.clipboard.writeText(text); // only there where the connection is safe
    status.textContent = done;
  } catch {
    status.textContent = failed;
  }
}
