"""What holds at a place for this person: the rules of the own municipality, or of the Wlz, at that place."""

from markupsafe import Markup

from matching.entries.providers import Provider
from matching.telling.border import HoldsHere, holds_here, pays_by_the_night
from pages.parts.drawing.markup import listing, paragraph
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import number_in_words, words


def about_here(place: Provider) -> Markup:
    """What holds at a place for people from this municipality; nothing as long as no home is known."""
    person = judgement().person
    if person.home is None or not pays_by_the_night(content(), place):
        return Markup()
    here = words("over_de_grens").text("here", municipality=person.home.municipality)
    return paragraph(here) + listing(_lines(holds_here(content(), person, place)))


def _lines(here: HoldsHere) -> list[str]:
    texts, law = words("over_de_grens"), "_wlz" if here.wlz else ""
    lines = [] if here.wlz else [texts[f"here_{here.decision or 'unknown'}"]]
    if here.nights_a_year is None:
        lines.append(texts["here_nights_a_year_unknown"])
    else:
        lines.append(texts.text(f"here_nights_a_year{law}", count=number_in_words(here.nights_a_year)))
    if here.nights_in_a_row is not None:
        lines.append(texts.text("here_nights_in_a_row", count=number_in_words(here.nights_in_a_row)))
    return lines
