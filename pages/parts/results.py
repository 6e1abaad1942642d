"""Results by group: what fits, what may fit, what almost fits, and what doesn't; nothing is hidden."""

from collections.abc import Sequence

import streamlit as st

from matching.beginning import Kind, stays_first, to_begin_with
from matching.changes import Change
from matching.preferences import weights_of
from matching.verdicts import Judged
from pages.parts.answers import current_answers, judgement, useful
from pages.parts.content import Words, content, words
from pages.parts.markup import heading, more, paragraph, show
from pages.parts.session import keep, kept
from pages.parts.summary import answer_in_words
from pages.parts.verdict import draw_card, grouped, why

SHOWN_FIRST = 5
WHAT_MATTERS = "preferences"
Shown = tuple[Judged, tuple[Change, ...]]
OPEN_GROUPS = ("suitable", "possible", "almost")


def draw_results(all_judged: Sequence[Judged], kind: Kind) -> None:
    """Draw everything judged: what to begin with, the next question, the other open ones, the rest with its reasons."""
    first = to_begin_with(content(), judgement(), kind)
    _draw_first(first, kind)
    draw_what_matters()
    draw_next_question()
    groups = grouped([judged for judged in all_judged if judged not in first])
    for group in OPEN_GROUPS:
        _draw_group(group, groups[group], kind, there_were_more=bool(first))
    _draw_unsuitable([judged for judged, _ in groups["unsuitable"]], words("mogelijkheden"))


def _draw_group(
    group: str, found: list[tuple[Judged, tuple[Change, ...]]], kind: str, *, there_were_more: bool
) -> None:
    if not found:
        return
    texts, key = words("mogelijkheden"), f"all_{kind}_{group}"
    label = texts[f"group_{group}"]
    counted = texts.text("others", label=label, count=len(found)) if there_were_more else f"{label} ({len(found)})"
    show(heading(counted), paragraph(texts[f"explain_{group}"], "ap-note"))
    everything = len(found) <= SHOWN_FIRST or kept(key, default=False)
    for judged, changes in found if everything else found[:SHOWN_FIRST]:
        draw_card(judged, group, changes)
    if not everything:
        rest = texts.text("show_rest", count=len(found) - SHOWN_FIRST)
        st.button(rest, key=key, on_click=keep, args=(key, True))


def _draw_first(first: Sequence[Judged], kind: Kind) -> None:
    """Draw what to begin with; on the first card that it stays first, where that is so."""
    texts = words("mogelijkheden")
    if first:
        show(heading(texts["begin_title"]), paragraph(texts["begin_text"], "ap-note"))
    for judged in first:
        robust = judged is first[0] and stays_first(content(), judgement(), kind)
        draw_card(judged, judged.verdict, (), texts["matters_robust"] if robust else "")


def draw_what_matters() -> None:
    """Say whether the order follows what this person finds important, and offer the question about that."""
    if not current_answers():
        return
    texts, told = words("mogelijkheden"), bool(weights_of(judgement().person.answers))
    show(heading(texts["matters_title"]), paragraph(texts["matters_told" if told else "matters_ask"], "ap-note"))
    if told:
        show(paragraph(answer_in_words(WHAT_MATTERS)))
    if st.button(texts["matters_change" if told else "matters_give"]):
        keep("question", WHAT_MATTERS)
        st.switch_page("situatie.py")


def _draw_unsuitable(unsuitable: list[Judged], texts: Words) -> None:
    if not unsuitable:
        return
    inside = [heading(_name(judged), 3) + "".join(why(judged, (), texts)) for judged in unsuitable]
    label = texts.text("show_unsuitable", count=len(unsuitable))
    show(heading(texts["group_unsuitable"]), paragraph(texts["explain_unsuitable"], "ap-note"), more(label, *inside))


def _name(judged: Judged) -> str:
    entry = content().forms.get(judged.id) or content().providers[judged.id]
    return entry.name


def draw_next_question() -> None:
    """Offer the one question that decides the most, or the first six where nothing is known."""
    texts = words("mogelijkheden")
    if not current_answers():
        show(paragraph(texts["nothing_answered"], "ap-note"))
        if st.button(texts["to_questions"], type="primary"):
            st.switch_page("situatie.py")
        return
    name = next_question_box()
    if name and st.button(texts["one_more"]):
        keep("question", name)
        st.switch_page("situatie.py")


def next_question_box() -> str | None:
    """Draw the question that decides the most, with how much it decides; return its name."""
    following = next(iter(useful()), None)
    if following is None:
        return None
    found = judgement()
    of = sum(one.verdict == "possible" for one in (*found.forms, *found.routes, *found.providers))
    said = words("situatie").text("decides", count=following.decides, of=of)
    ask = content().questions[following.answer].ask
    show(f'<div class="ap-ask">{paragraph(ask)}{paragraph(said, "ap-note")}</div>')
    return following.answer
