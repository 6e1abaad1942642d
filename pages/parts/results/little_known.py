"""What somebody reads who lives where we know little: one sentence with what to do, and which neighbours to ask."""

from markupsafe import Markup

from matching.telling.border import neighbours
from matching.telling.coverage import little_is_known
from pages.parts.drawing.markup import paragraph
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import words


def little_known() -> Markup:
    """Give the sentence; nothing where more is known, or no home. Whom to call stands above it."""
    return judgement().cached("little_known", _little_known)


def _little_known() -> Markup:
    person, home = judgement().person, judgement().person.home
    if home is None or not little_is_known(content(), home, today()):
        return Markup()
    little, around = words("coverage").text("little", municipality=home.municipality), neighbours(content(), person)
    also = words("over_de_grens").text("neighbours", name=", ".join(around)) if around else ""
    return paragraph(f"{little} {also}".strip())
