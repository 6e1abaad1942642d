"""The first advice beside the answers: whom to call, by which way, three forms and three places."""

from collections.abc import Iterable
from html import escape

from matching.verdicts.verdict import Judged
from pages.parts.calling.first_call import advice, call_first
from pages.parts.calling.reaching import number_of_place
from pages.parts.drawing.markup import paragraph, show
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
        _named(texts["advice_door"], f"<p>{escape(route)}</p>") if route else "",
        _named(texts["advice_forms"], _names(found.forms)) if found.forms else "",
        _places(found.providers, texts),
    )
    show(call_first(), f'<section class="wb-advice">{"".join(parts)}</section>')


def _named(title: str, inside: str) -> str:
    return f"<h3>{escape(title)}</h3>{inside}"


def _names(found: Iterable[Judged]) -> str:
    names = words("mogelijkheden")
    items = (
        f"<li>{escape(content().forms[one.id].name)} "
        f'<span class="wb-tag ap-{one.verdict}">{escape(names[f"inside_{one.verdict}"])}</span></li>'
        for one in found
    )
    return f"<ol>{''.join(items)}</ol>"


def _places(found: Iterable[Judged], texts: Words) -> str:
    items = "".join(f"<li>{_place(one)}</li>" for one in found)
    near = f"<ol>{items}</ol>" if items else ""
    none = paragraph(texts["advice_nowhere"]) if advice().nothing_near else ""
    return none + (_named(above_the_first(), near) if near else "")


def _place(judged: Judged) -> str:
    place = content().providers[judged.id]
    return escape(", ".join((place.name, *distance_in_short(judged)))) + number_of_place(place)
