"""The parts of the plan: short enough for one sheet of paper where little was chosen."""

from markupsafe import Markup, escape

from matching.entries.providers import Provider
from matching.entries.questions import Question
from matching.telling.calling import tells_danger
from matching.telling.meant_for import first_step_for
from matching.telling.planned import questions_left
from matching.telling.stay_words import totals
from matching.verdicts.verdict import Judged
from pages.parts.calling.reaching import number_of_place
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, link, listing, more, paragraph, show
from pages.parts.routes.dates import known_day, wait_until
from pages.parts.routes.routes import planned, routes_in_order
from pages.parts.situation.summary import answer_in_words
from pages.parts.state.answers import chosen, current_answers, judgement
from pages.parts.state.content import Words, content, words
from pages.parts.state.worded_once import reasons_of
from pages.parts.year.year_form import planned_stays
from pages.parts.year.year_words import stay_in_words

WHO_AND_WHEN = ("conditions", "municipality", "goal", "urgency")
FIRST_ASKED = 4
PRINTED_LINES = ("spoke_with", "they_said", "calls_back")


def draw_who_and_when(texts: Words) -> None:
    """Draw who it is about and when, in a line or two."""
    answers = current_answers()
    if not answers:
        show(paragraph(texts["nothing_answered"]), _on_screen(link("situatie", texts["to_questions"])))
        return
    show(paragraph(" · ".join(answer_in_words(name) for name in WHO_AND_WHEN if name in answers)))


def draw_situation(texts: Words) -> None:
    """Draw every answer in words, behind one press, and on paper."""
    questions = content().questions
    named = sorted(
        (name for name in current_answers() if name != "postcode"), key=lambda answer: questions[answer].order
    )
    rows = Markup().join(_told(questions[name], answer_in_words(name)) for name in named)
    every = more(texts["situation"], html('<ul class="ap-told">{}</ul>', rows)) if rows else ""
    show(html('<div class="ap-printed">{}</div>', every) if every else "")


def _told(question: Question, text: str) -> Markup:
    """Return one answer; what may not lie on a table at home is on the screen only."""
    kind = Markup(' class="ap-screen-only"') if question.screen_only else ""
    return html("<li{}><strong>{}:</strong> {}</li>", kind, question.short, text)


def _on_screen(inside: str) -> Markup:
    return html('<p class="ap-screen-only">{}</p>', inside)


def draw_room_to_write(texts: Words) -> None:
    """Draw, on paper only, room for what was said at a call."""
    lines = Markup().join(html("<li>{}</li>", texts[name]) for name in PRINTED_LINES)
    show(html('<div class="ap-paper-only"><ul class="ap-write">{}</ul></div>', lines))


def draw_options(texts: Words) -> None:
    """Draw what is in the plan: each with its verdict, what stands in the way, the first step and the number."""
    to_compare = _on_screen(link("mogelijkheden#vergelijk", texts["to_compare"]))
    to_options = _on_screen(link("mogelijkheden", texts["options_first"]))
    choices = Markup().join(_choice(judged, texts) for judged in planned())
    kind = Markup(' class="ap-screen-only"') if tells_danger(content(), judgement()) else ""
    show(heading(texts["options"]), html("<div{}>{}</div>", kind, choices), to_compare if chosen() else to_options)


def _choice(judged: Judged, texts: Words) -> Markup:
    entry = content().form_or_provider(judged.id)
    verdict = escape(words("mogelijkheden")[f"inside_{judged.verdict}"])
    title = html('<h3>{} <span class="ap-verdict">{}</span></h3>', entry.name, verdict)
    against = [reason.text for reason in reasons_of(judged) if reason.effect == "excludes"][:1]
    why_not = Markup().join(html("<p><strong>{}:</strong> {}</p>", texts["why_not"], text) for text in against)
    known = judgement().person.known
    step = filled(entry.how_to_book if isinstance(entry, Provider) else first_step_for(entry.to_arrange, known))
    first = html("<p><strong>{}:</strong> {}</p>", texts["step"], step)
    number = number_of_place(entry) if isinstance(entry, Provider) else ""
    return html('<article class="ap-choice ap-{}">{}{}{}{}</article>', judged.verdict, title, why_not, first, number)


def draw_plan_dates(texts: Words) -> None:
    """Draw the dates that follow from a day that is known, else how long it may take; then the nights planned."""
    route = content().routes[routes_in_order()[0].id]
    until, plan = wait_until(route), planned_stays()
    to_arrange = "" if known_day() else _on_screen(link("regelen#data", texts["to_dates"]))
    show(heading(texts["dates"]) + until + to_arrange if until else "")
    lines = (*map(stay_in_words, plan), *totals(content(), plan))
    show(heading(texts["stays"]) + listing(lines) if plan else "")


def draw_questions(texts: Words) -> None:
    """Draw what to ask, and whom; then what to bring along."""
    lines = questions_left(content(), judgement(), chosen())
    route = content().routes[routes_in_order()[0].id]
    ready = listing(map(filled, route.have_at_hand))
    first, rest = listing(map(filled, lines[:FIRST_ASKED])), listing(map(filled, lines[FIRST_ASKED:]))
    others = html('<div class="ap-printed">{}</div>', more(texts["more_questions"], rest)) if rest else ""
    show(heading(texts["questions"]) + first + others if lines else "")
    show(heading(texts["at_hand"]) + ready if ready else "")
