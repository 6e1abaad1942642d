"""Facts and rights with where they come from, as HTML."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from matching.entries.language import DUTCH
from matching.entries.rights import Right
from matching.entries.rules import Fact
from pages.parts.drawing.explained import explained
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, paragraph
from pages.parts.state.content import content, content_in
from pages.parts.state.words import words


def sources_line(names: Iterable[str]) -> Markup:
    """A small line that leads to the sources."""
    links = Markup("; ").join(_source(name) for name in dict.fromkeys(names))
    label = escape(words("journey")["source"])
    return html('<p class="ap-fact">{}: {}</p>', label, links) if links else Markup()


def _source(name: str) -> Markup:
    source = content().sources[name]
    return html('<a href="uitleg#bron-{}">{}</a> ({})', name, source_name(name), source.date)


def source_name(name: str) -> Markup:
    """The name of a source; marked as Dutch, to be read aloud so, where it has no translation."""
    title = content().sources[name].name
    stays = content().language != DUTCH and title == content_in(DUTCH.code).sources[name].name
    return html('<span lang="{}">{}</span>', DUTCH.code, title) if stays else escape(title)


def fact(known: Fact) -> Markup:
    """One fact with where it comes from."""
    return html("<p>{}</p>{}", explained(filled(known.text)), sources_line(known.source))


def right(entry: Right) -> Markup:
    """One right with its law and article, and where it comes from."""
    return html(
        "<p>{} <small>({})</small></p>{}", explained(filled(entry.text)), entry.article, sources_line(entry.source)
    )


def rights(names: Iterable[str]) -> Markup:
    """Rights by their names, and that the law was read in older copies; nothing without a name."""
    inside = Markup().join(right(content().rights[name]) for name in names)
    return inside + paragraph(words("regelen")["rights_note"], "ap-note") if inside else Markup()
