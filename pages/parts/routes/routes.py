"""Draw the routes: the law, whom to call, what to say, what it costs, and what to do on a no."""

from collections.abc import Iterable
from functools import partial

from markupsafe import Markup

from matching.entries.help_lines import Call
from matching.entries.routes import Route
from matching.telling.arranging import closed_routes, routes_in_order
from matching.telling.audience import calls_for, steps_for
from matching.telling.explaining import left_to_answer, others_in_words
from matching.verdicts.verdict import Judged
from pages.parts.calling.call import calls_in_steps, quote
from pages.parts.calling.hours import open_in_words
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import fact, rights, sources_line
from pages.parts.installation.report_mistake import mail_address, wrong
from pages.parts.state.answers import chosen, judgement
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.wording_cache import asks_of, cached_for_all, reasons_of
from pages.parts.state.words import Words, words
from papers.compose import compose
from papers.own_words import Visitor
from papers.sheet import Paragraph

FEW = 3
SCRIPT = "aan_de_telefoon"


def visitor_routes() -> tuple[Judged, ...]:
    """The open routes of this visitor: those of what was chosen or else fits best first, then by verdict."""
    return routes_in_order(content(), judgement(), chosen())


def draw_others(others: Iterable[Judged]) -> None:
    """Draw other open routes, each to be opened on demand."""
    show(*map(_folded, others))


def _folded(judged: Judged) -> Markup:
    texts, route = words("regelen"), content().routes[judged.id]
    verdict = words("mogelijkheden")[f"inside_{judged.verdict}"]
    label = texts.text("route_with_verdict", name=route.name, label=verdict)
    inside = (*_why(judged, texts), _door(judged.id, 3), _folds(judged.id, texts), _wrong(judged.id))
    return more(label, paragraph(filled(route.in_short)), *inside)


def draw_closed() -> None:
    """Draw the routes that are closed, each with why."""
    texts, closed = words("regelen"), closed_routes(judgement())
    if closed:
        inside = [heading(content().routes[route.id].name, 4) + listing(_why_closed(route)) for route in closed]
        show(heading(texts.text("closed", count=len(closed)), 3), *inside)


def _why_closed(judged: Judged) -> list[str]:
    return [reason.text for reason in reasons_of(judged) if reason.effect == "excludes"]


def about_route(judged: Judged) -> Markup:
    """Everything about a route besides whom to call and what to say."""
    texts, route = words("regelen"), content().routes[judged.id]
    inside = (*_why(judged, texts), _folds(judged.id, texts), _wrong(judged.id))
    return heading(route.name, 3) + paragraph(filled(route.in_short)) + Markup().join(inside)


def _why(judged: Judged, texts: Words) -> list[Markup]:
    fits = [reason.text for reason in reasons_of(judged) if reason.effect in ("favours", "allows")]
    asked = asks_of(judged)
    others = others_in_words(content(), asked)
    own = [ask.text for ask in left_to_answer(asked, judgement().person)]
    named = ((texts["why"], fits), (texts["ask"], others), (texts["still_unknown"], own))
    return [html("<p><strong>{}</strong></p>{}", label, listing(text[:FEW])) for label, text in named if text]


def _door(name: str, level: int) -> Markup:
    """Whom to call and what to say: what a person needs first."""
    route = content().routes[name]
    calls = calls_for(route.call_first, judgement().person.known)
    open_now = tuple(open_in_words(content().help_lines[call.help_line]) for call in calls if call.help_line)
    key = ("door", name, level, tuple(call.why for call in calls), open_now)
    return cached_for_all(key, lambda: Markup().join(_call_and_say(route, calls, level)))


def _call_and_say(route: Route, calls: Iterable[Call], level: int) -> list[Markup]:
    texts = words("regelen")
    whom = heading(texts["call"], level) + calls_in_steps(calls)
    return [whom, heading(texts["say"], level) + quote(filled(route.say))]


def own_story() -> Markup:
    """The own story as a quote to read aloud, made from the answers; a remark where there are too few."""
    texts = words("regelen")
    sheet = compose(content(), SCRIPT, Visitor(judgement(), chosen()))
    paragraphs = Markup().join(paragraph(piece.text) for piece in sheet.pieces if isinstance(piece, Paragraph))
    intro = paragraph(texts["tell_intro" if paragraphs else "tell_nothing"], "ap-note")
    return html('{}<blockquote class="ap-quote">{}</blockquote>', intro, paragraphs) if paragraphs else intro


def _folds(name: str, texts: Words) -> Markup:
    """Everything else about a route, each behind its own name."""
    route = content().routes[name]
    steps = steps_for(route.steps, judgement().person.known)
    return cached_for_all(("folds", name, steps), lambda: Markup().join(_every_fold(route, steps, texts)))


def _wrong(name: str) -> Markup:
    return cached_for_all(("wrong", name, mail_address(), is_kiosk()), lambda: wrong("routes", name))


def _every_fold(route: Route, steps: tuple[str, ...], texts: Words) -> list[Markup]:
    lists = (("they_ask", route.they_will_ask), ("at_hand", route.have_at_hand), ("when_no", route.when_no))
    fold = partial(more, about=route.name)
    return [
        fold(texts["steps"], listing(filled_all(steps), ordered=True)),
        *(fold(texts[name], listing(filled_all(sentences))) for name, sentences in lists),
        fold(texts["cost"], *map(fact, route.cost)),
        fold(texts["terms"], listing(filled_all(term.text for term in route.terms))),
        fold(texts["rights"], rights(route.rights)),
        fold(texts["transport"], paragraph(filled(route.transport)) if route.transport else Markup()),
        fold(texts["traps"], *map(fact, route.traps)),
        fold(texts["contradictions"], *map(fact, route.contradictions)),
        fold(texts["law"], paragraph(filled(route.law)), sources_line(route.source)),
    ]


def when_no(name: str) -> Markup:
    """Folds: what to do on a no, when somebody sends you on, and what a note from who knows the care should hold."""
    texts, route = words("regelen"), content().routes[name]
    note = (paragraph(texts["note_intro"]), listing(texts.all("note_holds")))
    return Markup().join(
        (
            more(texts["on_no"], listing(filled_all(route.when_no))),
            more(texts["sent_on"], listing(texts.all("sent_on_steps"), ordered=True)),
            more(texts["note"], *note),
        )
    )
