"""A call of the advice in words: who it is, why they, what to say and what to expect."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.advice.first_calls import AdvisedCall
from matching.advice.situations import door_of
from matching.judgement.judgement import Judgement
from matching.person.contacts import is_old
from matching.telling.audience import is_for
from matching.words.wording import date_text, fill

if TYPE_CHECKING:
    from matching.entries.content import Content

EMERGENCY = "emergency"


@dataclass(frozen=True)
class CallInWords:
    """What is read of one call; each sentence with its blanks filled in."""

    name: str
    why: str
    say: str | None
    expect: tuple[str, ...]
    notes: tuple[str, ...]
    """What this municipality does differently, for whoever calls there; with the Wlz it stands with the first call."""
    where_to_say: str | None
    """That the municipality has to be named, where several share the number."""
    age: str | None
    """Of when the number is, where that is long ago."""


def tells_danger(content: "Content", judgement: Judgement) -> bool:
    """Whether whom to call, and what to choose, would give away what may not lie on a table at home."""
    return any(content.warnings[name].screen_only for name in judgement.warnings)


def open_and_folded(calls: Sequence[AdvisedCall]) -> tuple[tuple[AdvisedCall, ...], tuple[AdvisedCall, ...]]:
    """Split calls in those that stand open and those behind a press, in the order in which they are read.

    The first stands open; where nobody knows its number, the next of whom it is known as well.
    """
    first, *others = calls
    reached = None if first.callee.phone else next((call for call in others if call.callee.phone), None)
    stand_open = (first, reached) if reached else (first,)
    return stand_open, tuple(call for call in others if call is not reached)


def emergency_lines(content: "Content", judgement: Judgement, calls: Iterable[AdvisedCall]) -> tuple[str, ...]:
    """The help lines to call in danger that aren't among the *calls*: these numbers never wait for a press."""
    warned = (content.warnings[name].help_lines for name in judgement.warnings)
    urgent = (lines for lines in warned if all(content.help_lines[line].tier == EMERGENCY for line in lines))
    called = _called(calls)
    return tuple(dict.fromkeys(line for lines in urgent for line in lines if line not in called))


def lines_called(content: "Content", judgement: Judgement, calls: Iterable[AdvisedCall]) -> frozenset[str]:
    """The help lines among the *calls* and the emergency lines beside them, so that nobody reads of them twice."""
    calls = tuple(calls)
    return _called(calls).union(emergency_lines(content, judgement, calls))


def _called(calls: Iterable[AdvisedCall]) -> frozenset[str]:
    callees = [call.callee for call in calls]
    return frozenset(filter(None, (name for callee in callees for name in (callee.help_line, callee.whom))))


def call_in_words(content: "Content", judgement: Judgement, call: AdvisedCall) -> CallInWords:
    """Fill in every sentence of a call for this person."""
    words, callee, on = content.pages["bellen"].words, call.callee, judgement.person.on
    home = judgement.person.home
    blanks = {"municipality": home.municipality if home else str(words["your_municipality"])}
    say = call.written.say or _words_of_the_door(content, judgement, call)
    return CallInWords(
        name=_name(content, call, blanks),
        why=fill(call.written.why, content, on, blanks),
        say=fill(say, content, on, blanks) if say else None,
        expect=tuple(fill(text, content, on, blanks) for text in call.written.expect),
        notes=_notes(content, judgement, call),
        where_to_say=fill(str(words["say_where"]), content, on, blanks) if callee.shared_by else None,
        age=_age(content, judgement, call),
    )


def _name(content: "Content", call: AdvisedCall, blanks: dict[str, str]) -> str:
    """Who it is: by name where that is known, else as a person would say it."""
    words, callee = content.pages["bellen"].words, call.callee
    if callee.name:
        return callee.name
    if callee.whom == "municipality":
        return str(words["municipality"]).replace("{municipality}", blanks["municipality"])
    return str(words[f"whom_{callee.whom}"])


def _notes(content: "Content", judgement: Judgement, call: AdvisedCall) -> tuple[str, ...]:
    person = judgement.person
    municipality = content.municipality_named(person.home.municipality) if person.home else None
    notes = municipality.good_to_know if municipality else ()
    if call.callee.whom == "municipality":
        meant = (note for note in notes if is_for(note, person.known) is not False)
    elif call.written.local:
        meant = (note for note in notes if note.when and is_for(note, person.known))
    else:
        return ()
    return tuple(fill(note.text, content, person.on) for note in meant)


def _words_of_the_door(content: "Content", judgement: Judgement, call: AdvisedCall) -> str | None:
    """What to say to whom this door leads; nobody else would know what to do with it."""
    door = door_of(content, judgement)
    if door is None:
        return None
    first = content.routes[door].call_first[0]
    is_meant = first.whom == call.callee.whom and call.written.help_line in (None, first.help_line)
    return content.routes[door].say if is_meant else None


def _age(content: "Content", judgement: Judgement, call: AdvisedCall) -> str | None:
    contact, on = call.callee.contact, judgement.person.on
    if contact is None or not contact.phone or not is_old(content, contact, on):
        return None
    words = content.pages["bellen"].words
    if contact.checked_on is None:
        return str(words["of_unknown_day"])
    return str(words["of_day"]).replace("{date}", date_text(contact.checked_on, content.language.locale))
