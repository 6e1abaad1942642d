"""What happens if nothing changes, for whom it was counted; said beforehand, and shown to who asks for it alone."""

from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.evidence import Fate, Moment, Study
from matching.telling.evidence import HUNDRED, concerns, courses, fates, finding_text, research_on, time_text
from pages.parts.calling.call import call_boxes
from pages.parts.drawing.markup import heading, listing, more, paragraph, show
from pages.parts.drawing.tables import table
from pages.parts.entry.research import about_study, of_whom
from pages.parts.explanation.people_picture import draw_people
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import Words, words

AS_NOW, ASKED = "doorgaan_zoals_nu", "natural_course"
ROWS: tuple[Fate, ...] = ("at_home", "not_at_home", "moved", "died")


def is_for_now() -> bool:
    """Not where going on as now isn't safe, for then there is something else to read."""
    return not any(form.id == AS_NOW and form.verdict == "unsuitable" for form in judgement().forms)


def draw_natural_course() -> None:
    """Draw whether it was counted for people like these, that it is heavy, whom to talk to, and a button."""
    texts, known = words("evidence"), judgement().person.known
    studies = courses(content(), known)
    if not studies:
        show(paragraph(texts["course_nobody"]))
        return
    sure = any(concerns(study, known) for study in studies.values())
    show(paragraph(texts["course_dementia" if sure else "course_only"]), paragraph(texts["course_heavy"]))
    show(paragraph(texts["course_with"]), call_boxes(texts.page.help_lines))
    asked = page_value(ASKED, default=False)
    st.button(texts["course_hide" if asked else "course_show"], key="natural_course_ask", on_click=_turn)
    if asked:
        for name, study in studies.items():
            _draw_course(name, study, texts)


def _turn() -> None:
    set_page_value(ASKED, not page_value(ASKED, default=False))


def _draw_course(name: str, study: Study, texts: Words) -> None:
    show(paragraph(texts["course_yours"]), paragraph(of_whom(study, texts)), paragraph(texts["course_hundred"]))
    for moment in study.course:
        sentences = in_words(moment, texts)
        show(heading(texts.text("course_picture", time=_time(moment)), 3), listing(sentences))
        says = texts.text("course_alt", time=_time(moment), label=" ".join(sentences))
        draw_people(fates(moment), says, f"people_{name}_{moment.months}")
        show(paragraph(texts["course_legend_three" if "moved" in moment.counts else "course_legend_two"], "ap-note"))
    show(course_table(study.course, texts))
    show(listing(study.besides), *_others(texts))
    studies = (study, *(research.study for research in research_on(content(), AS_NOW, heavy=True)))
    show(more(texts["about_these"], *(about_study(each, texts) for each in studies)))


def _others(texts: Words) -> Sequence[Markup]:
    """What other studies counted from another moment on, so that nobody takes one for the other."""
    every = research_on(content(), AS_NOW, heavy=True)
    title = [heading(texts["course_other"], 3)] if every else []
    sentences = (f"{of_whom(each.study, texts)} {finding_text(content(), each, today())}" for each in every)
    return [*title, *map(paragraph, sentences)]


def in_words(moment: Moment, texts: Words) -> tuple[str, ...]:
    """Put both sides of a moment in words: who still lived at home, who no longer did, and of them what is known."""
    counts = fates(moment)
    home, time = counts["at_home"], _time(moment)
    parts = (texts.text("course_home", time=time, per_hundred=home), texts.text("course_not_home", rest=HUNDRED - home))
    if "moved" not in counts:
        return (*parts, texts["course_unknown"])
    return (*parts, texts.text("course_of_them", time=time, count=counts["moved"], of=counts.get("died", 0)))


def course_table(moments: Sequence[Moment], texts: Words) -> Markup:
    """Draw up every outcome at every moment, each of a hundred; what nobody reported is said to be unknown."""
    columns = [texts["course_row"], *(texts.text("course_after", time=_time(moment)) for moment in moments)]
    shares = [_shares(moment) for moment in moments]
    rows = ([escape(texts[f"fate_{fate}"]), *(_share(counts.get(fate), texts) for counts in shares)] for fate in ROWS)
    return table(texts["course_table"], columns, rows)


def _shares(moment: Moment) -> Mapping[Fate, int]:
    counts = fates(moment)
    return {**counts, "not_at_home": HUNDRED - counts["at_home"]}


def _share(count: int | None, texts: Words) -> Markup:
    return escape(texts["not_told"] if count is None else texts.text("share", count=count))


def _time(moment: Moment) -> str:
    return time_text(content(), moment.months)
