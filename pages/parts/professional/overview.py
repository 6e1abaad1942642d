"""The lines between forms that look alike, with what the answers of now say of each."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from matching.telling.explaining import left_to_answer
from matching.telling.forms_alike import settled_where_they_differ
from matching.verdicts.verdict import Judged
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, heading, listing, paragraph, show
from pages.parts.drawing.printed_alone import print_alone
from pages.parts.drawing.tables import table
from pages.parts.professional.workbench_verdicts import whom
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.wording_cache import asks_of, reasons_of
from pages.parts.state.words import Words, words

NAME = "grenzen"
ALIKE = (
    "logeerzorg_logeerhuis", "logeerzorg_verpleeghuis", "elv", "grz", "wmo_spoedopvang", "wlz_crisisopvang",
    "deeltijdverblijf_wlz", "overbruggingszorg_wlz",
)  # fmt: skip
"""Forms that are easily taken for each other."""


def draw_boundaries(texts: Words) -> None:
    """Draw the forms that look alike, side by side."""
    judged = {form.id: form for form in judgement().forms if form.id in ALIKE}
    settled = settled_where_they_differ({name: reasons_of(form) for name, form in judged.items()})
    first, last = texts["column_form"], texts["column_verdict"]
    columns = [first, texts["column_line"], words("grenzen")["column_fits"], texts["column_pays"], last]
    rows = (_row(judged[name], settled[name], texts) for name in ALIKE if name in judged)
    intro = heading(texts["boundaries"], 3) + paragraph(texts["boundaries_intro"])
    show(print_alone(NAME, texts["print_boundaries"], intro, table(texts["boundaries"], columns, rows)))


def _row(judged: Judged, settled: Sequence[str], texts: Words) -> list[str]:
    form = content().forms[judged.id]
    line, pays = escape(texts[f"boundary_{judged.id}"]), escape(filled(form.who_pays))
    fits = listing(settled) or escape(words("grenzen")["fits_nothing"])
    return [escape(form.name), line, fits, pays, verdict(judged, texts)]


def verdict(judged: Judged, texts: Words) -> Markup:
    """A verdict in a word, with what excludes it, or what is still to be asked and of whom."""
    against = [reason.text for reason in reasons_of(judged) if reason.effect == "excludes"]
    asked = asks_of(judged)
    others = [f"{whom(ask.whom)}: {ask.text}" for ask in asked if ask.whom != "caregiver"]
    own = left_to_answer(asked, judgement().person)
    count = [texts.text("own_questions", count=len(own))] if own else []
    label = html("<p><strong>{}</strong></p>", words("mogelijkheden")["group_" + judged.verdict])
    return label + listing(dict.fromkeys((*against, *count, *others)))
