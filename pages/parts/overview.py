"""What a professional sees at once: the lines between forms that look alike, and all routes with their reasons."""

from html import escape

from matching.explaining import asks, reasons
from matching.verdicts import Judged
from pages.parts.answers import judgement
from pages.parts.content import Words, content, words
from pages.parts.markup import filled, heading, listing, more, paragraph, show, sources_line
from pages.parts.tables import table

ALIKE = (
    "logeerzorg_logeerhuis", "logeerzorg_verpleeghuis", "elv", "grz", "wmo_spoedopvang", "wlz_crisisopvang",
    "deeltijdverblijf_wlz", "overbruggingszorg_wlz",
)  # fmt: skip
"""Forms that are easily taken for each other."""
LINES = ("line_1", "line_2", "line_3", "line_4")


def draw_boundaries(texts: Words) -> None:
    """Draw the forms that look alike, side by side."""
    judged = {one.id: one for one in judgement().forms}
    first, last = texts["column_form"], texts["column_verdict"]
    columns = [first, texts["column_line"], words("grenzen")["column_fits"], texts["column_pays"], last]
    rows = (_form(judged[name], texts) for name in ALIKE if name in judged)
    intro = paragraph(texts["boundaries_intro"])
    show(heading(texts["boundaries"]), intro, table(texts["boundaries"], columns, rows))


def _form(judged: Judged, texts: Words) -> list[str]:
    form = content().forms[judged.id]
    line, pays = escape(texts[f"boundary_{judged.id}"]), escape(filled(form.who_pays))
    return [escape(form.name), line, _fitting(judged), pays, verdict(judged, texts)]


def _fitting(judged: Judged) -> str:
    """Return what the answers already settle in favour of a form: the facts that decide between it and the others."""
    found = reasons(content(), judged, judgement().person)
    return listing(dict.fromkeys(one.text for one in found if one.effect in ("allows", "favours")))


def draw_routes(texts: Words) -> None:
    """Draw every route with its verdict, reasons, open questions and sources."""
    columns = [texts[f"column_{name}"] for name in ("route", "verdict", "why")]
    rows = (_route(one, texts) for one in judgement().routes)
    show(heading(texts["routes"]), paragraph(texts["routes_intro"]), table(texts["routes"], columns, rows))


def _route(judged: Judged, texts: Words) -> list[str]:
    all_reasons = reasons(content(), judged, judgement().person)
    found = [one for one in all_reasons if one.effect not in ("unknown", "excludes")]
    names = words("mogelijkheden")
    said = [f"{names['effect_' + one.effect]}: {one.text}" for one in found]
    sources = more(texts["column_source"], sources_line(content().routes[judged.id].source))
    return [escape(content().routes[judged.id].name), verdict(judged, texts), listing(said) + sources]


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


def draw_conversation(texts: Words) -> None:
    """Draw the four lines of support as questions to talk about."""
    parts = (
        heading(texts[one], 3) + paragraph(texts[f"{one}_why"]) + listing(texts.all(f"{one}_ask")) for one in LINES
    )
    show(heading(texts["conversation"]), paragraph(texts["conversation_intro"]), *parts, sources_line(("S0",)))
