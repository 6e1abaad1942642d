"""For professionals and municipalities: what respite brings, good examples, recommendations, kinds of caregivers."""

from functools import partial

from markupsafe import Markup

from matching.entries.guidance import CaregiverType
from matching.judgement.inferences import resembling
from pages.parts.drawing.markup import filled, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import Words, words

BESIDE = ("caveats", "open_sum")
EXAMPLES = ("examples_municipality", "examples_insurer", "examples_provider")
ADVICE = {"recommendations": "S1", "national": "S3"}
"""Ten recommendations each, with the report that they stand in."""


def draw_worth() -> None:
    """Draw what respite brings, with what to say beside the figures, and what others do."""
    texts = words("opbrengst")
    show(heading(texts.title, name="beleid"), cached_for_all("worth_brings", lambda: _brings(texts)))
    show(cached_for_all("worth_examples", lambda: _examples(texts)))
    for name in ADVICE:
        show(cached_for_all(("worth_advice", name), partial(_advice, name, texts)))


def _examples(texts: Words) -> Markup:
    examples = (heading(texts[name], 3) + listing(texts.all(f"{name}_list")) for name in EXAMPLES)
    return more(texts["examples"], paragraph(texts["examples_intro"]), *examples, sources_line(("S3",)))


def _advice(name: str, texts: Words) -> Markup:
    items = listing(texts.all(f"{name}_list"), ordered=True)
    return more(texts[name], paragraph(texts[f"{name}_intro"]), items, sources_line((ADVICE[name], "eigen_keuze")))


def _brings(texts: Words) -> Markup:
    beside = (heading(texts[name], 3) + listing(texts.all(f"{name}_text")) for name in BESIDE)
    return more(texts["brings"], listing(texts.all("brings_text")), *beside, sources_line(("S2", "eigen_keuze")))


def draw_types() -> None:
    """Draw the kinds of caregivers that reports describe, and mark those that resemble the answers of now."""
    texts, alike = words("opbrengst"), resembling(content(), judgement().person)
    ordered = sorted(content().caregivers, key=lambda name: content().caregivers[name].order)
    kinds = (
        cached_for_all(("kind", name, name in alike), partial(_kind, content().caregivers[name], texts, name in alike))
        for name in ordered
    )
    show(more(texts["types"], paragraph(texts["types_intro"]), *kinds))


def _kind(kind: CaregiverType, texts: Words, alike: bool) -> Markup:  # noqa: FBT001 - as it is kept by
    marks = (texts[f"group_{kind.group}"], texts["resembles"]) if alike else (texts[f"group_{kind.group}"],)
    names = ", ".join(content().forms[name].name for name in kind.forms)
    caution = paragraph(filled(kind.caution)) if kind.caution else ""
    fits = paragraph(texts.text("fits", name=names))
    title = paragraph(" · ".join(marks), "ap-label") + heading(kind.name, 3)
    return title + paragraph(filled(kind.recognise)) + fits + caution + sources_line(kind.source)
