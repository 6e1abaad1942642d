"""Draw what was judged: the verdict in a word, why, what to ask, and what would change it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from html import escape

import streamlit as st

from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.judgement.preferences import fit_of, given_by, weights_of
from matching.judgement.verdicts import Judged
from matching.telling.explaining import Ask, Reason, changes_text, left_to_answer, others_in_words
from matching.telling.meant_for import steps_for
from matching.what_if.changes import Change
from pages.parts.answers import choose, chosen, judgement
from pages.parts.content import Words, content, words
from pages.parts.details import about_form, about_place, at_a_glance
from pages.parts.markup import as_label, filled, listing, more, paragraph, pictogram, show, sources_line
from pages.parts.said import asks_of, drawn, reasons_of, same_for_all
from pages.parts.session import in_widget
from pages.parts.settings import read_button
from pages.parts.wrong import wrong

FEW = 3


def cards(name: str) -> AbstractContextManager[object]:
    """Make room for cards below one another, each with its box; room for each card apart makes a page slow."""
    return st.container(key=f"cards_{name}", gap=None)


def draw_card(judged: Judged, group: str, changes: Sequence[Change], said: str = "", *, short: bool = False) -> None:
    """Draw one form or place, with the box to take it along where it is still open; in short with the why folded in."""
    if short:
        show(drawn(("short", judged.id), lambda: short_card(judged, group, changes)))
    else:
        show(drawn(("card", judged.id), lambda: card(judged, group, changes, said)))
    label, key = same_for_all(("take", judged.id), lambda: _take_label(judged.id)), f"take_{judged.id}"
    st.checkbox(label, value=judged.id in chosen(), key=key, on_change=_take, args=(judged.id,))


def _take_label(name: str) -> str:
    return as_label(words("mogelijkheden").text("take_along", name=content().form_or_provider(name).name))


def _take(name: str) -> None:
    choose(name, wanted=bool(in_widget(f"take_{name}")))


def short_card(judged: Judged, group: str, changes: Sequence[Change]) -> str:
    """Return a card that fits many on a page: what is read first, what would change it, and the rest on demand."""
    entry, texts = content().form_or_provider(judged.id), words("mogelijkheden")
    change = changes_text(content(), changes, judged, judgement().person) if changes else ""
    parts = [_name(entry), at_a_glance(entry, judged), paragraph(change, "ap-change") if change else ""]
    folded = [paragraph(filled(entry.in_short)), *fit_in_words(judged, texts), *why(judged, (), texts)]
    inside = more(texts["why_and_more"], *folded, more(texts["more_about"], _about(entry, judged)))
    return f'<article class="ap-card ap-short ap-{group}">{"".join(parts)}{inside}{_foot(entry, judged)}</article>'


def _name(entry: Form | Provider) -> str:
    drawing = pictogram(entry.pictogram) if isinstance(entry, Form) else ""
    return f"<h3>{drawing}{escape(entry.name)}</h3>"


def _foot(entry: Form | Provider, judged: Judged) -> str:
    """Return what can be done with a card: have it read aloud, and say that something in it is wrong."""
    folder = "forms" if isinstance(entry, Form) else "providers"
    return f'<div class="ap-foot">{read_button()}{wrong(folder, judged.id)}</div>'


def _about(entry: Form | Provider, judged: Judged) -> str:
    if isinstance(entry, Form):
        steps = steps_for(entry.to_arrange, judged.known)
        return same_for_all(("form", judged.id, steps), lambda: "".join(about_form(judged.id, steps)))
    return "".join(about_place(entry, judged))


def card(judged: Judged, group: str, changes: Sequence[Change], said: str = "") -> str:
    """Return a card: the verdict in a word, what it is, the facts read first, and why."""
    entry, texts = content().form_or_provider(judged.id), words("mogelijkheden")
    title = f'<p class="ap-label">{escape(texts[f"group_{group}"])}</p>{_name(entry)}'
    parts = [title, paragraph(filled(entry.in_short)), at_a_glance(entry, judged), *fit_in_words(judged, texts)]
    parts += [*([paragraph(said)] if said else []), *why(judged, changes, texts)]
    parts.append(more(texts["more_about"], _about(entry, judged)))
    return f'<article class="ap-card ap-{group}">{"".join(parts)}{_foot(entry, judged)}</article>'


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
    found = reasons_of(judged)
    against = [one.text for one in found if one.effect == "excludes"]
    fits = list(dict.fromkeys(one.text for one in found if one.effect == "favours"))
    other = [one.text for one in found if one.effect == "disfavours"]
    parts = [
        _labelled(texts["why_not"], against),
        _labelled(texts["why"], fits[:FEW]),
        _labelled(texts["mind"], other[:FEW]),
    ]
    if changes:
        parts.insert(1, paragraph(changes_text(content(), changes, judged, judgement().person), "ap-change"))
    parts.append(_questions(asks_of(judged), texts))
    return [*parts, more(texts["all_reasons"], _all_reasons(found, texts))]


def _labelled(label: str, texts: Sequence[str]) -> str:
    return f"<p><strong>{escape(label)}</strong></p>{listing(texts)}" if texts else ""


def _questions(asked: Sequence[Ask], texts: Words) -> str:
    own = len(left_to_answer(asked, judgement().person))
    others = others_in_words(content(), asked)
    left = paragraph(texts.text("answers_left", count=own), "ap-note") if own else ""
    return _labelled(texts["ask"], others[:FEW]) + left


def _all_reasons(found: Sequence[Reason], texts: Words) -> str:
    lines = [f"{texts['effect_' + one.effect]}: {one.text}" for one in found]
    return listing(lines) + sources_line(one.source for one in found if one.source)
