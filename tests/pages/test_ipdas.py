"""What the scorecard in docs/ipdas.md points at can be read on a page, by a visitor."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any

import pytest
import yaml

from pages.parts.explanation.natural_course import ASKED
from pages.parts.self_check.check_questions import OUTCOME
from tests.shared.opening import EVERY_FORM, EXPLAINED, LABELLED, ROOT, opened
from tests.shared.scorecard import POINTER, SCORECARD

DOORS = {f"door_{name}": True for name in ("belangrijk", "vergelijk", "drempels", "verloop", "genoeg")}
TOO_MUCH = {"conditions": ["dementia"], "burden": "high"}
COMPARED = ("casemanager_dementie", "logeerzorg_logeerhuis")
TAG = re.compile(r"<[^>]+>")
SHOWN_OTHERWISE = {"direction", "findings", "course", "same_time", "when", "grade"}
"""Fields that hold numbers and names, which a page puts into sentences of its own."""


@cache
def visitors() -> str:
    """All that visitors read who open every page that the scorecard speaks of, names of fields among it."""
    pages = (
        opened("start"),
        opened("situatie", {}, kept={"question": "preferences"}),
        opened("zelfcheck", TOO_MUCH, kept={OUTCOME: True}),
        opened(
            "mogelijkheden", {"conditions": ["dementia"]}, kept={ASKED: True}, chosen=COMPARED, **EVERY_FORM, **DOORS
        ),
        opened("mogelijkheden", {"conditions": ["stroke"]}, door_verloop=True, **EVERY_FORM),
        opened("mogelijkheden", TOO_MUCH),
        opened("plan", TOO_MUCH, chosen=COMPARED, door_genoeg=True),
        opened("professionals", TOO_MUCH),
        opened("uitleg"),
    )
    return " ".join(text for at in pages for text in everything(at))


def everything(at: Any) -> Iterator[str]:  # noqa: ANN401
    """Give what a page draws, its frame included, and the names of its fields."""
    for element in at.get("html"):
        yield unescape(re.sub(r"\s+", " ", TAG.sub(" ", EXPLAINED.sub(r"\1", element.proto.body))))
        yield from map(unescape, re.findall(r'aria-label="([^"]*)"', element.proto.body))
    yield from (element.label for kind in LABELLED for element in at.get(kind))


def sentences(path: str, key: str) -> Iterator[str]:
    """Give what stands in a file under a key, up to the first blank, as far as a page shows it as it is."""
    written = yaml.safe_load((ROOT / path).read_text("utf-8"))
    texts = written.get("words", written)[key]
    for text in texts if isinstance(texts, list) else [texts]:
        if key not in SHOWN_OTHERWISE:
            yield longest_without_blanks(text["text"] if isinstance(text, dict) else text)


def longest_without_blanks(text: str) -> str:
    """The longest part of a sentence in which nothing is filled in."""
    return max((re.sub(r"\s+", " ", part).strip() for part in re.split(r"\{\w+\}", text)), key=len)


@pytest.mark.parametrize(("path", "key"), sorted({match for match in POINTER.findall(SCORECARD) if match[1]}))
def test_a_sentence_that_is_pointed_at_can_be_read(path: str, key: str) -> None:
    """Nothing counts as met that only stands in a file."""
    shown_text = re.sub(r"\s+", " ", visitors())
    assert [sentence for sentence in sentences(path, key) if sentence not in shown_text] == []
