"""Call this first: whom, the number, when they pick up, why they, what to say, and whom to call after that."""

from collections.abc import Iterable

from markupsafe import Markup

from matching.advice.advising import Advice, advise
from matching.advice.first_calls import AdvisedCall
from matching.planning.dutch_calendar import is_practice_time
from matching.telling.calling import CallInWords, call_in_words, emergency_lines, open_and_folded, tells_danger
from pages.parts.calling.call import quote
from pages.parts.calling.hours import hours_now
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, heading, listing, more, paragraph
from pages.parts.state.answers import judgement
from pages.parts.state.clock import now
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_visitor
from pages.parts.state.words import words

ANCHOR = "bel-eerst"


def advice() -> Advice:
    """The first advice for this visitor; it changes where practices open or close, not at every minute."""
    moment = now()
    return judgement().cached(("advice", is_practice_time(moment)), lambda: advise(content(), judgement(), moment))


def call_first(*, says: bool = True, printed: bool = False) -> Markup:
    """Draw up whom to call first, and folded in whom after that; *says* where the words to say stand nowhere else.

    Where nobody knows the number of the first, the next of whom it is known stands open too. What is *printed* is on
    paper in full.
    """
    # Who picks up now changes with the clock.
    this_minute = now().replace(second=0, microsecond=0)
    return cached_for_visitor(
        ("call_first", says, printed), lambda: _call_first(says=says, printed=printed), this_minute
    )


def _call_first(*, says: bool, printed: bool) -> Markup:
    texts, ((first, *also_open), folded) = words("bellen"), open_and_folded(advice().calls)
    in_words = call_in_words(content(), judgement(), first)
    to_say = quote(in_words.say) if says and in_words.say else Markup()
    how = more(texts["say_and_expect" if to_say else "expect"], to_say, listing((*in_words.expect, *in_words.notes)))
    folds = how + more(texts["then"], _in_order(folded))
    emergency = emergency_lines(content(), judgement(), advice().calls)
    beside = (*(_next_call(call, folded=True) for call in also_open), *map(_line, emergency))
    return html(
        '<section class="{}" aria-labelledby="{}">{}{}{}{}</section>',
        "ap-first ap-screen-only" if tells_danger(content(), judgement()) else "ap-first",
        ANCHOR,
        heading(texts["call_first"], 2, ANCHOR),
        _reached(first, in_words) + paragraph(in_words.why),
        Markup().join(html('<div class="ap-also">{}</div>', call) for call in beside),
        html('<div class="{}">{}</div>', "ap-folds ap-printed" if printed else "ap-folds", folds) if folds else "",
    )


def _line(name: str) -> Markup:
    line = content().help_lines[name]
    return html('<p class="ap-who">{}</p>{}{}', line.name, dial_large(line.number), paragraph(line.in_short))


def _in_order(calls: Iterable[AdvisedCall]) -> Markup:
    items = Markup().join(html("<li>{}</li>", _next_call(call)) for call in calls)
    return html('<ol class="ap-then">{}</ol>', items) if items else Markup()


def _next_call(call: AdvisedCall, *, folded: bool = False) -> Markup:
    """Whom to call when the first doesn't help, with what is to be said only to them."""
    in_words = call_in_words(content(), judgement(), call)
    say = quote(in_words.say) if call.written.say and in_words.say else Markup()
    how = say + listing((*in_words.expect, *in_words.notes))
    inside = more(words("bellen")["say_and_expect"], how) if folded else how
    return _reached(call, in_words) + paragraph(in_words.why) + inside


def _reached(call: AdvisedCall, in_words: CallInWords) -> Markup:
    """Who it is, the number large, and small beneath it when they pick up and what to mind."""
    contact, line = call.callee.contact, content().help_lines.get(call.callee.help_line or "")
    number = dial_large(contact.phone) if contact else Markup()
    find = (line.how_to_find or "") if line and not number else ""
    small = " ".join(filter(None, (_hours(call), find, in_words.where_to_say, in_words.age)))
    name = html('<p class="ap-who">{}</p>', in_words.name) if in_words.name != call.callee.phone else Markup()
    return name + number + (paragraph(small, "ap-note") if small else Markup())


def _hours(call: AdvisedCall) -> str:
    """When they pick up; of a desk with a name of its own it is never the hours of any municipality."""
    contact, line = call.callee.contact, content().help_lines.get(call.callee.help_line or "")
    if contact and (contact.open or contact.hours):
        return hours_now(contact)
    if call.callee.is_a_desk_of_its_own:
        return words("bellen")["hours_unknown"]
    return hours_now(line) if line else ""
