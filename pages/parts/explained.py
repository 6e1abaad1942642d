"""Text in which jargon can be tapped: a link to its meaning, which the bridge shows where the word stands."""

from functools import lru_cache
from html import escape

from matching.entries.content import Content
from matching.words.jargon import Jargon, jargon_of
from pages.parts.content import content

TEXTS = 20_000
_jargon: dict[int, tuple[Content, Jargon]] = {}


def explained(text: str) -> str:
    """Return a text as HTML, with each word of the glossary a link to its meaning."""
    now = content()
    if id(now) not in _jargon:
        # Content is read anew after an edit: what belonged to the old one goes.
        _jargon.clear()
        _explained.cache_clear()
        _jargon[id(now)] = (now, jargon_of(now))
    return _explained(id(now), text)


@lru_cache(TEXTS)
def _explained(key: int, text: str) -> str:
    pieces = _jargon[key][1].in_text(text)
    return "".join(_link(piece, term) if term else escape(piece) for piece, term in pieces)


def _link(word: str, term: str) -> str:
    return f'<a class="ap-term" href="uitleg#woord-{escape(term)}">{escape(word)}</a>'
