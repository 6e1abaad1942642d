"""The parts of a paper that the rules fill: warnings, choices, routes, questions, dates and planned nights."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from matching.advice.first_calls import first_calls
from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.planning.terms import Deadline, deadlines
from matching.telling.arranging import closed_routes
from matching.telling.calling import CallInWords, call_in_words, tells_danger
from matching.telling.explaining import reasons
from matching.telling.planned import MOST_ROUTES, planned, questions_left, routes_in_order
from matching.telling.posts import posts_in_words
from matching.telling.stay_words import stay_text, totals
from matching.verdicts.verdict import Judged
from matching.words.wording import date_text
from papers.own_words import Visitor, written
from papers.sheet import Heading, Paragraph, Piece, items

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_REASONS, MOST_POSTS = 2, 2
PLAN = "plan"
"""A paper holds what the plan does: a warning of another page alone stands on none."""
LITTLE = 1
"""So many choices that one way to arrange them is enough, and a plan can be one page."""
FEW_QUESTIONS = 4
SAID_OF_A_CHOICE = ("excludes", "favours", "disfavours")


def _warnings(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    entries = (content.warnings[name] for name in visitor.judgement.warnings)
    warnings = (warning for warning in entries if not warning.screen_only and PLAN in (warning.only_on or (PLAN,)))
    return items(written(content, visitor.judgement, f"{warning.title}. {warning.text}") for warning in warnings)


def _choices(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    in_plan = planned(content, visitor.judgement, visitor.chosen)
    most = _most(visitor, len(in_plan))
    whole = tuple(piece for judged in in_plan[:most] for piece in _choice(content, visitor, judged))
    return (*whole, *items(_called(content, judged) for judged in in_plan[most:]))


def _most(visitor: Visitor, otherwise: int) -> int:
    """Return how much to show of what was chosen or follows from it: for who chose little, what fits on one page."""
    return otherwise if len(visitor.chosen) > LITTLE else LITTLE


def _choice(content: "Content", visitor: Visitor, judged: Judged) -> tuple[Piece, ...]:
    entry = content.form_or_provider(judged.id)
    why_shown = () if tells_danger(content, visitor.judgement) else reasons(content, judged, visitor.judgement.person)
    why = [reason.text for reason in why_shown if reason.effect in SAID_OF_A_CHOICE][:MOST_REASONS]
    in_short = Paragraph(written(content, visitor.judgement, entry.in_short))
    return (Heading(_called(content, judged), 3), in_short, *items(why), *_number(content, entry))


def _called(content: "Content", judged: Judged) -> str:
    return f"{content.form_or_provider(judged.id).name} ({verdict(content, judged)})"


def _number(content: "Content", entry: Form | Provider) -> tuple[Piece, ...]:
    """Return the number of a place that one may call oneself."""
    number = entry.number_to_call if isinstance(entry, Provider) else None
    to_call = str(content.pages["papieren"].words["to_call"])
    return (Paragraph(to_call.replace("{label}", number)),) if number else ()


def _calls(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    """Return whom to call first and then, with the number and why they; then the words to say to the first."""
    judgement = visitor.judgement
    in_words = [call_in_words(content, judgement, call) for call in first_calls(content, judgement, None)]
    if tells_danger(content, visitor.judgement):
        return ()
    numbers = (call.callee.phone for call in first_calls(content, judgement, None))
    lines = (_call(call, number) for call, number in zip(in_words, numbers, strict=True))
    label = content.pages["papieren"].words["to_say"]
    notes = items(note for call in in_words for note in call.notes)
    return (*items(lines), *notes, *((Paragraph(f"{label} {in_words[0].say}"),) if in_words[0].say else ()))


def _call(in_words: CallInWords, number: str | None) -> str:
    whom = f"{in_words.name} ({number})" if number and number != in_words.name else in_words.name
    return " ".join(filter(None, (f"{whom}:", in_words.why, in_words.where_to_say, in_words.age)))


def _best_routes(content: "Content", visitor: Visitor) -> tuple[str, ...]:
    routes = routes_in_order(content, visitor.judgement, visitor.chosen)
    return tuple(route.id for route in routes[: _most(visitor, MOST_ROUTES)])


def _open_routes(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    routes = routes_in_order(content, visitor.judgement, visitor.chosen)
    return items(f"{content.routes[route.id].name} ({verdict(content, route)})" for route in routes)


def verdict(content: "Content", judged: Judged) -> str:
    """Return a verdict as it reads inside a sentence."""
    return str(content.pages["mogelijkheden"].words[f"inside_{judged.verdict}"])


def _closed_routes(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    return items(_closed(content, visitor, route) for route in closed_routes(visitor.judgement))


def _closed(content: "Content", visitor: Visitor, judged: Judged) -> str:
    why = [reason.text for reason in reasons(content, judged, visitor.judgement.person) if reason.effect == "excludes"]
    return f"{content.routes[judged.id].name}: {' '.join(why[:MOST_REASONS])}"


def _questions(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    judgement = visitor.judgement
    questions = questions_left(content, judgement, visitor.chosen)
    return items(
        written(content, judgement, text) for text in questions[: _most(visitor, len(questions)) * FEW_QUESTIONS]
    )


def _ready(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    routes = (content.routes[name] for name in _best_routes(content, visitor))
    return items(written(content, visitor.judgement, text) for route in routes for text in route.have_at_hand)


def _dates(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    if visitor.known_day is None:
        return ()
    routes = (content.routes[name] for name in _best_routes(content, visitor))
    terms = (deadline for route in routes for deadline in deadlines(content, route, *visitor.known_day))
    return items(_dated(content, visitor, terms))


def _dated(content: "Content", visitor: Visitor, terms: Iterable[Deadline]) -> Iterable[str]:
    words, locale = content.pages["regelen"].words, content.language.locale
    for deadline in terms:
        if deadline.day:
            until = str(words["until" if deadline.exact else "until_latest"]).replace(
                "{date}", date_text(deadline.day, locale)
            )
            yield f"{until}: {written(content, visitor.judgement, deadline.term.text)}"


def _stays(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    return items((*(stay_text(content, stay) for stay in visitor.stays), *totals(content, visitor.stays)))


def _posts(content: "Content", visitor: Visitor) -> tuple[Piece, ...]:
    """Return the nearest out-of-hours GP posts, and to have it checked before it is needed."""
    posts = posts_in_words(content, visitor.judgement.person, MOST_POSTS)
    check = str(content.pages["spoedpost"].words["check"])
    lines = [" ".join(filter(None, (post.where, post.phone))) for post in posts]
    return items([*lines, check] if lines else [])


SHOWN: Mapping[str, Callable[["Content", Visitor], tuple[Piece, ...]]] = {
    "warnings": _warnings,
    "choices": _choices,
    "calls": _calls,
    "open_routes": _open_routes,
    "closed_routes": _closed_routes,
    "questions": _questions,
    "ready": _ready,
    "dates": _dates,
    "stays": _stays,
    "posts": _posts,
}
"""How each thing that a part of a paper can show is made."""
