"""Draw what was judged: the verdict in a word, why, what to ask, and what would change it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from matching.changes import Change
from matching.content import Form, Provider
from matching.explaining import Ask, Reason, asks, change_for, change_text, reasons
from matching.verdicts import Judged
from matching.wording import date_text, fill, parameter_text
from pages.parts.answers import choose, chosen, judgement
from pages.parts.content import Words, content, today, words
from pages.parts.markup import fact, filled, filled_all, heading, listing, more, paragraph, show, sources_line

GROUPS = ("suitable", "possible", "almost", "unsuitable")
FEW = 3


def group_of(judged: Judged) -> tuple[str, Change | None]:
    """Return where a thing is shown: *almost* is unsuitable with one thing that somebody can change."""
    change = change_for(content(), judged, judgement().person)
    return ("almost" if change else judged.verdict), change


def grouped(all_judged: Sequence[Judged]) -> dict[str, list[tuple[Judged, Change | None]]]:
    """Return what was judged by group, each in its order."""
    groups: dict[str, list[tuple[Judged, Change | None]]] = {name: [] for name in GROUPS}
    for judged in all_judged:
        name, change = group_of(judged)
        groups[name].append((judged, change))
    return groups


def draw_card(judged: Judged, group: str, change: Change | None) -> None:
    """Draw one form or place, with the box to take it along where it is still open."""
    entry = content().forms.get(judged.id) or content().providers[judged.id]
    texts = words("mogelijkheden")
    with st.container(key=f"card_{judged.id}"):
        details = _about_form(entry) if isinstance(entry, Form) else _about_place(entry, judged)
        show(card(judged, group, change, more(texts["more_about"], *details)))
        if group != "unsuitable":
            label = texts.text("take_along", name=entry.name)
            choose(judged.id, wanted=st.checkbox(label, value=judged.id in chosen(), key=f"take_{judged.id}"))


def card(judged: Judged, group: str, change: Change | None, details: str = "") -> str:
    """Return a card: the verdict in a word, what it is, the facts read first, and why."""
    entry, texts = content().forms.get(judged.id) or content().providers[judged.id], words("mogelijkheden")
    title = f'<p class="ap-label">{escape(texts[f"group_{group}"])}</p><h3>{escape(entry.name)}</h3>'
    parts = [title, paragraph(filled(entry.in_short)), at_a_glance(entry, judged), *why(judged, change, texts), details]
    return f'<article class="ap-card ap-{group}">{"".join(parts)}</article>'


def why(judged: Judged, change: Change | None, texts: Words) -> list[str]:
    """Return the reasons in words: what stands in the way or what fits, then what to ask."""
    person = judgement().person
    found = reasons(content(), judged, person)
    against = [one.text for one in found if one.effect == "excludes"]
    fits = list(dict.fromkeys(one.text for one in found if one.effect == "favours"))
    other = [one.text for one in found if one.effect == "disfavours"]
    parts = [_labelled(texts["why_not"], against), _labelled(texts["why"], fits[:FEW]), _labelled(texts["mind"], other[:FEW])]
    if change:
        parts.insert(1, paragraph(change_text(content(), change, judged, person), "ap-change"))
    parts.append(_questions(asks(content(), judged, person), texts))
    return [*parts, more(texts["all_reasons"], _all_reasons(found, texts))]


def _labelled(label: str, texts: Sequence[str]) -> str:
    return f"<p><strong>{escape(label)}</strong></p>{listing(texts)}" if texts else ""


def _questions(asked: Sequence[Ask], texts: Words) -> str:
    own = sum(ask.whom == "caregiver" for ask in asked)
    others = [f"{texts['whom_' + ask.whom]}: {ask.text}" for ask in asked if ask.whom != "caregiver"]
    left = paragraph(texts.text("answers_left", count=own), "ap-note") if own else ""
    return _labelled(texts["ask"], others[:FEW]) + left


def at_a_glance(entry: Form | Provider, judged: Judged) -> str:
    """Return the few facts that are read first: where, how far, and whether a decision is needed."""
    texts = words("plekken")
    if isinstance(entry, Form):
        facts = [words("mogelijkheden")[f"where_{entry.where}"]]
    else:
        kilometres = judged.known.get("place.distance_km")
        facts = [entry.where] + ([texts.text("about_km", km=kilometres)] if kilometres is not None else [])
        facts += [f"{content().facts['place.decision'].label}: {_fact_text('decision', entry)}"] if "decision" in entry.facts else []
    return f'<ul class="ap-glance">{"".join(f"<li>{escape(text)}</li>" for text in facts)}</ul>'


def _all_reasons(found: Sequence[Reason], texts: Words) -> str:
    lines = [f"{texts['effect_' + one.effect]}: {one.text}" for one in found]
    return listing(lines) + sources_line(one.source for one in found if one.source)


def _about_form(form: Form) -> list[str]:
    texts = words("mogelijkheden")
    lists = (
        ("good_for_you", form.good_for_you), ("good_for_naaste", form.good_for_naaste), ("drawbacks", form.drawbacks),
        ("works_for", form.works_for), ("to_arrange_steps", form.to_arrange), ("ask_before", form.ask_before),
    )  # fmt: skip
    parts = [paragraph(filled(form.what_it_is)), paragraph(filled(form.what_it_looks_like))]
    parts += [_titled(texts[name], listing(filled_all(written))) for name, written in lists]
    parts += [_titled(texts["how_long"], paragraph(filled(form.how_long)))]
    parts += [_titled(texts["cost"], paragraph(filled(form.who_pays)), *map(fact, form.cost))]
    if form.experiences:
        parts.append(_titled(texts["experiences"], *map(fact, form.experiences)))
    return [*parts, _titled(texts["uncertain"], paragraph(filled(form.uncertain))), sources_line(form.source)]


def _titled(title: str, *parts: str) -> str:
    return heading(title, 4) + "".join(parts)


def _about_place(place: Provider, judged: Judged) -> list[str]:
    texts = words("plekken")
    kilometres = judged.known.get("place.distance_km")
    lines = [(texts["where"], place.where), (texts["book"], filled(place.how_to_book))]
    if kilometres is not None:
        lines.insert(1, (texts["distance"], texts.text("about_km", km=kilometres)))
    lines += [(texts["price"], line) for line in prices(place)]
    lines += [(texts["who_pays"], line) for line in payers(place)]
    lines += [(content().facts[f"place.{name}"].label, _fact_text(name, place)) for name in place.facts]
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in lines)
    since = texts.text("known_since", date=date_text(place.known_since)) if place.known_since else texts["known_since_unknown"]
    site = f'<p><a href="{escape(place.website)}" rel="noopener noreferrer">{escape(place.website)}</a></p>' if place.website else ""
    told = [fact(one) for one in place.good_to_know] + [paragraph(filled(text)) for text in place.uncertain]
    return [f'<dl class="ap-facts">{rows}</dl>', site, paragraph(since, "ap-note"), *told, sources_line(place.source)]


def prices(place: Provider) -> list[str]:
    """Return what a place costs, each amount with its year; unknown is said, never a zero."""
    known = [(price, parameter_text(content(), price.parameter, today())) for price in place.prices]
    return [fill(price.text, content(), today(), {"amount": amount}) for price, amount in known] or [words("plekken")["price_unknown"]]


def payers(place: Provider) -> list[str]:
    """Return who pays for this person here: the routes that are still open, or what the place says."""
    open_routes = [one.id for one in judgement().routes if one.verdict != "unsuitable" and one.id in place.routes]
    names = [content().routes[name].name for name in open_routes]
    return [filled(place.who_pays)] if place.who_pays else names or [words("plekken")["who_pays_unknown"]]


def _fact_text(name: str, place: Provider) -> str:
    kind, found = content().facts[f"place.{name}"], place.facts[name]
    value = parameter_text(content(), found.parameter, today()) if found.parameter else str(found.value)
    shown = {"True": words("situatie")["yes"], "False": words("situatie")["no"]}.get(value, kind.options.get(value, value))
    return shown if found.certain else words("plekken").text("not_confirmed", name=shown)
