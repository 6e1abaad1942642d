"""Whom somebody can reach from where the naaste lives: the municipality, desks, care office and GP posts."""

from datetime import date

import pytest

from matching.authoring.loading import load_content
from matching.entries.contacts import Contact
from matching.entries.content import Content
from matching.entries.desks import Desk
from matching.entries.places import Place, municipality
from matching.entries.providers import Municipality
from matching.person.contacts import (
    age_years,
    is_lapsed,
    is_old,
    municipalities_sharing,
    municipality_contact,
    posts_near,
    steunpunten_for,
    zorgkantoor_of,
)
from tests.shared.broken_files import SMALL
from tests.shared.persona_files import CONTENT

TODAY = date(2026, 11, 26)
SMALL_CONTENT = load_content(SMALL)


def home(name: str, content: Content = CONTENT) -> Place:
    """The middle of a municipality."""
    place = municipality(name, content.places)
    assert place
    return place


def contact(**fields: object) -> Contact:
    """A contact of a made-up source."""
    return Contact.model_validate({"source": ["S2"], "website": "https://www.voorbeeld.nl", **fields})


def desk(**fields: object) -> Desk:
    """A made-up desk in Haarlem."""
    return Desk.model_validate(
        {"name": "Punt", "kind": "caregiver_support", "municipalities": ["Haarlem"], "source": ["S2"], **fields}
    )


def with_desks(**desks: Desk) -> Content:
    """The small content with these desks."""
    return SMALL_CONTENT.model_copy(update={"desks": desks, "parameters": CONTENT.parameters})


def test_every_municipality_has_a_number_with_its_date_and_a_care_office() -> None:
    """Wherever the naaste lives, there is a number to call, and it is known who runs the Wlz there."""
    for place in CONTENT.places.municipalities.values():
        reached = municipality_contact(CONTENT, place.name)
        assert reached, place.name
        assert reached.phone, place.name
        assert zorgkantoor_of(CONTENT, place.name), place.name
    assert all(row.checked_on for row in CONTENT.municipality_contacts.values())


def test_the_code_and_the_name_of_a_row_are_of_the_same_municipality() -> None:
    """No number stands with a neighbour."""
    codes = {place.name: place.code for place in CONTENT.places.municipalities.values()}
    assert {name: row.code for name, row in CONTENT.municipality_contacts.items()} == codes


def test_the_desk_of_a_municipality_goes_before_its_general_number() -> None:
    """Where somebody knows which desk it is, that one is called."""
    own = Municipality(name="Haarlem", contact=contact(phone="023 511 30 00"), source=("S2",))
    content = SMALL_CONTENT.model_copy(update={"municipalities": {"haarlem": own}})
    reached = municipality_contact(content, "Haarlem")
    assert reached
    assert reached.phone == "023 511 30 00"
    general = municipality_contact(SMALL_CONTENT, "Haarlem")
    assert general
    assert general.phone == "14 023"


def test_a_desk_of_which_only_the_website_is_known_does_not_hide_a_number() -> None:
    """Somebody to call comes before a page to read; where there is no number at all, the page is told."""
    own = {"haarlem": Municipality(name="Haarlem", contact=contact(), source=("S2",))}
    content = SMALL_CONTENT.model_copy(update={"municipalities": own})
    assert municipality_contact(content, "Haarlem") == municipality_contact(SMALL_CONTENT, "Haarlem")
    alone = content.model_copy(update={"municipality_contacts": {}})
    assert municipality_contact(alone, "Haarlem") == own["haarlem"].contact


def test_a_desk_whose_number_is_too_old_gives_way_to_the_general_number() -> None:
    """On the day itself the number of the desk is called; more than eight years later that of the register."""
    own = Municipality(name="Haarlem", contact=contact(phone="023 511 30 00", checked_on="2016-01-01"), source=("S2",))
    content = with_desks().model_copy(update={"municipalities": {"haarlem": own}})
    assert municipality_contact(content, "Haarlem", date(2016, 1, 1)) == own.contact
    assert municipality_contact(content, "Haarlem", TODAY) == SMALL_CONTENT.municipality_contacts["Haarlem"]


def test_neighbours_that_share_a_number_are_known() -> None:
    """One number may be of several municipalities; who calls it has to say which one."""
    shared = municipalities_sharing(CONTENT, "14 043")
    assert {"Maastricht", "Eijsden-Margraten"} <= set(shared)
    assert municipalities_sharing(CONTENT, "14043") == shared
    assert municipalities_sharing(CONTENT, "112") == ()


def test_a_municipality_without_a_number_shares_no_other() -> None:
    """Where Breda has none, the number is Etten-Leur's alone."""
    without = CONTENT.municipality_contacts["Breda"].model_copy(update={"phone": None})
    contacts = {**CONTENT.municipality_contacts, "Breda": without}
    content = CONTENT.model_copy(update={"municipality_contacts": contacts})
    assert municipalities_sharing(content, "14 076") == ("Etten-Leur",)


def test_steunpunten_come_in_the_order_in_which_somebody_would_call_them() -> None:
    """Residents first, then those with a number, those that surely serve it, and the freshest."""
    content = with_desks(
        professionals=desk(audience="professionals", ask_through="huisarts", contact=contact(phone="023 123")),
        no_number=desk(contact=contact(checked_on="2026-01-01")),
        perhaps=desk(municipalities=[], perhaps=["Haarlem"], contact=contact(phone="023 456", checked_on="2026-01-01")),
        older=desk(contact=contact(phone="023 789", checked_on="2022-01-01")),
        fresh=desk(contact=contact(phone="023 012", checked_on="2025-01-01")),
        undated=desk(contact=contact(phone="023 345")),
        of_another_kind=desk(kind="wmo_desk", contact=contact(phone="023 678")),
        elsewhere=desk(municipalities=["Bergen (NH.)"], contact=contact(phone="072 123")),
    )
    names = [name for name, _ in steunpunten_for(content, "Haarlem")]
    assert names == ["fresh", "older", "undated", "perhaps", "no_number", "professionals"]


def test_a_lapsed_steunpunt_comes_after_all_others() -> None:
    """A number of more than eight years ago is no one to call first, whoever may call it."""
    content = with_desks(
        lapsed=desk(contact=contact(phone="023 123", checked_on="2018-11-01")),
        only_website=desk(contact=contact(checked_on="2026-01-01")),
    )
    assert [name for name, _ in steunpunten_for(content, "Haarlem", TODAY)] == ["only_website", "lapsed"]


@pytest.mark.parametrize(
    ("checked_on", "old", "lapsed"),
    [
        ("2026-01-01", False, False),
        ("2023-11-27", False, False),
        ("2023-11-20", True, False),
        ("2018-11-20", True, True),
        (None, True, False),
    ],
)
def test_a_contact_grows_old_and_lapses(*, checked_on: str | None, old: bool, lapsed: bool) -> None:
    """After three years it reads *ask whether this holds*, after eight it isn't called; an unknown day is old."""
    row = contact(checked_on=checked_on)
    assert (is_old(CONTENT, row, TODAY), is_lapsed(CONTENT, row, TODAY)) == (old, lapsed)


def test_an_age_is_known_only_where_a_day_is() -> None:
    """What nobody dated has no age."""
    assert age_years(None, TODAY) is None
    assert age_years(date(2020, 11, 26), TODAY) == pytest.approx(6, abs=0.01)


def test_the_post_that_serves_a_municipality_comes_before_a_nearer_one() -> None:
    """Whoever lives nearer to the post of another region is still seen at the own one."""
    posts = posts_near(CONTENT, home("Westerveld"), 3)
    assert posts[0].serves is True
    assert all(post.km >= 0 for post in posts)


def test_without_a_source_the_nearest_post_comes_first() -> None:
    """Where nobody says for whom a post is, distance is what we know; it is given in whole kilometres."""
    posts = posts_near(CONTENT, home("Almere"), 2)
    assert posts[0].post.town == "Almere"
    assert posts[0].serves is None
    assert posts[0].km <= posts[1].km


def test_no_spoedpost_prints_a_number_that_costs_money() -> None:
    """Numbers that begin with 0900 were taken out of use; none is left."""
    numbers = [post.contact.phone for post in CONTENT.spoedposten.values() if post.contact and post.contact.phone]
    assert numbers
    assert [number for number in numbers if number.startswith("0900")] == []
