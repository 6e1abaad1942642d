"""What pages keep for a person that may be saved with the answers: each by name, with how it is read back.

| name | what |
|---|---|
| `question` | the question reached, or none: the summary |
| `page` | the page of the way where somebody was |
| `check_<check>`, `check_outcome` | what was answered in a self-check, and whether its outcome was asked for |
| `check_question` | the question of the self-check reached, or none: the outcome |
| `check_history` | earlier outcomes of checks, each with its day |
| `paper_list`, `paper_<check>` | the total of an instrument that was filled in on paper |
| `known_step`, `known_day` | the day from which legal terms are counted |
| `stays` | the nights planned for the year |
| `afterwards` | how a stay was, looking back |
| `voices` | what the naaste answered otherwise than the caregiver |
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from matching.judgement.looking_back import read_afterwards
from matching.judgement.two_voices import asked_of_both
from matching.person.answers import Answer
from matching.planning.plausible_days import YEARS_AHEAD, YEARS_BACK, can_be_meant, can_be_planned
from matching.planning.terms import STEPS
from matching.planning.year import MOST_NIGHTS, Stay, plain_stays, read_stays
from matching.saved.check_history import plain_history, read_history
from matching.saved.kept_answers import still_given

if TYPE_CHECKING:
    from matching.entries.content import Content


PAGES = ("situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan")
"""Where a caregiver goes on; never the workbench, whose file is taken home by somebody else."""


def can_be_saved(name: str) -> bool:
    """Whether something that pages keep under this name belongs to what a person saves."""
    return name in READERS or name.startswith(("check_", "paper_"))


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Turn something kept into what JSON can hold: days as text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return {name: plain(inner) for name, inner in value.items()} if isinstance(value, dict) else value


def read_part(content: "Content", name: str, value: object, on: date) -> Any:  # noqa: ANN401 - what a page keeps is its own
    """Read what still holds of something kept, as its page keeps it; the rest is gone from content, or never was.

    Args:
        content: what there is now.
        name: of what was kept.
        value: whatever stood in the file.
        on: today.

    Raises:
        LookupError: where no page keeps anything of this name.
    """
    if name in READERS:
        return READERS[name](content, value, on)
    kind, _, check = name.partition("_")
    return {"check": _check, "paper": _paper}[kind](content, check, value)


def _check(content: "Content", check: str, value: object) -> dict[str, str | None]:
    items = content.checks[check].items
    given = value if isinstance(value, dict) else {}
    return {
        item: option
        for item, option in given.items()
        if item in items and (option is None or (isinstance(option, str) and option in items[item].options))
    }


def _check_question(content: "Content", value: object) -> str | None:
    check, _, item = value.partition("/") if isinstance(value, str) else ("", "", "")
    return f"{check}/{item}" if check in content.checks and item in content.checks[check].items else None


def _paper(content: "Content", check: str, value: object) -> int | None:
    points, instrument = value if type(value) is int else None, content.checks[check]
    return points if points is not None and instrument.lowest <= points <= (instrument.highest or 0) else None


def _known_name(names: Iterable[str], value: object) -> str | None:
    return value if isinstance(value, str) and value in names else None


def _day(value: object, on: date) -> date | None:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and can_be_meant(day, on) else None


def _stays(content: "Content", value: object, on: date) -> list[list[str | int]]:
    """The nights that can still be planned, no more than a year has in each year that counts."""
    plan: list[Stay] = []
    for stay in read_stays(content, value):
        nights = sum(planned.nights for planned in plan) + stay.nights
        if can_be_planned(stay.arrival, on) and nights <= MOST_NIGHTS * (YEARS_BACK + YEARS_AHEAD):
            plan.append(stay)
    return plain_stays(plan)


def _voices(content: "Content", value: object) -> dict[str, Answer]:
    given = value if isinstance(value, dict) else {}
    asked = asked_of_both(content)
    read = {name: still_given(content, name, answer) for name, answer in given.items() if name in asked}
    return {name: answer for name, answer in read.items() if answer is not None}


READERS: dict[str, Callable[["Content", object, date], Any]] = {
    "question": lambda content, value, _on: _known_name(content.questions, value),
    "page": lambda _content, value, _on: _known_name(PAGES, value),
    "check_outcome": lambda _content, value, _on: value is True,
    "check_question": lambda content, value, _on: _check_question(content, value),
    "check_history": lambda content, value, _on: plain_history(read_history(content, value)),
    "paper_list": lambda content, value, _on: _known_name(content.checks, value),
    "known_step": lambda _content, value, _on: _known_name(STEPS, value),
    "known_day": lambda _content, value, on: _day(value, on),
    "stays": _stays,
    "afterwards": lambda content, value, _on: read_afterwards(content, value),
    "voices": lambda content, value, _on: _voices(content, value),
}
