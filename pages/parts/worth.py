"""For professionals and municipalities: what respite brings, good examples, recommendations, kinds of caregivers."""

from collections.abc import Sequence

from matching.entries.kinds import CaregiverType
from matching.judgement.likely import resembling
from pages.parts.answers import judgement
from pages.parts.content import Words, content, words
from pages.parts.markup import filled, heading, listing, more, paragraph, show, sources_line

BESIDE = ("caveats", "open_sum")
EXAMPLES = ("examples_municipality", "examples_insurer", "examples_provider")
ADVICE = {"recommendations": "S1", "national": "S3"}
"""Ten recommendations each, with the report that they stand in."""


def draw_worth() -> None:
    """Draw what respite brings, with what to say beside the figures, and what others do."""
    texts = words("opbrengst")
    show(heading(texts.title, name="beleid"), more(texts["brings"], *_figures(texts)))
    examples = (heading(texts[name], 3) + listing(texts.all(f"{name}_list")) for name in EXAMPLES)
    show(more(texts["examples"], paragraph(texts["examples_intro"]), *examples, sources_line(("S3",))))
    for name, source in ADVICE.items():
        told = listing(texts.all(f"{name}_list"), ordered=True)
        show(more(texts[name], paragraph(texts[f"{name}_intro"]), told, sources_line((source, "eigen_keuze"))))


def _figures(texts: Words) -> Sequence[str]:
    beside = (heading(texts[name], 3) + listing(texts.all(f"{name}_text")) for name in BESIDE)
    return [listing(texts.all("brings_text")), *beside, sources_line(("S2", "eigen_keuze"))]


def draw_types() -> None:
    """Draw the kinds of caregivers that reports describe, and mark those that resemble the answers of now."""
    texts, alike = words("opbrengst"), resembling(content(), judgement().person)
    ordered = sorted(content().caregivers, key=lambda name: content().caregivers[name].order)
    kinds = (_type(content().caregivers[name], texts, alike=name in alike) for name in ordered)
    show(more(texts["types"], paragraph(texts["types_intro"]), *kinds))


def _type(one: CaregiverType, texts: Words, *, alike: bool) -> str:
    marks = (texts[f"group_{one.group}"], texts["resembles"]) if alike else (texts[f"group_{one.group}"],)
    names = ", ".join(content().forms[name].name for name in one.forms)
    caution = paragraph(filled(one.caution)) if one.caution else ""
    fits = paragraph(texts.text("fits", name=names))
    title = paragraph(" · ".join(marks), "ap-label") + heading(one.name, 3)
    return title + paragraph(filled(one.recognise)) + fits + caution + sources_line(one.source)
