"""The first advice beside the answers: whom to call, by which way, three forms and three places."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from matching.verdicts.verdict import Judged
from pages.parts.calling.first_call import advice, call_first
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, paragraph, show
from pages.parts.entry.details import distance_in_short
from pages.parts.results.places_list import above_the_first
from pages.parts.state.answers import current_answers
from pages.parts.state.content import Words, content, words


def draw_advice() -> None:
    """Draw what stands first for this client; nothing before something is known of them."""
    if not current_answers():
        return
    texts, found = words("workbench"), advice()
    route = content().routes[found.door].name if found.door else ""
    parts = (
        _named(texts["advice_door"], html("<p>{}</p>", route)) if route else "",
        _named(texts["advice_forms"], _names(found.forms)) if found.forms else "",
        _places(found.providers, texts),
    )
    show(call_first(), html('<section class="wb-advice">{}</section>', Markup().join(parts)))


def _named(title: str, inside: str) -> Markup:
    return html("<h3>{}</h3>{}", title, inside)


def _names(found: Iterable[Judged]) -> Markup:
    names = words("mogelijkheden")
    items = (
        html(
            '<li>{} <span class="wb-tag ap-{}">{}</span></li>',
            content().forms[one.id].name,
            one.verdict,
            names[f"inside_{one.verdict}"],
        )
        for one in found
    )
    return html("<ol>{}</ol>", Markup().join(items))


def _places(found: Iterable[Judged], texts: Words) -> Markup:
    items = Markup().join(html("<li>{}</li>", _place(one)) for one in found)
    near = html("<ol>{}</ol>", items) if items else ""
    none = paragraph(texts["advice_nowhere"]) if advice().nothing_near else ""
    return none + (_named(above_the_first(), near) if near else Markup())


def _place(judged: Judged) -> Markup:
    place = content().providers[judged.id]
    return escape(", ".join((place.name, *distance_in_short(judged)))) + dial_large(place.number_to_call)
