"""Take what somebody chooses at a question the moment it is told.

Whoever taps an answer and at once the next button sends both in one message, and then the question isn't drawn again:
an answer that is read while drawing would be lost.
"""

from collections.abc import Callable

from matching.entries.places import Place, find
from matching.entries.questions import Question
from pages.parts.state.answers import current_answers, remember, skip
from pages.parts.state.content import content
from pages.parts.state.session import in_widget, keep, kept

NOT_SURE, YES, NO, NONE = "not_sure", "yes", "no", "none_of_these"
PLACE, WHICH_PLACE, PLACE_SEEN = "ask_place", "ask_place_which", "place_seen"
TRUTH = {YES: True, NO: False}


def take(name: str) -> None:
    """Remember what the widgets of a question hold now."""
    question = content().questions[name]
    TAKEN_AS[question.kind](name, question)


def take_choice(name: str, given: str) -> None:
    """Remember what was chosen from the list of a question, or that its answer isn't known."""
    if given == NOT_SURE:
        skip(name)
    else:
        remember(name, TRUTH[given] if content().questions[name].kind == "yes_no" else given)


def take_weight(name: str, key: str, weight: int) -> None:
    """Remember how much one thing matters, beside what was told about others."""
    weights = current_answers().get(name)
    remember(name, {**(weights if isinstance(weights, dict) else {}), key: weight})


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
    places = find(typed, content().places).matches if typed.strip() else ()
    return {place.code: place for place in places}


def spot_meant(typed: str) -> str | None:
    """Return which of several municipalities was meant before, by CBS code, if one of them was."""
    present = current_answers().get("municipality")
    return next((code for code, spot in spots_of(typed).items() if spot.municipality == present), None)


def take_which_place(which: str) -> None:
    """Remember which of several municipalities was meant by what stands in the field."""
    take_place(str(in_widget(PLACE) or ""), which)


def take_place(typed: str, which: str | None) -> None:
    """Remember the one municipality that was meant, of several the one chosen; unknown as long as that isn't clear."""
    spots = spots_of(typed)
    spot = next(iter(spots.values())) if len(spots) == 1 else spots.get(which or "")
    is_postcode = spot and find(typed, content().places).kind == "postcode"
    remember("municipality", spot.municipality if spot else None)
    remember("postcode", typed.strip() if is_postcode else None)


def _given(name: str) -> object:
    return in_widget(f"ask_{name}")


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
        take_place(typed, spot_meant(typed))


TAKEN_AS: dict[str, Callable[[str, Question], None]] = {
    "choices": _choices,
    "number": _number,
    "text": _text,
    "place": _place,
}
