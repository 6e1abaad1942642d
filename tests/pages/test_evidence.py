"""What research says, on the pages: asked for, said beforehand, both ways, in words, as a picture and as a table."""

import re
from html import unescape
from itertools import pairwise
from typing import Any

import pytest

from pages.parts.self_check.check_conversation import OUTCOME
from pages.parts.state.content import content, words
from pages.parts.state.mode import MODE
from tests.shared.opening import EVERY_FORM, english, html, numbers, opened, text, written

FOLD, ASKED = "door_verloop", "natural_course"
DEMENTIA, STROKE = {"conditions": ["dementia"]}, {"conditions": ["stroke"]}


def unfolded(answers: dict[str, Any], *, asked: bool = False) -> Any:  # noqa: ANN401
    """Open the options with the fold open, and the counts shown or not."""
    return opened("mogelijkheden", answers, kept={ASKED: asked}, **{FOLD: True})


def said(name: str) -> str:
    """Return a sentence of the page of evidence."""
    return written("pages/evidence", "words", name)


def test_the_course_is_folded_and_asked_for_twice() -> None:
    """Nobody meets the counts by accident: a fold first, then what it is about and whom to talk to, then a button."""
    at = opened("mogelijkheden", DEMENTIA)
    assert said("course") in [one.label for one in at.expander]
    assert said("course_heavy") not in text(at)
    at = unfolded(DEMENTIA)
    assert said("course_heavy") in text(at)
    assert "37 van de 100" not in text(at)
    assert not at.get("vega_lite_chart")
    assert numbers(at)[-1:] == ["08005088"]
    at.button(key="natural_course_ask").click().run()
    assert "37 van de 100" in text(at)
    assert len(at.get("vega_lite_chart")) == 2


def test_both_sides_are_told_over_the_same_time_of_as_many_people() -> None:
    """Who still lived at home and who no longer did stand beside each other, at each moment, each of a hundred."""
    told = text(unfolded(DEMENTIA, asked=True))
    for share in ("37 van de 100", "63 van de 100", "22 van de 100", "78 van de 100", "52 van de 100", "26 van de 100"):
        assert share in told
    assert said("course_yours") in told
    assert "198" in told


def test_a_picture_has_its_words_and_a_table() -> None:
    """What the hundred people show is read aloud, and stands in a table with headings."""
    at = unfolded(DEMENTIA, asked=True)
    alts = [chart.proto.alt for chart in at.get("vega_lite_chart")]
    assert all("van de 100" in alt for alt in alts)
    (table,) = re.findall(
        rf'<table role="table"><caption class="ap-hidden">{said("course_table")}.*?</table>', html(at)
    )
    assert table.count("<tr") == 5
    assert said("not_told") in table


def test_without_dementia_it_says_that_nobody_counted() -> None:
    """Where nothing is known, that is said, and there is nothing to show."""
    at = unfolded(STROKE, asked=True)
    assert said("course_nobody") in text(at)
    assert not at.get("vega_lite_chart")


def test_in_danger_there_is_no_such_fold() -> None:
    """Who can't go on as now has something else to read first."""
    at = opened("mogelijkheden", {**DEMENTIA, "in_danger": True})
    assert said("course") not in [one.label for one in at.expander]


@pytest.mark.usefixtures("kiosk")
def test_in_a_kiosk_it_is_never_first() -> None:
    """A visitor of an open day reads what is possible before, and meets the counts only by asking."""
    at = opened("mogelijkheden", DEMENTIA)
    assert "37 van de 100" not in text(at)
    labels = [one.label for one in at.expander]
    forms = [one.label for one in at.expander if one.key.startswith("forms_")]
    assert labels.index(said("course")) > max(map(labels.index, forms))


@pytest.fixture
def kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as on a screen that visitors share."""
    monkeypatch.setenv(MODE, "kiosk")


def test_headings_stay_in_order_with_the_course_shown() -> None:
    """A screen reader meets no skipped level."""
    levels = [int(level) for level in re.findall(r"<h([2-5])[ >]", html(unfolded(DEMENTIA, asked=True)))]
    assert [one for one, below in pairwise(levels) if below > one + 1] == []


def test_every_form_says_what_research_says() -> None:
    """Each card tells what was found, or that nothing was; never that research shows it without saying which."""
    at = opened("mogelijkheden", {}, **EVERY_FORM)
    assert html(at).count(f"<h4>{said('at_form')}</h4>") == html(at).count(
        f"<h4>{words('mogelijkheden')['uncertain']}</h4>"
    )
    assert "blijkt uit onderzoek" not in text(at).lower()


def test_choices_are_compared_on_what_research_says() -> None:
    """Side by side stands for each what was found for whom, with how strong it is."""
    at = opened("mogelijkheden", DEMENTIA, chosen=("dagbesteding", "vrijwilliger_thuis"), door_vergelijk=True)
    row = re.search(
        rf'<tr role="row"><th[^>]*>{re.escape(words("vergelijken")["row_research"])}</th>.*?</tr>', html(at)
    )
    assert row
    assert "6 van de 8" in row[0]
    assert said("direction_worse") in row[0]
    assert said("as_now") in unescape(row[0])


def test_the_self_check_says_that_others_feel_this_way_too() -> None:
    """After the outcome stands how many feel burdened, of whom and when, and that it is no result of this person."""
    told = text(opened("zelfcheck", DEMENTIA, kept={OUTCOME: True}))
    assert "13" in told
    assert said("recognition") in told
    assert said("recognition_note") in told
    assert "2024" in told
    others = text(opened("zelfcheck", STROKE, kept={OUTCOME: True}))
    assert "dementie" not in others[others.index(said("recognition")) :].partition(said("recognition_note"))[0]


def test_before_the_outcome_nobody_is_counted() -> None:
    """The questions come first."""
    assert said("recognition") not in text(opened("zelfcheck", DEMENTIA))


def test_the_overview_holds_every_study_and_how_it_was_chosen() -> None:
    """On the page about this site each study can be opened, heavy ones say so, and what was left out has a reason."""
    at = opened("uitleg")
    drawn, told = html(at), text(at)
    for study in content().evidence.values():
        label = words("evidence").text("heavy", name=study.name) if study.heavy else study.name
        assert f"<summary>{label}</summary>" in drawn
    assert all(
        line in told for line in (*words("evidence").all("grades_text"), *words("evidence").all("left_out_text"))
    )
    assert not english(at) - {"and", "with", "the"}
