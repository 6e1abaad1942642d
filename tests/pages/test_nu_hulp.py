"""The urgent page works for everybody, at once."""

import pytest

from tests.shared.opening import english, html, numbers, opened, persona, text, written


def test_shows_the_numbers_for_danger_first_without_any_answer() -> None:
    """Whoever is in danger and told us nothing sees 112, 113 and Veilig Thuis before anything else, in Dutch."""
    at = opened("nu_hulp")
    assert [heading.value for heading in at.title] == [written("pages/nu_hulp", "title")]
    assert list(dict.fromkeys(numbers(at)))[:4] == ["112", "113", "08000113", "08002000"]
    assert not english(at)


def test_names_three_situations_in_order() -> None:
    """Danger comes before medical need and a breakdown at home, and a link at the top leads to each."""
    page = html(opened("nu_hulp"))
    places = [page.index(f'<h2 id="{name}">') for name in ("danger", "medical", "breakdown")]
    assert places == sorted(places)
    for name in ("danger", "medical", "breakdown"):
        assert f'href="#{name}"' in page


def test_gives_the_words_to_say() -> None:
    """Whoever can't find the words reads them aloud, and is told not to leave their naaste alone."""
    page_text = text(opened("nu_hulp"))
    assert "Ik kan opeens niet meer zorgen" in page_text
    assert "Wmo-spoed" in page_text
    assert "Blijf bij uw naaste tot iemand anders er is." in page_text


def test_names_the_municipality_where_it_is_known() -> None:
    """Whoever told where their naaste lives reads which municipality to call; nobody else sees one."""
    assert "Uw naaste woont in de gemeente Doetinchem" in text(opened("nu_hulp", persona("a_day_on_the_farm")))
    assert "woont in de gemeente" not in text(opened("nu_hulp"))


@pytest.mark.parametrize(
    ("indication", "called", "not_called"), [("wlz", "wlz", "municipality"), ("none", "municipality", "wlz")]
)
def test_whom_to_call_is_of_the_law_that_is_known(indication: str, called: str, not_called: str) -> None:
    """Whoever has the Wlz isn't sent to the municipality, nor the other way round; whoever didn't say reads both."""
    step, other = (written("pages/nu_hulp", "words", f"breakdown_{law}") for law in (called, not_called))
    known, unknown = (
        text(opened("nu_hulp", {"indication": indication, "age_group": "from_65"})),
        text(opened("nu_hulp")),
    )
    assert (step in known, other in known) == (True, False)
    assert (step in unknown, other in unknown) == (True, True)


def test_names_the_posts_nearby_with_the_number_where_one_is_known() -> None:
    """In Haarlem the number of the GP post is there to press; in Almere, where none is known, how to hear it."""
    haarlem = opened("nu_hulp", {"municipality": "Haarlem"})
    assert "0232242526" in numbers(haarlem)
    assert written("pages/spoedpost", "words", "nearby") in text(haarlem)
    almere = text(opened("nu_hulp", {"municipality": "Almere"}))
    assert "in Almere" in almere
    assert written("pages/spoedpost", "words", "no_number") in almere


def test_names_no_post_where_nobody_knows_where_the_naaste_lives() -> None:
    """Without a municipality no post is near or far."""
    assert written("pages/spoedpost", "words", "nearby") not in text(opened("nu_hulp"))
