"""What pages keep for a person that may be saved with the answers: each by name, with how it is read back.

| name | what |
|---|---|
| `question` | the question reached, or none: the summary |
| `page` | the page of the way where somebody was |
| `check_<check>`, `check_outcome` | what was answered in a self-check, and whether its outcome was asked for |
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

from matching.entries.afterwards import usable
from matching.judgement.two_voices import asked_of_both
from matching.person.answers import Answer, read_answer
from matching.planning.terms import STEPS
from matching.planning.year import plain_stays, read_stays
from matching.saved.check_history import plain_history, read_history

if TYPE_CHECKING:
    from matching.entries.content import Content


PAGES = ("situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan")
"""Where a caregiver goes on; never the workbench, whose file is taken home by somebody else."""


def can_be_saved(name: str) -> bool:
    """Return whether something that pages keep belongs to what a person saves."""
    return name in READERS or name.startswith(("check_", "paper_"))


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return something kept as JSON can hold it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return {name: plain(one) for name, one in value.items()} if isinstance(value, dict) else value


def read_part(content: "Content", name: str, value: object) -> Any:  # noqa: ANN401 - what a page keeps is its own
    """Return something kept, as its page keeps it.

    Raises LookupError, TypeError or ValueError where it has no such name or value.
    """
    if name in READERS:
        return READERS[name](content, value)
    kind, _, check = name.partition("_")
    return {"check": _check, "paper": _paper}[kind](content, check, value)


def _check(content: "Content", check: str, value: object) -> dict[str, str | None]:
    items = content.checks[check].items
    given = value if isinstance(value, dict) else _wrong()
    if any(option is not None and option not in items[item].options for item, option in given.items()):
        _wrong()
    return {item: option for item, option in given.items() if item in items}


def _paper(content: "Content", check: str, value: object) -> int | None:
    one = content.checks[check]
    if value is not None and not (type(value) is int and one.lowest <= value <= (one.highest or 0)):
        _wrong()
    return value  # type: ignore[return-value]


def _one_of(names: Iterable[str], value: object) -> str | None:
    return value if value is None or (isinstance(value, str) and value in names) else _wrong()


def _day(_content: "Content", value: object) -> date | None:
    return None if value is None else date.fromisoformat(value) if isinstance(value, str) else _wrong()


def _yes_no(_content: "Content", value: object) -> bool:
    return value if isinstance(value, bool) else _wrong()


def _stays(content: "Content", value: object) -> list[list[str | int]]:
    found = plain_stays(read_stays(content, value))
    return found if found == value else _wrong()


def _history(content: "Content", value: object) -> list[list[str]]:
    found = plain_history(read_history(content, value))
    return found if found == value else _wrong()


def _afterwards(content: "Content", value: object) -> dict[str, str]:
    found = usable(content, value)
    return found if found == value else _wrong()


def _voices(content: "Content", value: object) -> dict[str, Answer]:
    given = value if isinstance(value, dict) and set(value) <= set(asked_of_both(content)) else _wrong()
    return {name: read_answer(content, name, answer) for name, answer in given.items()}


def _wrong() -> Any:  # noqa: ANN401 - never returns
    raise ValueError


READERS: dict[str, Callable[["Content", object], Any]] = {
    "question": lambda content, value: _one_of(content.questions, value),
    "page": lambda _content, value: _one_of(PAGES, value),
    "check_outcome": _yes_no,
    "check_history": _history,
    "paper_list": lambda content, value: _one_of(content.checks, value),
    "known_step": lambda _content, value: _one_of(STEPS, value),
    "known_day": _day,
    "stays": _stays,
    "afterwards": _afterwards,
    "voices": _voices,
}
