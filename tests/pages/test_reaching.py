"""How to reach somebody, as it is drawn: a number to press, the website, and that the number is old."""

from datetime import timedelta

import pytest

from matching.entries.contacts import Contact
from pages.parts.calling.reaching import reached, reached_municipality, reached_place
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.drawing.markup import dial
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import day_in_words, words


def contact(**fields: object) -> Contact:
    """A contact of a made-up source."""
    return Contact.model_validate({"source": ["S4"], **fields})


def test_a_number_is_there_to_press() -> None:
    """Whoever presses it calls; it reads as people write it down."""
    drawn = reached(contact(phone="0493 42 60 00", checked_on=today()))
    assert '<a href="tel:0493426000">0493 42 60 00</a>' in drawn
    assert words("bellen")["of_unknown_day"] not in drawn


def test_an_old_number_says_of_when_it_is() -> None:
    """After three years it says which day, so that one can ask; without a day it says that nobody knows."""
    long_ago = today() - timedelta(days=1500)
    assert day_in_words(long_ago) in reached(contact(phone="0493 42 60 00", checked_on=long_ago))
    assert words("bellen")["of_unknown_day"] in reached(contact(phone="0493 42 60 00"))


def test_a_website_is_a_link_that_tells_no_one_where_you_came_from() -> None:
    """Where there is no number there is the website, and nothing of age."""
    drawn = reached(contact(website="https://www.voorbeeld.nl"))
    assert 'href="https://www.voorbeeld.nl" rel="noopener noreferrer"' in drawn
    assert "tel:" not in drawn


def test_nothing_is_drawn_where_there_is_no_contact() -> None:
    """No empty line, no dash."""
    assert reached(None) == ""
    assert dial(None) == ""


def test_in_a_kiosk_a_number_can_be_read_and_not_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shared screen has no telephone: the number is large, and no link."""
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosk")
    drawn = without_ways_out(reached(contact(phone="0493 42 60 00", checked_on=today())))
    assert '<strong class="ap-dial">0493 42 60 00</strong>' in drawn
    assert "href" not in drawn


def test_a_number_for_professionals_is_to_hand_on_and_not_to_press() -> None:
    """A point that only professionals may call gives its number for the GP; pressing it would lead nowhere."""
    drawn = reached_place(content().providers["coord_midden_holland"])
    assert "0182 30 24 36" in drawn
    assert "tel:" not in drawn


def test_a_municipality_that_shares_its_number_has_to_be_named() -> None:
    """Whoever calls 14 043 says where the naaste lives; whoever calls Stadskanaal needn't."""
    margraten, stadskanaal = (
        next(municipality for municipality in content().places.municipalities.values() if municipality.name == name)
        for name in ("Eijsden-Margraten", "Stadskanaal")
    )
    assert words("bellen").text("say_where", municipality="Eijsden-Margraten") in reached_municipality(margraten)
    assert words("bellen").text("say_where", municipality="Stadskanaal") not in reached_municipality(stadskanaal)
    assert "tel:" in reached_municipality(stadskanaal)
