"""Every form, route and place beside the answers: a row each, by verdict, that unfolds to why, to asks and sources."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from matching.entries.conditions import Whom
from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.entries.routes import Route
from matching.telling.explaining import Ask, Reason, changes_text
from matching.verdicts.judged_providers import PlaceFilter
from matching.verdicts.verdict import Judged, Verdict
from matching.what_if.changes import smallest_changes
from matching.what_if.next_questions import count_open_verdicts
from pages.parts.drawing.explained import explained
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, paragraph, show, single_element
from pages.parts.drawing.sourced import source_name
from pages.parts.entry.details import distance_in_words
from pages.parts.professional.clients import key_of
from pages.parts.state.answers import judgement, open_questions
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.voices import both_voices
from pages.parts.state.wording_cache import asks_of, cached_for_visitor, reasons_of
from pages.parts.state.words import words

VERDICTS: tuple[Verdict, ...] = ("suitable", "possible", "unsuitable")
OPENED: tuple[Verdict, ...] = ("suitable", "possible")
CLOSED: Verdict = "unsuitable"
PLACES_AT_FIRST, MORE_PLACES = 12, 20
OWN_NAMES: tuple[Whom, ...] = ("caregiver", "naaste", "employer")


def draw_verdicts() -> None:
    """Draw every verdict: all forms and routes, and the first places of each verdict with a way to more."""
    texts = words("workbench")
    _draw_kind("forms", judgement().forms, len(judgement().forms))
    _draw_kind("routes", judgement().routes, len(judgement().routes))
    most, judged = page_value("wb_places", PLACES_AT_FIRST), judgement().judged_providers
    counts = {verdict: judged.count(verdict) for verdict in VERDICTS}
    places = [place for verdict in VERDICTS for place in judged.first(most, PlaceFilter((verdict,)))]
    _draw_kind("providers", places, sum(counts.values()), counts)
    if any(count > most for count in counts.values()):
        onward = ("wb_places", most + MORE_PLACES)
        st.button(texts["more_places"], key=key_of("more_places"), on_click=set_page_value, args=onward)


def draw_now() -> None:
    """Draw which question decides the most now, as a link to it."""
    texts, following = words("workbench"), next(iter(open_questions()), None)
    if following is None:
        show(html('<p class="wb-next" role="status">{}</p>', texts["nothing_left"]))
        return
    counted = texts.text("next_decides", count=following.decides, of=count_open_verdicts(judgement()))
    onward = html('<a href="#vraag-{}">{}</a>', following.answer, content().questions[following.answer].ask)
    show(html('<p class="wb-next"><strong>{}</strong> {} <small>{}</small></p>', texts["next"], onward, counted))


def _draw_kind(kind: str, judged: Sequence[Judged], count: int, counts: dict[Verdict, int] | None = None) -> None:
    """Draw one kind: what hangs on whose answer is taken, what is open, and behind one press what is closed."""
    texts, names, turned = words("workbench"), words("mogelijkheden"), dict(_turned())
    rows: dict[Verdict, list[Judged]] = {verdict: [] for verdict in VERDICTS}
    for entry in judged:
        if entry.id not in turned:
            rows[entry.verdict].append(entry)
    number = counts or {verdict: len(group) for verdict, group in rows.items()}
    label = {
        verdict: texts.text("group", label=names[f"group_{verdict}"], count=number[verdict]) for verdict in VERDICTS
    }
    with single_element():
        show(heading(texts.text(f"kind_{kind}", count=count), 3))
        _draw_open(kind, "differs", [entry for entry in judged if entry.id in turned], texts["group_differs"])
        for verdict in OPENED:
            _draw_open(kind, verdict, rows[verdict], label[verdict])
    _draw_closed(kind, CLOSED, rows[CLOSED], label[CLOSED])


def _draw_open(kind: str, group: str, rows: Sequence[Judged], label: str) -> None:
    if rows:
        show(cached_for_visitor(("wb", kind, group, len(rows), _turned()), lambda: heading(label, 4) + _rows(rows)))


def _draw_closed(kind: str, group: str, rows: Sequence[Judged], label: str) -> None:
    if not rows:
        return
    folded = draw_fold(label, key_of(f"closed_{kind}"))
    if folded.open:
        with folded:
            show(cached_for_visitor(("wb", kind, group, len(rows), _turned()), lambda: _rows(rows)))


def _turned() -> tuple[tuple[str, Verdict], ...]:
    """What the naaste's answers make of the verdicts that hang on whose answer is taken."""
    both = both_voices()
    return tuple((turn.id, turn.naaste) for turn in both.turns) if both else ()


def _rows(judged: Sequence[Judged]) -> Markup:
    turned = dict(_turned())
    return Markup().join(_row(entry, turned.get(entry.id)) for entry in judged)


def _row(judged: Judged, naaste: Verdict | None) -> Markup:
    """A form, route or place on a line; opened, everything that its verdict rests on."""
    name = form_route_or_place(judged.id).name
    summary = html('<span class="wb-name">{}</span>{}{}{}', name, _tag(judged, naaste), _far(judged), _in_short(judged))
    return html(
        '<details class="wb-row ap-{}"><summary>{}</summary>{}</details>', judged.verdict, summary, _inside(judged)
    )


def form_route_or_place(name: str) -> Form | Route | Provider:
    """The entry with this id, of these three kinds. Raises KeyError where there is none."""
    return content().forms.get(name) or content().routes.get(name) or content().providers[name]


def _tag(judged: Judged, naaste: Verdict | None) -> Markup:
    """The verdict in words, of both where it hangs on whose answer is taken."""
    texts, names = words("workbench"), words("mogelijkheden")
    verdict = names[f"group_{judged.verdict}"]
    if naaste:
        both = f"{texts['caregiver']}: {verdict}", f"{texts['naaste']}: {names[f'group_{naaste}']}"
        return html('<span class="wb-tag wb-both">{}</span>', " · ".join(both))
    return html('<span class="wb-tag">{}</span>', verdict)


def _far(judged: Judged) -> Markup:
    """How far a place is, on a line of its own: beside the name it would squeeze that."""
    far = distance_in_words(judged) if judged.id in content().providers else []
    return Markup().join(html('<span class="wb-far">{}</span>', text) for text in far)


def _in_short(judged: Judged) -> Markup:
    """The one thing to read first: what stands in the way, what to ask, or what speaks for it."""
    reasons, asked = {reason.effect: reason.text for reason in reversed(reasons_of(judged))}, asks_of(judged)
    first = reasons.get("excludes") or (_asked(asked[0]) if asked else reasons.get("favours"))
    return html('<span class="wb-first">{}</span>', first) if first else Markup()


def _asked(ask: Ask) -> str:
    return f"{whom(ask.whom)}: {ask.text}"


def whom(knows: Whom) -> str:
    """Whoever knows an answer, in words for a professional: the caregiver isn't *you* here."""
    return words("workbench")[knows] if knows in OWN_NAMES else words("mogelijkheden")[f"whom_{knows}"]


def _inside(judged: Judged) -> Markup:
    texts = words("workbench")
    changes = () if judged.id in content().routes else smallest_changes(content(), judged, judgement().person)
    change = changes_text(content(), changes, judged, judgement().person) if changes else ""
    asked = Markup().join(html("<li>{}</li>", explained(_asked(ask))) for ask in asks_of(judged))
    why = Markup().join(map(_reason, reasons_of(judged)))
    return html(
        '<div class="wb-inside">{}{}{}{}</div>',
        paragraph(filled(form_route_or_place(judged.id).in_short)),
        _titled(texts["change"], paragraph(change)) if change else "",
        _titled(texts["ask"], html("<ul>{}</ul>", asked)) if asked else "",
        _titled(texts["reasons"], html("<ul>{}</ul>", why)) if why else "",
    )


def _titled(title: str, inside: str) -> Markup:
    return html("<p><strong>{}</strong></p>{}", title, inside)


def _reason(reason: Reason) -> Markup:
    """A reason with its own source."""
    label, name = words("mogelijkheden")[f"effect_{reason.effect}"], reason.source
    source = html(' <a class="wb-source" href="uitleg#bron-{}">{}</a>', name, source_name(name)) if name else ""
    return html("<li><strong>{}:</strong> {}{}</li>", label, explained(reason.text), source)
