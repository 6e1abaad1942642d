"""What somebody reads who lives where we know little: one sentence, with what to do, and the number to do it with."""

from matching.telling.coverage import little_is_known
from pages.parts.answers import judgement
from pages.parts.content import content, today, words
from pages.parts.markup import paragraph
from pages.parts.reaching import reached_municipality


def little_known() -> str:
    """Return the sentence and the number of the municipality; nothing where more is known, or no home was told."""
    home = judgement().person.home
    if home is None or not little_is_known(content(), home, today()):
        return ""
    said = paragraph(words("coverage").text("little", municipality=home.municipality))
    return f'<section class="ap-card">{said}{reached_municipality(home)}</section>'
