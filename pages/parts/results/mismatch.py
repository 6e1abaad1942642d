"""Where no place fits: recognition, what to do, what still gives rest, whom to call, and how to say it is missing."""

from markupsafe import Markup

from matching.telling.meant_for import calls_for, steps_for
from matching.telling.mismatch import mismatches, mismatches_in_order, relief
from matching.verdicts.verdict import Judged
from pages.parts.calling.call import callers
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content, words


def draw_mismatch() -> None:
    """Draw the situation that applies where no place near home is open, and the others on demand.

    Only where there is one: see `mismatches`.
    """
    texts, found = words("over_de_grens"), mismatches(content(), judgement())
    show(heading(filled(content().mismatches[found[0]].name), 3), _answer(found[0]))
    others = [name for name in dict.fromkeys((*found, *mismatches_in_order(content()))) if name != found[0]]
    show(*(more(texts.text("other", name=content().mismatches[name].name), _answer(name)) for name in others))


def _answer(name: str) -> Markup:
    texts, one = words("over_de_grens"), content().mismatches[name]
    forms, known = relief(content(), name, judgement()), judgement().person.known
    parts = (
        paragraph(filled(one.recognise)),
        heading(texts["to_do"], 4), listing(filled_all(steps_for(one.to_do, known))),
        heading(texts["at_home"], 4), paragraph(filled(one.at_home)), forms_in_short(forms),
        heading(texts["call"], 4), callers(calls_for(one.call_first, known)),
        heading(texts["report"], 4), paragraph(filled(one.report)), sources_line(one.source),
    )  # fmt: skip
    return Markup().join(parts)


def forms_in_short(found: tuple[Judged, ...]) -> Markup:
    """Return forms with a sentence each."""
    forms = (content().forms[one.id] for one in found)
    items = Markup().join(html("<li><strong>{}</strong><br>{}</li>", one.name, filled(one.in_short)) for one in forms)
    return html('<ul class="ap-list">{}</ul>', items) if items else Markup()
