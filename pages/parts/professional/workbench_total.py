"""The total of a licensed instrument that was filled in on paper; its questions stand nowhere here."""

from functools import partial

import streamlit as st

from matching.entries.checks import band
from pages.parts.drawing.choice import draw_pills
from pages.parts.drawing.markup import paragraph, show
from pages.parts.professional.clients import key_of
from pages.parts.professional.workbench_questions import show_anew
from pages.parts.self_check.check_outcome import about, draw_total_outcome
from pages.parts.self_check.check_paper import paper_checks
from pages.parts.state.answers import remember
from pages.parts.state.content import content, words
from pages.parts.state.session import held, keep, kept

LIST, BURDEN = "paper_list", "burden"


def draw_total() -> None:
    """Draw the choice of an instrument, its total, and what that means; the total answers how heavy the care is."""
    texts, names = words("workbench"), paper_checks()
    with st.expander(texts["total"], key=key_of("total"), expanded=bool(kept(LIST))):
        show(paragraph(texts["total_text"], "ap-note"))
        labels = {name: content().checks[name].name for name in names}
        present = kept(LIST) if kept(LIST) in names else None
        draw_pills(words("zelfcheck")["which_list"], labels, key_of(LIST), present, partial(keep, LIST))
        if present:
            _draw_points(present)


def _draw_points(name: str) -> None:
    check, key = content().checks[name], f"paper_{name}"
    label = words("zelfcheck").text("which_total", count=check.lowest, of=check.highest)
    low, high = check.lowest or 0, check.highest or 0
    st.number_input(label, low, high, kept(key), step=1, key=key_of(key), on_change=_typed, args=(name,))
    if kept(key) is not None:
        draw_total_outcome(name, kept(key))
    show(paragraph(check.intro, "ap-note"), about(name))


def _typed(name: str) -> None:
    points = held(key_of(f"paper_{name}"))
    keep(f"paper_{name}", points)
    found = band(content().checks[name], points) if points is not None else None
    if found:
        remember(BURDEN, found.burden)
        show_anew((BURDEN,))
