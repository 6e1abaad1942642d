"""Results by group: what fits, what may fit, what almost fits, and what doesn't; nothing is hidden."""

from collections.abc import Sequence

import streamlit as st

from matching.verdicts import Judged
from pages.parts.answers import current_answers, judgement, keep, kept, useful
from pages.parts.content import Words, content, words
from pages.parts.markup import heading, more, paragraph, show
from pages.parts.verdict import card, draw_card, grouped, why

SHOWN_FIRST = 5
BEGIN_WITH = 3
OPEN_GROUPS = ("suitable", "possible", "almost")


def draw_results(all_judged: Sequence[Judged], kind: str) -> None:
    """Draw everything judged, the open ones as cards and the rest with its reasons."""
    texts = words("mogelijkheden")
    groups = grouped(all_judged)
    for group in OPEN_GROUPS:
        found = groups[group]
        if not found:
            continue
        show(heading(f"{texts['group_' + group]} ({len(found)})"), paragraph(texts[f"explain_{group}"], "ap-note"))
        everything = len(found) <= SHOWN_FIRST or kept(f"all_{kind}_{group}", default=False)
        for judged, change in found if everything else found[:SHOWN_FIRST]:
            draw_card(judged, group, change)
        if not everything:
            rest = len(found) - SHOWN_FIRST
            st.button(texts.text("show_rest", count=rest), key=f"all_{kind}_{group}", on_click=keep, args=(f"all_{kind}_{group}", True))
    _draw_unsuitable([judged for judged, _ in groups["unsuitable"]], texts)


def draw_where_to_begin(all_judged: Sequence[Judged]) -> None:
    """Draw the few open things for which the most speaks, each with its verdict."""
    texts = words("mogelijkheden")
    still_open = [judged for judged in all_judged if judged.verdict != "unsuitable" and judged.fit > 0]
    best = sorted(still_open, key=lambda judged: -judged.fit)[:BEGIN_WITH]
    if not current_answers() or not best:
        return
    show(heading(texts["begin_title"]), paragraph(texts["begin_text"], "ap-note"))
    show(*(card(judged, judged.verdict, None) for judged in best))


def _draw_unsuitable(unsuitable: list[Judged], texts: Words) -> None:
    if not unsuitable:
        return
    inside = [heading(_name(judged), 3) + "".join(why(judged, None, texts)) for judged in unsuitable]
    label = texts.text("show_unsuitable", count=len(unsuitable))
    show(heading(texts["group_unsuitable"]), paragraph(texts["explain_unsuitable"], "ap-note"), more(label, *inside))


def _name(judged: Judged) -> str:
    entry = content().forms.get(judged.id) or content().providers[judged.id]
    return entry.name


def draw_next_question() -> None:
    """Offer the one question that decides the most, or the first six where nothing is known."""
    texts, situation = words("mogelijkheden"), words("situatie")
    if not current_answers():
        show(paragraph(texts["nothing_answered"], "ap-note"))
        if st.button(texts["to_questions"], type="primary"):
            st.switch_page("pages/situatie.py")
        return
    following = useful()
    if not following:
        return
    found = judgement()
    of = sum(one.verdict == "possible" for one in (*found.forms, *found.routes, *found.providers))
    ask = content().questions[following[0].answer].ask
    show(f'<div class="ap-ask">{paragraph(ask)}{paragraph(situation.text("decides", count=following[0].decides, of=of), "ap-note")}</div>')
    if st.button(texts["one_more"]):
        keep("question", following[0].answer)
        st.switch_page("pages/situatie.py")
