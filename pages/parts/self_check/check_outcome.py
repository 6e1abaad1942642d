"""Draw what the answers to a check mean: in words, in a picture, and whom to call."""

from functools import partial

import streamlit as st
from markupsafe import Markup

from matching.entries.checks import Band, Check, band, total
from matching.judgement.signals import Signal, by_level, signals, sure_band
from pages.parts.calling.call import call_boxes
from pages.parts.drawing.columns import draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, more, paragraph, show, view_heading
from pages.parts.drawing.sourced import sources_line
from pages.parts.self_check.check_conversation import (
    check_questions,
    first_unanswered,
    given,
    go_to_check_question,
    instruments,
    own_checks,
)
from pages.parts.self_check.check_history import draw_history
from pages.parts.self_check.recognition import draw_recognition
from pages.parts.self_check.signals_picture import draw_signals
from pages.parts.situation.summary import draw_answer
from pages.parts.state.content import content
from pages.parts.state.words import Words, words


def draw_check_outcome() -> None:
    """Draw what all answers come to, each of them to change, and the way on."""
    texts, unanswered = words("zelfcheck"), first_unanswered()
    show(view_heading(texts["outcome"]))
    for name in own_checks():
        _draw_own_outcome(name)
    for name in instruments():
        _draw_instrument_outcome(name)
    show(
        html("<p>{}</p>", link("mogelijkheden", texts["to_options"], "ap-button")), paragraph(texts["kept"], "ap-note")
    )
    first = unanswered or check_questions()[0]
    st.button(texts["go_on" if unanswered else "again"], key="ask_on", on_click=go_to_check_question, args=(first,))
    draw_door("antwoorden", words("situatie")["your_answers"], _draw_answers)
    draw_recognition()


def _draw_answers() -> None:
    for asked in check_questions():
        item, option = content().checks[asked.check].items[asked.item], given(asked.check).get(asked.item)
        answer = item.options[option].label if option else words("situatie")["unknown"]
        draw_answer("_".join(asked), item.short, answer, partial(go_to_check_question, asked))


def _draw_own_outcome(name: str) -> None:
    """Draw the outcome of our own signals; never a number."""
    check, answered, texts = content().checks[name], given(name), words("zelfcheck")
    if not answered:
        show(paragraph(texts["nothing_yet"]), call_boxes(texts.page.help_lines))
        return
    reached = sure_band(check, answered)
    show(*_band(reached, texts) if reached else _not_sure(texts))
    show(paragraph(texts.text("answered", count=len(answered), of=len(check.items)), "ap-note"))
    if len(answered) < len(check.items):
        show(paragraph(texts["partly"], "ap-note"))
    _draw_picture(signals(check, answered), texts)
    draw_history(name)
    show(paragraph(filled(check.validity), "ap-note"))


def _not_sure(texts: Words) -> list[Markup]:
    calls = call_boxes(texts.page.help_lines)
    return [heading(texts["not_sure_title"]), paragraph(texts["not_sure"]), heading(texts["call"], 3), calls]


def _band(reached: Band, texts: Words) -> list[Markup]:
    """A band in words: what it means, what to do, whom to call."""
    return [
        html('<section class="ap-card">{}{}', heading(filled(reached.title)), paragraph(filled(reached.text))),
        heading(texts["next_steps"], 3) + listing(filled_all(reached.next_steps)) + Markup("</section>"),
        heading(texts["call"], 3),
        call_boxes(reached.help_lines),
    ]


def _draw_picture(weighed: tuple[Signal, ...], texts: Words) -> None:
    show(heading(texts["picture"], 3))
    lines = [f"{texts[f'level_{level}']}: {', '.join(names)}." for level, names in by_level(weighed).items() if names]
    draw_signals(weighed, " ".join((texts["picture_says"], *lines)))
    show(more(texts["in_words"], listing(lines)))


def _draw_instrument_outcome(name: str) -> None:
    """Draw the outcome of an instrument whose questions stand here, once all are answered."""
    check, answered, texts = content().checks[name], given(name), words("zelfcheck")
    if not check.bands or not answered:
        return
    whole = len(answered) == len(check.items)
    show(heading(check.name))
    show(*_instrument(check, total(check, answered), texts) if whole else [paragraph(texts["finish_first"], "ap-note")])


def draw_total_outcome(name: str, points: int) -> None:
    """Draw what a total means that was counted on paper."""
    show(*_instrument(content().checks[name], points, words("zelfcheck")))


def _instrument(check: Check, points: int, texts: Words) -> list[Markup]:
    reached = band(check, points)
    most = (max(option.points for option in item.options.values()) for item in check.items.values())
    counted = paragraph(texts.text("total", count=points, of=check.highest or sum(most)))
    return [counted, *(_band(reached, texts) if reached else [paragraph(texts["no_bands"])])]


def about(name: str) -> Markup:
    """What a check is and isn't, who made it, and under which terms it stands here."""
    check, texts = content().checks[name], words("zelfcheck")
    parts = [paragraph(filled(check.validity))]
    parts += [heading(texts["citation"], 3), paragraph(check.citation)] if check.citation else []
    parts += [heading(texts["licence"], 3), paragraph(check.licence)] if check.licence else []
    return more(texts["about"], *parts, sources_line(check.source))
