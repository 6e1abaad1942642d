"""The scorecard in docs/ipdas.md points at what is there, and its sums are right."""

import re
from pathlib import Path

import pytest
import yaml

from tests.shared.scorecard import POINTER, SCORECARD

ROOT = Path(__file__).parents[2]
PARTS = {"Qualifying": 6, "Certifying": 6, "Quality": 23}
PROTOCOL = re.compile(r"\]\(#([\w-]+)\)")


def rows(part: str) -> list[list[str]]:
    """The items of one part of the scorecard: what it is, the score, where."""
    inside = SCORECARD.split(f"\n## {part}\n")[1].split("\n## ")[0]
    lines = [line for line in inside.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize(("part", "count"), PARTS.items())
def test_every_item_has_a_score_and_a_place(part: str, count: int) -> None:
    """No item is left out: what is met names a file, what isn't names the protocol that would meet it."""
    items = rows(part)
    assert len(items) == count
    for item, score, where in items:
        assert score in {"met", "partly", "not met"}, item
        assert (POINTER if score == "met" else PROTOCOL).search(where), item


@pytest.mark.slow
def test_every_file_and_key_exists() -> None:
    """A file that moved, or a sentence that got another name, is noticed."""
    pointers = POINTER.findall(SCORECARD)
    assert len(pointers) > 30
    for path, key in pointers:
        assert (ROOT / path).is_file(), path
        if key:
            written = yaml.safe_load((ROOT / path).read_text("utf-8"))
            assert key in written.get("words", written), f"{path}#{key}"


def test_every_protocol_is_written_out() -> None:
    """Whoever follows a link to a protocol finds one, and no protocol stands there for nothing."""
    linked = set(PROTOCOL.findall(SCORECARD))
    written = {title.lower().replace(" ", "-") for title in re.findall(r"^### (.+)$", SCORECARD, re.MULTILINE)}
    assert linked == written


def test_the_sums_are_right() -> None:
    """What the first lines claim is what the tables say."""
    met = {part: sum(score == "met" for _, score, _ in rows(part)) for part in PARTS}
    claim = f"**Met: {met['Qualifying']} of 6 qualifying, {met['Certifying']} of 6 certifying, {met['Quality']} of 23"
    assert claim in SCORECARD
