"""`python -m matching FILE.yaml ...`: judge each person's situation and print it as JSON."""

import sys
from argparse import ArgumentParser
from datetime import date, datetime
from pathlib import Path
from typing import Any

from matching.authoring.languages import languages
from matching.authoring.loading import load_content
from matching.authoring.person_files import PersonFile, read_person_file
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError
from matching.entries.content import Content
from matching.entries.language import DUTCH
from matching.judgement.judgement import judge_all
from matching.planning.dutch_calendar import DUTCH_CLOCK
from matching.telling.report import as_json, report

CONTENT = Path(__file__).parent.parent / "content"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 2 with one sentence for each problem."""
    parser = ArgumentParser(prog="python -m matching", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--lang", choices=[language.code for language in languages(CONTENT)], default=DUTCH.code)
    given = parser.parse_args(arguments)
    try:
        content = load_content(CONTENT, given.lang)
    except ContentError as error:
        return _refuse(author_lines(error.problems))
    people = [read_person_file(content, file) for file in given.files]
    problems = [problem for person in people for problem in person.problems]
    if problems:
        return _refuse(author_lines(problems))
    for person in people:
        document = _document(content, person)
        # Of several each takes one line, so that a program can read them one by one.
        sys.stdout.write(as_json(document, indent=2 if len(people) == 1 else None) + "\n")
    return 0


def _document(content: Content, person: PersonFile) -> dict[str, Any]:
    on = person.on or date.today()  # noqa: DTZ011 - a day, not a moment
    now = datetime.combine(on, person.at, DUTCH_CLOCK) if person.at else None
    return report(content, judge_all(content, person.answers, on), now)


def _refuse(lines: list[str]) -> int:
    sys.stderr.write("\n".join(lines) + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
