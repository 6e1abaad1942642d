"""Draw what was judged: the verdict in a word, why, what to ask, and what would change it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from matching.changes import Change
from matching.content import Form
from matching.explaining import Ask, Reason, asks, changes_for, changes_text, reasons
from matching.preferences import fit_of, given_by, weights_of
from matching.verdicts import Judged
from pages.parts.answers import choose, chosen, judgement
from pages.parts.content import Words, content, words
from pages.parts.details import about_form, about_place, at_a_glance
from pages.parts.markup import as_label, filled, listing, more, paragraph, show, sources_line

GROUPS = ("suitable", "possible", "almost", "unsuitable")
FEW = 3


def group_of(judged: Judged) -> tuple[str, tuple[Change, ...]]:
    """Return where a thing is shown: *almost* is unsuitable with one or two things that somebody can change."""
    changes = changes_for(content(), judged, judgement().person)
    return ("almost" if changes else judged.verdict), changes


def grouped(all_judged: Sequence[Judged]) -> dict[str, list[tuple[Judged, tuple[Change, ...]]]]:
    """Return what was judged by group, each in its order; of *almost* the smallest step first."""
    groups: dict[str, list[tuple[Judged, tuple[Change, ...]]]] = {name: [] for name in GROUPS}
    for judged in all_judged:
        name, changes = group_of(judged)
        groups[name].append((judged, changes))
    groups["almost"].sort(key=lambda pair: len(pair[1]))
    return groups


def draw_card(judged: Judged, group: str, changes: Sequence[Change], said: str = "") -> None:
    """Draw one form or place, with the box to take it along where it is still open."""
    entry = content().forms.get(judged.id) or content().providers[judged.id]
    texts = words("mogelijkheden")
    with st.container(key=f"card_{judged.id}"):
        details = about_form(entry) if isinstance(entry, Form) else about_place(entry, judged)
        show(card(judged, group, changes, more(texts["more_about"], *details), said))
        if group != "unsuitable":
            label = texts.text("take_along", name=entry.name)
            choose(judged.id, wanted=st.checkbox(as_label(label), value=judged.id in chosen(), key=f"take_{judged.id}"))


def card(judged: Judged, group: str, changes: Sequence[Change], details: str = "", said: str = "") -> str:
    """Return a card: the verdict in a word, what it is, the facts read first, and why."""
    entry, texts = content().forms.get(judged.id) or content().providers[judged.id], words("mogelijkheden")
    title = f'<p class="ap-label">{escape(texts[f"group_{group}"])}</p><h3>{escape(entry.name)}</h3>'
    parts = [title, paragraph(filled(entry.in_short)), at_a_glance(entry, judged), *fit_in_words(judged, texts)]
    parts += [*([paragraph(said)] if said else []), *why(judged, changes, texts), details]
    return f'<article class="ap-card ap-{group}">{"".join(parts)}</article>'


def fit_in_words(judged: Judged, texts: Words) -> list[str]:
    """Return what something gives of what this person finds important, and what is not known of that; no numbers."""
    weights = weights_of(judgement().person.answers)
    fit = fit_of(given_by(content(), judged, judgement().forms), weights)
    good, less, unknown = (
        ", ".join(texts[f"fit_{kind}_{name}"] for name in names[:FEW])
        for kind, names in (("good", fit.good), ("less", fit.less), ("unknown", fit.unknown))
    )
    both = f", {texts['fit_but']} ".join(filter(None, (good, less)))
    parts = [texts.text("fit", name=both)] if both else []
    parts += [texts.text("fit_unknown", name=unknown)] if unknown else []
    return [paragraph(" ".join(parts), "ap-fit")] if parts else []


def why(judged: Judged, changes: Sequence[Change], texts: Words) -> list[str]:
    """Return the reasons in words: what stands in the way or what fits, then what to ask."""
    person = judgement().person
    found = reasons(content(), judged, person)
    against = [one.text for one in found if one.effect == "excludes"]
    fits = list(dict.fromkeys(one.text for one in found if one.effect == "favours"))
    other = [one.text for one in found if one.effect == "disfavours"]
    parts = [
        _labelled(texts["why_not"], against),
        _labelled(texts["why"], fits[:FEW]),
        _labelled(texts["mind"], other[:FEW]),
    ]
    if changes:
        parts.insert(1, paragraph(changes_text(content(), changes, judged, person), "ap-change"))
    parts.append(_questions(asks(content(), judged, person), texts))
    return [*parts, more(texts["all_reasons"], _all_reasons(found, texts))]


def _labelled(label: str, texts: Sequence[str]) -> str:
    return f"<p><strong>{escape(label)}</strong></p>{listing(texts)}" if texts else ""


def _questions(asked: Sequence[Ask], texts: Words) -> str:
    own = sum(ask.whom == "caregiver" for ask in asked)
    others = [f"{texts['whom_' + ask.whom]}: {ask.text}" for ask in asked if ask.whom != "caregiver"]
    left = paragraph(texts.text("answers_left", count=own), "ap-note") if own else ""
    return _labelled(texts["ask"], others[:FEW]) + left


def _all_reasons(found: Sequence[Reason], texts: Words) -> str:
    lines = [f"{texts['effect_' + one.effect]}: {one.text}" for one in found]
    return listing(lines) + sources_line(one.source for one in found if one.source)
