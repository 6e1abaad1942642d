"""All research that is used, how it was looked for and graded, and what was left out."""

from markupsafe import Markup

from matching.entries.evidence import Study
from matching.telling.evidence import StudyFinding, in_order, recognised_text
from pages.parts.drawing.markup import heading, listing, more, paragraph, show
from pages.parts.entry.research import about_study, findings, moved_in_words
from pages.parts.explanation.natural_course import course_table, in_words
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import Words, words


def draw_evidence_overview() -> None:
    """Draw every study in a fold of its own; what is heavy to read says so on the fold."""
    texts = words("evidence")
    studies = [_study(name, study, texts) for name, study in in_order(content()).items()]
    folds = [more(texts[name], listing(texts.all(f"{name}_text"))) for name in ("grades", "how_chosen", "left_out")]
    folds.insert(0, more(texts.text("overview_all", count=len(studies)), *studies))
    show(heading(texts["overview"], 3, "onderzoek"), paragraph(texts["overview_intro"]), *folds)


def _study(name: str, study: Study, texts: Words) -> Markup:
    label = texts.text("heavy", name=study.name) if study.heavy else study.name
    each = findings((StudyFinding(name, study, finding) for finding in study.findings), texts)
    sentences = [line for moment in study.course for line in in_words(moment, texts)]
    sentences += [recognised_text(content(), study, thing, today()) for thing in study.recognised]
    counted = course_table(study.course, texts) if study.course else Markup()
    moved = (
        more(texts["same_time_show"], moved_in_words(study.same_time, texts), about=label)
        if study.same_time
        else Markup()
    )
    return more(label, about_study(study, texts), heading(texts["found"], 4), each, listing(sentences), counted, moved)
