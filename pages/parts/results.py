"""Results by group: what fits, what may fit, what almost fits, and what doesn't; nothing is hidden."""

from collections.abc import Sequence
from contextlib import nullcontext

import streamlit as st

from matching.advice.first_forms import stays_first
from matching.judgement.judged_providers import LOOKED_AT
from matching.judgement.preferences import weights_of
from matching.judgement.verdicts import Judged
from matching.telling.groups import Group, ListKind, group_count, in_group, to_begin_with
from matching.what_if.next_questions import NextQuestion, open_verdicts
from pages.parts.answers import current_answers, judgement, useful
from pages.parts.content import Words, content, words
from pages.parts.markup import heading, paragraph, show, together
from pages.parts.said import drawn
from pages.parts.session import keep, kept
from pages.parts.summary import answer_in_words
from pages.parts.verdict import cards, draw_card, why
from pages.parts.warnings import draw_good_to_know

SHOWN_FIRST = {"forms": 15, "providers": 20}
"""So many cards stand on the page at first: what to begin with, then the groups one after another."""
PAGE_OF: dict[ListKind, str] = {"forms": "mogelijkheden", "providers": "plekken"}
MOST_OF_FORMS, FEW, MORE = 5, 3, 20
WHAT_MATTERS = "preferences"
OPEN_GROUPS: tuple[Group, ...] = ("suitable", "possible", "almost")


def draw_results(kind: ListKind) -> None:
    """Draw everything judged: what to begin with, the next question, the other open ones, the rest with its reasons."""
    first = to_begin_with(content(), judgement(), kind)
    _draw_first(first, kind)
    draw_what_matters(kind)
    draw_next_question()
    room = SHOWN_FIRST[kind] - len(first)
    for group in OPEN_GROUPS:
        room -= _draw_group(group, kind, room, there_were_more=bool(first))
    _draw_unsuitable(kind, words("mogelijkheden"))


def _draw_group(group: Group, kind: ListKind, room: int, *, there_were_more: bool) -> int:
    """Draw the first of a group, places in short, with a button for more; return how many were drawn."""
    count = group_count(content(), judgement(), kind, group)
    if not count:
        return 0
    texts, shown = words("mogelijkheden"), _shown(kind, group, max(room, FEW))
    label = texts[f"group_{group}"]
    counted = texts.text("others", label=label, count=count) if there_were_more else f"{label} ({count})"
    show(heading(counted), paragraph(texts[f"explain_{group}"], "ap-note"))
    with cards(group):
        for judged, changes in in_group(content(), judgement(), kind, group, shown):
            draw_card(judged, group, changes, short=kind == "providers")
    _draw_more(kind, group, count, shown)
    return min(shown, count)


def _shown(kind: ListKind, group: Group, first: int) -> int:
    """Return how many of a group to show: as many as this visitor asked for, or so many at first."""
    shown: int = kept(f"shown_{kind}_{group}", min(first, MOST_OF_FORMS) if kind == "forms" else first)
    return shown


def _draw_more(kind: ListKind, group: Group, count: int, shown: int) -> None:
    """Draw the button for the next ones of a group, if there are any."""
    key = f"shown_{kind}_{group}"
    if left := min(MORE, count - shown) if count > shown else 0:
        label = words("mogelijkheden").text("show_more", count=left, of=count)
        st.button(label, key=f"more_{key}", on_click=keep, args=(key, shown + MORE))


def _draw_first(first: Sequence[Judged], kind: ListKind) -> None:
    """Draw what to begin with; on the first card that it stays first, where that is so."""
    texts = words("mogelijkheden")
    if first:
        show(heading(texts["begin_title"]), paragraph(texts["begin_text"], "ap-note"))
    with cards("first") if first else nullcontext():
        for judged in first:
            robust = kind == "forms" and judged is first[0] and stays_first(content(), judgement())
            draw_card(judged, judged.verdict, (), texts["matters_robust"] if robust else "")


def draw_what_matters(kind: ListKind) -> None:
    """Say what is good to know, and whether the order follows what this person finds important; offer that question."""
    texts, told = words("mogelijkheden"), bool(weights_of(judgement().person.answers))
    with together():
        draw_good_to_know(PAGE_OF[kind])
        if current_answers():
            note = paragraph(texts["matters_told" if told else "matters_ask"], "ap-note")
            show(heading(texts["matters_title"]), note)
            show(paragraph(answer_in_words(WHAT_MATTERS)) if told else "")
        else:
            show(paragraph(texts["nothing_answered"], "ap-note"))
    if not current_answers():
        return
    if st.button(texts["matters_change" if told else "matters_give"]):
        keep("question", WHAT_MATTERS)
        st.switch_page("situatie.py")


def _draw_unsuitable(kind: ListKind, texts: Words) -> None:
    count = group_count(content(), judgement(), kind, "unsuitable")
    if not count:
        return
    shown = _shown(kind, "unsuitable", MORE)
    inside = drawn(("unsuitable", kind, shown), lambda: _unsuitable(kind, shown, texts))
    label = texts.text("show_unsuitable", count=count)
    said = [paragraph(texts["explain_unsuitable"], "ap-note")]
    if count > LOOKED_AT:
        said.append(paragraph(texts.text("looked_at", count=LOOKED_AT), "ap-note"))
    show(heading(texts["group_unsuitable"]), *said)
    with st.expander(label, key=f"fold_unsuitable_{kind}"):
        show(inside)
        _draw_more(kind, "unsuitable", count, shown)


def _unsuitable(kind: ListKind, most: int, texts: Words) -> str:
    found = in_group(content(), judgement(), kind, "unsuitable", most)
    return "".join(heading(_name(judged), 3) + "".join(why(judged, (), texts)) for judged, _ in found)


def _name(judged: Judged) -> str:
    entry = content().form_or_provider(judged.id)
    return entry.name


def draw_next_question() -> None:
    """Offer the one question that decides the most, or the first six where nothing is known."""
    texts = words("mogelijkheden")
    if not current_answers():
        if st.button(texts["to_questions"], type="primary"):
            st.switch_page("situatie.py")
        return
    following = next_question()
    if following:
        draw_question_box(following)
        if st.button(texts["one_more"]):
            keep("question", following.answer)
            st.switch_page("situatie.py")


def next_question() -> NextQuestion | None:
    """Return the question that decides the most, if any still decides something."""
    return next(iter(useful()), None)


def draw_question_box(following: NextQuestion) -> None:
    """Draw a question, with how much it decides, or why we ask where it is about what to do this minute."""
    question, counted = content().questions[following.answer], words("situatie")
    said = (
        counted.text("decides", count=following.decides, of=open_verdicts(judgement()))
        if following.decides
        else question.why
    )
    ask = question.ask
    show(f'<div class="ap-ask">{paragraph(ask)}{paragraph(said, "ap-note")}</div>')
