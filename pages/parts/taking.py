"""Take what somebody chooses at a question the moment it is told.

Whoever taps an answer and at once the next button sends both in one message, and then the question isn't drawn again:
an answer that is read while drawing would be lost.
"""

from collections.abc import Callable, Mapping

from matching.entries.places import Place, find
from matching.entries.questions import Question
from pages.parts.answers import remember, skip
from pages.parts.content import content
from pages.parts.session import in_widget, keep, kept

NOT_SURE, YES, NO, NONE = "not_sure", "yes", "no", "none_of_these"
PLACE, WHICH_PLACE, PLACE_SEEN = "ask_place", "ask_place_which", "place_seen"
TRUTH = {YES: True, NO: False}


def take(name: str) -> None:
    """Remember what the widgets of a question hold now."""
    question = content().questions[name]
    TAKEN_AS[question.kind](name, question)


def is_new_place() -> bool:
    """Return whether a place was typed that the page hasn't answered to yet."""
    typed = (in_widget(PLACE) or "").strip()
    return bool(typed) and typed != kept(PLACE_SEEN)


def note_place_seen(typed: str) -> None:
    """Note that the page answered to what was typed."""
    if typed.strip() != kept(PLACE_SEEN):
        keep(PLACE_SEEN, typed.strip())


def spots_of(typed: str) -> dict[str, Place]:
    """Return the municipalities that what was typed can mean, each with one place in it, by CBS code."""
    found = find(typed, content().places).matches if typed.strip() else ()
    return {place.code: place for place in found}


def take_place(typed: str, which: str | None) -> None:
    """Remember the one municipality that was meant, of several the one chosen; unknown as long as that isn't clear."""
    spots = spots_of(typed)
    spot = next(iter(spots.values())) if len(spots) == 1 else spots.get(which or "")
    is_postcode = spot and find(typed, content().places).kind == "postcode"
    remember("municipality", spot.municipality if spot else None)
    remember("postcode", typed.strip() if is_postcode else None)


def _given(name: str) -> object:
    return in_widget(f"ask_{name}")


def _choice(name: str, question: Question) -> None:
    given = _given(name)
    if given == NOT_SURE:
        skip(name)
    elif given is not None:
        remember(name, TRUTH.get(str(given)) if question.kind == "yes_no" else given)


def _choices(name: str, question: Question) -> None:
    ticked = [key for key in question.options if _given(f"{name}_{key}")]
    remember(name, ticked if ticked or _given(f"{name}_{NONE}") else None)


def _number(name: str, _question: Question) -> None:
    remember(name, _given(name))


def _text(name: str, _question: Question) -> None:
    remember(name, str(_given(name) or "").strip() or None)


def _place(_name: str, _question: Question) -> None:
    typed = str(in_widget(PLACE) or "")
    if typed.strip():
        take_place(typed, in_widget(WHICH_PLACE))


def _weights(name: str, question: Question) -> None:
    given: Mapping[str, object] = {key: _given(f"{name}_{key}") for key in question.options}
    remember(name, {key: weight for key, weight in given.items() if weight is not None} or None)


TAKEN_AS: dict[str, Callable[[str, Question], None]] = {
    "choice": _choice,
    "yes_no": _choice,
    "choices": _choices,
    "number": _number,
    "text": _text,
    "place": _place,
    "weights": _weights,
}
