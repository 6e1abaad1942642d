"""Draw the choice to keep answers: on this device, in a file, or in a code for another device; and to wipe them."""

from base64 import b64encode
from io import BytesIO

import streamlit as st
from markupsafe import Markup, escape

from matching.saved.saving import as_saved, days_kept, packed
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, link, paragraph, show
from pages.parts.own_device.device import TICK, device, keep_here, keeping_allowed, message, page_to_go_on, saved_now
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.session import session_value
from pages.parts.state.words import Words, words

CODE = "keep_as_code"
WITH_WIPING = ("opened_stored", "opened_again")
FRAGMENT = "#bewaard="
"""What stands before saved answers in a link. Whatever follows a # never leaves the browser."""


def draw_message(page: str) -> None:
    """Draw, above a page, what happened to answers that were opened or wiped."""
    name, texts = message(page), words("device")
    if not name:
        return
    opened = name.startswith("opened_")
    onward = html("<p>{}</p>", link(page_to_go_on(), texts["go_on"])) if opened and page == "start" else ""
    left = Markup().join(paragraph(sentence) for sentence in _left_out_sentences()) if opened else ""
    inside = paragraph(_sentence(name, texts)) + left + onward + (_wipe_button() if name in WITH_WIPING else "")
    show(html('<div class="ap-device-message" role="status">{}</div>', inside))


def _sentence(name: str, texts: Words) -> str:
    kind, _, which = name.partition("_")
    if kind == "opened":
        return texts[f"opened_{which}"]
    return texts[f"refused_{which}"] if kind == "refused" else texts[name]


def _left_out_sentences() -> list[str]:
    """Sentences about opened answers that content doesn't have any more: each kind once, questions by name."""
    texts, left = words("device"), device().left_out
    named = [content().questions[part.question].short for part in left if part.question in content().questions]
    kinds = dict.fromkeys("question" if part.what == "answer" else part.what for part in left if not part.question)
    again = [texts.text("left_answer", label=", ".join(dict.fromkeys(named)))] if named else []
    return [*again, *(texts[f"left_{kind}"] for kind in kinds)]


def draw_keeping() -> None:
    """Draw the choice to keep, with what that means."""
    texts = words("device")
    days = texts.text("how_long", count=days_kept(content(), today()))
    show(paragraph(texts["lead"]), paragraph(days, "ap-note"))
    st.checkbox(as_label(texts["tick"]), value=device().keeping, key=TICK, on_change=_ticked)
    elsewhere = heading(texts["elsewhere"], 3) + paragraph(texts["elsewhere_text"])
    show(elsewhere, html("<p>{}</p>", save_button()), open_button())
    if st.checkbox(as_label(texts["show_code"]), key=CODE):
        draw_code()


def _ticked() -> None:
    keep_here(wanted=bool(session_value(TICK)))


def _wipe_button() -> Markup:
    """The button that wipes everything; the browser does that itself, also without a connection."""
    text = escape(words("device")["wipe"])
    return html('<button type="button" class="ap-plain-button ap-wipe" data-wipe="">{}</button>', text)


def keeping_links() -> Markup:
    """For the foot of every page: the way to the choice, and the button to wipe once something is kept."""
    if not keeping_allowed():
        return Markup()
    onward = link("plan#bewaren", words("device").title)
    return html('<p class="ap-keeping-links">{}{}</p>', onward, _wipe_button())


def save_button() -> Markup:
    """The button that saves everything known now in a file on the visitor's own machine."""
    texts = words("device")
    # Written so, no sign in it can end an attribute or a tag.
    text = as_saved(saved_now()).replace("<", "\\u003c").replace(">", "\\u003e")
    marks = html('data-save="{}" data-name="{}"', text, texts["file_name"])
    return html('<button type="button" class="ap-plain-button" {}>{}</button>', marks, texts["save_file"])


def open_button(label: str = "") -> Markup:
    """The button that opens such a file, whoever saved it."""
    label = escape(label or words("device")["open_file"])
    chooser = Markup('<input type="file" accept=".json,application/json" data-open="">')
    return html('<label class="ap-file">{}{}</label>', label, chooser)


def draw_code() -> None:
    """Draw a QR code and a link that hold everything known now behind a #, which never leaves a browser."""
    texts, code_text = words("device"), packed(as_saved(saved_now()))
    address = (st.context.url or "").split("#")[0].split("?")[0].rsplit("/", 1)[0] + "/" + FRAGMENT + code_text
    drawing = code_picture(address)
    picture = html('<img class="ap-code" src="{}" alt="{}">', drawing, texts["code_alt"]) if drawing else Markup()
    explanation = paragraph(texts["code_text" if drawing else "code_too_large"])
    marks = html('data-copy="{}" data-done="{}"', address, texts["copied"])
    copy = html('<button type="button" class="ap-plain-button" {}>{}</button>', marks, texts["copy"])
    onward = html('<p><a class="ap-go" href="{}">{}</a></p>', address, texts["link"])
    show(explanation, picture, onward, copy)


def code_picture(address: str) -> str:
    """An address as a QR code, as the address of a picture; nothing where it holds more than a code can."""
    import segno  # noqa: PLC0415 - only for whoever asks for a code

    drawing = BytesIO()
    try:
        code = segno.make(address, error="l", micro=False)
    except segno.DataOverflowError:
        return ""
    code.save(drawing, kind="png", scale=4, border=4)
    return "data:image/png;base64," + b64encode(drawing.getvalue()).decode()
