"""The few components that pages are made of, as HTML in which every text is escaped and every jargon explained."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape

import streamlit as st

from matching.entries.language import DUTCH
from matching.entries.rights import Right
from matching.entries.rules import Fact
from matching.words.wording import fill
from pages.parts.drawing.explained import explained
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.state.content import content, content_in, today, words
from pages.parts.state.worded_once import same_for_all

MARKDOWN = re.compile(r"[\\`*_\[\]<>$~]|:(?=\S)")
_shown: ContextVar[list[str] | None] = ContextVar("shown", default=None)


class Ready(str):
    """HTML to show as it is. Streamlit looks in a plain text for the indent to take off, which takes long in a page."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return self


def show(*parts: str) -> None:
    """Draw pieces of HTML made by this module; nothing where there are none."""
    html, shown = "".join(parts), _shown.get()
    if html and shown is not None:
        shown.append(html)
    elif html:
        st.html(Ready(without_ways_out(html)))


@contextmanager
def together() -> Iterator[None]:
    """Draw all that is shown inside as one element, which looks the same: Streamlit has work with each of them.

    Not for widgets, which would stand above all of it, nor for what is printed alone.
    """
    with _caught() as shown:
        yield
    show(_as_one(shown))


def show_same_for_all(about: object, draw: Callable[[], None]) -> None:
    """Draw together what hangs on content and the day only: it is made once, for everybody."""

    def made() -> str:
        with _caught() as shown:
            draw()
        return _as_one(shown)

    show(same_for_all(about, made))


@contextmanager
def _caught() -> Iterator[list[str]]:
    shown: list[str] = []
    before = _shown.set(shown)
    try:
        yield shown
    finally:
        _shown.reset(before)


def _as_one(shown: Sequence[str]) -> str:
    blocks = "".join(f"<div>{html}</div>" for html in shown)
    return f'<div class="ap-together">{blocks}</div>' if len(shown) > 1 else "".join(shown)


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph; *kind* is ap-lead, ap-note or nothing."""
    return f'<p class="{kind}">{explained(text)}</p>' if kind else f"<p>{explained(text)}</p>"


def announced(text: str, field: str, *, wrong: bool = False) -> str:
    """A line about an answer, announced to who can't see it appear, and tied to its field by the key of its widget.

    Its line is there before it says anything. *wrong* where the field can't stay as it is.
    """
    marks = f'id="told-{escape(field)}" data-about="{escape(field)}"' + (' data-wrong=""' if wrong else "")
    return f'<p class="ap-note ap-announced" data-announce="" {marks}>{explained(text)}</p>'


def heading(text: str, level: int = 2, name: str = "") -> str:
    """Return a heading of this level (the page title is level 1)."""
    mark = f' id="{escape(name)}"' if name else ""
    return f"<h{level}{mark}>{escape(text)}</h{level}>"


def view_heading(text: str, more: str = "") -> str:
    """Return the heading of a part that takes the place of the part before; the bridge puts the focus on it.

    *more* is what only who listens needs to hear at once, because it stands below it as well.
    """
    heard = f'<span class="ap-hidden">: {escape(more)}</span>' if more else ""
    return f'<h2 class="ap-view" data-view=""><span>{escape(text)}</span>{heard}</h2>'


def pictogram(name: str | None) -> str:
    """Return a drawing that stands beside words which say the same, so that it isn't read aloud; nothing for none."""
    return f'<span class="ap-pictogram ap-pictogram-{escape(name)}" aria-hidden="true"></span>' if name else ""


def listing(texts: Iterable[str], *, ordered: bool = False) -> str:
    """Return a list, or nothing where there is nothing to list."""
    items = "".join(f"<li>{explained(text)}</li>" for text in texts)
    mark = "ol" if ordered else "ul"
    return f"<{mark}>{items}</{mark}>" if items else ""


def more(label: str, *parts: str, about: str = "") -> str:
    """Return something that opens on demand: works by keyboard, by touch and without JavaScript.

    Where a page has several with the same label, *about* tells who listens which one it is.
    """
    inside, of = "".join(parts), f'<span class="ap-hidden">: {escape(about)}</span>' if about else ""
    return f'<details class="ap-more"><summary>{escape(label)}{of}</summary>{inside}</details>' if inside else ""


def link(page: str, text: str, kind: str = "ap-go") -> str:
    """Return a link to another page, which stands alone; the bridge opens it without loading everything again."""
    return f'<a href="{escape(page)}" class="{kind}">{escape(text)}</a>'


def as_label(text: str) -> str:
    """Return a text that a widget shows as it is, though Streamlit reads its labels as Markdown."""
    return MARKDOWN.sub(r"\\\g<0>", text)


def filled(text: str) -> str:
    """Return a sentence of content with today's amounts and terms."""
    return fill(text, content(), today())


def filled_all(texts: Iterable[str]) -> list[str]:
    """Return sentences of content with today's amounts and terms."""
    return [filled(text) for text in texts]


def sources_line(names: Iterable[str]) -> str:
    """Return a small line that leads to the sources."""
    links = "; ".join(_source(name) for name in dict.fromkeys(names))
    label = escape(words("journey")["source"])
    return f'<p class="ap-fact">{label}: {links}</p>' if links else ""


def _source(name: str) -> str:
    source = content().sources[name]
    return f'<a href="uitleg#bron-{escape(name)}">{source_name(name)}</a> ({escape(source.date)})'


def source_name(name: str) -> str:
    """The name of a source; marked as Dutch, to be read aloud so, where it has no translation."""
    title = content().sources[name].name
    stays = content().language != DUTCH and title == content_in(DUTCH.code).sources[name].name
    return f'<span lang="{DUTCH.code}">{escape(title)}</span>' if stays else escape(title)


def fact(known: Fact) -> str:
    """Return one fact with where it comes from."""
    return f"<p>{explained(filled(known.text))}</p>{sources_line(known.source)}"


def right(entry: Right) -> str:
    """Return one right with its law and article, and where it comes from."""
    return (
        f"<p>{explained(filled(entry.text))} <small>({escape(entry.article)})</small></p>{sources_line(entry.source)}"
    )


def rights(names: Iterable[str]) -> str:
    """Return rights by their names, and that the law was read in older copies; nothing without a name."""
    inside = "".join(right(content().rights[name]) for name in names)
    return inside + paragraph(words("regelen")["rights_note"], "ap-note") if inside else ""


def dial(number: str | None) -> str:
    """Return a number to press, which in a kiosk can only be read; nothing where there is none."""
    return f'<a href="tel:{number.replace(" ", "")}">{escape(number)}</a>' if number else ""


def dial_large(number: str | None) -> str:
    """Return a number to press on a line of its own; nothing where there is none."""
    return f'<p class="ap-dial">{dial(number)}</p>' if number else ""


def call_box(name: str, *inside: str, in_short: str = "") -> str:
    """Return whom to call, as a box: who it is, *in_short* for what, and inside it the number and what is known."""
    what = f"<br>{escape(in_short)}" if in_short else ""
    return f'<div class="ap-call"><p><strong>{escape(name)}</strong>{what}</p>{"".join(inside)}</div>'
