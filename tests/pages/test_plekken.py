"""Places: never an empty page, what holds for this person at each, and how to get acquainted."""

import re

import pytest

from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import english, html, opened, text

WEEKEND = {"age_group": "from_65", "indication": "none", "duration": "weekend", "urgency": "planned"}
HEAVY = {"wandering": "at_night", "behaviour": "disturbs_others", "night": "help_every_night", "nursing": "complex"}


def test_opens_without_answers() -> None:
    """Without answers nothing is said about thin supply, and getting acquainted is explained."""
    at = opened("plekken")
    page_text, labels = text(at), [fold.label for fold in at.expander]
    assert not english(at)
    assert str(content().pages["over_de_grens"].words["thin"]).partition(".")[0] not in page_text
    assert words("over_de_grens")["nothing"] not in labels
    assert words("kennismaken").title in labels


def test_up_to_three_places_stand_first_and_the_others_come_ten_at_a_time() -> None:
    """The closest stand there at once; a button adds the next ten, and what is closed waits behind its fold."""
    at = opened("plekken", WEEKEND | {"municipality": "Alkmaar", "conditions": ["dementia"]})
    before = html(at).count('<details class="ap-row')
    assert 1 <= before <= 3
    at.button(key="more_places").click().run()
    assert html(at).count('<details class="ap-row') == before + 10
    assert "ap-unsuitable" not in html(at)
    at = opened("plekken", WEEKEND | {"municipality": "Alkmaar", "conditions": ["dementia"]}, door_passen_niet=True)
    closed = re.findall(r'<details class="ap-row ap-(?:unsuitable|almost)">.*?</summary>', html(at), re.DOTALL)
    assert len(closed) == 10
    assert all('class="ap-why"' in story for story in closed)
    assert at.button(key="more_closed_places")


def test_whom_to_call_stands_above_the_places() -> None:
    """The box is there once a place is known, and says in one sentence where we know nothing near."""
    page = html(opened("plekken", WEEKEND | {"municipality": "Alkmaar", "conditions": ["dementia"]}))
    assert page.index('<section class="ap-first"') < page.index('<details class="ap-row')
    assert '<section class="ap-first"' not in html(opened("plekken"))


def test_thin_supply_gives_help_at_home_and_the_neighbours_first() -> None:
    """On Vlieland it says that little is known and names the neighbours first; help at home is a door away."""
    doors = {"door_thuis": True}
    at = opened("plekken", WEEKEND | {"municipality": "Vlieland", "conditions": ["dementia"]}, **doors)
    page_text = text(at)
    little = words("coverage").text("little", municipality="Vlieland")
    wordings = content().pages["over_de_grens"].words
    beginnings = [str(wordings[name]).partition(":")[0] for name in ("none", "thin")]
    sentence = next(beginning for beginning in (little, *beginnings) if beginning in page_text)
    assert page_text.index(sentence) < page_text.index(words("mogelijkheden")["inside_possible"])
    assert page_text.index("Harlingen") < page_text.index(words("mogelijkheden")["inside_possible"])
    assert content().forms["buurt_en_familie"].name in page_text


@pytest.mark.parametrize(
    ("municipality", "decision"),
    [("Waalre", "here_needed"), ("Helmond", "here_not_needed"), ("Deurne", "here_unknown")],
)
def test_a_place_says_what_holds_for_this_municipality(municipality: str, decision: str) -> None:
    """Plezant is one house with three rules: each municipality reads its own."""
    shown = {"kept": {"shown_places": 100}}
    page = html(opened("plekken", WEEKEND | {"municipality": municipality, "conditions": ["dementia"]}, **shown))
    rows = page.split('<details class="ap-row')[1:]
    card = next(part for part in rows if content().providers["plezant"].name in part)
    assert words("over_de_grens")[decision] in card


def test_the_limit_of_haarlem_is_shown() -> None:
    """A person from Haarlem reads 36 nights at the network that gives others 156."""
    shown = {"kept": {"shown_places": 100}}
    page_text = text(opened("plekken", WEEKEND | {"municipality": "Haarlem", "conditions": ["dementia"]}, **shown))
    assert words("over_de_grens").text("here_nights_a_year", count=36) in page_text


def test_never_an_empty_page() -> None:
    """Where no place can give the care, all four situations are explained, this one first, with whom to call."""
    answers = WEEKEND | HEAVY | {"municipality": "Vlieland", "conditions": ["dementia"]}
    at = opened("plekken", answers, door_niets=True)
    page_text, four = text(at), content().mismatches
    assert all(mismatch.name in page_text for mismatch in four.values())
    assert page_text.index(four["zorg_te_zwaar"].name) == min(
        page_text.index(mismatch.name) for mismatch in four.values()
    )
    assert four["zorg_te_zwaar"].report in page_text
    assert not english(at)


def test_the_sheet_has_room_to_write_and_can_be_printed_alone() -> None:
    """The sheet about the naaste stands in a part of its own."""
    page = html(opened("plekken", door_kennismaken=True))
    assert 'class="ap-alone" id="blad"' in page
    for line in words("kennismaken").all("sheet_lines"):
        assert line.split(",")[0] in page


ALKMAAR = {"municipality": "Alkmaar"}


@pytest.mark.parametrize(
    ("answers", "heading"),
    [
        (ALKMAAR, "first_near"),
        (ALKMAAR | {"goal": "paperwork_relief"}, "first_search"),
        (ALKMAAR | {"nights": 7, "place": "at_home", "attitude": "refuses", "weeks_until": 14}, "first_home"),
        ({"municipality": "Leeuwarden", "nights": 7, "place": "away", "conditions": ["dementia"]}, "first_nearest"),
    ],
)
def test_the_heading_says_what_the_first_places_are(answers: dict[str, object], heading: str) -> None:
    """Only what lies nearby stands under that word: who looks along, or comes to the home, says so."""
    markup = html(opened("plekken", {"urgency": "planned", **answers}))
    headings = {name: words("plekken")[name] for name in ("first_near", "first_nearest", "first_home", "first_search")}
    assert [name for name, wording in headings.items() if f">{wording}</h" in markup] == [heading]


@pytest.mark.parametrize(
    "answers",
    [
        ALKMAAR,
        ALKMAAR | {"goal": "paperwork_relief", "urgency": "planned"},
        {"municipality": "Urk", "goal": "household_relief", "urgency": "planned"},
        {"municipality": "Almere", "in_danger": True},
    ],
)
def test_nothing_near_is_never_said_above_something_near(answers: dict[str, object]) -> None:
    """Where it is said, it names what isn't there and whom to ask, and no place nearby stands below it."""
    at = opened("plekken", answers)
    before, after = str(content().pages["over_de_grens"].words["none"]).split("{label}")
    page_text = text(at)
    if before in page_text:
        assert words("plekken")["first_near"] not in [
            match.strip() for match in re.findall(r">([^<>]+)</h2>", html(at))
        ]
        named = page_text.partition(before)[2].partition(after.partition("{")[0])[0]
        assert {word.strip() for word in named.split(", ")} & {form.name for form in content().forms.values()}
    assert "in_danger" not in answers or before not in page_text


def test_whoever_told_only_where_sees_the_places_there() -> None:
    """With nothing asked yet, any break counts: the house in this town stands first."""
    first = html(opened("plekken", ALKMAAR)).partition('<details class="ap-row')[2].partition("</details>")[0]
    assert content().providers["respijthuis_alkmaar"].name in first
