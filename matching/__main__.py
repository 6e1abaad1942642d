"""`python -m matching FILE.yaml`: judge one person's situation and print it as JSON."""

import sys
from argparse import ArgumentParser
from datetime import date
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
from matching.telling.report import as_json, report

CONTENT = Path(__file__).parent.parent / "content"
FIELDS = ("who", "on", "answers")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 2 with one sentence for each problem."""
    parser = ArgumentParser(prog="python -m matching", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lang", choices=[one.code for one in languages(CONTENT)], default=DUTCH.code)
    given = parser.parse_args(arguments)
    try:
        content = load_content(CONTENT, given.lang)
    except ContentError as error:
        return _refuse(author_lines(error.problems))
    source = read(given.file, str(given.file))
    problems = list(source.problems) or _problems(source)
    if problems:
        return _refuse(author_lines(problems))
    return _judge(content, source)


def _judge(content: Content, source: Read) -> int:
    answers, wrong = read_answers(content, _typed(source.values.get("answers") or {}))
    if wrong:
        return _refuse(author_lines([_wrong(source, one) for one in wrong]))
    on = date.fromisoformat(source.values["on"]) if source.values.get("on") else date.today()  # noqa: DTZ011 - a day, not a moment
    sys.stdout.write(as_json(report(content, judge_all(content, answers, on))) + "\n")
    return 0


def _refuse(lines: list[str]) -> int:
    sys.stderr.write("\n".join(lines) + "\n")
    return 2


def _problems(source: Read) -> list[Problem]:
    found = [
        source.problem((name,), "extra_forbidden", given=name, choices=", ".join(FIELDS))
        for name in source.values
        if name not in FIELDS
    ]
    if not isinstance(source.values.get("answers", {}), dict):
        found.append(source.problem(("answers",), "dict_type"))
    on = source.values.get("on")
    if on and not _is_day(on):
        found.append(source.problem(("on",), "date_parsing", given=on))
    return found


def _is_day(text: object) -> bool:
    try:
        return bool(date.fromisoformat(str(text)))
    except ValueError:
        return False


def _typed(answers: dict[str, Any]) -> dict[str, Any]:
    return {name: None if value in ("", "null", "~") else value for name, value in answers.items()}


def _wrong(source: Read, wrong: WrongAnswer) -> Problem:
    code = "extra_forbidden" if wrong.given == wrong.name else "literal_error"
    return source.problem(("answers", wrong.name), code, given=wrong.given, choices=", ".join(wrong.allowed))


if __name__ == "__main__":
    sys.exit(main())
