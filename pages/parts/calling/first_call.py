"""Call this first: whom, the number, when they pick up, why they, what to say, and whom to call after that."""

from collections.abc import Iterable

from markupsafe import Markup

from matching.advice.advising import Advice, advise
from matching.advice.first_calls import AdvisedCall
from matching.planning.dutch_calendar import is_practice_time
from matching.telling.calling import CallInWords, call_in_words, tells_danger
from pages.parts.calling.call import quote
from pages.parts.calling.hours import picks_up
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, heading, listing, more, paragraph
from pages.parts.state.answers import judgement
from pages.parts.state.content import content, now, words
from pages.parts.state.worded_once import drawn

ANCHOR, EMERGENCY = "bel-eerst", "emergency"


def advice() -> Advice:
    """Return the first advice for this visitor at this moment."""
    moment = now()
    return judgement().once(("advice", is_practice_time(moment)), lambda: advise(content(), judgement(), moment))


def call_first(*, says: bool = True, printed: bool = False) -> str:
    """Return whom to call first, and folded in whom after that; *says* where the words to say stand nowhere else.

    Where nobody knows the number of the first, the next of whom it is known stands open too. What is *printed* is on
    paper in full.
    """
    # Who picks up now changes with the clock.
    this_minute = now().replace(second=0, microsecond=0)
    return drawn(("call_first", says, printed), lambda: _call_first(says=says, printed=printed), this_minute)


def _call_first(*, says: bool, printed: bool) -> Markup:
    texts, (first, *others) = words("bellen"), advice().calls
    in_words = call_in_words(content(), judgement(), first)
    to_say = quote(in_words.say) if says and in_words.say else ""
    reached = None if first.callee.phone else next((call for call in others if call.callee.phone), None)
    folds = more(texts["say_and_expect" if to_say else "expect"], to_say, listing((*in_words.expect, *in_words.notes)))
    folds += more(texts["then"], _one_by_one(call for call in others if call is not reached))
    title, inside = heading(texts["call_first"], 2, ANCHOR), _reached(first, in_words) + paragraph(in_words.why)
    also = html('<div class="ap-also">{}</div>', _one_more(reached, folded=True)) if reached else ""
    kind = "ap-folds ap-printed" if printed else "ap-folds"
    folded = html('<div class="{}">{}</div>', kind, folds) if folds else ""
    also += Markup().join(html('<div class="ap-also">{}</div>', _line(name)) for name in emergency_lines())
    looks = "ap-first ap-screen-only" if tells_danger(content(), judgement()) else "ap-first"
    return html(
        '<section class="{}" aria-labelledby="{}">{}{}{}{}</section>', looks, ANCHOR, title, inside, also, folded
    )


def emergency_lines() -> tuple[str, ...]:
    """Return whom else to call in danger: these numbers stand in the box, and never wait for a press."""
    warnings = (content().warnings[name].help_lines for name in judgement().warnings)
    lines = dict.fromkeys(line for lines in warnings if lines and all(map(_is_emergency, lines)) for line in lines)
    return tuple(line for line in lines if line not in _called())


def _is_emergency(line: str) -> bool:
    return content().help_lines[line].tier == EMERGENCY


def _line(name: str) -> Markup:
    line = content().help_lines[name]
    return html('<p class="ap-who">{}</p>{}{}', line.name, dial_large(line.number), paragraph(line.in_short))


def lines_called() -> frozenset[str]:
    """Return the help lines that stand in the box, so that nobody reads of them twice."""
    return _called().union(emergency_lines())


def _called() -> frozenset[str]:
    calls = [call.callee for call in advice().calls]
    return frozenset(filter(None, (name for call in calls for name in (call.help_line, call.whom))))


def _one_by_one(calls: Iterable[AdvisedCall]) -> Markup:
    items = Markup().join(html("<li>{}</li>", _one_more(call)) for call in calls)
    return html('<ol class="ap-then">{}</ol>', items) if items else Markup()


def _one_more(call: AdvisedCall, *, folded: bool = False) -> str:
    """Return whom to call when the first doesn't help, with what is to be said only to them."""
    in_words = call_in_words(content(), judgement(), call)
    say = quote(in_words.say) if call.written.say and in_words.say else ""
    how = say + listing((*in_words.expect, *in_words.notes))
    inside = more(words("bellen")["say_and_expect"], how) if folded else how
    return _reached(call, in_words) + paragraph(in_words.why) + inside


def _reached(call: AdvisedCall, in_words: CallInWords) -> Markup:
    """Return who it is, the number large, and small beneath it when they pick up and what to mind."""
    contact, line = call.callee.contact, content().help_lines.get(call.callee.help_line or "")
    number = dial_large(contact.phone) if contact else ""
    find = (line.how_to_find or "") if line and not number else ""
    small = " ".join(filter(None, (_hours(call), find, in_words.where_to_say, in_words.age)))
    name = html('<p class="ap-who">{}</p>', in_words.name) if in_words.name != call.callee.phone else ""
    return name + number + (paragraph(small, "ap-note") if small else Markup())


def _hours(call: AdvisedCall) -> str:
    """Return when they pick up; of a desk with a name of its own it is never the hours of any municipality."""
    contact, line = call.callee.contact, content().help_lines.get(call.callee.help_line or "")
    if contact and (contact.open or contact.hours):
        return picks_up(contact)
    if call.callee.is_a_desk_of_its_own:
        return words("bellen")["hours_unknown"]
    return picks_up(line) if line else ""
