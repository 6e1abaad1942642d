"""Jargon is explained where it stands: every word of the glossary is found in a text, and only whole words."""

from types import SimpleNamespace

import pytest

from matching.entries.dated_values import GlossaryTerm
from matching.words.jargon import jargon_of
from tests.shared.persona_files import CONTENT

TERMS = {
    "eigen_bijdrage": GlossaryTerm(term="eigen bijdrage", meaning="Wat u zelf betaalt.", also=("bijdrage",)),
    "wlz": GlossaryTerm(term="Wlz", meaning="Een wet.", also=("Wet langdurige zorg",)),
    "pg": GlossaryTerm(term="pg", meaning="Zorg bij dementie."),
    "naaste": GlossaryTerm(term="naaste", meaning="Voor wie u zorgt.", common=True),
}


def pieces_with_term(text: str) -> list[tuple[str, str]]:
    """The words of the glossary in a text, with their terms."""
    pieces = list(jargon_of(SimpleNamespace(glossary=TERMS)).in_text(text))  # type: ignore[arg-type]
    assert "".join(piece for piece, _ in pieces) == text
    return [(piece, term) for piece, term in pieces if term]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vraag naar de eigen bijdrage.", [("eigen bijdrage", "eigen_bijdrage")]),
        ("Eigen bijdrage: die is laag.", [("Eigen bijdrage", "eigen_bijdrage")]),
        ("Een Wlz-indicatie, uit de Wet langdurige zorg.", [("Wlz", "wlz")]),
        ("De Wlzer en de pgb, en PG.", []),
        ("Een pg-afdeling", [("pg", "pg")]),
        ("Uw naaste", []),
        ("", []),
    ],
)
def test_words_are_found_whole_and_once(text: str, words: list[tuple[str, str]]) -> None:
    """The longest word counts, a term is explained once in a text, common words and parts of words are left alone."""
    assert pieces_with_term(text) == words


def test_a_glossary_without_words_finds_none() -> None:
    """Content without jargon is text as it stands."""
    assert list(jargon_of(SimpleNamespace(glossary={})).in_text("Wlz")) == [("Wlz", "")]  # type: ignore[arg-type]


def test_the_laws_and_the_first_words_at_the_desk_are_explained() -> None:
    """What a route or a form says of the law can be tapped."""
    jargon = jargon_of(CONTENT)
    text = " ".join(route.in_short for route in CONTENT.routes.values())
    assert {"wlz", "wmo", "pgb"} <= {term for _, term in jargon.in_text(text) if term}
