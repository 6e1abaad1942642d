"""Draw the sections of the plan (`papers/plan.py`): a section that has no way of its own is a heading and a list."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from markupsafe import Markup

from matching.entries.papers import Shown
from pages.parts.calling.first_call import call_first
from pages.parts.calling.warnings import draw_good_to_know, draw_warnings
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, heading, link, listing, more, paragraph, show
from pages.parts.routes.dates import known_day, waits_as_html
from pages.parts.situation.summary import answer_in_words
from pages.parts.state.answers import chosen, current_answers, judgement
from pages.parts.state.clock import now
from pages.parts.state.content import content
from pages.parts.state.words import words
from pages.parts.year.year_form import planned_stays
from papers.own_words import Visitor
from papers.plan import plan
from papers.section import Row, Section

Column = Literal["above", "now", "chosen", "more"]
WHO_AND_WHEN = ("conditions", "municipality", "goal", "urgency")
"""The answers that tell in one line whose plan this is."""
FIRST_ASKED = 4
"""So many questions stand open; the others behind one press, and on paper."""


def plan_now() -> tuple[Section, ...]:
    """Put the plan of this visitor together, for this moment."""
    return plan(content(), Visitor(judgement(), chosen(), known_day(), planned_stays(), now()))


def draw_column(column: Column, sections: Iterable[Section]) -> None:
    """Draw the sections that stand in one column, in the order of the plan."""
    for section in sections:
        if COLUMNS.get(section.name, "chosen") == column:
            DRAWN.get(section.name, _draw_list)(section)


def draw_every_answer(sections: Iterable[Section]) -> None:
    """Draw the situation in full, behind one press and on paper: above the columns it is a line or two."""
    answers = (row for section in sections if section.name == "situation" for row in section.rows)
    rows = Markup().join(map(_answer, answers))
    every = more(words("plan")["situation"], html('<ul class="ap-answered">{}</ul>', rows)) if rows else ""
    show(html('<div class="ap-printed">{}</div>', every) if every else Markup())


def _draw_who_and_when(situation: Section) -> None:
    """Draw who it is about and when, in a line or two."""
    texts = words("plan")
    if not current_answers():
        show(paragraph(texts["nothing_answered"]), _on_screen(link("situatie", texts["to_questions"])))
        return
    names = [row.name for row in situation.rows]
    show(paragraph(" · ".join(answer_in_words(name) for name in WHO_AND_WHEN if name in names)))


def _answer(row: Row) -> Markup:
    """What may not lie on a table at home is on the screen only."""
    kind = Markup(' class="ap-screen-only"') if row.screen_only else ""
    return html("<li{}><strong>{}:</strong> {}</li>", kind, row.title, answer_in_words(row.name))


def _draw_notes(section: Section) -> None:
    """Draw, on paper only, room for what was said at a call."""
    lines = Markup().join(html("<li>{}:</li>", row.title) for row in section.rows)
    show(html('<div class="ap-paper-only"><ul class="ap-write">{}</ul></div>', lines))


def _draw_choices(section: Section) -> None:
    texts = words("plan")
    to_compare = _on_screen(link("mogelijkheden#vergelijk", texts["to_compare"]))
    to_options = _on_screen(link("mogelijkheden", texts["options_first"]))
    kind = Markup(' class="ap-screen-only"') if section.only_on == "screen" else ""
    choices = html("<div{}>{}</div>", kind, Markup().join(map(_choice, section.rows)))
    show(heading(texts["options"]), choices, to_compare if chosen() else to_options)


def _choice(row: Row) -> Markup:
    verdict = words("mogelijkheden")[f"inside_{row.verdict}"]
    title = html('<h3>{} <span class="ap-verdict">{}</span></h3>', row.title, verdict)
    lines = Markup().join(html("<p><strong>{}:</strong> {}</p>", label, text) for label, text in row.labelled)
    return html('<article class="ap-choice ap-{}">{}{}{}</article>', row.verdict, title, lines, dial_large(row.number))


def _draw_dates(section: Section) -> None:
    """Draw the dates that follow from a day that is known, else how long it may take."""
    texts = words("plan")
    to_arrange = Markup() if known_day() else _on_screen(link("regelen#data", texts["to_dates"]))
    show(heading(texts["dates"]) + waits_as_html(section.rows) + to_arrange if section.rows else Markup())


def _draw_questions(section: Section) -> None:
    texts, lines = words("plan"), [row.text for row in section.rows]
    rest = listing(lines[FIRST_ASKED:])
    others = html('<div class="ap-printed">{}</div>', more(texts["more_questions"], rest)) if rest else Markup()
    show(heading(texts["questions"]) + listing(lines[:FIRST_ASKED]) + others if lines else Markup())


def _draw_list(section: Section) -> None:
    lines = listing(": ".join(filter(None, (row.title, row.text))) for row in section.rows)
    title = words("plan")[TITLES[section.name]] if section.name in TITLES else section.title
    show(heading(title) + lines if lines else Markup())


def _on_screen(inside: Markup) -> Markup:
    return html('<p class="ap-screen-only">{}</p>', inside)


TITLES: Mapping[Shown, str] = {"stays": "stays", "ready": "at_hand"}
"""The heading of a list, by the word for it in content/pages/plan.yaml; of what authors add, that of the sheet."""

COLUMNS: Mapping[Shown, Column] = {
    "warnings": "above",
    "situation": "above",
    "calls": "now",
    "notes": "now",
    "good_to_know": "more",
}
"""The column in which a section stands; any other stands with what was chosen."""

DRAWN: Mapping[Shown, Callable[[Section], None]] = {
    "warnings": lambda _: draw_warnings("plan"),
    "situation": _draw_who_and_when,
    "calls": lambda _: show(call_first(printed=True)),
    "notes": _draw_notes,
    "choices": _draw_choices,
    "dates": _draw_dates,
    "questions": _draw_questions,
    "good_to_know": lambda _: draw_good_to_know("plan"),
}
"""How a section is drawn."""
