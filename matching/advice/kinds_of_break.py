"""What kind of break somebody asks for: nights, an undisturbed night, days, hours or help."""

from typing import TYPE_CHECKING

from matching.entries.forms import Offer
from matching.person.answers import Answers

if TYPE_CHECKING:
    from matching.entries.content import Content

BESIDE_TIME: tuple[Offer, ...] = ("sleep",)
"""What a goal still asks for where somebody also answered for how long."""


def asked_for(content: "Content", answers: Answers) -> tuple[Offer, ...]:
    """What is asked for, what fits best first; empty where that isn't known.

    How long somebody wants to be free counts before what for; an exact number of nights before both.
    """
    by_goal = _asked_by(content, "goal", answers)
    if by_goal == ("help",):
        return by_goal
    by_time = _by_time(content, answers)
    if not by_time:
        return by_goal
    return tuple(dict.fromkeys((*by_time, *(offer for offer in by_goal if offer in BESIDE_TIME))))


def _by_time(content: "Content", answers: Answers) -> tuple[Offer, ...]:
    nights = answers.get("nights")
    if isinstance(nights, int) and nights:
        return ("nights",)
    by_duration = _asked_by(content, "duration", answers)
    if nights == 0:
        return tuple(offer for offer in by_duration if offer != "nights") or ("days", "hours")
    return by_duration


def _asked_by(content: "Content", name: str, answers: Answers) -> tuple[Offer, ...]:
    question = content.questions.get(name)
    option = question.options.get(str(answers.get(name))) if question else None
    return option.asks_for if option else ()
