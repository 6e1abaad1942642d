"""A file is read as it was written; whatever else it holds is told, and hurts nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from matching.authoring.building import Loader
from matching.authoring.person_files import read_person_file
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import Keys
from matching.authoring.reading import MOST_BYTES, read, read_bytes
from tests.shared.author_sentences import NEVER_SEEN, SENTENCES
from tests.shared.broken_files import ROOT, SMALL, problems_in, small_copy
from tests.shared.persona_files import CONTENT as CONTENT_READ
from tests.shared.sweeps import every_nth

CONTENT = ROOT / "content"
FOLDERS = sorted({path.parent for path in CONTENT.rglob("*.yaml")})
SLOW_OK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
YAML_LIKE = st.text("abc:-[]{}&*!#'\"|>? \n\t,.%@`~0123456789", max_size=60).map(str.encode)
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


def as_yaml(value: object) -> str:
    """Values as YAML on one line, every text in quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_yaml(key)}: {as_yaml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


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
    document = read_bytes(data, "x.yaml")
    assert document.values == {"a": "b"}
    assert document.problems == ()


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
    """A file that is too large, too deep or too long is refused before anything is built from it."""
    document = read_bytes(data, "x.yaml")
    assert code in {problem.code for problem in document.problems}


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


def lines_of(node: yaml.Node, keys: Keys = ()) -> Iterator[tuple[Keys, int]]:
    """Give the line of each value inside a node of PyYAML: that of its name, where it has one."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield (*keys, name.value), name.start_mark.line + 1
            yield from lines_of(value, (*keys, name.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield (*keys, index), item.start_mark.line + 1
            yield from lines_of(item, (*keys, index))


@pytest.mark.parametrize("folder", every_nth(10, FOLDERS), ids=lambda folder: folder.name)
def test_values_and_lines_are_those_of_the_yaml_library(folder: Path) -> None:
    """What is read is what PyYAML reads, all of it text, each with the line on which its name stands."""
    for path in sorted(folder.glob("*.yaml")):
        written, reading = path.read_text("utf-8"), read_bytes(path.read_bytes(), "x.yaml")
        assert reading.values == yaml.load(written, Loader), path  # noqa: S506 - which makes texts alone
        lines = {keys: line for keys, line in reading.lines.items() if keys}
        assert lines == dict(lines_of(yaml.compose(written, Loader))), path
        assert len(reading.lines) == len(list(reading.lines)), path


@SLOW_OK
@given(YAML_LIKE)
@example(b"a: b\na: c\n")
@example(b"a: &x b\n")
@example(b"a: *x\n")
@example(b"a: !t b\n")
@example(b"a: b\n---\n")
@example(b"a: b\n--- \nc\n")
@example(b"? [a]\n: b\n")
@example(b"a: " + b"[" * 19 + b"]" * 19)
@example(b"a: " + b"[" * 20 + b"]" * 20)
def test_what_is_read_without_a_problem_is_what_the_yaml_library_reads(data: bytes) -> None:
    """A name that stands there twice, an anchor, a tag, a second document: each is a problem, and nothing else is."""
    reading = read_bytes(data, "x.yaml")
    if not reading.problems:
        assert reading.values == yaml.load(data, Loader)  # noqa: S506 - which makes texts alone


@pytest.mark.parametrize(
    "data", [b"a: b\na: c\n", b"a: &x b\n", b"b: &x c\na: *x\n", b"a: !t b\n", b"a: b\n---\nc: d\n"]
)
def test_what_yaml_allows_and_content_does_not_is_a_problem(data: bytes) -> None:
    """PyYAML reads each of these without a word."""
    list(yaml.compose_all(data.replace(b"!t ", b""), Loader))
    assert read_bytes(data, "x.yaml").problems


@SLOW_OK
@given(st.data())
def test_a_wrong_value_anywhere_is_told_in_dutch(tmp_path: Path, data: st.DataObject) -> None:
    """No field of any kind of entry has a mistake that only pydantic has words for."""
    content = tmp_path / "content"
    if not content.exists():
        small_copy(tmp_path)
    original = data.draw(st.sampled_from(sorted(SMALL.rglob("*.yaml"))))
    document = read(original, "x")
    keys = data.draw(st.sampled_from(sorted(filter(None, document.lines), key=str)))
    around = document.values
    for key in keys[:-1]:
        around = around[key]
    around[keys[-1]] = data.draw(st.sampled_from(WRONG))
    target = content / original.relative_to(SMALL)
    target.write_text(as_yaml(document.values), "utf-8")
    try:
        problems = problems_in(content)
    finally:
        target.write_bytes(original.read_bytes())
    assert {problem.code for problem in problems} <= set(SENTENCES) - NEVER_SEEN
    assert not any(" should " in line or "Input" in line for line in author_lines(problems))


def test_a_table_of_contacts_in_another_alphabet_is_one_sentence(tmp_path: Path) -> None:
    """Whoever saves it as another program's kind of text reads that it can't be read, and nothing else breaks."""
    content = small_copy(tmp_path)
    (content / "municipality_contacts.csv").write_bytes(b"gemeente;nummer\n\xff\xfe\n")
    assert {problem.code for problem in problems_in(content)} == {"broken_contacts"}


@pytest.mark.parametrize(("field", "code"), [("on: soon", "date_parsing"), ("at: half past nine", "no_time")])
def test_a_day_or_a_time_of_a_person_that_is_none_is_told(tmp_path: Path, field: str, code: str) -> None:
    """What is said about somebody holds on a day and at a time, so neither is guessed."""
    path = tmp_path / "person.yaml"
    path.write_text(f"answers: {{}}\n{field}\n", "utf-8")
    assert [problem.code for problem in read_person_file(CONTENT_READ, path).problems] == [code]
