"""`python -m matching FILE.yaml ...`: judge each person's situation and print it as JSON."""

import re
import sys
from argparse import ArgumentParser
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from matching.authoring.languages import languages
from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError, Problem, Read
from matching.authoring.reading import read
from matching.entries.content import Content
from matching.entries.language import DUTCH
from matching.judgement.judging import judge_all
from matching.person.answers import WrongAnswer, read_answers
from matching.planning.dutch_calendar import HERE
from matching.telling.report import as_json, as_line, report

CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
CONTENT = Path(__file__).parent.parent / "content"
FIELDS = ("who", "on", "at", "answers")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 2 with one sentence for each problem."""
    parser = ArgumentParser(prog="python -m matching", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--lang", choices=[one.code for one in languages(CONTENT)], default=DUTCH.code)
    given = parser.parse_args(arguments)
    try:
        content = load_content(CONTENT, given.lang)
    except ContentError as error:
        return _refuse(author_lines(error.problems))
    sources = [read(file, str(file)) for file in given.files]
    problems = [problem for source in sources for problem in source.problems or _problems(content, source)]
    if problems:
        return _refuse(author_lines(problems))
    for source in sources:
        document = _document(content, source)
        # Of several each takes one line, so that a program can read them one by one.
        sys.stdout.write((as_json(document) if len(sources) == 1 else as_line(document)) + "\n")
    return 0


def _document(content: Content, source: Read) -> dict[str, Any]:
    answers, _ = read_answers(content, _given(source))
    on = date.fromisoformat(source.values["on"]) if source.values.get("on") else date.today()  # noqa: DTZ011 - a day, not a moment
    at = source.values.get("at")
    now = datetime.combine(on, time.fromisoformat(at), HERE) if at else None
    return report(content, judge_all(content, answers, on), now)


def _given(source: Read) -> dict[str, Any]:
    answers = source.values.get("answers") or {}
    return {name: None if value in ("", "null", "~") else value for name, value in answers.items()}


def _refuse(lines: list[str]) -> int:
    sys.stderr.write("\n".join(lines) + "\n")
    return 2


def _problems(content: Content, source: Read) -> list[Problem]:
    """Return what is wrong with one file, all of it at once."""
    found = [
        source.problem((name,), "extra_forbidden", given=name, choices=", ".join(FIELDS))
        for name in source.values
        if name not in FIELDS
    ]
    on, at = source.values.get("on"), source.values.get("at")
    if on and not _is_day(on):
        found.append(source.problem(("on",), "date_parsing", given=on))
    if at and not CLOCK.fullmatch(str(at)):
        found.append(source.problem(("at",), "no_time", given=at))
    if not isinstance(source.values.get("answers") or {}, dict):
        return [*found, source.problem(("answers",), "dict_type")]
    _, wrong = read_answers(content, _given(source))
    return [*found, *(_wrong(source, one) for one in wrong)]


def _is_day(text: object) -> bool:
    try:
        return bool(date.fromisoformat(str(text)))
    except ValueError:
        return False


def _wrong(source: Read, wrong: WrongAnswer) -> Problem:
    code = "extra_forbidden" if wrong.given == wrong.name else "literal_error"
    return source.problem(("answers", wrong.name), code, given=wrong.given, choices=", ".join(wrong.allowed))


if __name__ == "__main__":
    sys.exit(main())
