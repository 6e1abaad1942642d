"""What somebody reads who lives where we know little: one sentence, with what to do; whom to call stands above it."""

from matching.telling.coverage import little_is_known
from pages.parts.answers import judgement
from pages.parts.content import content, today, words
from pages.parts.markup import paragraph


def little_known() -> str:
    """Return the sentence; nothing where more is known, or no home was told."""
    home = judgement().person.home
    if home is None or not little_is_known(content(), home, today()):
        return ""
    return paragraph(words("coverage").text("little", municipality=home.municipality))
