"""What isn't accessible yet is written down with where it is mended, and not for longer than it takes to look again."""

import re
from datetime import date

import pytest

from tests.shared.persona_files import CONTENT
from tests.shared.reading_code import ROOT

DOCUMENT = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
LINE = re.compile(
    r"\| (?P<rule>[a-z0-9-]+) \| `(?P<element>[^`|]+)` "
    r"\| (?P<issue>https://github\.com/streamlit/streamlit/issues/\d+) \| (?P<by>\d{4}-\d\d-\d\d) \|"
)
LONGEST = 366
"""Days after which an exception is looked at again, at the latest."""
GOOD = "| color-contrast | `.stX` | https://github.com/streamlit/streamlit/issues/1 | 2026-12-01 |"


def exceptions(document: str) -> list[str]:
    """The lines of the table of exceptions."""
    section = document.partition("\n## Exceptions\n")[2].partition("\n## ")[0]
    return [line for line in section.splitlines() if line.startswith("|")][2:]


def wrong_with(line: str, today: date) -> str | None:
    """Say what is wrong with an exception."""
    parts = LINE.fullmatch(line)
    if parts is None:
        return "form"
    days = (date.fromisoformat(parts["by"]) - today).days
    return "expired" if days < 0 else "too long" if days > LONGEST else None


def test_every_exception_is_exact_and_expires() -> None:
    """Each names its rule, its element, the issue where it is mended, and a day that isn't past."""
    today = date.today()  # noqa: DTZ011 - a calendar day
    assert {line: wrong_with(line, today) for line in exceptions(DOCUMENT) if wrong_with(line, today)} == {}


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (GOOD, None),
        (GOOD.replace("2026-12-01", "2026-10-31"), "expired"),
        (GOOD.replace("2026-12-01", "2028-12-01"), "too long"),
        (GOOD.replace("https://github.com/streamlit/streamlit/issues/1", "soon"), "form"),
        (GOOD.replace("`.stX`", "everything"), "form"),
    ],
)
def test_the_form_is_held(line: str, wrong: str | None) -> None:
    """A line without an issue, an element or a day, or whose day is past or far away, is noticed."""
    assert wrong_with(line, date(2026, 11, 22)) == wrong
    assert exceptions(f"x\n## Exceptions\n\n| a |\n|---|\n{line}\n\n## Next\n| no |") == [line]


def test_the_statement_says_whether_there_are_any() -> None:
    """The page with the explanation names exceptions where there are, and says so where there are none."""
    words = CONTENT.pages["uitleg"].words
    assert ("access_exceptions" in words) == bool(exceptions(DOCUMENT))
    assert any("Streamlit" in line for line in words["access_text"])


def test_every_test_that_is_named_exists() -> None:
    """The document names no test that isn't there."""
    named = set(re.findall(r"`((?:test_|conftest)\w*\.py)`", DOCUMENT))
    there = {path.name for path in (ROOT / "tests").rglob("*.py")}
    assert named
    assert named - there == set()
