"""A row for each thing judged: its name, the verdict in a word, one reason and one thing to ask; opened, its story."""

import re
from collections.abc import Iterable, Sequence

import streamlit as st
from markupsafe import Markup

from matching.entries.forms import Form
from matching.telling.explaining import changes_text, others_in_words
from matching.telling.groups import WithChanges
from matching.verdicts.verdict import Judged
from matching.what_if.changes import Change
from pages.parts.calling.first_call import advice
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, dial_large, filled, pictogram, show
from pages.parts.entry.details import distance_in_short
from pages.parts.entry.free_weekends import state_of_file
from pages.parts.entry.story import story
from pages.parts.state.answers import choose, chosen, judgement
from pages.parts.state.content import content
from pages.parts.state.session import widget_value
from pages.parts.state.wording_cache import asks_of, cached_for_all, cached_for_visitor, reasons_of
from pages.parts.state.words import words

SENTENCE_END = re.compile(r"(?<=[.?!])\s")


def draw_rows(name: str, judged_with_changes: Iterable[WithChanges], first: int | None = None) -> None:
    """Draw things below each other, with the box to take each along, which is in sight once its row is open.

    With *first* they are numbered from it, and show whom to call. What to ask stands in the first row that asks it.
    Room for each row apart would make a page slow.
    """
    asked: set[str] = set()
    with st.container(key=f"rows_{name}", gap=None):
        for place, (judged, changes) in enumerate(judged_with_changes):
            ask = next((text for text in others_in_words(content(), asks_of(judged)) if text not in asked), "")
            asked.add(ask)
            _draw_row(judged, changes, None if first is None else first + place, ask)


def _draw_row(judged: Judged, changes: Sequence[Change], number: int | None, ask: str) -> None:
    place = content().providers.get(judged.id)
    as_of = state_of_file(place) if place else None
    text = cached_for_visitor(
        ("row", judged.id, number, ask), lambda: row(judged, changes, number, ask) + _to_call(judged, number), as_of
    )
    show(text)
    name = content().form_or_provider(judged.id).name
    label = cached_for_all(("take", judged.id), lambda: as_label(words("mogelijkheden").text("take_along", name=name)))
    key = f"take_{judged.id}"
    st.checkbox(label, value=judged.id in chosen(), key=key, on_change=_take, args=(judged.id,))


def _to_call(judged: Judged, number: int | None) -> Markup:
    """The number of a place that stands first; not of whoever is called first already."""
    place = content().providers.get(judged.id) if number else None
    if place is None or judged.id in {call.callee.id for call in advice().calls}:
        return Markup()
    return dial_large(place.number_to_call)


def _take(name: str) -> None:
    choose(name, wanted=bool(widget_value(f"take_{name}")))


def row(judged: Judged, changes: Sequence[Change] = (), number: int | None = None, ask: str = "") -> Markup:
    """Draw up one form or place on a few lines, that open to everything there is to read about it."""
    entry, texts, group = content().form_or_provider(judged.id), words("mogelijkheden"), group_of(judged, changes)
    drawing = html('<span class="ap-row-number">{}</span>', number) if number else ""
    drawing = drawing or (pictogram(entry.pictogram) if isinstance(entry, Form) else "")
    verdict_text = ", ".join((texts[f"inside_{group}"], *distance_in_short(judged)))
    verdict = html('<span class="ap-verdict">{}</span>', verdict_text)
    lines = Markup().join(
        (html('<p class="ap-{}">{}</p>', kind, text) for kind, text in _in_short(judged, changes, ask))
    )
    summary = html("<summary>{}<div><h3>{} {}</h3>{}</div></summary>", drawing, entry.name, verdict, lines)
    return html(
        '<details class="ap-row ap-{}">{}<div class="ap-story">{}</div></details>',
        group,
        summary,
        story(judged, changes),
    )


def group_of(judged: Judged, changes: Sequence[Change]) -> str:
    """Name a verdict: what can still be changed *almost* fits."""
    return "almost" if changes else judged.verdict


def _in_short(judged: Judged, changes: Sequence[Change], ask: str) -> list[tuple[str, str]]:
    """What is read first, with its kind: one reason or what would change it, and one thing to ask."""
    if judged.verdict == "unsuitable":
        against = (
            changes_text(content(), changes, judged, judgement().person) if changes else _first("excludes", judged)
        )
        return [("why", against)]
    speaks_for = _first("favours", judged) or filled(content().form_or_provider(judged.id).in_short)
    lines = [("why", SENTENCE_END.split(speaks_for)[0]), ("ask-first", ask)]
    return [(kind, text) for kind, text in lines if text]


def _first(effect: str, judged: Judged) -> str:
    return next((reason.text for reason in reasons_of(judged) if reason.effect == effect), "")
