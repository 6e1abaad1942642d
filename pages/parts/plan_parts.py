"""The parts of the plan: short enough to fit on one or two sheets of paper."""

from html import escape

from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.entries.questions import Question
from matching.entries.routes import Route
from matching.judgement.verdicts import Judged
from matching.telling.explaining import reasons
from matching.telling.meant_for import calls_for, first_step_for
from matching.telling.planned import MOST_ROUTES, questions_left
from matching.telling.stay_words import totals
from pages.parts.answers import chosen, current_answers, judgement
from pages.parts.call import callers, quote
from pages.parts.content import Words, content, words
from pages.parts.dates import date_lists
from pages.parts.details import prices
from pages.parts.markup import filled, heading, link, listing, paragraph, show
from pages.parts.mode import is_kiosk
from pages.parts.routes import planned, routes_in_order
from pages.parts.summary import answer_in_words
from pages.parts.year_form import planned_stays
from pages.parts.year_words import stay_text

WHY, CALLS = 2, 2
PLAN = "plan"


def draw_situation(texts: Words) -> None:
    """Draw the answers in words."""
    questions = content().questions
    named = sorted((name for name in current_answers() if name != "postcode"), key=lambda one: questions[one].order)
    rows = "".join(_told(questions[name], answer_in_words(name)) for name in named)
    nothing = (
        paragraph(texts["nothing_answered"])
        + f"<p class='ap-screen-only'>{link('situatie', texts['to_questions'])}</p>"
    )
    show(heading(texts["situation"]), f'<ul class="ap-told">{rows}</ul>' if rows else nothing)


def draw_on_paper(texts: Words) -> None:
    """Draw how to print with the browser; a kiosk has a button of its own."""
    if not is_kiosk():
        how = heading(texts["print"]) + paragraph(texts["print_how"])
        show(f'<section class="ap-screen-only">{how}</section>')


def _told(question: Question, text: str) -> str:
    return _line(f"<strong>{escape(question.short)}:</strong> {escape(text)}", screen_only=question.screen_only)


def _line(html: str, *, screen_only: bool) -> str:
    """Return one line of a list; what may not lie on a table at home is on the screen only."""
    return f'<li class="ap-screen-only">{html}</li>' if screen_only else f"<li>{html}</li>"


def _row(label: str, text: str) -> str:
    return f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>"


def draw_warnings_in_short(texts: Words) -> None:
    """Draw every warning in one sentence or two."""
    entries = (content().warnings[name] for name in judgement().warnings)
    found = [one for one in entries if PLAN in (one.only_on or (PLAN,))]
    lines = (_line(escape(f"{filled(one.title)}. {filled(one.text)}"), screen_only=one.screen_only) for one in found)
    kind = ' class="ap-screen-only"' if all(one.screen_only for one in found) else ""
    show(f"<div{kind}>{heading(texts['mind'])}<ul>{''.join(lines)}</ul></div>" if found else "")


def draw_options(texts: Words) -> None:
    """Draw what is in the plan, each with why."""
    to_options = f"<p class='ap-screen-only'>{link('mogelijkheden', texts['to_options'])}</p>"
    to_compare = f"<p class='ap-screen-only'>{link('mogelijkheden#vergelijk', texts['to_compare'])}</p>"
    hint = to_compare if chosen() else paragraph(texts["options_first"]) + to_options
    show(heading(texts["options"]), hint, *(_option(one, texts) for one in planned()))


def _option(judged: Judged, texts: Words) -> str:
    entry = content().form_or_provider(judged.id)
    label = f'<p class="ap-label">{escape(words("mogelijkheden")[f"group_{judged.verdict}"])}</p>'
    next_step = _of_place(entry, texts) if isinstance(entry, Provider) else _of_form(entry, texts)
    inside = f"{label}{heading(entry.name, 3)}{paragraph(filled(entry.in_short))}{_why(judged, texts)}{next_step}"
    return f'<article class="ap-card ap-{judged.verdict}">{inside}</article>'


def _why(judged: Judged, texts: Words) -> str:
    """Return the first reasons: what stands in the way under a line that says so, apart from what speaks for it."""
    found = reasons(content(), judged, judgement().person)
    said = dict.fromkeys(one.text for one in found if one.effect in ("excludes", "favours", "disfavours"))
    first = list(said)[:WHY]
    against = [text for text in first if any(one.text == text and one.effect == "excludes" for one in found)]
    label = f"<p><strong>{escape(texts['why_not'])}</strong></p>" if against else ""
    also = f"<p><strong>{escape(texts['also'])}</strong></p>" if against and len(against) < len(first) else ""
    return label + listing(against) + also + listing(text for text in first if text not in against)


def _of_form(form: Form, texts: Words) -> str:
    step = first_step_for(form.to_arrange, judgement().person.known)
    return f"<p><strong>{escape(texts['step'])}:</strong> {escape(filled(step))}</p>"


def _of_place(place: Provider, texts: Words) -> str:
    rows = _row(texts["book"], filled(place.how_to_book)) + "".join(
        _row(texts["price"], line) for line in prices(place)
    )
    return f'<dl class="ap-facts">{rows}</dl>'


def draw_stays(texts: Words) -> None:
    """Draw the nights that are planned, or on the screen where to plan them."""
    plan = planned_stays()
    lines = (*map(stay_text, plan), *totals(content(), plan))
    to_year = f"<p class='ap-screen-only'>{link('regelen#jaar', texts['to_year'])}</p>"
    show(heading(texts["stays"]) + listing(lines) if plan else "", to_year)


def draw_calls(texts: Words) -> None:
    """Draw the first routes: whom to call, the words to say; then what to have at hand for them."""
    found = [content().routes[one.id] for one in routes_in_order()[:MOST_ROUTES]]
    ready = listing(dict.fromkeys(filled(text) for route in found for text in route.have_at_hand))
    show(heading(texts["calls"]), *(_route(route, texts) for route in found), heading(texts["at_hand"], 3), ready)


def _route(route: Route, texts: Words) -> str:
    said = f"<p><strong>{escape(texts['say'])}</strong></p>{quote(filled(route.say))}"
    return f"{heading(route.name, 3)}{callers(calls_for(route.call_first, judgement().person.known)[:CALLS])}{said}"


def draw_plan_dates(texts: Words) -> None:
    """Draw the dates that follow from the day that was chosen, or where to choose one."""
    found = date_lists(content().routes[one.id] for one in routes_in_order()[:MOST_ROUTES])
    nothing = paragraph(texts["no_dates"]) + f"<p class='ap-screen-only'>{link('regelen', texts['to_arrange'])}</p>"
    show(heading(texts["dates"]), *(found or [nothing]))


def draw_questions(texts: Words) -> None:
    """Draw what to ask, and whom."""
    lines = questions_left(content(), judgement(), chosen())
    show(heading(texts["questions"]), listing(map(filled, lines)))
