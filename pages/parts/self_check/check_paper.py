"""Take the total of an instrument that was filled in on paper, for a professional and a caregiver together."""

from functools import partial

import streamlit as st

from matching.entries.checks import band
from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.self_check.check_outcome import about, draw_total_outcome
from pages.parts.state.answers import remember
from pages.parts.state.content import content, words
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import in_widget, keep, kept

LIST = "paper_list"


def paper_checks() -> tuple[str, ...]:
    """Return the instruments of which a total can be entered."""
    checks = content().checks.items()
    return tuple(name for name, check in checks if check.kind == "instrument" and check.highest and not check.items)


def draw_paper_total() -> None:
    """Draw the choice of an instrument, its total, and what that means; not in a kiosk, where no professional sits."""
    if is_kiosk():
        return
    texts, names = words("zelfcheck"), paper_checks()
    folded = draw_fold(as_label(texts["professional"]), "paper_total", opened=bool(kept(LIST)))
    if not folded.open:
        return
    with folded:
        show(paragraph(texts["professional_intro"]))
        labels = {name: content().checks[name].name for name in names}
        name = draw_radio(texts["which_list"], labels, LIST, kept(LIST), partial(keep, LIST))
        if name:
            _draw_total(name)


def _draw_total(name: str) -> None:
    check, texts = content().checks[name], words("zelfcheck")
    before = kept(f"paper_{name}")
    label = texts.text("which_total", count=check.lowest, of=check.highest)
    points = st.number_input(
        label, check.lowest, check.highest, before, step=1, key=f"paper_{name}", on_change=_take_total, args=(name,)
    )
    if points is not None:
        draw_total_outcome(name, points)
    show(paragraph(check.intro, "ap-note"), about(name))


def _take_total(name: str) -> None:
    points = in_widget(f"paper_{name}")
    keep(f"paper_{name}", points)
    if points is not None and (found := band(content().checks[name], points)):
        remember("burden", found.burden)
