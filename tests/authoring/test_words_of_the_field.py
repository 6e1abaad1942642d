"""The glossary and the sources: found by half a word, and in an order to read them in."""

from typing import Any

import pytest

from matching.entries.content import Content
from matching.entries.dated_values import GlossaryTerm, Source
from matching.words.lookup import alphabetical, by_kind, in_parts, terms_like
from tests.shared.persona_files import CONTENT


def words(*terms: str | tuple[str, ...]) -> Content:
    """Content with these words, each of which may have other names."""
    named = [(term,) if isinstance(term, str) else term for term in terms]
    glossary = {names[0]: GlossaryTerm(term=names[0], meaning="Een woord.", also=names[1:]) for names in named}
    return CONTENT.model_copy(update={"glossary": glossary})


def terms_matching(content: Content, text: str) -> list[str]:
    """The words that are found."""
    return [term.term for term in terms_like(content, text)]


def test_accents_and_capitals_do_not_count_in_the_order() -> None:
    """É stands with e, and W with w, as in a dictionary."""
    order = alphabetical(words("zorg", "Wmo", "één", "wlz", "etmaal").glossary.values())
    assert [term.term for term in order] == ["één", "etmaal", "wlz", "Wmo", "zorg"]


def test_words_that_begin_with_it_come_first() -> None:
    """Those that have it further on follow, and each part is in the order of a dictionary."""
    content = words("verblijf", "zorg", "nazorg", "Zorgkantoor", "mantelzorg", ("adempauze", "respijtzorg"))
    assert terms_matching(content, "ZORG") == ["zorg", "Zorgkantoor", "adempauze", "mantelzorg", "nazorg"]


def test_another_name_counts_as_the_word_itself() -> None:
    """Whoever knows only the other name finds the word, at the place that the other name gives."""
    content = words("respijtzorg", ("logeerzorg", "respijt"), "zorg voor respijt")
    assert terms_matching(content, "respijt") == ["logeerzorg", "respijtzorg", "zorg voor respijt"]


@pytest.mark.parametrize("text", ["", "  ", "xyzzy"])
def test_what_is_nowhere_gives_nothing(text: str) -> None:
    """Spaces alone aren't in every word."""
    assert terms_matching(words("zorg", "een etmaal"), text) == []


def test_parts_are_about_equal_and_split_no_letter() -> None:
    """A part ends as soon as it has its share, with the letter that it is at."""
    content = words("aap", "arm", "bed", "Één", "oog", "oor", "zon")
    parts = [(start, end, [term.term for term in terms]) for start, end, terms in in_parts(content, 3)]
    assert parts == [("A", "B", ["aap", "arm", "bed"]), ("E", "O", ["Één", "oog", "oor"]), ("Z", "Z", ["zon"])]
    assert in_parts(words(), 3) == []


@pytest.mark.parametrize("many", [1, 2, 3, 5])
def test_no_word_is_lost_between_parts(many: int) -> None:
    """All parts together are the whole glossary, in order."""
    parts = in_parts(CONTENT, many)
    assert [term for _, _, terms in parts for term in terms] == list(alphabetical(CONTENT.glossary.values()))
    assert 1 <= len(parts) <= many


def test_sources_stand_by_kind_in_the_order_of_the_authors() -> None:
    """Each kind has its sources, as they stand in the file."""
    kinds: tuple[Any, ...] = ("report", "research", "report")
    sources = {f"S{n}": Source(name=f"Bron {n}", date="2026", kind=kind) for n, kind in enumerate(kinds)}
    grouped = by_kind(CONTENT.model_copy(update={"sources": sources}))
    assert {kind: [name for name, _ in of_kind] for kind, of_kind in grouped.items()} == {
        "report": ["S0", "S2"],
        "research": ["S1"],
    }
    assert all(sources[name] is source for of_kind in grouped.values() for name, source in of_kind)
