"""Say that a fact is wrong: the visitor's own mail program opens with what it is about, and nothing else.

`ADEMPAUZE_MAIL` holds the address of whoever minds the content, or content/installation.yaml does. Without either the
page says how to tell them. We send nothing, and no answer goes along. Not in a kiosk, where nobody has mail.
"""

import os
import re
from urllib.parse import quote

from markupsafe import Markup, escape

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import more, paragraph
from pages.parts.installation.makers import us
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import words

MAIL = "ADEMPAUZE_MAIL"
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def mail_address() -> str | None:
    """Where corrections go: what was set, or what the installation says; None where neither is usable."""
    address = os.environ.get(MAIL, "").strip()
    return address if ADDRESS.fullmatch(address) else us().remarks


def wrong(folder: str, key: str) -> Markup:
    """A quiet way to say that one entry of content is wrong, named by its folder (or file) and its id."""
    if is_kiosk():
        return Markup()
    address = mail_address()
    return cached_for_all(("wrong", folder, key, address), lambda: _wrong(folder, key, address))


def _wrong(folder: str, key: str, address: str | None) -> Markup:
    texts, about, name = words("wrong"), f"{folder}/{key}", _called(folder, key)
    if address is None:
        named = paragraph(texts.text("name_it", name=name, label=about), "ap-note")
        return html('<div class="ap-wrong">{}</div>', more(texts["ask"], paragraph(texts["tell"]), named, about=name))
    subject, body = quote(texts.text("subject", name=about)), quote("\r\n\r\n".join(texts.all("body")))
    goal = escape(f"mailto:{address}?subject={subject}&body={body}")
    of = html('<span class="ap-hidden">: {}</span>', name)
    return html('<div class="ap-wrong"><a class="ap-go" href="{}">{}{}</a></div>', goal, texts["link"], of)


def _called(folder: str, key: str) -> str:
    """What a visitor sees an entry called; its folder and id are for whoever minds the content."""
    entry = getattr(content(), folder)[key]
    name = next(getattr(entry, field) for field in ("name", "title", "about") if hasattr(entry, field))
    return str(name).rstrip(".")
