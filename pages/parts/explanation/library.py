"""Draw the glossary and the sources."""

from collections.abc import Iterable
from itertools import starmap
from urllib.parse import urlsplit

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.dated_values import GlossaryTerm, Source
from matching.entries.freshness import youngest_check
from matching.words.lookup import by_kind, in_parts, terms_like
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import source_name
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import Words, day_in_words, words

LONGEST_WORD, PARTS = 40, 4


def draw_opened_source(name: str | None) -> None:
    """Draw the one source that a link led to."""
    texts = words("uitleg")
    if name is None:
        return
    source = content().sources.get(name)
    inside = (
        heading(texts["this_source"]) + _source(name, source, texts) if source else paragraph(texts["unknown_source"])
    )
    show(html('<section class="ap-card">{}</section>', inside))


def draw_glossary() -> None:
    """Draw the search for a word, and all words by letter."""
    texts = words("uitleg")
    show(heading(texts["glossary"]))
    if not is_kiosk():
        _draw_search(texts)
    show(cached_for_all("glossary", lambda: Markup().join(starmap(_part, in_parts(content(), PARTS)))))


def _draw_search(texts: Words) -> None:
    typed = st.text_input(texts["search"], max_chars=LONGEST_WORD, placeholder=texts["search_example"], key="word")
    if typed.strip():
        terms = terms_like(content(), typed)
        count = texts.text("found", count=len(terms)) if terms else texts["not_found"]
        show(paragraph(count, "ap-note"), _terms(terms))


def _part(first: str, last: str, terms: list[GlossaryTerm]) -> Markup:
    return more(words("uitleg").text("letters", label=first, to=last, count=len(terms)), _terms(terms))


def _terms(terms: Iterable[GlossaryTerm]) -> Markup:
    names = {term.term: name for name, term in content().glossary.items()}
    rows = Markup().join(
        html('<dt id="woord-{}">{}</dt><dd>{}</dd>', names[term.term], term.term, _meaning(term)) for term in terms
    )
    return html('<dl class="ap-facts">{}</dl>', rows) if rows else Markup()


def _meaning(term: GlossaryTerm) -> Markup:
    also = words("uitleg").text("also", name=", ".join(term.also)) if term.also else ""
    return escape(f"{term.meaning} {also}".strip())


def draw_freshness() -> None:
    """Draw when facts were last looked at, and what happens to those that get old."""
    texts = words("uitleg")
    since = paragraph(texts.text("fresh_since", date=day_in_words(youngest_check(content()))))
    show(heading(texts["fresh"], 2, "fresh"), since, listing(texts.all("fresh_text")))


def draw_sources() -> None:
    """Draw every source, by kind; nothing is folded, because links from other pages lead here."""
    texts = words("uitleg")
    show(heading(texts["sources"]), paragraph(texts["sources_intro"]), *map(_kind, by_kind(content()).items()))


def _kind(kind_with_sources: tuple[str, tuple[tuple[str, Source], ...]]) -> Markup:
    texts, (kind, sources) = words("uitleg"), kind_with_sources
    drawn = (html('<div id="bron-{}">{}</div>', name, _source(name, source, texts)) for name, source in sources)
    how_sure = paragraph(texts[f"kind_{kind}_sure"], "ap-note")
    return heading(texts[f"kind_{kind}"], 3) + how_sure + Markup().join(drawn)


def _site(address: str) -> Markup:
    """Link by the name of the site; a whole address is too long for a small screen."""
    host = urlsplit(address).netloc.removeprefix("www.")
    return html('<br><a href="{}" rel="noopener noreferrer">{}</a>', address, host)


def _source(name: str, source: Source, texts: Words) -> Markup:
    lines = [texts.text("owner", name=source.owner)] if source.owner else []
    lines += [source.what] if source.what else []
    lines += [texts.text("dated", date=source.date)]
    site = _site(source.url) if source.url else ""
    text = escape(" ".join(lines))
    return html("<p><strong>{}</strong><br>{}{}</p>", source_name(name), text, site)
