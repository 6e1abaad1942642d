"""What is due to be looked at in a month: contacts a year after they were looked at, the table of municipalities."""

from datetime import date

import pytest

from matching.authoring.content_files import ContentFiles
from matching.authoring.due_reviews import contacts_to_review, due_this_month
from matching.authoring.folders import find_entries
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import sentence
from matching.check import WELL, main
from matching.entries.content import Content
from tests.shared.broken_files import ROOT, SMALL
from tests.shared.persona_files import CONTENT

DESK = "small_content/desks/steunpunt.yaml"
TABLE = "small_content/municipality_contacts.csv"


@pytest.fixture(scope="module")
def small() -> tuple[Content, ContentFiles]:
    """The small content with the periods of the real one, and its files."""
    entries = find_entries(SMALL)
    content = content_of(entries).model_copy(update={"parameters": CONTENT.parameters})
    entries.names["parameters"] = find_entries(ROOT / "content").names["parameters"]
    return content, entries


def test_a_contact_is_due_in_the_month_in_which_a_year_has_passed(small: tuple[Content, ContentFiles]) -> None:
    """The desk that was looked at in May 2024 is due when a year has passed, in May 2025, and not again in June."""
    months = {month: due_this_month(*small, date(2025, month, 20)) for month in (3, 4, 5, 6)}
    assert [month for month, due in months.items() if DESK in {problem.file for problem in due}] == [5]


def test_the_table_of_municipalities_is_one_line(small: tuple[Content, ContentFiles]) -> None:
    """A table that comes anew each year is looked at as a whole."""
    tables = [problem for problem in contacts_to_review(*small, date(2028, 1, 1)) if problem.code == "review_table"]
    assert [(table.file, dict(table.details)["count"]) for table in tables] == [(TABLE, "2")]


@pytest.mark.slow
def test_the_check_command_tells_what_is_due_this_month(capsys: pytest.CaptureFixture[str]) -> None:
    """In March 2027 the table of municipalities has to be made anew; in a quiet month there is nothing new."""
    assert main(["--due", "--on", "2027-03-10"]) == WELL
    assert "content/municipality_contacts.csv:1: " in capsys.readouterr().out
    assert main(["--due", "--on", "2040-01-10"]) == WELL
    assert sentence("nothing_due") in capsys.readouterr().out
