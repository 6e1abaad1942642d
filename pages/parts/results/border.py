"""Where supply is thin: what comes to the home, the neighbours, and what fits further away, with what it takes."""

from markupsafe import Markup

from matching.advice.first_calls import AdvisedCall
from matching.telling.border import Beyond, beyond, neighbours, supply_is_thin
from matching.telling.calling import call_in_words
from matching.telling.mismatch import mismatches, mismatches_in_order, relief
from matching.verdicts.verdict import Judged
from pages.parts.calling.first_call import advice
from pages.parts.drawing.columns import draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, link, listing, paragraph, show
from pages.parts.entry.details import distance_in_words
from pages.parts.results.mismatch import draw_mismatch, forms_in_short
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import words

MOST_FORMS = 5
EMERGENCY_NUMBER = "112"


def thin_supply() -> Markup:
    """Say that we know nothing or little near home, of what, and whom to ask; nothing while 112 is called first."""
    first = advice().calls[0]
    return judgement().cached(("thin_supply", first.callee.whom), lambda: _thin_supply(first))


def _thin_supply(first: AdvisedCall) -> Markup:
    texts, person, forms = words("over_de_grens"), judgement().person, advice().forms
    nothing = advice().nothing_near and bool(forms)
    if first.callee.whom == EMERGENCY_NUMBER or not (nothing or supply_is_thin(content(), person)):
        return Markup()
    named = {
        "label": ", ".join(content().forms[judged.id].name for judged in forms),
        "name": call_in_words(content(), judgement(), first).name,
    }
    around = neighbours(content(), person)
    also = texts.text("neighbours", name=", ".join(around)) if around else ""
    return paragraph(f"{texts.text('none' if nothing else 'thin', **named)} {also}")


def draw_border_doors() -> None:
    """Draw what helps where supply is thin: what comes to the home, what is further, and what to do if nothing fits."""
    texts, person = words("over_de_grens"), judgement().person
    forms = relief(content(), mismatches_in_order(content())[-1], judgement())[:MOST_FORMS]
    if forms and (advice().nothing_near or supply_is_thin(content(), person)):
        draw_door("thuis", texts["home_first"], lambda: _draw_at_home(forms))
    if further := beyond(content(), judgement()):
        draw_door("verder", texts.text("further", count=len(further)), lambda: _draw_beyond(further))
    if mismatches(content(), judgement()):
        draw_door("niets", texts["nothing"], draw_mismatch)


def _draw_at_home(forms: tuple[Judged, ...]) -> None:
    texts = words("over_de_grens")
    show(paragraph(texts["thin_text"], "ap-note"), forms_in_short(forms))
    show(html("<p>{}</p>", link("mogelijkheden", texts["to_home_help"])))


def _draw_beyond(further: tuple[Beyond, ...]) -> None:
    why = "beyond_region" if further[0].judged.excluding else "beyond_text"
    show(paragraph(words("over_de_grens")[why]), *map(_place, further))


def _place(beyond_limit: Beyond) -> Markup:
    texts, place = words("over_de_grens"), content().providers[beyond_limit.judged.id]
    far = listing((place.where, *distance_in_words(beyond_limit.judged)))
    takes = heading(texts["takes"], 4) + listing(texts[f"takes_{name}"] for name in beyond_limit.takes)
    parts = (
        heading(place.name, 3),
        paragraph(filled(place.in_short)),
        far,
        takes,
        paragraph(filled(place.how_to_book)),
    )
    return html('<article class="ap-card">{}</article>', Markup().join(parts))
