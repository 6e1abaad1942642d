"""Whatever is thrown at a door, it answers or refuses: no traceback, no hang, no memory without end."""

import faulthandler
import json
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.tables.safe_cells import as_csv, as_workbook, safe
from development.fuzz_targets import TARGETS
from matching.authoring.reading import MOST_BYTES, read
from matching.judgement.judgement import judge_all
from matching.person.answers import WrongAnswer, read_answer, read_answers
from matching.saved.saving import Refused, read_saved
from tests.shared.broken_files import problems_in, small_copy
from tests.shared.hostile_inputs import FILES, VALUES, WORDS, hostile_file
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import thorough
from tests.shared.sweeps import every_nth

DAY = date(2026, 11, 22)
MOST_MEMORY = 200_000_000  # bytes that one input may take while it is read
HANGS = 20
"""Seconds after which something hangs. No measure of speed, which the fuzzer looks after: machines differ."""
PIECES = st.sampled_from(
    [b":", b"- ", b"\n", b"  ", b'"', b"'", b"{", b"}", b"[", b"]", b"|", b">", b"&a ", b"*a", b"!!x ", b"#", b"%",
     b"\t", b"name", b"where", b"source", b"condition", b"any_of", b"ja", b"Naam;Plaats;Vorm\n",
     b"datum;vrij;bijgewerkt op\n",
     b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n", b"SUMMARY:vrij\r\n", b"DTSTART;VALUE=DATE:2026", b"END:VEVENT\r\n",
     b'{"adempauze":1,"on":"2026-11-22",', b'"answers":', b'"kept":', b'"stays":', b"8011", b"Breda", b";", b",", b"\0",
     b"\xff\xfe", b"PK\x03\x04", b"=1+1", "\u202e".encode(), "é".encode()]
)  # fmt: skip
BYTES = st.lists(PIECES | st.binary(max_size=8), max_size=40).map(b"".join)


def kind(value: object) -> str:
    """Name a test by the type of its value: some values can't be written."""
    return type(value).__name__


@contextmanager
def in_good_time() -> Iterator[None]:
    """End the whole run, with where it hung, when something takes far too long."""
    faulthandler.dump_traceback_later(HANGS, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", every_nth(12, FILES))
def test_every_door_survives_every_file(target: str, name: str) -> None:
    """Each thing that reads what others wrote either reads or refuses each bad file, in a bounded amount of memory."""
    TARGETS[target](b"")  # so that content isn't counted, which is loaded the first time
    tracemalloc.start()
    try:
        with in_good_time():
            TARGETS[target](hostile_file(name))
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("target", TARGETS)
def test_every_door_survives_anything(target: str) -> None:
    """Hundreds of random files of the right kind of pieces break nothing."""

    @given(BYTES)
    @thorough(60)
    def survives(data: bytes) -> None:
        TARGETS[target](data)

    with in_good_time():
        survives()


@pytest.mark.parametrize("value", every_nth(3, VALUES), ids=kind)
def test_an_answer_of_any_type_is_taken_or_refused(value: object) -> None:
    """Whatever comes instead of an answer, to whichever question: it is a right answer, or it is refused."""
    for name in CONTENT.questions:
        try:
            taken = read_answer(CONTENT, name, value)
        except WrongAnswer:
            continue
        judge_all(CONTENT, {name: taken}, DAY)


@pytest.mark.parametrize(
    "weight",
    [*(value for value in VALUES if value not in (0, True, False)), "²", "٣"],
    ids=kind,
)
def test_a_weight_of_any_type_is_refused(weight: object) -> None:
    """What somebody finds important is a small number, and nothing that merely looks like one."""
    first = next(iter(CONTENT.questions["preferences"].options))
    with pytest.raises(WrongAnswer):
        read_answer(CONTENT, "preferences", {first: weight})


def test_answers_under_any_name_are_refused() -> None:
    """Names of answers that don't exist, of any kind, are refused one by one, and the others stay."""
    answers, wrong = read_answers(CONTENT, {**dict.fromkeys(WORDS.values(), "x"), "goal": "holiday"})
    assert answers == {"goal": "holiday"}
    assert len(wrong) == len(set(WORDS.values()))


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_exports_hold_no_formula(text: str) -> None:
    """A cell of ours never starts as a formula, and both kinds of file can be made of anything."""
    cell = str(safe(text))
    assert not cell.lstrip(" \t\n'\"\u00a0\u3000").startswith(("=", "+", "-", "@")) or cell.startswith("'")
    assert as_csv(["x"], [[text]])
    assert as_workbook("x", ["x"], [[text]]).startswith(b"PK")


@pytest.mark.parametrize("name", every_nth(8, FILES))
def test_content_with_a_hostile_file_names_it(tmp_path: Path, name: str) -> None:
    """A folder of content with such a file in it is refused, with that file's name for the author."""
    folder = small_copy(tmp_path)
    (folder / "providers/kwaad.yaml").write_bytes(hostile_file(name))
    problems = problems_in(folder)
    assert problems
    assert {problem.file for problem in problems} == {"content/providers/kwaad.yaml"}


def test_a_huge_file_is_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is larger than any content isn't even opened."""
    path = tmp_path / "groot.yaml"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    assert [problem.code for problem in read(path, "groot.yaml").problems] == ["too_large"]


@pytest.mark.parametrize("part", ["answers", "skipped", "chosen", "kept"])
@pytest.mark.parametrize(
    "value", [value for value in VALUES if isinstance(value, str | int | float | list | dict | None)], ids=kind
)
def test_saved_parts_of_any_type_are_refused_or_left_out(part: str, value: Any) -> None:  # noqa: ANN401 - anything is the point
    """A file with a right beginning and anything else inside is refused, or opens with nothing strange in it."""
    try:
        text = json.dumps({"adempauze": 1, "on": DAY.isoformat(), part: value})
    except (TypeError, ValueError):
        return  # no file can hold it
    restored = read_saved(CONTENT, text, DAY)
    assert isinstance(restored, Refused) or restored.left_out or not value
