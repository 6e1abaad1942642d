"""From a folder of YAML to content, or to every problem in it at once."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from matching.authoring.checking_installation import installation_problems
from matching.authoring.checking_needed import needed_problems
from matching.authoring.content_files import ContentFiles
from matching.authoring.folders import find_entries
from matching.authoring.languages import in_language
from matching.authoring.problems import ContentError, Problem
from matching.authoring.references import reference_problems
from matching.authoring.shapes import MOST_PROBLEMS
from matching.entries.content import Content
from matching.entries.language import DUTCH
from matching.entries.places import Places, load_places

TABLES = ("municipalities.csv", "places.csv", "postcodes.csv")


def load_content(folder: Path, language: str = DUTCH.code) -> Content:
    """Load all content, in Dutch or in one of the languages of the folder.

    Raises:
        ContentError: with every problem found, where anything is wrong in the Dutch.
    """
    content = content_of(find_entries(folder))
    return content if language == DUTCH.code else in_language(content, folder, language)


def content_of(files: ContentFiles) -> Content:
    """Check everything that was read, and put it together; raises as `load_content` does."""
    places = _places(files)
    if places is None:
        raise ContentError(_first_of_each_file(files.problems))
    content = Content(**files.entries, places=places)
    files.problems += [
        *reference_problems(content, files),
        *needed_problems(content, files),
        *installation_problems(content, files),
    ]
    if files.problems:
        raise ContentError(_first_of_each_file(files.problems))
    return content


def _places(files: ContentFiles) -> Places | None:
    """The tables of places, which are made by a program; whoever broke one has to make it again."""
    folder = files.folder / "places"
    missing = [name for name in TABLES if not (folder / name).is_file()]
    for name in missing:
        files.add_problem(f"places/{name}", "missing_file")
    if missing:
        return None
    try:
        return load_places(folder)
    except (OSError, ValueError, KeyError, csv.Error):
        files.add_problem("places", "broken_tables")
        return None


def _first_of_each_file(problems: list[Problem]) -> Iterator[Problem]:
    """Give so many problems that a person can read them."""
    count: Counter[str] = Counter()
    for problem in ContentError(problems).problems:
        count[problem.file] += 1
        if count[problem.file] <= MOST_PROBLEMS:
            yield problem
        elif count[problem.file] == MOST_PROBLEMS + 1:
            yield Problem(problem.file, problem.line, (), "more_problems")
