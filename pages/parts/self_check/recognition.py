"""*You are not the only one*: how many people feel this way, of whom and when; never a score of who reads it."""

from matching.telling.evidence import recognised, recognised_text
from pages.parts.drawing.markup import more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.entry.research import of_whom
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import words


def draw_recognition() -> None:
    """Draw how many caregivers feel burdened, of those who care for somebody like this naaste, for who opens it."""
    texts, studies = words("evidence"), recognised(content(), judgement().person.known)
    parts = [
        paragraph(" ".join(recognised_text(content(), study, figure, today()) for figure in study.recognised))
        + (paragraph(texts["recognition_apart"]) if number else "")
        + paragraph(of_whom(study, texts), "ap-note")
        + sources_line(study.source)
        for number, (_, study) in enumerate(studies)
    ]
    if parts:
        show(more(texts["recognition"], *parts, paragraph(texts["recognition_note"], "ap-note")))
