"""Past their review date, amounts, facts about places and help lines say so: in sentences, to commands and authors."""

import json
from contextlib import redirect_stdout
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from matching.__main__ import main as judge
from matching.check import ASKED_WRONGLY, WELL, main
from matching.entries.dated_values import DatedValue, Parameter
from matching.entries.freshness import OF_HELP_LINES, is_older_than
from matching.words.wording import fill, marked, parameter_text
from tests.shared.broken_files import SMALL, small_copy
from tests.shared.persona_files import CONTENT

REVIEW = "controleer dit"
NAME = "buitenhuis_servicekosten"
SEEN = CONTENT.parameters[NAME].values[0].review_by
DAY = timedelta(days=1)
NEXT_YEAR = SEEN.replace(year=SEEN.year + 1)


def test_an_amount_says_so_from_the_day_after_its_review_date() -> None:
    """On its review date an amount reads as always; a day and a year later it asks to be looked at."""
    read = [parameter_text(CONTENT, NAME, day) for day in (SEEN - DAY, SEEN, SEEN + DAY, NEXT_YEAR)]
    assert [REVIEW in text for text in read] == [False, False, True, True]
    assert read[2] == "€ 19,50 per dag (2025; controleer dit)"


def test_a_term_says_so_too_and_a_sentence_stays_a_sentence() -> None:
    """A number in the middle of a sentence has its remark in brackets."""
    due = CONTENT.parameters["bezwaar_weken"].values[0].review_by + DAY
    assert fill("Binnen {bezwaar_weken} weken.", CONTENT, due) == "Binnen 6 (controleer dit) weken."


def test_a_lapsed_amount_keeps_its_advice_to_ask() -> None:
    """What lapsed and wasn't looked at says both: controleer dit, and ask."""
    wording = parameter_text(CONTENT, "saar_uurtarief", date(2026, 11, 22))
    assert wording.endswith("(2020; controleer dit), vraag of dit nog klopt")


def test_only_the_value_of_that_day_counts() -> None:
    """An amount of an earlier year, long past its review, says nothing about the one of this year."""
    provenance = {"source": ("S1",), "confidence": "seed", "checked_on": date(2026, 11, 1)}
    old = DatedValue(
        value=1, valid_from=date(2025, 1, 1), valid_until=date(2025, 12, 31), review_by=date(2026, 1, 1), **provenance
    )
    new = DatedValue(value=2, valid_from=date(2026, 1, 1), review_by=date(2027, 1, 1), **provenance)
    parameters = {**CONTENT.parameters, "made_up": Parameter(about="x", unit="days", values=(old, new))}
    content = CONTENT.model_copy(update={"parameters": parameters})
    assert parameter_text(content, "made_up", date(2026, 6, 1)) == "2"


def test_a_remark_stands_inside_brackets_that_are_there() -> None:
    """Two pairs of brackets after each other are hard to read."""
    assert (marked("6", "oud"), marked("€ 6 (2025)", "oud")) == ("6 (oud)", "€ 6 (2025; oud)")


def _reasons_on(tmp_path: Path, on: date) -> str:
    """Every reason that the matching command gives about routes for somebody with a Wlz-indicatie, on a day."""
    path = tmp_path / "person.yaml"
    path.write_text(
        f"on: {on}\nanswers: {{nights: 200, indication: wlz, wlz_delivery: mpt, used_nights: 0}}\n", "utf-8"
    )
    with redirect_stdout(StringIO()) as out:
        assert judge([str(path)]) == 0
    return " ".join(reason["text"] for route in json.loads(out.getvalue())["routes"] for reason in route["reasons"])


@pytest.mark.slow
@pytest.mark.usefixtures("read_once")
def test_the_matching_command_says_so_on_the_day_in_the_file(tmp_path: Path) -> None:
    """`on:` decides: a term reads as always today, and asks to be looked at a year after its review date."""
    due = CONTENT.parameters["wlz_etmalen_per_jaar"].latest_by(date(2026, 11, 22))
    assert due is not None
    read = [_reasons_on(tmp_path, day) for day in (due.review_by, due.review_by.replace(year=due.review_by.year + 1))]
    assert ["156 (controleer dit)" in text for text in read] == [False, True]
    assert "156" in read[0]


def test_the_check_command_lists_what_is_due_and_still_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    """What wants looking at has a line with file, line and *controleer dit*; it is no mistake."""
    assert main([str(SMALL), "--on", "2027-02-01"]) == WELL
    first, *lines = capsys.readouterr().out.splitlines()
    assert first.startswith("Alles klopt: ")
    assert [line.split(": ")[:3] for line in lines] == [
        ["small_content/parameters.yaml:7", "eigen_bijdrage.values.2", REVIEW],
        ["small_content/parameters.yaml:12", "meeste_nachten.values.1", REVIEW],
    ]


def test_the_check_command_says_nothing_more_before_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    """On the review date itself all is well and nothing else is said."""
    assert main(["--on", "2027-01-01", str(SMALL)]) == WELL
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize("wrong", [["--on"], ["--on", "gisteren"], ["--on", "2026-13-01"], ["--at", "2026-01-01"]])
def test_the_check_command_wants_a_day(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What is no day, or no option, is answered with a sentence that shows how to write it."""
    assert main(wrong) == ASKED_WRONGLY
    assert "2026-11-22" in (printed := capsys.readouterr().out) or "--on" in printed


@pytest.mark.slow
def test_old_facts_and_help_lines_of_the_real_content_have_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    """A year from now every help line wants looking at, and each place once, however many of its facts are old."""
    latest = max(line.checked_on for line in CONTENT.help_lines.values())
    assert main(["--on", str(latest.replace(year=latest.year + 1))]) == WELL
    lines = [line for line in capsys.readouterr().out.splitlines() if REVIEW in line]
    assert sum(line.startswith("content/help_lines.yaml:") for line in lines) == len(CONTENT.help_lines)
    dated = [line for line in lines if "nieuwere" not in line]
    files = [line.split(":")[0] for line in dated if line.startswith(("content/providers/", "content/municipalities/"))]
    assert len(files) == len(set(files)) > 40


def test_a_help_line_is_old_after_the_months_that_a_parameter_gives() -> None:
    """Not by a number in the code: the period stands in parameters.yaml; an unknown day is never called old."""
    day = date(2026, 11, 22)
    months = CONTENT.parameters[OF_HELP_LINES].on(day)
    assert months is not None
    within, beyond = (day - timedelta(days=int(months.value) * 30 + more) for more in (0, 5))
    outcomes = [is_older_than(CONTENT, since, OF_HELP_LINES, day) for since in (within, beyond, None)]
    assert outcomes == [False, True, False]


def test_what_rests_on_an_overtaken_source_comes_up_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once a source names a newer one, each entry that rests on the old one alone is listed, once; it is no mistake."""
    content = small_copy(tmp_path)
    sources = (content / "sources.yaml").read_text("utf-8")
    newer = sources.replace("S1: {name: Een rapport,", "S1: {name: Een rapport, newer: [S2],")
    (content / "sources.yaml").write_text(newer, "utf-8")
    route = content / "routes/wmo.yaml"
    route.write_text(route.read_text("utf-8").replace("source: [S1]", "source: [S1, S2]"), "utf-8")
    assert main([str(content), "--on", "2026-11-22"]) == WELL
    lines = [line for line in capsys.readouterr().out.splitlines() if "nieuwere" in line]
    beginning = "content/help_lines.yaml:9: huisarts.source: controleer dit: bron 'S1' heeft een nieuwere (S2)."
    assert [line.startswith(beginning) for line in lines if "huisarts" in line] == [True]
    files = [line.split(":")[0] for line in lines]
    assert "content/forms/logeren.yaml" in files
    assert "content/routes/wmo.yaml" not in files
