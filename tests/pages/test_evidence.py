"""What research says, on the pages: asked for, said beforehand, both ways, in words, as a picture and as a table."""

import re
from html import unescape
from typing import Any

import pytest

from matching.entries.evidence import Study
from matching.telling.evidence import in_order, research_on
from pages.parts.entry.research import research_at, same_time_at
from pages.parts.self_check.check_conversation import OUTCOME
from pages.parts.state.content import content
from pages.parts.state.mode import MODE
from pages.parts.state.words import words
from tests.shared.evidence_numbers import numbers_not_of
from tests.shared.opening import EVERY_FORM, english, html, numbers, opened, skipped_levels, text, written

FOLD, ASKED = "door_verloop", "natural_course"
DEMENTIA, STROKE = {"conditions": ["dementia"]}, {"conditions": ["stroke"]}


def unfolded(answers: dict[str, Any], *, asked: bool = False) -> Any:  # noqa: ANN401
    """Open the options with the fold open, and the counts shown or not."""
    return opened("mogelijkheden", answers, kept={ASKED: asked}, **{FOLD: True})


def wording(name: str) -> str:
    """A sentence of the page of evidence."""
    return written("pages/evidence", "words", name)


def test_the_course_is_folded_and_asked_for_twice() -> None:
    """Nobody meets the counts by accident: a fold first, then what it is about and whom to talk to, then a button."""
    at = opened("mogelijkheden", DEMENTIA)
    assert wording("course") in [fold.label for fold in at.expander]
    assert wording("course_heavy") not in text(at)
    at = unfolded(DEMENTIA)
    assert wording("course_heavy") in text(at)
    assert "37 van de 100" not in text(at)
    assert not at.get("vega_lite_chart")
    assert numbers(at)[-1:] == ["08005088"]
    at.button(key="natural_course_ask").click().run()
    assert "37 van de 100" in text(at)
    assert len(at.get("vega_lite_chart")) == 2


def test_both_sides_are_told_over_the_same_time_of_as_many_people() -> None:
    """People still at home and people no longer there stand beside each other, at each moment, each of a hundred."""
    page_text = text(unfolded(DEMENTIA, asked=True))
    for share in ("37 van de 100", "63 van de 100", "22 van de 100", "78 van de 100", "52 van de 100", "26 van de 100"):
        assert share in page_text
    assert wording("course_yours") in page_text
    assert "198" in page_text


def test_a_picture_has_its_words_and_a_table() -> None:
    """What the hundred people show is read aloud, and stands in a table with headings."""
    at = unfolded(DEMENTIA, asked=True)
    alts = [chart.proto.alt for chart in at.get("vega_lite_chart")]
    assert all("van de 100" in alt for alt in alts)
    (table,) = re.findall(
        rf'<table role="table"><caption class="ap-hidden">{wording("course_table")}.*?</table>', html(at)
    )
    assert table.count("<tr") == 5
    assert wording("not_told") in table


def test_without_dementia_it_says_that_nobody_counted() -> None:
    """Where nothing is known, that is said, and there is nothing to show."""
    at = unfolded(STROKE, asked=True)
    assert wording("course_nobody") in text(at)
    assert not at.get("vega_lite_chart")


def test_in_danger_there_is_no_such_fold() -> None:
    """Whoever can't go on as now has something else to read first."""
    at = opened("mogelijkheden", {**DEMENTIA, "in_danger": True})
    assert wording("course") not in [fold.label for fold in at.expander]


@pytest.mark.usefixtures("kiosk")
def test_in_a_kiosk_it_is_never_first() -> None:
    """A visitor of an open day reads what is possible before, and meets the counts only by asking."""
    at = opened("mogelijkheden", DEMENTIA)
    assert "37 van de 100" not in text(at)
    labels = [fold.label for fold in at.expander]
    forms = [fold.label for fold in at.expander if fold.key.startswith("forms_")]
    assert labels.index(wording("course")) > max(map(labels.index, forms))


@pytest.fixture
def kiosk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as on a screen that visitors share."""
    monkeypatch.setenv(MODE, "kiosk")


def test_headings_stay_in_order_with_the_course_shown() -> None:
    """A screen reader meets no skipped level."""
    assert skipped_levels(unfolded(DEMENTIA, asked=True)) == []


def test_every_form_says_what_research_says() -> None:
    """Each card tells what was found, or that nothing was; never that research shows it without saying which."""
    at = opened("mogelijkheden", {}, **EVERY_FORM)
    assert html(at).count(f"<h4>{wording('at_form')}</h4>") == html(at).count(
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
    assert "In 6 van de 8 onderzoeken" in row[0]
    assert wording("direction_worse") in row[0]
    assert wording("as_now") in unescape(row[0])


def row_of(at: Any, name: str) -> str:  # noqa: ANN401
    """One row of the choices side by side, without tags."""
    title = re.escape(words("vergelijken")[f"row_{name}"])
    (row,) = re.findall(rf'<tr role="row"><th[^>]*>{title}</th>.*?</tr>', html(at))
    return plain(row)


def test_side_by_side_it_is_read_at_a_glance() -> None:
    """Before the fold stand for each side which ways the findings point and how strong they are, good or less good."""
    at = opened("mogelijkheden", DEMENTIA, chosen=("dagbesteding",), door_vergelijk=True)
    before = row_of(at, "research").partition(wording("found_fold"))[0]
    for name in ("side_caregiver", "side_naaste", "side_both", "direction_better", "direction_worse", "direction_same"):
        assert wording(name) in before
    assert before.count(wording("grade_weak")) == 3
    assert "onderzoeken" not in before


def test_where_findings_differ_that_is_said_before_the_fold() -> None:
    """*Better. No clear difference.* beside each other is read as a mistake, unless it says that they differ."""
    at = opened("mogelijkheden", DEMENTIA, chosen=("dagbesteding",), door_vergelijk=True)
    before = row_of(at, "research").partition(wording("found_fold"))[0]
    assert [wording("ways_differ") in part for part in before.split(wording("side_naaste"))] == [True, True]
    assert wording("ways_differ") not in before.split(wording("side_naaste"))[1].split(wording("side_both"))[0]


def test_beside_numbers_stands_whether_they_differ() -> None:
    """Whoever reads 24 with help and 19 without also reads, before anything else, that this may be chance."""
    drawn = same_time_at("buurt_en_familie")
    uncertain = written("evidence/familiegesprekken_2012", "same_time", "uncertain")
    assert re.search(rf"</ul>\s*<p[^>]*>{re.escape(uncertain)}", drawn)


def test_of_what_is_not_known_nothing_is_said_to_be_strong() -> None:
    """*Not known, the evidence is fair* would be read as something that is known fairly well."""
    drawn = html(opened("mogelijkheden", DEMENTIA, **EVERY_FORM))
    unknown = re.findall(rf"<strong>{wording('direction_unknown')}\.</strong>(.*?)</li>", drawn)
    assert unknown
    assert [
        item
        for item in unknown
        if any(wording(f"grade_{grade}") in item for grade in ("strong", "fair", "weak", "none"))
    ] == []


def test_choices_are_compared_over_the_same_time_of_a_hundred_people() -> None:
    """With and without one regular expert after each time, both ways; of day care that none were found (IPDAS 6)."""
    at = opened("mogelijkheden", DEMENTIA, chosen=("casemanager_dementie", "dagbesteding"), door_vergelijk=True)
    row = row_of(at, "same_time")
    help_in_words = written("evidence/casemanager_finland_2001", "same_time", "help")
    for time, moved, without in (("6 maanden", 2, 9), ("1 jaar", 8, 19), ("2 jaar", 37, 32)):
        for name, count in (("same_time_with", moved), ("same_time_without", without)):
            blanks = {"label": help_in_words, "time": time, "per_hundred": count, "rest": 100 - count}
            assert words("evidence").text(name, **blanks) in row
    assert wording("same_time_nobody") in row
    assert wording("same_time_as_now") in row


def test_what_is_heavy_side_by_side_is_folded_and_says_so() -> None:
    """Numbers of people who moved stand behind a press that tells what they are, never open."""
    drawn = html(opened("mogelijkheden", DEMENTIA, chosen=("casemanager_dementie",), door_vergelijk=True))
    before = drawn[: drawn.index("voorgoed verhuisd")]
    assert before.rindex("<details") > before.rindex("</details>") if "</details>" in before else "<details" in before
    assert wording("same_time_show") in drawn


def test_the_decision_is_stated_before_the_ways_to_choose() -> None:
    """What there is to choose stands above the doors that help to (IPDAS, qualifying 2)."""
    page_text = text(opened("mogelijkheden", DEMENTIA))
    assert written("pages/mogelijkheden", "words", "decision").strip() in page_text


def test_figures_from_different_questions_are_kept_apart() -> None:
    """Where two surveys are told, that they can't be compared is told as well; with one there is nothing to say."""
    assert wording("recognition_apart") in text(opened("zelfcheck", DEMENTIA, kept={OUTCOME: True}))
    assert wording("recognition_apart") not in text(opened("zelfcheck", STROKE, kept={OUTCOME: True}))


def part(page_text: str, begin: str, end: str) -> str:
    """Cut a page from one sentence up to another."""
    return page_text[page_text.index(wording(begin)) :].partition(end)[0]


def test_every_number_of_the_course_is_in_the_evidence() -> None:
    """Beside the numbers to call, nothing is printed that no study gives."""
    section = part(text(unfolded(DEMENTIA, asked=True)), "course_yours", words("mogelijkheden")["to_places"])
    assert numbers_not_of([name for name, study in content().evidence.items() if study.heavy], section) == set()


def test_every_number_after_the_self_check_is_in_the_evidence() -> None:
    """How many feel this way is only told as a study gives it."""
    section = part(
        text(opened("zelfcheck", DEMENTIA, kept={OUTCOME: True})), "recognition", wording("recognition_note")
    )
    assert numbers_not_of([name for name, study in content().evidence.items() if study.recognised], section) == set()


def test_the_overview_tells_each_number_at_the_study_that_counted_it() -> None:
    """With and without help, and what happened next, are only told in the fold of their own study."""
    drawn = html(opened("uitleg"))
    studies = {name: f"<summary>{fold_of(study)}</summary>" for name, study in in_order(content()).items()}
    ends = [*list(studies.values())[1:], f"<summary>{wording('grades')}</summary>"]
    for (name, begin), end in zip(studies.items(), ends, strict=True):
        fold = drawn[drawn.index(begin) : drawn.index(end)]
        assert numbers_not_of([name], plain(fold)) == set()


def fold_of(study: Study) -> str:
    """Give the label of the fold of a study; one that is heavy says so."""
    return words("evidence").text("heavy", name=study.name) if study.heavy else study.name


def test_every_number_side_by_side_is_in_the_evidence() -> None:
    """Both rows of research hold numbers of studies alone."""
    chosen = ("casemanager_dementie", "logeerzorg_verpleeghuis")
    at = opened("mogelijkheden", DEMENTIA, chosen=chosen, door_vergelijk=True)
    both_rows = row_of(at, "research") + row_of(at, "same_time")
    assert numbers_not_of(content().evidence, both_rows) == set()


def test_the_self_check_says_that_others_feel_this_way_too() -> None:
    """After the outcome stands how many feel burdened, of whom and when, and that it is no result of this person."""
    page_text = text(opened("zelfcheck", DEMENTIA, kept={OUTCOME: True}))
    assert "13" in page_text
    assert wording("recognition") in page_text
    assert wording("recognition_note") in page_text
    assert "2024" in page_text
    others = text(opened("zelfcheck", STROKE, kept={OUTCOME: True}))
    assert "dementie" not in others[others.index(wording("recognition")) :].partition(wording("recognition_note"))[0]


def test_before_the_outcome_nobody_is_counted() -> None:
    """The questions come first."""
    assert wording("recognition") not in text(opened("zelfcheck", DEMENTIA))


def test_the_overview_holds_every_study_and_how_it_was_chosen() -> None:
    """On the page about this site each study can be opened, heavy ones say so, and what was left out has a reason."""
    at = opened("uitleg")
    drawn, page_text = html(at), text(at)
    for study in content().evidence.values():
        assert f"<summary>{fold_of(study)}</summary>" in drawn
    assert all(
        line in page_text for line in (*words("evidence").all("grades_text"), *words("evidence").all("left_out_text"))
    )
    assert not english(at) - {"and", "with", "the"}


def test_what_a_page_prints_of_research_is_in_the_evidence() -> None:
    """Every number that is drawn at a form is one of the studies that found something about it, or of their sources."""
    unknown = {
        form: numbers_not_of({finding.name for finding in research_on(content(), form)}, plain(research_at(form)))
        for form in content().forms
    }
    assert {form: numbers for form, numbers in unknown.items() if numbers} == {}


def plain(drawn: str) -> str:
    """What stands there, without the HTML around it."""
    return unescape(re.sub(r"<[^>]+>", " ", drawn))
