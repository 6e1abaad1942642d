"""What research says: figures come from fields of a study, add up, and are told both ways to whom they are about."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.authoring.folders import find_entries
from matching.authoring.reviewing import to_review
from matching.telling.evidence import (
    SIDES,
    concerns,
    courses,
    fates,
    finding_text,
    in_order,
    moved_of_a_hundred,
    of_a_hundred,
    over_the_same_time,
    people_text,
    recognised,
    recognised_text,
    research_on,
    time_text,
)
from tests.shared.all_texts import all_texts
from tests.shared.broken_files import ROOT
from tests.shared.evidence_numbers import NUMBER
from tests.shared.persona_files import CONTENT

TODAY = date(2026, 11, 27)
DEMENTIA, STROKE = {"conditions": ("dementia",)}, {"conditions": ("stroke",)}
FIGURE = re.compile(r"\d+\s+van\s+(?:de|elke)?\s*\d+|\d\s*%|(?<!\})\sprocent\b", re.IGNORECASE)
"""So many of so many, or a percentage that isn't a parameter."""
OF_EACH = r"(?:een|één|twee|drie|vier) op de (?:drie|vier|vijf|zes|zeven|acht|negen|tien)"
PART = re.compile(rf"\b(?:een|twee|drie) ?(?:derde|kwart)\b|\b{OF_EACH}\b", re.IGNORECASE)
"""A part of everybody, in words."""
OF_ITSELF = {"evidence", "providers"}
"""What may tell it: research, and a place of its own guests."""
RESPITE = (
    "dagbesteding",
    "logeerzorg_logeerhuis",
    "meerdaagse_vervanging_thuis",
    "casemanager_dementie",
    "zorgboerderij",
)


@pytest.mark.parametrize("name", CONTENT.evidence)
def test_a_study_says_of_whom_where_when_and_what_it_does_not_say(name: str) -> None:
    """Nobody reads a figure without knowing in whom it was found; every study finds, counts or tells something."""
    study = CONTENT.evidence[name]
    assert study.of_whom
    assert study.where
    assert study.does_not_say
    assert study.size or study.studies
    assert study.course or study.findings or study.recognised or study.same_time
    assert study.checked_on < study.review_by <= study.checked_on + timedelta(days=366)


@pytest.mark.parametrize("name", CONTENT.evidence)
def test_every_figure_in_a_sentence_is_a_field_of_the_study(name: str) -> None:
    """What is printed of a finding has no number that isn't among the fields of that study."""
    study = CONTENT.evidence[name]
    known = {100, study.year, study.size, study.studies}
    for figure in (*study.findings, *study.recognised):
        known |= {getattr(figure, field, None) for field in ("count", "of", "per_hundred", "months", "weeks")}
        known |= {100 - figure.per_hundred} if figure.per_hundred is not None else set()
    sentences = [recognised_text(CONTENT, study, signal, TODAY) for signal in study.recognised]
    cited = [
        finding
        for form in CONTENT.forms
        for heavy in (False, True)
        for finding in research_on(CONTENT, form, heavy=heavy)
    ]
    sentences += [finding_text(CONTENT, finding, TODAY) for finding in cited if finding.name == name]
    printed = {number for text in sentences for number in NUMBER.findall(text)}
    times = [time_text(CONTENT, finding.months) for finding in study.findings if finding.months]
    in_years = {number for time in times for number in NUMBER.findall(time)}
    assert {
        number for number in printed if number not in in_years and int(number.replace(".", "")) not in known
    } == set()


def test_research_figures_stand_only_among_the_evidence() -> None:
    """No page, form or check has a figure of research of its own: *so many of so many*, or a percentage."""
    zoom = "een grootte van honderd procent"
    misplaced = [
        f"{text.file}:{text.line}: {match[0]}"
        for text in all_texts()
        if text.kind != "evidence" and zoom not in text.written
        for match in FIGURE.finditer(text.written)
    ]
    assert misplaced == []


def test_a_part_of_everybody_is_told_by_who_counted_it() -> None:
    """*A third of them* stands in research, or at the place whose guests they are."""
    elsewhere = [text for text in all_texts() if text.kind not in OF_ITSELF]
    assert [f"{text.file}:{text.line}: {match[0]}" for text in elsewhere for match in PART.finditer(text.written)] == []


def test_each_moment_counts_the_same_people() -> None:
    """At every moment the same number of people is told of, and of them everybody."""
    for study in CONTENT.evidence.values():
        assert len({moment.of for moment in study.course}) <= 1
        for moment in study.course:
            assert sum(moment.counts.values()) == moment.of == study.size
            assert sum(fates(moment).values()) == 100


def test_the_dutch_cohort_reads_as_it_was_counted() -> None:
    """Of a hundred people with dementia at home 37 were there after a year and 22 after two (Kraijo 2015)."""
    first, second = CONTENT.evidence["volhouden_dementie_2015"].course
    assert dict(fates(first)) == {"at_home": 37, "not_at_home": 63}
    assert dict(fates(second)) == {"at_home": 22, "moved": 52, "died": 26}


def test_with_and_without_help_are_told_over_the_same_time_of_as_many_people() -> None:
    """Of a hundred with one regular expert and of a hundred without, as it was counted (Finland 2001)."""
    ((_, counted),) = over_the_same_time(CONTENT, "casemanager_dementie")
    moved = {moment.months: moved_of_a_hundred(moment) for moment in counted.moments}
    assert moved == {6: (2, 9), 12: (8, 19), 24: (37, 32)}
    ((_, counted),) = over_the_same_time(CONTENT, "buurt_en_familie")
    assert [moved_of_a_hundred(moment) for moment in counted.moments] == [(24, 19)]
    assert over_the_same_time(CONTENT, "dagbesteding") == ()


def test_what_is_counted_with_and_without_help_says_whether_that_differs() -> None:
    """Two numbers beside each other are read as what help does, so each study says how sure the difference is."""
    assert [name for name, study in CONTENT.evidence.items() if study.same_time and not study.same_time.uncertain] == []


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6).filter(any))
def test_of_a_hundred_adds_up_and_is_never_off_by_one(counts: list[int]) -> None:
    """However people are spread, the shares are a hundred together, and each is the exact one rounded up or down."""
    shares = of_a_hundred(counts)
    assert sum(shares) == 100
    assert all(abs(share - 100 * count / sum(counts)) < 1 for share, count in zip(shares, counts, strict=True))


def test_the_natural_course_is_for_whom_it_was_counted() -> None:
    """Whose naaste has no dementia gets no course; where that is unknown, it may be about them."""
    assert set(courses(CONTENT, DEMENTIA)) == {"volhouden_dementie_2015"}
    assert courses(CONTENT, STROKE) == {}
    (study,) = courses(CONTENT, {}).values()
    assert concerns(study, {}) is None


def test_recognition_begins_with_people_like_these() -> None:
    """With dementia both are told, those about dementia first; without it only those about everybody."""
    assert [name for name, _ in recognised(CONTENT, DEMENTIA)] == ["dementiemonitor_2024", "cbs_mantelzorg_2022"]
    assert [name for name, _ in recognised(CONTENT, STROKE)] == ["cbs_mantelzorg_2022"]


@pytest.mark.parametrize("form", RESPITE)
def test_good_and_less_good_stand_in_the_same_detail(form: str) -> None:
    """What was found for the caregiver and for the naaste is told with the same fields, or said not to be found."""
    findings = research_on(CONTENT, form)
    assert findings
    assert {cited.finding.side for cited in findings} <= set(SIDES)
    assert all(cited.study.grade and finding_text(CONTENT, cited, TODAY) for cited in findings)


def test_day_care_tells_that_people_moved_sooner_too() -> None:
    """Whoever reads that day care lowers burden in 6 of 8 studies also reads of those in which people moved sooner."""
    by_direction = {
        cited.finding.direction: finding_text(CONTENT, cited, TODAY) for cited in research_on(CONTENT, "dagbesteding")
    }
    assert "In 2 onderzoeken verhuisden mensen eerder" in by_direction["worse"]
    better = [finding_text(CONTENT, finding, TODAY) for finding in research_on(CONTENT, "dagbesteding")]
    assert any("In 6 van de 8 onderzoeken" in text for text in better)


def test_what_is_heavy_is_not_told_at_a_form() -> None:
    """The natural course stands behind its own fold, and nowhere else."""
    heavy = {name for name, study in CONTENT.evidence.items() if study.heavy}
    alone = {"diagnose_tot_verhuizen_2020", "somber_of_bang_2012"}
    assert heavy == {name for name, study in CONTENT.evidence.items() if study.course} | alone
    assert not {finding.name for form in CONTENT.forms for finding in research_on(CONTENT, form)} & heavy


@pytest.mark.parametrize(
    ("months", "weeks", "wording"),
    [
        (12, None, "1 jaar"),
        (24, None, "2 jaar"),
        (6, None, "6 maanden"),
        (47, None, "bijna 4 jaar"),
        (30, None, "2,5 jaar"),
        (None, 2, "2 weken"),
    ],
)
def test_a_time_reads_as_people_say_it(months: int | None, weeks: int | None, wording: str) -> None:
    """A year is a year, half of one is six months, 47 months are almost four years, and two weeks are two weeks."""
    assert time_text(CONTENT, months, weeks) == wording


def test_who_it_was_about_is_told_with_how_many() -> None:
    """A large number is written as people read it."""
    assert "480.862" in people_text(CONTENT, CONTENT.evidence["logeren_australie_2020"], TODAY)


def test_studies_are_in_the_authors_order() -> None:
    """No two studies claim the same place."""
    orders = [study.order for study in in_order(CONTENT).values()]
    assert orders == sorted(set(orders))


def test_a_study_is_asked_to_be_looked_at_again() -> None:
    """After its last day the check command names the study."""
    entries = find_entries(ROOT / "content")
    late = [entry for entry in to_review(CONTENT, entries, date(2027, 12, 1)) if entry.code == "review_study"]
    assert {overdue.file.rpartition("/")[2].removesuffix(".yaml") for overdue in late} == set(CONTENT.evidence)
    assert not [entry for entry in to_review(CONTENT, entries, TODAY) if entry.code == "review_study"]
