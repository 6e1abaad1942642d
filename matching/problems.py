"""Problems in words, for whoever writes content: file, line, field and a sentence."""

from difflib import get_close_matches
from functools import cache
from pathlib import Path

from matching.reading import Problem, read

SENTENCES = Path(__file__).with_name("problems.yaml")


@cache
def _sentences() -> dict[str, str]:
    return dict(read(SENTENCES, SENTENCES.name).values)


def sentence(code: str, **details: str) -> str:
    """Return the sentence for a code, with its blanks filled in."""
    text = _sentences().get(code) or _sentences()["unknown_error"]
    blanks = {"field": "", "given": code, "choices": "", "limit": "", "line": "", "count": "", "nearest": ""} | details
    return text.format(**blanks)


def author_lines(problems: list[Problem]) -> list[str]:
    """Return one line for each problem: `file:line: field: sentence`, with a nearby word where there is one."""
    return [author_line(problem) for problem in sorted(set(problems))]


def author_line(problem: Problem) -> str:
    """Return one problem as `file:line: field: sentence`."""
    details = dict(problem.details)
    field = ".".join(str(key + 1 if isinstance(key, int) else key) for key in problem.keys)
    said = sentence(problem.code, **{"field": field, **details})
    word = details.get("given", "") if problem.code != "extra_forbidden" else str(problem.keys[-1])
    near = get_close_matches(word, _words(details.get("choices", "")), n=1, cutoff=0.7)
    hint = " " + sentence("did_you_mean", nearest=near[0]) if near else ""
    return f"{problem.file}:{problem.line}: " + (f"{field}: " if field else "") + said + hint


def _words(choices: str) -> list[str]:
    return [word.strip(" '\"") for word in choices.replace(" or ", ", ").replace(" of ", ", ").split(",") if word.strip()]
