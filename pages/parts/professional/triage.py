"""Triage for professionals: the questions in order, what the answers already say, and where it stops."""

from markupsafe import Markup

from matching.entries.guidance import TriageStep
from matching.judgement.triage import AnsweredStep, stops_at, walk
from pages.parts.calling.call import calls_in_steps
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, link, paragraph, show
from pages.parts.drawing.printed_alone import print_alone
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import Words, words

ANSWERS = {True: "yes", False: "no", None: "unknown"}


def draw_triage() -> None:
    """Draw every question with its answer of now; the first that isn't *no* stands out."""
    texts, steps = words("grenzen"), walk(content(), judgement().person)
    stop = stops_at(steps)
    items = Markup().join(_step(step, texts, stops=step is stop) for step in steps)
    questions = (
        heading(texts["triage"], 3) + paragraph(texts["triage_intro"]) + html('<ol class="ap-list">{}</ol>', items)
    )
    to_help = html("<p>{}</p>", link("plekken", words("plekken").title))
    otherwise = heading(texts["otherwise"], 4) + paragraph(texts["otherwise_text"]) + to_help
    show(print_alone("triage", texts["print_triage"], questions, otherwise))


def _step(step: AnsweredStep, texts: Words, *, stops: bool) -> Markup:
    entry = content().triage[step.id]
    label = texts[ANSWERS[step.holds]]
    answer = paragraph(" ".join((texts.text("answer", label=label), *step.why)), "ap-note")
    ask = html("<p><strong>{}</strong></p>", entry.ask)
    then = _then(entry, texts, whole=stops)
    if not stops:
        return html('<li class="ap-step">{}{}{}</li>', ask, answer, then)
    here = paragraph(texts["stop" if step.holds else "stop_ask"], "ap-label")
    return html('<li class="ap-step"><div class="ap-ask">{}{}{}{}</div></li>', here, ask, answer, then)


def _then(step: TriageStep, texts: Words, *, whole: bool) -> Markup:
    """What follows from *yes*: whom to call stands only there where it stops, or the page would be endless."""
    names = "; ".join(content().forms[name].name for name in step.forms)
    forms = paragraph(texts.text("forms", name=names)) if names else ""
    calls = calls_in_steps(step.call_first) + sources_line(step.source) if whole else ""
    return paragraph(texts.text("then", label=filled(step.if_yes))) + forms + calls
