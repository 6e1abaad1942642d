"""Where no place fits: recognition, what to do, what still gives rest, whom to call, and how to say it is missing."""

from markupsafe import Markup

from matching.telling.audience import calls_for, steps_for
from matching.telling.mismatch import mismatches, mismatches_in_order, relief
from matching.verdicts.verdict import Judged
from pages.parts.calling.call import calls_in_steps
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import words


def draw_mismatch() -> None:
    """Draw the situation that applies where no place near home is open, and the others on demand.

    Only where there is one: see `mismatches`.
    """
    texts, (first, *own) = words("over_de_grens"), mismatches(content(), judgement())
    show(heading(filled(content().mismatches[first].name), 3), _answer(first))
    others = [name for name in dict.fromkeys((*own, *mismatches_in_order(content()))) if name != first]
    show(*(more(texts.text("other", name=content().mismatches[name].name), _answer(name)) for name in others))


def _answer(name: str) -> Markup:
    texts, mismatch = words("over_de_grens"), content().mismatches[name]
    forms, known = relief(content(), name, judgement()), judgement().person.known
    parts = (
        paragraph(filled(mismatch.recognise)),
        heading(texts["to_do"], 4), listing(filled_all(steps_for(mismatch.to_do, known))),
        heading(texts["at_home"], 4), paragraph(filled(mismatch.at_home)), forms_in_short(forms),
        heading(texts["call"], 4), calls_in_steps(calls_for(mismatch.call_first, known)),
        heading(texts["report"], 4), paragraph(filled(mismatch.report)), sources_line(mismatch.source),
    )  # fmt: skip
    return Markup().join(parts)


def forms_in_short(judged_forms: tuple[Judged, ...]) -> Markup:
    """List forms with a sentence each."""
    forms = (content().forms[judged.id] for judged in judged_forms)
    lines = (html("<li><strong>{}</strong><br>{}</li>", form.name, filled(form.in_short)) for form in forms)
    items = Markup().join(lines)
    return html('<ul class="ap-list">{}</ul>', items) if items else Markup()
