"""Where supply is thin: what comes to the home, the neighbours, and what fits further away, with what it takes."""

from html import escape

from matching.judgement.verdicts import Judged
from matching.telling.border import Beyond, beyond, neighbours, supply_is_thin
from matching.telling.mismatch import mismatches_in_order, relief
from pages.parts.answers import judgement
from pages.parts.content import content, words
from pages.parts.details import distance_in_words
from pages.parts.markup import filled, heading, link, listing, more, paragraph, show

MOST_FORMS = 5


def draw_thin_supply(*, to_forms: bool = True) -> None:
    """Draw, where we know few places near home, what comes to the home first, and where else to ask."""
    texts, person = words("over_de_grens"), judgement().person
    if supply_is_thin(content(), person) is not True:
        return
    around = neighbours(content(), person)
    also = paragraph(texts.text("neighbours", name=", ".join(around))) if around else ""
    forms = relief(content(), mismatches_in_order(content())[-1], judgement())[:MOST_FORMS]
    way = _way_to_forms() if to_forms else ""
    inside = heading(texts["home_first"], 3) + forms_in_short(forms) + way if forms else ""
    show(f'<section class="ap-card">{heading(texts["thin"])}{paragraph(texts["thin_text"])}{inside}{also}</section>')


def forms_in_short(found: tuple[Judged, ...]) -> str:
    """Return forms with a sentence each."""
    forms = (content().forms[one.id] for one in found)
    items = "".join(f"<li><strong>{escape(one.name)}</strong><br>{escape(filled(one.in_short))}</li>" for one in forms)
    return f'<ul class="ap-list">{items}</ul>' if items else ""


def _way_to_forms() -> str:
    return f"<p>{link('mogelijkheden', words('over_de_grens')['to_home_help'])}</p>"


def draw_beyond() -> None:
    """Draw the nearest places that fit though far, where none does near home, each with what it takes."""
    texts, found = words("over_de_grens"), beyond(content(), judgement())
    if found:
        exceptions, places = bool(found[0].judged.excluding), "".join(map(_place, found))
        if exceptions:
            show(more(texts["beyond_exception"], paragraph(texts["beyond_region"]), places))
        else:
            show(heading(texts["beyond"]), paragraph(texts["beyond_text"]), places)


def _place(one: Beyond) -> str:
    texts, place = words("over_de_grens"), content().providers[one.judged.id]
    far = listing((place.where, *distance_in_words(one.judged)))
    takes = heading(texts["takes"], 4) + listing(texts[f"takes_{name}"] for name in one.takes)
    parts = (
        heading(place.name, 3),
        paragraph(filled(place.in_short)),
        far,
        takes,
        paragraph(filled(place.how_to_book)),
    )
    return f'<article class="ap-card">{"".join(parts)}</article>'
