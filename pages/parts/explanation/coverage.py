"""What is known of every municipality: in sentences, on a map, and in tables; drawn once somebody opens it."""

from functools import partial

import streamlit as st
from markupsafe import escape

from matching.telling.coverage import FAR_KM, NEAR_KM, Covered, Totals, by_province, coverage, totals
from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.colours import BLUE, OLIVE, RED, TEAL
from pages.parts.drawing.country import Marks, on_country
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.markup import as_label, listing, more, paragraph, show
from pages.parts.drawing.tables import table
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.session import session_value, set_session_value
from pages.parts.state.words import Words, words

PROVINCE = "coverage_province"

MARKS: Marks = (
    ("known_both", "circle", TEAL),
    ("known_support", "square", BLUE),
    ("known_stays", "triangle-up", OLIVE),
    ("known_little", "triangle-down", RED),
)


def draw_coverage() -> None:
    """Draw a fold with what is known of every municipality."""
    texts = words("coverage")
    folded = draw_fold(as_label(texts.title), "coverage")
    if folded.open:
        with folded:
            _draw_opened(texts)


def _draw_opened(texts: Words) -> None:
    covered = coverage(content(), today())
    show(paragraph(texts["intro"]), listing(_sentences(totals(covered), texts)), paragraph(texts["caution"], "ap-note"))
    show(paragraph(texts.text("map_text", km=NEAR_KM)))
    _draw_map(covered, texts)
    provinces = by_province(covered)
    columns = [_column(name, texts) for name in ("province", "support", "post", "near", "far", "rules")]
    rows = [[escape(name), *_counts(totals(rows), texts)] for name, rows in provinces.items()]
    show(more(texts["table"], table(texts["table"], columns, rows)))
    labels = {name: name for name in provinces}
    take = partial(set_session_value, PROVINCE)
    chosen = draw_radio(texts["choose"], labels, PROVINCE, session_value(PROVINCE), take, horizontal=True)
    if chosen in provinces:
        columns[0] = _column("municipality", texts)
        name = texts.text("table_of", name=chosen)
        show(table(name, columns, [_row(municipality, texts) for municipality in provinces[chosen]]))


def _sentences(sums: Totals, texts: Words) -> list[str]:
    counts = {
        "support": sums.support,
        "stays": sums.stays_near,
        "post": sums.post,
        "municipality": sums.municipality,
        "rules": sums.rules,
    }
    return [texts.text(name, count=count, of=sums.all, km=NEAR_KM) for name, count in counts.items()]


def _draw_map(covered: tuple[Covered, ...], texts: Words) -> None:
    spots = [
        {
            "name": municipality.place.name,
            "kind": texts[f"known_{municipality.known}"],
            "latitude": municipality.place.latitude,
            "longitude": municipality.place.longitude,
        }
        for municipality in covered
    ]
    marks = tuple((texts[name], shape, colour) for name, shape, colour in MARKS)
    chart = on_country(marks, texts.title, spots, many=True)
    st.vega_lite_chart(chart, width="stretch", alt=texts["map_says"], key="coverage_map")


def _column(name: str, texts: Words) -> str:
    return texts.text(f"column_{name}", km=FAR_KM if name == "far" else NEAR_KM)


def _counts(sums: Totals, texts: Words) -> list[str]:
    counts = (sums.support, sums.post, sums.stays_near, sums.stays_far, sums.rules)
    return [escape(texts.text("of", count=count, of=sums.all)) for count in counts]


def _row(municipality: Covered, texts: Words) -> list[str]:
    numbers = [texts[f"number_{number}"] for number in (municipality.support, municipality.post)]
    stays = [str(municipality.stays_near), str(municipality.stays_far)]
    rule = texts["rule" if municipality.has_rule else "no_rule"]
    return [escape(cell) for cell in (municipality.place.name, *numbers, *stays, rule)]
