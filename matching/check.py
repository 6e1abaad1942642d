"""`python -m matching.check [FOLDER] [--on DAY] [--due]`: tell authors what is wrong, and what to look at again."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from matching.authoring.checking_languages import codes, language_problems, to_translate
from matching.authoring.content_files import ContentFiles
from matching.authoring.due_reviews import contacts_to_review, due_this_month
from matching.authoring.folders import find_entries
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import author_lines, sentence
from matching.authoring.problems import ContentError, Problem
from matching.authoring.reviewing import to_review
from matching.entries.content import Content

if TYPE_CHECKING:
    from catalogue.nights.night_report import NightLine

FREE_NIGHTS = "free_nights"
CONTENT = Path(__file__).parent.parent / "content"
WELL, MISTAKES, ASKED_WRONGLY = 0, 1, 2
DUE = "--due"


def main(arguments: list[str]) -> int:
    """Print every problem and return 1, or one sentence and 0 when all is well; 2 when there is nothing to check."""
    folders, day = _without_day([argument for argument in arguments if argument != DUE])
    if len(folders) > 1 or any(argument.startswith("-") for argument in folders):
        return _say(sentence("how_to_check"), ASKED_WRONGLY)
    on = _day(day)
    if on is None:
        return _say(sentence("no_such_day", given=day or ""), ASKED_WRONGLY)
    folder = Path(folders[0]) if folders else CONTENT
    if not folder.is_dir():
        return _say(sentence("no_such_folder", given=str(folder)), ASKED_WRONGLY)
    return _check(folder, on, due=DUE in arguments)


def _check(folder: Path, on: date, *, due: bool) -> int:
    """Check the Dutch, then every translation; say what is left to do where nothing is wrong."""
    files = find_entries(folder)
    try:
        content = content_of(files)
    except ContentError as error:
        return _say_mistakes(error.problems)
    if problems := [problem for code in codes(folder) for problem in language_problems(content, files, code)]:
        return _say_mistakes(problems)
    left = ((code, len(list(to_translate(content, files, code)))) for code in codes(folder))
    notices = [sentence("to_translate", given=code, count=str(count)) for code, count in left if count]
    notices += _due(content, files, on) if due else _to_review(content, files, on)
    nights = list(_of_nights(content, folder, on))
    if broken := [line.text for line in nights if line.is_broken]:
        return _say("\n".join([*broken, _last_line(broken)]), MISTAKES)
    notices += [line.text for line in nights]
    return _say("\n".join([sentence("all_well", count=str(files.count)), *notices]), WELL)


def _of_nights(content: Content, folder: Path, on: date) -> "Iterator[NightLine]":
    """A line for each fault in a file with free nights, which places keep and content only names."""
    from catalogue.nights.night_report import night_lines  # noqa: PLC0415 - this command alone looks at files of others

    return night_lines(content, folder / FREE_NIGHTS, on)


def _to_review(content: Content, files: ContentFiles, on: date) -> list[str]:
    """A line for each thing that is past its day; contacts, which are many, are counted."""
    contacts = len(contacts_to_review(content, files, on))
    counted = [sentence("contacts_old", count=str(contacts))] if contacts else []
    return [*author_lines(to_review(content, files, on)), *counted]


def _due(content: Content, files: ContentFiles, on: date) -> list[str]:
    """A line for each thing whose day falls in this month, and how many were due before."""
    lines = author_lines(due_this_month(content, files, on))
    before = len({*to_review(content, files, on), *contacts_to_review(content, files, on)}) - len(lines)
    last = [sentence("due_before", count=str(before))] if before > 0 else []
    return [*(lines or [sentence("nothing_due")]), *last]


def _without_day(arguments: list[str]) -> tuple[list[str], str | None]:
    """Split off the day that was given after --on; an empty one where nothing follows."""
    if "--on" not in arguments:
        return arguments, None
    index = arguments.index("--on")
    return arguments[:index] + arguments[index + 2 :], "".join(arguments[index + 1 : index + 2])


def _day(written: str | None) -> date | None:
    """The day that was written, today where none was; None where it is no day."""
    try:
        return date.today() if written is None else date.fromisoformat(written)  # noqa: DTZ011 - a day, not a moment
    except ValueError:
        return None


def _say_mistakes(problems: Iterable[Problem]) -> int:
    lines = author_lines(problems)
    return _say("\n".join([*lines, _last_line(lines)]), MISTAKES)


def _last_line(lines: list[str]) -> str:
    return sentence("problem_found" if len(lines) == 1 else "problems_found", count=str(len(lines)))


def _say(text: str, code: int) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an old terminal can't write every letter
    sys.stdout.write(text + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
