"""The plan: what was told and chosen, whom to call, the dates, the questions; useful without any answer too."""

import re
from datetime import date

from matching.judgement.judgement import judge_all
from matching.planning.year import Stay, plain_stays
from pages.parts.state.content import content
from pages.parts.state.words import words
from papers.compose import compose
from papers.own_words import Visitor
from papers.plain import plain
from tests.shared.opening import english, html, opened, persona, text, written

PARTS = (
    written("pages/bellen", "words", "call_first"),
    written("pages/plan", "words", "options"),
    written("pages/plan", "words", "at_hand"),
)
DOORS = ("papieren", "bewaren", "afdrukken", "na-afloop", "genoeg")


def test_opens_without_answers() -> None:
    """Whoever comes here first finds every part of the plan, and reads that nothing was filled in."""
    at = opened("plan")
    assert [heading.value for heading in at.title] == ["Mijn plan"]
    for part in PARTS:
        assert part in text(at)
    assert {f"door_{name}" for name in DOORS} <= {fold.key for fold in at.expander}
    assert "U hebt nog niets ingevuld" in text(at)
    assert not english(at)


def test_tells_the_situation_in_words() -> None:
    """A visitor's answers come back as the Dutch words that they chose, never as our own names for them."""
    page_text = text(opened("plan", persona("breda_three_weeks")))
    assert "Breda" in page_text
    assert "Dementie" in page_text
    assert "dementia" not in page_text


def test_holds_what_was_chosen_with_its_verdict_even_if_it_does_not_fit() -> None:
    """A choice stays in the plan when it doesn't fit, and says so."""
    at = opened("plan", {"age_group": "under_18"}, chosen=("logeerzorg_logeerhuis", "buitenhuis"))
    for name in (content().forms["logeerzorg_logeerhuis"].name, content().providers["buitenhuis"].name):
        assert name in text(at)
    assert "past nu niet" in text(at)
    assert "U hebt nog niets gekozen" not in text(at)


def test_shows_the_first_open_forms_where_nothing_was_chosen() -> None:
    """Whoever chose nothing isn't left with an empty plan: the first three possibilities stand there."""
    at = opened("plan", persona("breda_three_weeks"))
    assert "U hebt nog niets gekozen" in text(at)
    assert html(at).count("<article") == 3
    assert written("pages/plan", "words", "questions") in text(at)


def test_shows_dates_from_the_day_that_was_chosen_before() -> None:
    """A day that was told on another page isn't asked again; the plan reckons on from it."""
    at = opened("plan", {"indication": "none"}, chosen=("logeerzorg_logeerhuis",),
                kept={"known_step": "report", "known_day": date(2026, 11, 22)})  # fmt: skip
    assert "Uiterlijk 3 januari 2027" in text(at)


def test_danger_stands_in_it_on_the_screen_and_never_on_paper() -> None:
    """Whoever is afraid at home sees whom to call; no sheet on the table says so, neither printed nor as a file."""
    at = opened("plan", {"in_danger": True})
    assert written("warnings/danger_now", "title") in text(at)
    page = re.sub(r'<section class="[^"]*ap-screen-only"[^>]*>.*?</section>', "", html(at), flags=re.DOTALL)
    assert "evaar" not in re.sub(r'<(li|div) class="ap-screen-only">.*?</\1>', "", page)
    sheet = compose(content(), "mijn_plan", Visitor(judge_all(content(), {"in_danger": True}, date(2026, 11, 22))))
    assert "evaar" not in plain(sheet)


def test_other_warnings_stand_in_it_on_paper_too() -> None:
    """What helps to arrange care may be read by everybody at home."""
    at = opened("plan", {"health_changed": True})
    block = re.search(r'<section class="ap-urgent">.*?</section>', html(at), re.DOTALL)
    assert block
    assert content().warnings["medical_first"].title in block[0]


def test_it_says_nothing_about_the_age_of_facts() -> None:
    """A plan holds what to do, not what we don't know about facts."""
    page_text = text(opened("plan", persona("everything_answered"), door_weten=True))
    assert content().warnings["stale_fact"].title not in page_text


def test_each_choice_has_its_first_step_and_a_number_where_one_is_known() -> None:
    """Whoever took a place along reads how to ask for it and whom to call."""
    name = next(name for name, provider in content().providers.items() if provider.contact and provider.contact.phone)
    page = html(opened("plan", {"goal": "holiday"}, chosen=(name,)))
    card = page[page.index("<article") : page.index("</article>")]
    assert words("plan")["step"] in card
    assert 'href="tel:' in card


def test_planned_nights_stand_in_it() -> None:
    """The nights that were planned come back with their place and their total, on the page and on the sheet."""
    stay = Stay(date(2027, 1, 8), 2, "plezant")
    page_text = text(opened("plan", kept={"stays": plain_stays((stay,))}))
    assert "vrijdag 8 tot zondag 10 januari 2027 (2 nachten), Logeerhuis Plezant" in page_text
    assert "Samen in 2027: 2 nachten" in page_text
    judgement = judge_all(content(), {}, date(2026, 11, 22))
    assert "Samen in 2027: 2 nachten" in plain(compose(content(), "mijn_plan", Visitor(judgement, stays=(stay,))))


def test_what_stands_in_the_way_is_said_to() -> None:
    """Of a choice that doesn't fit now, the reason against stands under its own line, apart from what speaks for it."""
    chosen = ("logeerzorg_logeerhuis",)
    page = html(opened("plan", {**persona("breda_three_weeks"), "age_group": "under_18"}, chosen=chosen))
    card = page[page.index("<article") : page.index("</article>")]
    label = words("plan")["why_not"]
    assert card.index("past nu niet") < card.index(label) < card.index(words("plan")["step"])
    assert label not in html(opened("plan", persona("breda_three_weeks"), chosen=chosen))
