"""Two or three choices side by side: the same questions for each, and what is unknown said to be."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.telling.arranging import chosen_or_first
from matching.telling.explaining import asks, left_to_answer, others_in_words, reasons
from matching.verdicts.preferences import weights_of
from matching.verdicts.verdict import Judged
from pages.parts.drawing.markup import as_label, filled, filled_all, listing, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.drawing.tables import table
from pages.parts.entry.details import distance_in_words, payers, prices
from pages.parts.entry.research import research_side_by_side, same_time_at
from pages.parts.entry.story import fit_in_words
from pages.parts.state.answers import chosen, judgement
from pages.parts.state.content import content
from pages.parts.state.session import session_value, set_session_value
from pages.parts.state.words import words

AS_NOW, COMPARED = "doorgaan_zoals_nu", "compared"
FEWEST, MOST = 2, 3


def draw_compare() -> None:
    """Draw which choices to compare, and those that were picked side by side; *doorgaan zoals nu* can be one."""
    texts, judged = words("vergelijken"), _candidates()
    show(paragraph(texts["intro" if judged else "nothing"], "ap-note"))
    if not judged:
        return
    candidates = tuple(judged)
    picked = _picked(candidates)
    for name in judged:
        full = len(picked) == MOST and name not in picked
        label = as_label(texts.text("pick", name=_entry(name).name))
        st.checkbox(label, name in picked, f"compare_{name}", disabled=full, on_change=_turn, args=(name, candidates))
    if len(picked) == MOST < len(judged):
        show(paragraph(texts["full"], "ap-note"))
    show(side_by_side([judged[name] for name in picked]) if len(picked) >= FEWEST else paragraph(texts["one_more"]))


def _candidates() -> Mapping[str, Judged]:
    """What was taken along, and going on as now where nothing speaks against that."""
    if not chosen():
        return {}
    as_now = [form for form in judgement().forms if form.id == AS_NOW and form.verdict != "unsuitable"]
    in_plan = chosen_or_first(content(), judgement(), chosen())
    return {judged.id: judged for judged in (*in_plan, *as_now)}


def _picked(candidates: Sequence[str]) -> tuple[str, ...]:
    """What is compared: what was picked before, and what is new as long as there is room."""
    seen, before = session_value(COMPARED, ((), ()))
    new = [name for name in candidates if name not in seen]
    room = MOST - sum(name in candidates for name in before)
    wanted = {*before, *new[: max(room, 0)]}
    return tuple(name for name in candidates if name in wanted)


def _turn(name: str, candidates: Sequence[str]) -> None:
    """Pick one more or one less; from then on what is new is known from what was left."""
    picked = _picked(candidates)
    others = tuple(other for other in picked if other != name)
    set_session_value(COMPARED, (tuple(candidates), others if name in picked else (*others, name)[-MOST:]))


def side_by_side(compared: Sequence[Judged]) -> Markup:
    """Draw up a table with one row for each question and one column for each choice."""
    texts = words("vergelijken")
    columns = [texts["row"], *(_entry(judged.id).name for judged in compared)]
    answers = zip(*map(_answers, compared), strict=True)
    rows = ([escape(texts[f"row_{name}"]), *cells] for name, cells in zip(ROWS, answers, strict=True))
    return table(texts.title, columns, rows, f"ap-compare ap-compare-{len(compared)}")


def _answers(judged: Judged) -> tuple[Markup, ...]:
    """What answers each question about one choice, in the order of `ROWS`."""
    return judgement().cached(("compared", judged.id), lambda: tuple(answer(judged) for answer in ROWS.values()))


def _entry(name: str) -> Form | Provider:
    return content().form_or_provider(name)


def _form_of(judged: Judged) -> Form:
    return content().forms[_form_name(judged)]


def _form_name(judged: Judged) -> str:
    """The form itself; of a place, the first form that it offers and that is still open."""
    if judged.id in content().forms:
        return judged.id
    closed = {form.id for form in judgement().forms if form.verdict == "unsuitable"}
    offered = content().providers[judged.id].forms
    return next((name for name in offered if name not in closed), offered[0])


def _as_form(judged: Judged, inside: Markup) -> Markup:
    """What holds for a form; at a place with the remark that it does."""
    remark = words("vergelijken").text("as_form", name=_form_of(judged).name)
    return inside if judged.id in content().forms else paragraph(remark, "ap-note") + inside


def _verdict(judged: Judged) -> Markup:
    """The verdict in a word, with what stands in the way."""
    every = reasons(content(), judged, judgement().person)
    against = dict.fromkeys(reason.text for reason in every if reason.effect == "excludes")
    return paragraph(words("mogelijkheden")[f"group_{judged.verdict}"]) + listing(against)


def _what(judged: Judged) -> Markup:
    entry = _entry(judged.id)
    if isinstance(entry, Form):
        return paragraph(filled(entry.what_it_is))
    return paragraph(filled(entry.in_short)) + listing((entry.where, *distance_in_words(judged)))


def _list_of(field: str) -> Callable[[Judged], Markup]:
    return lambda judged: _as_form(judged, listing(filled_all(getattr(_form_of(judged), field))))


def _cost(judged: Judged) -> Markup:
    entry = _entry(judged.id)
    if isinstance(entry, Form):
        return paragraph(filled(entry.who_pays)) + listing(filled(cost.text) for cost in entry.cost)
    return listing((*prices(entry), *payers(entry)))


def _how_long(judged: Judged) -> Markup:
    return _as_form(judged, paragraph(filled(_form_of(judged).how_long)))


def _matters(judged: Judged) -> Markup:
    texts = words("vergelijken")
    if not weights_of(judgement().person.answers):
        return paragraph(texts["not_told"])
    return Markup().join(fit_in_words(judged, words("mogelijkheden"))) or paragraph(texts["unknown"])


def _uncertain(judged: Judged) -> Markup:
    entry = _entry(judged.id)
    unsure: Iterable[str] = (entry.uncertain,) if isinstance(entry, Form) else entry.uncertain
    return listing(filled_all(unsure)) or paragraph(words("vergelijken")["unknown"])


def _research(judged: Judged) -> Markup:
    return _as_form(judged, research_side_by_side(_form_name(judged), _entry(judged.id).name))


def _same_time(judged: Judged) -> Markup:
    form = _form_name(judged)
    counted = paragraph(words("evidence")["same_time_as_now"]) if form == AS_NOW else same_time_at(form)
    return _as_form(judged, counted)


def _ask(judged: Judged) -> Markup:
    names = words("mogelijkheden")
    asked = asks(content(), judged, judgement().person)
    own = len(left_to_answer(asked, judgement().person))
    left = [names.text("answers_left", count=own)] if own else []
    others = others_in_words(content(), asked)
    return listing(dict.fromkeys((*others, *left))) or paragraph(words("vergelijken")["nothing_to_ask"])


def _sources(judged: Judged) -> Markup:
    entry = _entry(judged.id)
    costs = [name for cost in entry.cost for name in cost.source] if isinstance(entry, Form) else []
    return sources_line((*entry.source, *costs))


ROWS: Mapping[str, Callable[[Judged], Markup]] = {
    "verdict": _verdict, "what": _what, "for_you": _list_of("good_for_you"), "for_naaste": _list_of("good_for_naaste"),
    "drawbacks": _list_of("drawbacks"), "cost": _cost, "how_long": _how_long, "matters": _matters,
    "research": _research, "same_time": _same_time,
    "uncertain": _uncertain, "ask": _ask, "sources": _sources,
}  # fmt: skip
"""The questions, in the order in which they are read, with what answers each."""
