"""The few components that pages are made of, as HTML in which every text is escaped and every jargon explained."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st
from markupsafe import Markup

from matching.words.wording import fill
from pages.parts.drawing.explained import explained
from pages.parts.drawing.html import html
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_all

MARKDOWN = re.compile(r"[\\`*_\[\]<>$~]|:(?=\S)")
_shown: ContextVar[list[Markup] | None] = ContextVar("shown", default=None)


class Ready(str):
    """HTML to show as it is. Streamlit looks in a plain text for the indent to take off, which takes long in a page."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return self


def show(*parts: Markup) -> None:
    """Draw pieces of HTML made by this module; nothing where there are none."""
    drawn, shown = Markup().join(parts), _shown.get()
    if drawn and shown is not None:
        shown.append(drawn)
    elif drawn:
        st.html(Ready(without_ways_out(drawn)))


@contextmanager
def single_element() -> Iterator[None]:
    """Draw all that is shown inside as one element, which looks the same: Streamlit has work with each of them.

    Not for widgets, which would stand above all of it, nor for what is printed alone.
    """
    with _caught() as shown:
        yield
    show(_joined(shown))


def show_for_all(about: object, draw: Callable[[], None]) -> None:
    """Draw together what hangs on content and the day only: it is made once, for everybody."""

    def made() -> Markup:
        with _caught() as shown:
            draw()
        return _joined(shown)

    show(cached_for_all(about, made))


@contextmanager
def _caught() -> Iterator[list[Markup]]:
    shown: list[Markup] = []
    before = _shown.set(shown)
    try:
        yield shown
    finally:
        _shown.reset(before)


def _joined(shown: Sequence[Markup]) -> Markup:
    blocks = Markup().join(html("<div>{}</div>", drawn) for drawn in shown)
    return html('<div class="ap-together">{}</div>', blocks) if len(shown) > 1 else Markup().join(shown)


def paragraph(text: str, kind: str = "") -> Markup:
    """A paragraph; *kind* is ap-lead, ap-note or nothing."""
    return html('<p class="{}">{}</p>', kind, explained(text)) if kind else html("<p>{}</p>", explained(text))


def announced(text: str, field: str, *, wrong: bool = False) -> Markup:
    """A line about an answer, announced to who can't see it appear, and tied to its field by the key of its widget.

    Its line is there before it says anything. *wrong* where the field can't stay as it is.
    """
    marks = html('id="told-{}" data-about="{}"', field, field) + (Markup(' data-wrong=""') if wrong else "")
    return html('<p class="ap-note ap-announced" data-announce="" {}>{}</p>', marks, explained(text))


def heading(text: str, level: int = 2, name: str = "") -> Markup:
    """A heading of this level (the page title is level 1)."""
    mark = html(' id="{}"', name) if name else ""
    return html("<h{}{}>{}</h{}>", level, mark, text, level)


def view_heading(text: str, more: str = "") -> Markup:
    """The heading of a part that takes the place of the part before; the bridge puts the focus on it.

    *more* is what only who listens needs to hear at once, because it stands below it as well.
    """
    heard = html('<span class="ap-hidden">: {}</span>', more) if more else ""
    return html('<h2 class="ap-view" data-view=""><span>{}</span>{}</h2>', text, heard)


def pictogram(name: str | None) -> Markup:
    """A drawing that stands beside words which say the same, so that it isn't read aloud; nothing for none."""
    return html('<span class="ap-pictogram ap-pictogram-{}" aria-hidden="true"></span>', name) if name else Markup()


def listing(texts: Iterable[str], *, ordered: bool = False) -> Markup:
    """A list, or nothing where there is nothing to list."""
    items = Markup().join(html("<li>{}</li>", explained(text)) for text in texts)
    mark = "ol" if ordered else "ul"
    return html("<{}>{}</{}>", mark, items, mark) if items else Markup()


def more(label: str, *parts: Markup, about: str = "") -> Markup:
    """Something that opens on demand: works by keyboard, by touch and without JavaScript.

    Where a page has several with the same label, *about* tells who listens which one it is.
    """
    inside, of = Markup().join(parts), html('<span class="ap-hidden">: {}</span>', about) if about else ""
    return (
        html('<details class="ap-more"><summary>{}{}</summary>{}</details>', label, of, inside) if inside else Markup()
    )


def link(page: str, text: str, kind: str = "ap-go") -> Markup:
    """A link to another page, which stands alone; the bridge opens it without loading everything again."""
    return html('<a href="{}" class="{}">{}</a>', page, kind, text)


def as_label(text: str) -> str:
    """A text that a widget shows as it is, though Streamlit reads its labels as Markdown."""
    return MARKDOWN.sub(r"\\\g<0>", text)


def filled(text: str) -> str:
    """A sentence of content with today's amounts and terms."""
    return fill(text, content(), today())


def filled_all(texts: Iterable[str]) -> list[str]:
    """Sentences of content with today's amounts and terms."""
    return [filled(text) for text in texts]


def dial(number: str | None) -> Markup:
    """A number to press, which in a kiosk can only be read; nothing where there is none."""
    return html('<a href="tel:{}">{}</a>', number.replace(" ", ""), number) if number else Markup()


def dial_large(number: str | None) -> Markup:
    """A number to press on a line of its own; nothing where there is none."""
    return html('<p class="ap-dial">{}</p>', dial(number)) if number else Markup()


def call_box(name: str, *inside: Markup, in_short: str = "") -> Markup:
    """Whom to call, as a box: who it is, *in_short* for what, and inside it the number and what is known."""
    what = html("<br>{}", in_short) if in_short else ""
    return html('<div class="ap-call"><p><strong>{}</strong>{}</p>{}</div>', name, what, Markup().join(inside))
