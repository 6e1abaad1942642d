"""The rows of each section of the plan, and of what other papers show: plain values, with every blank filled in."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from matching.advice.first_calls import AdvisedCall, first_calls
from matching.entries.papers import Shown
from matching.entries.providers import Provider
from matching.entries.routes import Route
from matching.planning.terms import deadlines
from matching.telling.arranging import chosen_or_first, closed_routes, questions_left, routes_in_order
from matching.telling.audience import first_step_for
from matching.telling.calling import call_in_words, emergency_lines, lines_called, open_and_folded
from matching.telling.explaining import reasons
from matching.telling.posts import posts_in_words
from matching.telling.stay_words import nights_by_year, stay_text
from matching.telling.warnings import warnings_above, warnings_below
from matching.words.wording import date_text, fill
from papers.own_words import Visitor, answers_in_words
from papers.section import Row

if TYPE_CHECKING:
    from matching.entries.content import Content

PAGE = "plan"
TERMS_IN_WORDS = 2
"""So many terms are told of a route as long as no day is known from which to count."""
MOST_REASONS, MOST_POSTS = 2, 2
WEIGHED = ("favours", "disfavours")
"""What speaks for or against a choice; what rules it out stands there anyway."""
TO_WRITE_DOWN = ("spoke_with", "they_said", "calls_back")


def _warnings(content: "Content", visitor: Visitor) -> Iterator[Row]:
    return _warning_rows(content, visitor, warnings_above(content, visitor.judgement, PAGE))


def _good_to_know(content: "Content", visitor: Visitor) -> Iterator[Row]:
    above = warnings_above(content, visitor.judgement, PAGE)
    read = {line for name in above for line in content.warnings[name].help_lines}
    return _warning_rows(content, visitor, warnings_below(content, visitor.judgement, PAGE), read)


def _warning_rows(
    content: "Content", visitor: Visitor, names: Iterable[str], read: Collection[str] = ()
) -> Iterator[Row]:
    """The warnings, each with the help lines that neither the calls nor what was *read* before it hold.

    What to do about them is in steps that the page folds away, and paper has no room for.
    """
    judgement = visitor.judgement
    seen = {*read, *lines_called(content, judgement, first_calls(content, judgement, visitor.now))}
    for name in names:
        warning = content.warnings[name]
        lines = tuple(line for line in warning.help_lines if line not in seen)
        seen.update(lines)
        title, text = (_filled(content, visitor, sentence) for sentence in (warning.title, warning.text))
        yield Row(name, title, text, help_lines=lines, screen_only=warning.screen_only)


def _situation(content: "Content", visitor: Visitor) -> Iterator[Row]:
    """Every answer in the caregiver's own words, in the order of the questions; a postcode is told as its place."""
    questions, answers = content.questions, visitor.judgement.person.answers
    for name in sorted(answers.keys() - {"postcode"}, key=lambda name: questions[name].order):
        in_own_words = " ".join(answers_in_words(content, visitor.judgement, [name]))
        yield Row(name, questions[name].short, in_own_words, screen_only=questions[name].screen_only)


def _calls(content: "Content", visitor: Visitor) -> Iterator[Row]:
    """Whom to call, in the order to read it: with a number at hand, in danger, then the others."""
    calls = first_calls(content, visitor.judgement, visitor.now)
    stand_open, folded = open_and_folded(calls)
    yield from (_call(content, visitor, call, is_first=call is calls[0]) for call in stand_open)
    lines = (content.help_lines[name] for name in emergency_lines(content, visitor.judgement, calls))
    yield from (Row(title=line.name, text=line.in_short, number=line.number) for line in lines)
    yield from (_call(content, visitor, call, is_first=False) for call in folded)


def _call(content: "Content", visitor: Visitor, call: AdvisedCall, *, is_first: bool) -> Row:
    """One call; to others than the first only what was written for them is said."""
    in_words, line = call_in_words(content, visitor.judgement, call), call.callee.help_line
    find = content.help_lines[line].how_to_find if line and not call.callee.phone else None
    notes = tuple(filter(None, (find, in_words.where_to_say, in_words.age, *in_words.expect, *in_words.notes)))
    say = in_words.say if is_first or call.written.say else None
    label = str(content.pages["papieren"].words["to_say"])
    labelled = ((label, say),) if say else ()
    return Row(title=in_words.name, text=in_words.why, labelled=labelled, notes=notes, number=call.callee.phone)


def _notes(content: "Content", _: Visitor) -> Iterator[Row]:
    """Room to write down what was said at a call."""
    return (Row(title=str(content.pages["plan"].words[name])) for name in TO_WRITE_DOWN)


def _choices(content: "Content", visitor: Visitor) -> Iterator[Row]:
    """What was chosen or else advised: its verdict, what stands in the way, the first step, and the number."""
    person, words = visitor.judgement.person, content.pages["plan"].words
    for position, judged in enumerate(chosen_or_first(content, visitor.judgement, visitor.chosen)):
        entry = content.form_or_provider(judged.id)
        step = entry.how_to_book if isinstance(entry, Provider) else first_step_for(entry.to_arrange, person.known)
        against = [reason.text for reason in reasons(content, judged, person) if reason.effect == "excludes"][:1]
        why_not = tuple((str(words["why_not"]), text) for text in against)
        labelled = (*why_not, (str(words["step"]), _filled(content, visitor, step)))
        number = entry.number_to_call if isinstance(entry, Provider) else None
        briefly = position > 0 and not visitor.chosen
        yield Row(judged.id, entry.name, verdict=judged.verdict, labelled=labelled, number=number, briefly=briefly)


def _reasoned_choices(content: "Content", visitor: Visitor) -> Iterator[Row]:
    """What was chosen or else advised, with what speaks for it and against it: for who weighs it with somebody."""
    chosen = chosen_or_first(content, visitor.judgement, visitor.chosen)
    for row, judged in zip(_choices(content, visitor), chosen, strict=True):
        weighed = (reason for reason in reasons(content, judged, visitor.judgement.person) if reason.effect in WEIGHED)
        yield replace(row, notes=tuple(reason.text for reason in weighed)[:MOST_REASONS])


def _dates(content: "Content", visitor: Visitor) -> Iterator[Row]:
    best = routes_in_order(content, visitor.judgement, visitor.chosen)[0]
    return waits(content, content.routes[best.id], visitor)


def waits(content: "Content", route: Route, visitor: Visitor) -> Iterator[Row]:
    """How long a route may take by the law: the days until when, the first one first, where one is known to count from.

    Without such a day the first terms in words.
    """
    words, locale = content.pages["regelen"].words, content.language.locale
    terms = deadlines(content, route, *visitor.known_day) if visitor.known_day else ()
    dated = sorted(((term.day, term) for term in terms if term.day), key=lambda term: term[0])
    for day, deadline in dated:
        until = str(words["until" if deadline.exact else "until_latest"]).replace("{date}", date_text(day, locale))
        yield Row(title=until, text=_filled(content, visitor, deadline.term.text))
    if not dated:
        yield from (Row(text=_filled(content, visitor, term.text)) for term in route.terms[:TERMS_IN_WORDS])


def _stays(content: "Content", visitor: Visitor) -> Iterator[Row]:
    lines = (*(stay_text(content, stay) for stay in visitor.stays), *nights_by_year(content, visitor.stays))
    return (Row(text=line) for line in lines)


def _questions(content: "Content", visitor: Visitor) -> Iterator[Row]:
    questions = questions_left(content, visitor.judgement, visitor.chosen)
    return (Row(text=_filled(content, visitor, question)) for question in questions)


def _ready(content: "Content", visitor: Visitor) -> Iterator[Row]:
    best = routes_in_order(content, visitor.judgement, visitor.chosen)[0]
    return (Row(text=_filled(content, visitor, text)) for text in content.routes[best.id].have_at_hand)


def _open_routes(content: "Content", visitor: Visitor) -> Iterator[Row]:
    routes = routes_in_order(content, visitor.judgement, visitor.chosen)
    return (Row(route.id, content.routes[route.id].name, verdict=route.verdict) for route in routes)


def _closed_routes(content: "Content", visitor: Visitor) -> Iterator[Row]:
    for route in closed_routes(visitor.judgement):
        every = reasons(content, route, visitor.judgement.person)
        against = [reason.text for reason in every if reason.effect == "excludes"][:MOST_REASONS]
        yield Row(route.id, content.routes[route.id].name, " ".join(against))


def _posts(content: "Content", visitor: Visitor) -> Iterator[Row]:
    """The nearest out-of-hours GP posts, and to have it checked before it is needed."""
    posts = posts_in_words(content, visitor.judgement.person, MOST_POSTS)
    yield from (Row(text=" ".join(filter(None, (post.where, post.phone)))) for post in posts)
    if posts:
        yield Row(text=str(content.pages["spoedpost"].words["check"]))


def _filled(content: "Content", visitor: Visitor, text: str) -> str:
    return fill(text, content, visitor.judgement.person.on)


ROWS: Mapping[Shown, Callable[["Content", Visitor], Iterator[Row]]] = {
    "warnings": _warnings,
    "situation": _situation,
    "calls": _calls,
    "notes": _notes,
    "choices": _choices,
    "reasoned_choices": _reasoned_choices,
    "dates": _dates,
    "stays": _stays,
    "questions": _questions,
    "ready": _ready,
    "good_to_know": _good_to_know,
    "open_routes": _open_routes,
    "closed_routes": _closed_routes,
    "posts": _posts,
}
"""How the rows of each section are made."""
