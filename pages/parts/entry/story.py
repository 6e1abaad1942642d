"""The one story of a form or a place: why and why not, what to ask, cost, good and less good, what isn't known."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.telling.audience import steps_for
from matching.telling.explaining import changes_text, left_to_answer, others_in_words
from matching.verdicts.preferences import fit_of, given_by, weights_of
from matching.verdicts.verdict import Judged
from matching.what_if.changes import Change
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, listing, paragraph
from pages.parts.drawing.settings import read_button
from pages.parts.drawing.sourced import sources_line
from pages.parts.entry.details import about_form, about_place
from pages.parts.installation.report_mistake import wrong
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.wording_cache import asks_of, cached_for_all, reasons_of
from pages.parts.state.words import Words, words

FEW = 3


def story(judged: Judged, changes: Sequence[Change] = ()) -> Markup:
    """Everything there is to read about a form or a place, in the same order for each."""
    entry, texts = content().form_or_provider(judged.id), words("mogelijkheden")
    parts = (paragraph(filled(entry.in_short)), *fit_in_words(judged, texts), *why(judged, changes, texts))
    sources = (*(reason.source for reason in reasons_of(judged) if reason.source), *entry.source)
    return Markup().join((*parts, _about(entry, judged), sources_line(sources), _foot(entry, judged)))


def _about(entry: Form | Provider, judged: Judged) -> str:
    if isinstance(entry, Form):
        steps = steps_for(entry.to_arrange, judged.known)
        return cached_for_all(("form", judged.id, steps), lambda: Markup().join(about_form(judged.id, steps)))
    return Markup().join(about_place(entry, judged))


def _foot(entry: Form | Provider, judged: Judged) -> Markup:
    """What can be done with a story: have it read aloud, and say that something in it is wrong."""
    folder = "forms" if isinstance(entry, Form) else "providers"
    return html('<div class="ap-foot">{}{}</div>', read_button(entry.name), wrong(folder, judged.id))


def fit_in_words(judged: Judged, texts: Words) -> list[str]:
    """What something gives of what this person finds important, and what is not known of that; no numbers."""
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
    """Every reason in words: what stands in the way, what would change that, what fits, and what to ask."""
    by_effect = {
        effect: [reason.text for reason in reasons_of(judged) if reason.effect == effect] for effect in EFFECTS
    }
    change = changes_text(content(), changes, judged, judgement().person) if changes else ""
    asked = asks_of(judged)
    own = len(left_to_answer(asked, judgement().person))
    return [
        _labelled(texts["why_not"], by_effect["excludes"]),
        paragraph(change, "ap-change") if change else "",
        _labelled(texts["why"], dict.fromkeys((*by_effect["favours"], *by_effect["allows"]))),
        _labelled(texts["mind"], by_effect["disfavours"]),
        _labelled(texts["ask"], others_in_words(content(), asked)),
        paragraph(texts.text("answers_left", count=own), "ap-note") if own else "",
    ]


EFFECTS = ("excludes", "favours", "allows", "disfavours")


def _labelled(label: str, texts: Iterable[str]) -> Markup:
    lines = list(texts)
    return heading(label, 4) + listing(lines) if lines else Markup()
