"""Problems as lines for whoever writes content: file, line, field, and the sentence that problems.yaml has for them."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from matching.authoring.problems import Problem
from matching.authoring.reading import read

SENTENCES = Path(__file__).with_name("problems.yaml")
MOST_CHOICES = 12
LONGEST_GIVEN = 60


@cache
def _sentences() -> dict[str, str]:
    return dict(read(SENTENCES, SENTENCES.name).values)


def sentence(code: str, **details: str) -> str:
    """The sentence for a code, with its {blanks} filled in; one that isn't given reads as nothing."""
    text = _sentences().get(code) or _sentences()["unknown_error"]
    return text.format_map(defaultdict(str, details))


def author_lines(problems: Iterable[Problem]) -> list[str]:
    """One line for each problem: `file:line: field: sentence`, with a nearby word where there is one."""
    return [author_line(problem) for problem in sorted(set(problems), key=Problem.sort_key)]


def author_line(problem: Problem) -> str:
    """One problem as `file:line: field: sentence`."""
    field = ".".join(str(key + 1 if isinstance(key, int) else key) for key in problem.keys)
    text = author_sentence(problem)
    return _printable(f"{problem.file}:{problem.line}: " + (f"{field}: " if field else "") + text)


def author_sentence(problem: Problem) -> str:
    """The Dutch sentence of a problem, with a nearby word where there is one; for whoever sees the field itself."""
    details = dict(problem.details)
    choices = ", ".join(problem.choices[:MOST_CHOICES]) + (", ..." if len(problem.choices) > MOST_CHOICES else "")
    given = details.get("given", "")
    if len(given) > LONGEST_GIVEN:
        given = given[: LONGEST_GIVEN - 3] + "..."
    text = sentence(problem.code, **{"choices": choices, **details, "given": given})
    if near := problem.nearest():
        text += " " + sentence("did_you_mean", nearest=near)
    elif choices and problem.code == "extra_forbidden":
        text += " " + sentence("known_fields", choices=choices)
    return _printable(text)


def _printable(line: str) -> str:
    """A line in which nothing that an author wrote can start a new line or steer a terminal."""
    return "".join(character if character.isprintable() else "?" for character in " ".join(line.split()))
