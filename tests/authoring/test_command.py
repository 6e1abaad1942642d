"""The command `python -m matching FILE`: what it prints, what it refuses, and what it never loads."""

import json
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from matching.__main__ import main
from tests.shared.persona_files import CONTENT, ROOT

pytestmark = pytest.mark.usefixtures("read_once")

RUN = [sys.executable, "-m", "matching"]
PEOPLE = {"caregiver", "naaste", "huisarts", "huisartsenspoedpost", "wijkverpleging", "casemanager", "dossierhouder"}
DESKS = {"provider", "municipality", "steunpunt", "zorgkantoor", "insurer", "clientondersteuner", "employer"}
EFFECTS = {"excludes", "unknown", "favours", "disfavours", "allows"}
PERSON = """\
who: A daughter plans a holiday.
on: 2026-11-22
answers:
  relation: parent
  age_group: from_65
  conditions: [dementia]
  goal: holiday
  nights: 60
  works: true
  municipality: Deurne
  indication: none
"""


def run(path: Path | str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a file, in this process; slow tests run it in one of its own."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        code = main([str(path), *options])
    return subprocess.CompletedProcess([str(path), *options], code, out.getvalue(), err.getvalue())


def refused(tmp_path: Path, text: str) -> list[str]:
    """Give the sentences with which the command refuses a file."""
    path = tmp_path / "person.yaml"
    path.write_text(text, "utf-8")
    done = run(path)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr.splitlines()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Give a person's file, and what the command prints for it."""
    path = tmp_path_factory.mktemp("person") / "person.yaml"
    path.write_text(PERSON, "utf-8")
    done = run(path)
    assert (done.returncode, done.stderr) == (0, "")
    return path, done.stdout


def test_prints_one_document_in_the_agreed_shape(printed: tuple[Path, str]) -> None:
    """The document has exactly the agreed keys, with everything in it and ranks that count from one."""
    document = json.loads(printed[1])
    assert list(document) == ["on", "urgency", "warnings", "routes", "forms", "providers", "next_question", "advice"]
    assert document["on"] == "2026-11-22"
    assert {"id", "text"} == {key for warning in document["warnings"] for key in warning}
    assert {"id", "verdict", "reasons", "ask"} == {key for entry in document["routes"] for key in entry}
    judged = {"id", "verdict", "rank", "reasons", "ask", "would_change"}
    assert judged == {key for entry in document["forms"] for key in entry}
    assert judged | {"distance_km", "routes", "kind", "serves", "phone"} == {
        key for entry in document["providers"] for key in entry
    }
    for kind in ("routes", "forms", "providers"):
        assert sorted(getattr(CONTENT, kind)) == sorted(entry["id"] for entry in document[kind])
    for kind in ("forms", "providers"):
        assert list(range(1, len(document[kind]) + 1)) == [entry["rank"] for entry in document[kind]]


def test_reasons_questions_and_changes_in_the_agreed_shape(printed: tuple[Path, str]) -> None:
    """Each reason, question and change has its fact, its sentence and only agreed words, with no blank left open."""
    document = json.loads(printed[1])
    everything = [entry for kind in ("routes", "forms", "providers") for entry in document[kind]]
    reasons = [reason for judged in everything for reason in judged["reasons"]]
    asks = [ask for judged in everything for ask in judged["ask"]]
    changes = [judged["would_change"] for judged in everything if judged.get("would_change")]
    assert [{"about", "effect", "text", "source"}] == [set(keys) for keys in {tuple(reason) for reason in reasons}]
    assert [{"whom", "about", "text"}] == [set(keys) for keys in {tuple(ask) for ask in asks}]
    assert [{"about", "from", "to", "text"}] == [set(keys) for keys in {tuple(change) for change in changes}]
    assert {reason["effect"] for reason in reasons} <= EFFECTS
    assert {ask["whom"] for ask in asks} <= PEOPLE | DESKS
    assert {None, *CONTENT.sources} >= {reason["source"] for reason in reasons}
    assert [
        sentence["text"]
        for sentence in (*reasons, *asks, *changes, *document["warnings"])
        if not sentence["text"] or re.search(r"[{}]", sentence["text"])
    ] == []
    assert {"answer", "decides"} == set(document["next_question"])


@pytest.mark.slow
def test_prints_the_same_bytes_again(printed: tuple[Path, str]) -> None:
    """The same file on the same day gives the same bytes, whatever seed the machine draws."""
    path, text = printed
    again = subprocess.run(
        [*RUN, str(path)], cwd=ROOT, capture_output=True, text=True, env={"PYTHONHASHSEED": "7"}, timeout=60, check=True
    )
    assert (text, "") == (again.stdout, again.stderr)


@pytest.mark.slow
def test_judges_for_the_day_in_the_file(tmp_path: Path) -> None:
    """The day in the file decides which amounts and limits hold; without one it is today."""
    path = tmp_path / "person.yaml"
    path.write_text(
        "on: 2024-06-01\nanswers: {nights: 200, indication: wlz, wlz_delivery: mpt, used_nights: 0}\n", "utf-8"
    )
    early = json.loads(run(path).stdout)
    path.write_text("answers: {}\n", "utf-8")
    today = json.loads(run(path).stdout)
    # The limit of 156 nights stands in our content from 2025 on: before that day nobody may be refused by it.
    assert (
        early["on"],
        [warning["id"] for warning in early["warnings"] if warning["id"] == "nights_exceed_limit"],
    ) == ("2024-06-01", [])
    assert date.today().isoformat() == today["on"]  # noqa: DTZ011 - a day, not a moment


def test_unknown_field_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    """What a persona expects is no part of a person: the command says which fields it does know."""
    (line,) = refused(tmp_path, "who: Somebody.\nanswers: {}\nexpect: {}\n")
    assert line.startswith(f"{tmp_path / 'person.yaml'}:3: expect: ")
    assert [field for field in ("who", "on", "answers") if field not in line] == []


def test_unknown_question_is_refused_with_the_nearest(tmp_path: Path) -> None:
    """A question that doesn't exist is named with file, line, field, and the one that may be meant."""
    (line,) = refused(tmp_path, "answers:\n  goal: holiday\n  wandring: never\n")
    assert line.startswith(f"{tmp_path / 'person.yaml'}:3: answers.wandring: ")
    assert re.search(r"[Bb]edoelt u .?wandering", line)


def test_unknown_answer_is_refused_with_the_allowed_ones(tmp_path: Path) -> None:
    """An answer that a question doesn't have is named with its line, the allowed answers, and the nearest."""
    (line,) = refused(tmp_path, "answers:\n  indication: none\n  wandering: at_nigth\n")
    assert line.startswith(f"{tmp_path / 'person.yaml'}:3: answers.wandering: ")
    assert [option for option in CONTENT.questions["wandering"].options if option not in line] == []
    assert re.search(r"[Bb]edoelt u .?at_night", line)


WRONG = {
    "nights: 400": "0..365",
    "hours_per_week: two": "0..168",
    "works: maybe": "true",
    "conditions: [flu]": "dementia",
    "preferences: {own_rest: 9}": "0..3",
    "municipality: Nergenshuizen": "GM",
    "postcode: twelve": "1000..9999",
}


def test_every_kind_of_answer_is_checked_and_all_mistakes_come_at_once(tmp_path: Path) -> None:
    """A number out of range, a word for a yes or no, a place that isn't: each has its line and what is allowed."""
    lines = refused(tmp_path, "answers:\n" + "".join(f"  {answer}\n" for answer in WRONG))
    names = [answer.partition(":")[0] for answer in WRONG]
    starts = [f"{tmp_path / 'person.yaml'}:{line}: answers.{name}: " for line, name in enumerate(names, 2)]
    assert [start for start, line in zip(starts, lines, strict=True) if not line.startswith(start)] == []
    assert [allowed for allowed, line in zip(WRONG.values(), lines, strict=True) if allowed not in line] == []


NO_PERSON = ["", "- a\n- b\n", "answers: [1]\n", "answers: {a: b", "on: soon\n", "answers: {goal: a, goal: b}\n"]


@pytest.mark.parametrize("text", NO_PERSON)
def test_a_file_that_is_no_person_is_refused(tmp_path: Path, text: str) -> None:
    """An empty file, a list, broken YAML, a doubled answer or no day: one calm sentence with file and line."""
    (line,) = refused(tmp_path, text)
    assert re.match(re.escape(str(tmp_path / "person.yaml")) + r":\d+: ", line)
    assert "Traceback" not in line


@pytest.mark.slow
def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that can't be read gives status 2 and a sentence that names it."""
    command = [*RUN, str(tmp_path / "nobody.yaml")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path / 'nobody.yaml'}:1: ")


@pytest.mark.slow
def test_unanswered_is_unknown_however_it_is_written(tmp_path: Path) -> None:
    """Null, a tilde and nothing at all are the same as not answering."""
    outputs = set()
    for text in ("goal: sleep", "goal: sleep\n  night: null", "goal: sleep\n  night: ~", "goal: sleep\n  night:"):
        (tmp_path / "person.yaml").write_text(f"on: 2026-11-22\nanswers:\n  {text}\n", "utf-8")
        outputs.add(run(tmp_path / "person.yaml").stdout)
    assert (len(outputs), all(outputs)) == (1, True)
