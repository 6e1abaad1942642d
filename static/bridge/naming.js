// What Streamlit's widgets can't be told about themselves: the name of a group of boxes, the full name of one of many
// buttons that say the same, and which message is about a field, and that it can't stay as it is.

new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
nameAll();

function nameAll() {
  for (const question of document.querySelectorAll("[data-names-group]")) {
    set(question.closest(".stVerticalBlock") ?? question, { role: "group", "aria-labelledby": question.id });
  }
  for (const { dataset } of document.querySelectorAll("[data-names]")) {
    // Streamlit draws a button with an explanation twice: for who points and for who touches.
    for (const button of inside(dataset.names, "button")) set(button, { "aria-label": dataset.as });
  }
  for (const message of document.querySelectorAll("[data-about]")) {
    const describedBy = message.textContent.trim() ? message.id : null;
    const isWrong = "wrong" in message.dataset ? "true" : "false";
    for (const field of inside(message.dataset.about, "input, textarea")) {
      set(field, { "aria-describedby": describedBy, "aria-invalid": isWrong });
    }
  }
}

function inside(key, what) {
  return document.querySelectorAll(`.st-key-${CSS.escape(key)} :is(${what})`);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
