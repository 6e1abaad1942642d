"""Content is loaded, or every mistake in it is told with its file, its line and a sentence."""

import time
from pathlib import Path

import pytest
from broken_files import CASES, SMALL, expected, lay_over, problems_in, small_copy
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from matching.loading import load_content
from matching.mistakes import Problem
from matching.problems import author_lines, sentence
from matching.reading import MOST_BYTES, read, read_bytes
from matching.shapes import MOST_PROBLEMS
from matching.spelling import nearest

ROOT = Path(__file__).parents[1]
SENTENCES = read(ROOT / "matching" / "problems.yaml", "problems.yaml").values
SLOW_OK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
COMMAND_ONLY = {
    "did_you_mean",
    "known_fields",
    "all_well",
    "problem_found",
    "problems_found",
    "no_such_folder",
    "how_to_check",
}
MADE_HERE = {"too_large", "too_many", "more_problems", "compare_text"}
NEVER_SEEN = {"unknown_error"}  # stands ready for a mistake that nobody thought of
YAML_LIKE = st.text("abc:-[]{}&*!#'\"|>? \n\t,.%@`~0123456789", max_size=60).map(str.encode)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, list[Problem]]:
    """Every case, and the problems found in it."""
    return {case: problems_in(lay_over(case, tmp_path_factory.mktemp("broken"))) for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_mistake_is_told_with_file_line_field_and_sentence(case: Path, told: dict[Path, list[Problem]]) -> None:
    """An author reads exactly the lines that the case itself expects."""
    assert author_lines(told[case]) == expected(case)


def test_there_are_many_kinds_of_mistakes_and_each_expects_something() -> None:
    """At least sixty kinds are tried, and none of them passes as good."""
    assert len(CASES) >= 60
    assert [case.name for case in CASES if not expected(case)] == []


def test_every_sentence_for_authors_can_be_read(told: dict[Path, list[Problem]]) -> None:
    """Each sentence in problems.yaml is one that some mistake leads to, and no mistake is without one."""
    seen = {problem.code for problems in told.values() for problem in problems}
    assert set(SENTENCES) - seen - COMMAND_ONLY - MADE_HERE - NEVER_SEEN == set()
    assert seen - set(SENTENCES) == set()


def test_good_content_is_loaded() -> None:
    """Both the small folder and the real one are good, so that a case shows its own mistake only."""
    assert load_content(SMALL).forms["logeren"].name == "Logeren"
    assert load_content(ROOT / "content").forms


def test_loading_is_quick() -> None:
    """All content is read and checked within half a second of one processor."""
    start = time.process_time()
    load_content(ROOT / "content")
    assert time.process_time() - start < 0.5


def test_what_looks_like_something_else_stays_as_it_is_written() -> None:
    """Numbers with a zero in front, times, dates and the word no are text until a field says otherwise."""
    written = b"phone: 0612345677\ncode: 0363\nopens: 8:30\nwords: [no, yes, on]\nday: 2026-13-01\nend: 1e3\n"
    values = read_bytes(written, "x.yaml").values
    assert values["phone"] == "0612345677"
    assert values["code"] == "0363"
    assert values["opens"] == "8:30"
    assert values["words"] == ["no", "yes", "on"]
    assert values["day"] == "2026-13-01"
    assert values["end"] == "1e3"


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"--- \na: b\n", b"a: b", b"# first\n\na: b\n...\n"]
)
def test_what_an_editor_may_do_to_a_file_is_fine(data: bytes) -> None:
    """A byte order mark, Windows line ends and marks around the one document change nothing."""
    found = read_bytes(data, "x.yaml")
    assert found.values == {"a": "b"}
    assert found.problems == ()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a: " + b"x" * MOST_BYTES, "too_large"),
        (b"a: [" + b"x, " * 60_000 + b"]", "too_many"),
        (b"[" * 100_000, "too_deep"),
        (b"{" * 100_000, "too_deep"),
        (b"- " * 100_000, "too_deep"),
        (b"? " * 100_000, "too_deep"),
        (b"\x07" * 500_000, "hidden_character"),
        (b"a: &x [" + b"&y 1, " * 20_000 + b"]", "anchor"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_made_to_hurt_is_refused_at_once(data: bytes, code: str) -> None:
    """A file that is too large, too deep or too long costs less than a second."""
    start = time.process_time()
    found = read_bytes(data, "x.yaml")
    assert time.process_time() - start < 1
    assert code in {problem.code for problem in found.problems}


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
    (content / "conditions.yaml").write_text("".join(entry.format(number) for number in range(5000)), "utf-8")
    start = time.process_time()
    lines = author_lines(problem for problem in problems_in(content) if problem.file.endswith("conditions.yaml"))
    assert time.process_time() - start < 2
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


@SLOW_OK
@given(st.binary(max_size=300) | YAML_LIKE)
@example(b"a: \xed\xa0\x80")
@example(b'"\\ud800": x')
@example(b"%YAML 9.9\n---\na: b")
@example(b"? [a]\n: b\n? {c: d}\n: e\n")
@example(b"name: []\nforms: {}\nsource: [[x]]\nfacts: [{a: b}]\n")
def test_any_bytes_give_content_or_problems(tmp_path: Path, data: bytes) -> None:
    """Whatever a file holds, an author gets sentences and nothing breaks."""
    content = tmp_path / "content"
    if not content.exists():
        small_copy(tmp_path)
    for name in ("providers/huis.yaml", "conditions.yaml"):
        (content / name).write_bytes(data)
    assert {problem.code for problem in problems_in(content)} <= set(SENTENCES) - NEVER_SEEN


WRONG = [
    "",
    "null",
    "x y",
    "-1",
    "9" * 30,
    [],
    {},
    ["x"],
    {"x": "y"},
    [[]],
    [{"about": "nights"}],
    {"x": {"value": []}},
]


@SLOW_OK
@given(st.data())
def test_a_wrong_value_anywhere_is_told_in_dutch(tmp_path: Path, data: st.DataObject) -> None:
    """No field of any kind of entry has a mistake that only pydantic has words for."""
    content = tmp_path / "content"
    if not content.exists():
        small_copy(tmp_path)
    original = data.draw(st.sampled_from(sorted(SMALL.rglob("*.yaml"))))
    found = read(original, "x")
    keys = data.draw(st.sampled_from(sorted(filter(None, found.lines), key=str)))
    around = found.values
    for key in keys[:-1]:
        around = around[key]
    around[keys[-1]] = data.draw(st.sampled_from(WRONG))
    target = content / original.relative_to(SMALL)
    target.write_text(as_yaml(found.values), "utf-8")
    try:
        problems = problems_in(content)
    finally:
        target.write_bytes(original.read_bytes())
    assert {problem.code for problem in problems} <= set(SENTENCES) - NEVER_SEEN
    assert not any(" should " in line or "Input" in line for line in author_lines(problems))


def as_yaml(value: object) -> str:
    """Return values as YAML on one line, every text in quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_yaml(key)}: {as_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
