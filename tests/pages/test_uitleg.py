"""Words and sources: everything that the content holds can be found."""

from matching.words.lookup import in_parts, terms_like
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import english, html, opened, text, written


def test_has_every_word_and_every_source() -> None:
    """A reader finds each word that we explain, and each source with its date and a place to link to."""
    at = opened("uitleg")
    page = html(at)
    assert [heading.value for heading in at.title] == [written("pages/uitleg", "title")]
    for term in content().glossary.values():
        assert term.term in text(at)
    for name, source in content().sources.items():
        assert f'id="bron-{name}"' in page
        assert " ".join(source.date.split()) in text(at)
    assert english(at) <= {"and"}  # titles of English papers


def test_each_kind_of_source_says_how_sure_it_is() -> None:
    """Under the heading of every kind stands one sentence about it, and no two kinds are as sure in the same words."""
    page_text, kinds = text(opened("uitleg")), {source.kind for source in content().sources.values()}
    sure = [words("uitleg")[f"kind_{kind}_sure"] for kind in kinds]
    assert len(set(sure)) == len(kinds) == 5
    assert all(
        page_text.index(words("uitleg")[f"kind_{kind}"]) < page_text.index(words("uitleg")[f"kind_{kind}_sure"])
        for kind in kinds
    )


def test_another_language_names_sources_in_its_own_words_and_marks_dutch_titles() -> None:
    """Our own words for a source are translated; a title stays as it is and is read aloud as Dutch."""
    page = html(opened("uitleg", kept={"language": "en"}))
    assert "A choice of this project" in page
    assert written("sources", "eigen_keuze", "name") not in page
    assert '<span lang="nl">Wegwijzer logeerzorg voor zorgaanbieders</span>' in page
    assert '<span lang="nl">' not in html(opened("uitleg"))


def test_every_word_stands_in_exactly_one_part() -> None:
    """A reader who leafs through the alphabet meets every word once, with the parts in order."""
    parts = in_parts(content(), 4)
    assert sum(len(terms) for _, _, terms in parts) == len(content().glossary)
    assert [first for first, _, _ in parts] == sorted(first for first, _, _ in parts)


def test_finds_a_word_by_a_part_of_it_or_by_another_name() -> None:
    """Half a word or another name for it is enough, and a search for spaces finds nothing."""
    assert terms_like(content(), "etmaal")[0].term == "etmaal"
    assert "logeerzorg" in [term.term for term in terms_like(content(), "logeeropvang")]
    assert terms_like(content(), "  ") == ()


def test_searching_shows_what_was_found_or_says_that_nothing_was() -> None:
    """Whoever searches reads how many words were found, or that this one isn't there."""
    at = opened("uitleg")
    at.text_input[0].set_value("etmaal").run()
    assert "Gevonden: 1" in text(at)
    at.text_input[0].set_value("xyzzy").run()
    assert "Dit woord staat er niet bij" in text(at)


def test_a_link_opens_one_source_and_nothing_else_from_the_address() -> None:
    """A link to a source shows that source on top; anything else in the address is never drawn."""
    at = opened("uitleg")
    at.query_params["bron"] = "S4"
    at.run()
    assert text(at).strip().startswith(f"De bron die u hebt geopend {content().sources['S4'].name}")
    at.query_params["bron"] = "<script>"
    at.run()
    assert "Deze bron kennen wij niet" in text(at)
    assert "<script>" not in html(at)


def test_says_what_it_is_not() -> None:
    """A reader learns that this is no advice, that no answers are kept, and that no outsider has examined it yet."""
    page_text = text(opened("uitleg"))
    assert "geen advies van een arts of jurist" in page_text
    assert "Wij bewaren uw antwoorden niet" in page_text
    assert "heeft dat nog niet gedaan" in page_text
