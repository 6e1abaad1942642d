"""Choices side by side: the same questions for each, and what is unknown said to be."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from pages.parts.results.compare import AS_NOW, COMPARED, MOST, ROWS
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import english, html, opened, persona, text

TWO = ("logeerzorg_logeerhuis", "vrijwilliger_thuis")
DAUGHTER = "breda_three_weeks"


def opened_to_compare(answers: Mapping[str, Any], **kept: Any) -> AppTest:  # noqa: ANN401
    """Open the possibilities, with choices side by side."""
    return opened("mogelijkheden", answers, door_vergelijk=True, **kept)


def tables(at: Any) -> list[str]:  # noqa: ANN401
    """The tables in which choices stand side by side."""
    return re.findall(r'<div class="ap-table ap-compare.*?</table></div>', html(at), re.DOTALL)


def columns(table: str) -> list[str]:
    """Which choices a table holds."""
    return [unescape(match) for match in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', table)][1:]


def read(table: str) -> str:
    """Strip a table of its tags."""
    return unescape(re.sub(r"<[^>]+>", "", table))


def boxes(at: Any) -> dict[str, Any]:  # noqa: ANN401
    """The boxes with which choices are picked, by what they pick."""
    return {box.key.removeprefix("compare_"): box for box in at.checkbox if box.key.startswith("compare_")}


def test_nothing_is_compared_before_something_was_taken_along() -> None:
    """Whoever took nothing along sees no table, and reads how to get one."""
    at = opened_to_compare(persona(DAUGHTER))
    assert (tables(at), boxes(at)) == ([], {})
    assert words("vergelijken")["nothing"] in text(at)


def test_two_choices_stand_beside_going_on_as_now() -> None:
    """What was taken along is compared, and *doorgaan zoals nu* can be one of the three."""
    at = opened_to_compare(persona(DAUGHTER), chosen=TWO)
    (table,) = tables(at)
    assert set(columns(table)) == {content().forms[name].name for name in (*TWO, AS_NOW)}
    assert not english(at)


def test_each_choice_has_every_row_and_no_cell_is_empty() -> None:
    """The same questions for each, in a table that is read aloud with its headings; unknown is said."""
    (table,) = tables(opened_to_compare({}, chosen=(*TWO, "doorgaan_zoals_nu")))
    cells = re.findall(r'<td role="cell" data-label="([^"]+)">(.*?)</td>', table, re.DOTALL)
    assert len(cells) == len(ROWS) * MOST
    assert [label for label, cell in cells if not re.sub(r"<[^>]+>|\s", "", cell)] == []
    assert re.findall(r'<th scope="row" role="rowheader">(.*?)</th>', table) == [
        words("vergelijken")[f"row_{name}"] for name in ROWS
    ]
    assert [unescape(label) for label, _ in cells] == columns(table) * len(ROWS)


def test_a_place_is_compared_with_its_own_prices_and_the_help_it_gives() -> None:
    """A place has its own costs and doubts; what a form is good for is said to be of that kind of help."""
    at = opened_to_compare(persona(DAUGHTER), chosen=("buitenhuis", "vrijwilliger_thuis"))
    (table,) = tables(at)
    table_text = read(table)
    place = content().providers["buitenhuis"]
    assert place.name in columns(table)
    assert place.uncertain[0] in table_text
    assert "€ 19,50 per dag (2025)" in table_text
    assert any(
        words("vergelijken").text("as_form", name=content().forms[name].name) in table_text for name in place.forms
    )


def test_a_place_of_which_nothing_is_known_says_unknown() -> None:
    """Where no source says what is uncertain or what it costs, the cell says so instead of nothing."""
    name = next(
        name
        for name, provider in content().providers.items()
        if not provider.uncertain and not provider.prices and not provider.who_pays
    )
    (table,) = tables(opened_to_compare({}, chosen=(name,)))
    assert words("vergelijken")["unknown"] in read(table)


def test_what_does_not_fit_says_why() -> None:
    """A choice that doesn't fit can still be compared, with what stands in the way."""
    at = opened_to_compare({"age_group": "under_18"}, chosen=TWO)
    (table,) = tables(at)
    assert "Past nu niet" in read(table)


def test_at_most_three_and_the_fourth_waits() -> None:
    """With three picked another can't be ticked until one is unticked, and the page says so."""
    chosen = (*TWO, "zorgboerderij")
    at = opened_to_compare(persona(DAUGHTER), chosen=chosen)
    ticked = [name for name, box in boxes(at).items() if box.value]
    (other,) = set(boxes(at)) - set(ticked)
    assert (len(ticked), boxes(at)[other].disabled) == (MOST, True)
    assert words("vergelijken")["full"] in text(at)
    boxes(at)[ticked[0]].uncheck().run()
    assert not boxes(at)[other].disabled
    boxes(at)[other].check().run()
    (table,) = tables(at)
    names = {**{key: form.name for key, form in content().forms.items()}}
    assert set(columns(table)) == {names[name] for name in (*ticked[1:], other)}


def test_one_is_too_few() -> None:
    """Whoever leaves only one sees no table, and reads what to do."""
    at = opened_to_compare(persona(DAUGHTER), chosen=TWO[:1])
    boxes(at)[AS_NOW].uncheck().run()
    assert tables(at) == []
    assert words("vergelijken")["one_more"] in text(at)


def test_what_matters_is_a_row_that_follows_the_answers() -> None:
    """Whoever told what matters reads what fits it; nobody else is told that something fits."""
    without, weighed = (
        tables(opened_to_compare({**persona(DAUGHTER), **more}, chosen=TWO))[0]
        for more in ({}, {"preferences": {"own_rest": 3}})
    )
    assert words("vergelijken")["not_told"] in read(without)
    assert words("vergelijken")["not_told"] not in read(weighed)
    assert "veel rust voor u" in read(weighed)


def test_the_plan_leads_to_it() -> None:
    """From the plan, one link leads to the choices side by side; without choices there is none."""
    assert 'href="mogelijkheden#vergelijk"' in html(opened("plan", persona(DAUGHTER), chosen=TWO))
    folds = [fold.key for fold in opened("mogelijkheden", persona(DAUGHTER), chosen=TWO).expander]
    assert "door_vergelijk" in folds  # which a link to #vergelijk opens: static/bridge/focus.js
    assert "Vergelijk uw keuzes" not in text(opened("plan", persona(DAUGHTER)))


def test_looking_changes_nothing() -> None:
    """What is compared is only kept once somebody picks or leaves something: drawing it keeps nothing."""
    at = opened_to_compare(persona(DAUGHTER), chosen=TWO)
    assert COMPARED not in at.session_state or at.session_state[COMPARED] == ((), ())
    boxes(at)[AS_NOW].uncheck().run()
    assert at.session_state[COMPARED][1] == TWO
