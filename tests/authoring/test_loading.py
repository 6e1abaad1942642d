"""Content is loaded, or every mistake in it is told with its file, its line and a sentence."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_lines, sentence
from matching.authoring.problems import Problem
from matching.authoring.shapes import MOST_PROBLEMS
from matching.authoring.spelling import nearest
from tests.shared.author_sentences import NEVER_SEEN, SENTENCES
from tests.shared.broken_files import CASES, SMALL, expected, lay_over, problems_in, small_copy
from tests.shared.sweeps import every_nth

ROOT = Path(__file__).parents[2]
COMMAND_ONLY = {
    "review_source",
    "did_you_mean",
    "known_fields",
    "all_well",
    "problem_found",
    "problems_found",
    "no_such_folder",
    "how_to_check",
    "no_such_day",
    "review_amount",
    "review_facts",
    "review_help_line",
    "review_contact",
    "review_table",
    "contacts_old",
    "nothing_due",
    "due_before",
    "review_study",
    "ask_installation",
}
OF_TRANSLATIONS = {
    "no_language", "no_dutch_entry", "no_dutch_text", "other_blanks", "not_translated", "dutch_changed", "to_translate",
}  # fmt: skip
"""Seen in test_languages.py."""

MADE_HERE = {"too_large", "too_many", "more_problems", "compare_text", "large_logo"}


@pytest.fixture(scope="module")
def problems_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], list[Problem]]:
    """Each case, and the problems found in it."""
    return cache(lambda case: problems_in(lay_over(case, tmp_path_factory.mktemp("broken"))))


@pytest.mark.parametrize("case", every_nth(3, CASES), ids=lambda case: case.stem)
def test_a_mistake_is_told_with_file_line_field_and_sentence(
    case: Path, problems_of: Callable[[Path], list[Problem]]
) -> None:
    """An author reads exactly the lines that the case itself expects."""
    assert author_lines(problems_of(case)) == expected(case)


def test_there_are_many_kinds_of_mistakes_and_each_expects_something() -> None:
    """At least sixty kinds are tried, and none of them passes as good."""
    assert len(CASES) >= 60
    assert [case.name for case in CASES if not expected(case)] == []


@pytest.mark.slow
def test_every_sentence_for_authors_can_be_read(problems_of: Callable[[Path], list[Problem]]) -> None:
    """Each sentence in problems.yaml is one that some mistake leads to, and no mistake is without one."""
    seen = {problem.code for case in CASES for problem in problems_of(case)}
    assert set(SENTENCES) - seen - COMMAND_ONLY - OF_TRANSLATIONS - MADE_HERE - NEVER_SEEN == set()
    assert seen - set(SENTENCES) == set()


def test_good_content_is_loaded() -> None:
    """Both the small folder and the real one are good, so that a case shows its own mistake only."""
    assert load_content(SMALL).forms["logeren"].name == "Logeren"
    assert load_content(ROOT / "content").forms


def test_a_text_is_not_compared_like_a_number(tmp_path: Path) -> None:
    """An answer in words can be held against a list only."""
    content = small_copy(tmp_path)
    question = (content / "questions/nights.yaml").read_text("utf-8").replace("kind: number", "kind: text")
    (content / "questions/nights.yaml").write_text(question, "utf-8")
    assert [problem.code for problem in problems_in(content)] == ["compare_text"]


@pytest.mark.parametrize("entry", ["e{}: {{about: x}}\n", "e{}: {{frist: x, ohter: y}}\n", "e{}: x\n"])
def test_a_file_full_of_mistakes_is_told_in_short(tmp_path: Path, entry: str) -> None:
    """Nobody reads thousands of lines: the first ones stand there, and that there are more."""
    content = small_copy(tmp_path)
    (content / "conditions.yaml").write_text("".join(entry.format(number) for number in range(1000)), "utf-8")
    lines = author_lines(problem for problem in problems_in(content) if problem.file.endswith("conditions.yaml"))
    assert len(lines) == MOST_PROBLEMS + 1
    assert lines[-1].endswith(sentence("more_problems"))


def test_an_entry_with_a_mistake_still_exists(tmp_path: Path) -> None:
    """Whoever mentions an entry that is wrong elsewhere isn't told that it doesn't exist."""
    content = small_copy(tmp_path)
    (content / "forms/logeren.yaml").write_text("name: Logeren\n", "utf-8")
    (content / "questions/nights.yaml").write_text("kind: number\n", "utf-8")
    assert {problem.file for problem in problems_in(content)} == {
        "content/forms/logeren.yaml",
        "content/questions/nights.yaml",
    }


def test_what_the_computer_leaves_behind_is_passed_over(tmp_path: Path) -> None:
    """A hidden file is nobody's mistake."""
    content = small_copy(tmp_path)
    (content / "forms/.DS_Store").write_bytes(b"\x00")
    (content / ".notes.yaml").write_text("x", "utf-8")
    assert problems_in(content) == []


def test_a_line_for_an_author_is_one_line_whatever_was_written() -> None:
    """What somebody wrote can't start a new line, steer a terminal or fill the screen."""
    given = "\x1b[31mred\nnew line\u202e" + "x" * 500
    line = author_lines([Problem("a\nb.yaml", 1, ("x\x07",), "literal_error", (("given", given),), ("a",) * 99)])[0]
    assert line.isprintable()
    assert len(line) < 250


def test_a_nearby_word_is_found_whatever_its_capitals() -> None:
    """Capitals, spaces and hyphens make no difference, and a word that looks like nothing gets no advice."""
    assert nearest("Not-Met", ("met", "not_met")) == "not_met"
    assert nearest("qqqq", ("met", "not_met")) is None
    assert nearest("x" * 10_000, ("met", "not_met")) is None
