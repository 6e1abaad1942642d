"""The year: the nights that are planned, what is allowed, what is left, where the plan goes over it, and a picture."""

from collections.abc import Iterable
from math import inf

import streamlit as st
from markupsafe import Markup, escape

from matching.planning.night_limits import acts_of
from matching.planning.year import Plan, Stay, overlapping, without_stay, years_of
from matching.planning.year_limits import Tally, breaks, tallies
from matching.planning.year_questions import most_pressing, questions_about
from matching.telling.stay_words import nights_by_year
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.drawing.tables import table
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.session import set_page_value
from pages.parts.state.words import Words, number_in_words, words
from pages.parts.year.costs import draw_costs
from pages.parts.year.year_form import draw_adding, keep_stays, planned_stays
from pages.parts.year.year_picture import draw_year_picture
from pages.parts.year.year_words import nights_text, span_text, stay_in_words

OUTCOMES = {True: "holds", False: "over", None: "open"}
COLUMNS = ("who", "limit", "planned", "left", "fits")


@st.fragment
def draw_year() -> None:
    """Draw the nights that are planned, and what is allowed and paid; only this is drawn again when it changes."""
    texts, plan = words("year"), planned_stays()
    show(paragraph(texts["intro"]))
    draw_adding(plan)
    if not plan:
        show(paragraph(texts["nothing"], "ap-note"))
        return
    _draw_stays(plan, texts)
    _draw_limits(plan, texts)
    draw_year_picture(plan)
    draw_costs(plan)


def _draw_stays(plan: Plan, texts: Words) -> None:
    show(heading(texts["your_stays"], 3))
    for stay in plan:
        with st.container(horizontal=True, vertical_alignment="center", key=f"answer_{_key(stay)}"):
            st.html(f'<p class="ap-answer">{escape(stay_in_words(stay))}</p>')
            label = as_label(texts.text("remove_this", label=stay_in_words(stay)))
            st.button(texts["remove"], key=f"remove_{_key(stay)}", help=label, on_click=_remove, args=(stay,))
    if len(plan) > 1:
        st.button(texts["remove_all"], key="year_remove_all", on_click=keep_stays, args=((),))
    show(*map(paragraph, nights_by_year(content(), plan)))


def _key(stay: Stay) -> str:
    return f"{stay.arrival}_{stay.nights}_{stay.what}"


def _remove(stay: Stay) -> None:
    keep_stays(without_stay(planned_stays(), stay))


def _draw_limits(plan: Plan, texts: Words) -> None:
    person = judgement().person
    tallies_of_year = [tally for year in years_of(plan) for tally in tallies(content(), person, plan, year)]
    shown = most_pressing(tallies_of_year)
    show(heading(texts["limits"], 3), *_breaks(tallies_of_year, plan, texts))
    show(_in_short(tallies_of_year, texts), listing(filter(None, (_what_is_left(tally, texts) for tally in shown))))
    columns, remarks = [texts[name] for name in COLUMNS], (paragraph(texts[name], "ap-note") for name in _remarks())
    show(more(texts["every_limit"], table(texts["limits"], columns, (_row(tally, texts) for tally in shown)), *remarks))
    show(*_questions(tallies_of_year, plan, texts))
    show(sources_line(name for tally in shown for name in tally.limit.source))
    if any(tally.asks == "used" for tally in tallies_of_year) and st.button(texts["give_used"], key="year_give_used"):
        set_page_value("question", "used_nights")
        st.switch_page("situatie.py")


def _in_short(tallies_of_year: Iterable[Tally], texts: Words) -> Markup:
    outcomes = {tally.holds for tally in tallies_of_year}
    return paragraph(texts["short_over" if False in outcomes else "short_open" if None in outcomes else "short_holds"])


def _what_is_left(tally: Tally, texts: Words) -> str:
    """What is left of a limit a year, in a sentence; nothing for other limits, and for one that isn't known."""
    if tally.left is None:
        return ""
    of = nights_text(tally.limit.nights or 0)
    return texts.text("short_left", name=_owner(tally, texts), count=_left(tally, texts), of=of, date=tally.year)


def _remarks() -> Iterable[str]:
    yield "counting"
    acts = acts_of(judgement().person)
    if "wlz" in acts:
        yield "ceiling"
    if len(acts) > 1:
        yield "law_unknown" if "wlz" in acts else "age_unknown"


def _row(tally: Tally, texts: Words) -> list[str]:
    cells = (
        _owner(tally, texts),
        _allowed(tally, texts),
        _counted(tally, texts),
        _left(tally, texts),
        texts[OUTCOMES[tally.fits]],
    )
    return [escape(cell) for cell in cells]


def _allowed(tally: Tally, texts: Words) -> str:
    kind, nights = tally.limit.kind, tally.limit.nights
    if nights is None:
        return texts.text(f"unknown_{kind}", date=tally.year)
    return texts.text(f"kind_{kind}", count=nights_text(nights), date=tally.year)


def _owner(tally: Tally, texts: Words) -> str:
    """Whose limit it is, and with which law it holds where that isn't known."""
    act = tally.limit.if_paid_by
    return texts.text(f"if_{act}", name=_whose(tally, texts)) if act else _whose(tally, texts)


def _whose(tally: Tally, texts: Words) -> str:
    if tally.limit.owner == "place":
        return content().providers[tally.limit.name].name
    if tally.limit.owner == "wlz":
        return texts["owner_wlz"]
    name = tally.limit.name
    return texts.text("owner_municipality", name=name) if name else texts["owner_municipality_unknown"]


def _counted(tally: Tally, texts: Words) -> str:
    if tally.counted.high == inf:
        return texts.text("and_used", count=number_in_words(tally.counted.low))
    return span_text(tally.counted)


def _left(tally: Tally, texts: Words) -> str:
    if tally.left is None:
        return texts["not_applicable"]
    unsure = tally.counted.high == inf
    return texts.text("at_most", count=number_in_words(tally.left.high)) if unsure else span_text(tally.left)


def _breaks(tallies_of_year: Iterable[Tally], plan: Plan, texts: Words) -> Iterable[Markup]:
    kinds = dict.fromkeys(tally.limit.kind for tally in breaks(tallies_of_year))
    pairs = [
        texts.text("overlap", label=stay_in_words(stay), name=stay_in_words(other)) for stay, other in overlapping(plan)
    ]
    steps = [step for kind in kinds for step in texts.all(f"break_{kind}")]
    if steps:
        yield html('<section class="ap-warning">{}{}</section>', heading(texts["break_title"], 4), listing(steps))
    if pairs:
        yield html('<section class="ap-warning">{}</section>', listing(pairs))


def _questions(tallies_of_year: Iterable[Tally], plan: Plan, texts: Words) -> Iterable[Markup]:
    names = content().providers
    asked = (
        texts.text(f"ask_{about}", name=names[name].name if name in names else name, label=label)
        for about, name, label in questions_about(content(), tallies_of_year, plan)
    )
    if lines := list(dict.fromkeys(asked)):
        yield heading(texts["questions"], 4) + listing(lines)
