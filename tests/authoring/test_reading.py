"""A file is read as it was written; whatever else it holds is told, and hurts nobody."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from matching.authoring import reading
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import Read
from matching.authoring.reading import MOST_BYTES, read, read_bytes
from tests.shared.author_sentences import NEVER_SEEN, SENTENCES
from tests.shared.broken_files import ROOT, SMALL, problems_in, small_copy
from tests.shared.sweeps import every_nth

CONTENT = ROOT / "content"
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
    """Return values as YAML on one line, every text in quotes."""
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


def carefully(data: bytes) -> Read:
    """Read bytes the careful way, whatever they hold."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_plain_values", lambda _: None)
        return read_bytes(data, "x.yaml")


@pytest.mark.parametrize("path", every_nth(20, sorted(CONTENT.rglob("*.yaml"))), ids=lambda path: path.stem)
def test_the_quick_way_reads_what_the_careful_way_reads(path: Path) -> None:
    """The values are the same, and so is the line of each, though nobody kept it."""
    data = path.read_bytes()
    quick, careful = read_bytes(data, "x.yaml"), carefully(data)
    assert type(quick.lines) is not type(careful.lines) or b"\\" in data
    assert quick.values == careful.values
    assert dict(quick.lines) == dict(careful.lines)
    assert len(quick.lines) == len(careful.lines)


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
def test_the_quick_way_leaves_what_is_odd_to_the_careful_way(data: bytes) -> None:
    """Whatever is refused is refused both ways; whatever is read is read alike."""
    quick, careful = read_bytes(data, "x.yaml"), carefully(data)
    assert quick.values == careful.values
    assert quick.problems == careful.problems


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
