"""Text in which jargon can be tapped: a link to its meaning, which the bridge shows where the word stands."""

from markupsafe import Markup, escape

from matching.entries.caching import cached
from matching.words.jargon import jargon_of
from pages.parts.drawing.html import html
from pages.parts.state.content import content


def explained(text: str) -> Markup:
    """A text as HTML, with each word of the glossary a link to its meaning."""
    pieces = cached(content(), "jargon", lambda: jargon_of(content())).in_text(text)
    return Markup().join(
        html('<a class="ap-term" href="uitleg#woord-{}">{}</a>', term, piece) if term else escape(piece)
        for piece, term in pieces
    )
