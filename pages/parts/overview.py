"""The lines between forms that look alike, with what the answers of now say of each."""

from html import escape

from matching.explaining import asks, reasons
from matching.verdicts import Judged
from pages.parts.answers import judgement
from pages.parts.content import Words, content, words
from pages.parts.markup import filled, heading, listing, paragraph, show
from pages.parts.tables import table

ALIKE = (
    "logeerzorg_logeerhuis", "logeerzorg_verpleeghuis", "elv", "grz", "wmo_spoedopvang", "wlz_crisisopvang",
    "deeltijdverblijf_wlz", "overbruggingszorg_wlz",
)  # fmt: skip
"""Forms that are easily taken for each other."""


def draw_boundaries(texts: Words) -> None:
    """Draw the forms that look alike, side by side."""
    judged = {one.id: one for one in judgement().forms}
    first, last = texts["column_form"], texts["column_verdict"]
    columns = [first, texts["column_line"], words("grenzen")["column_fits"], texts["column_pays"], last]
    rows = (_form(judged[name], texts) for name in ALIKE if name in judged)
    intro = paragraph(texts["boundaries_intro"])
    show(heading(texts["boundaries"], 3), intro, table(texts["boundaries"], columns, rows))


def _form(judged: Judged, texts: Words) -> list[str]:
    form = content().forms[judged.id]
    line, pays = escape(texts[f"boundary_{judged.id}"]), escape(filled(form.who_pays))
    return [escape(form.name), line, _fitting(judged), pays, verdict(judged, texts)]


def _fitting(judged: Judged) -> str:
    """Return what the answers already settle in favour of a form: the facts that decide between it and the others."""
    found = reasons(content(), judged, judgement().person)
    return listing(dict.fromkeys(one.text for one in found if one.effect in ("allows", "favours")))


def verdict(judged: Judged, texts: Words) -> str:
    """Return a verdict in a word, with what excludes it, or what is still to be asked and of whom."""
    names, person = words("mogelijkheden"), judgement().person
    against = [one.text for one in reasons(content(), judged, person) if one.effect == "excludes"]
    asked = asks(content(), judged, person)
    others = [f"{names['whom_' + ask.whom]}: {ask.text}" for ask in asked if ask.whom != "caregiver"]
    own = [ask for ask in asked if ask.whom == "caregiver"]
    count = [texts.text("own_questions", count=len(own))] if own else []
    label = f"<p><strong>{escape(names['group_' + judged.verdict])}</strong></p>"
    return label + listing(dict.fromkeys((*against, *count, *others)))
