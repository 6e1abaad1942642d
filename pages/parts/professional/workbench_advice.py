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
from pages.parts.state.content import content
from pages.parts.state.words import Words, words


def draw_advice() -> None:
    """Draw what stands first for this client; nothing before something is known of them."""
    if not current_answers():
        return
    texts, first = words("workbench"), advice()
    forms = html("<ol>{}</ol>", Markup().join(map(_form, first.forms))) if first.forms else ""
    parts = (
        _titled(texts["advice_door"], html("<p>{}</p>", content().routes[first.door].name)) if first.door else "",
        _titled(texts["advice_forms"], forms) if forms else "",
        _places(first.providers, texts),
    )
    show(call_first(), html('<section class="wb-advice">{}</section>', Markup().join(parts)))


def _titled(title: str, inside: str) -> Markup:
    return html("<h3>{}</h3>{}", title, inside)


def _form(form: Judged) -> Markup:
    name, verdict = content().forms[form.id].name, words("mogelijkheden")[f"inside_{form.verdict}"]
    return html('<li>{} <span class="wb-tag ap-{}">{}</span></li>', name, form.verdict, verdict)


def _places(places: Iterable[Judged], texts: Words) -> Markup:
    items = Markup().join(html("<li>{}</li>", _place(place)) for place in places)
    near = html("<ol>{}</ol>", items) if items else ""
    none = paragraph(texts["advice_nowhere"]) if advice().nothing_near else ""
    return none + (_titled(above_the_first(), near) if near else Markup())


def _place(judged: Judged) -> Markup:
    place = content().providers[judged.id]
    return escape(", ".join((place.name, *distance_in_short(judged)))) + dial_large(place.number_to_call)
