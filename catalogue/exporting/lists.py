"""Lists of places for a spreadsheet: what is judged for one person, or the whole catalogue."""

from collections.abc import Sequence
from pathlib import Path

from catalogue.messages import sentence
from catalogue.tables.safe_cells import as_csv, as_workbook
from matching.entries.content import Content
from matching.judgement.judging import Judgement
from matching.judgement.verdicts import Judged
from matching.person.situation import ABOUT_KM
from matching.telling.explaining import asks, reasons

ABOUT_PLACE = ("where", "forms", "how_to_book", "who_pays", "phone", "email", "website", "known_since", "sources")
CATALOGUE = ("name", *ABOUT_PLACE)
RESULTS = ("rank", "name", "verdict", "distance", "reasons", "questions", *ABOUT_PLACE)

Rows = Sequence[Sequence[object]]


def result_rows(content: Content, judgement: Judgement) -> Rows:
    """Return a row for every place judged, in the order shown: see RESULTS. No answers of the person are in it."""
    return [
        [place, content.providers[one.id].name, *_judged(content, judgement, one), *_place(content, one.id)]
        for place, one in enumerate(judgement.providers, start=1)
    ]


def catalogue_rows(content: Content) -> Rows:
    """Return a row for every place: see CATALOGUE."""
    return [[one.name, *_place(content, name)] for name, one in sorted(content.providers.items())]


def as_file(path: Path, columns: Sequence[str], rows: Rows) -> bytes:
    """Return rows as an Excel file where the name asks for that, else as CSV."""
    headings = [sentence(f"heading_{name}") for name in columns]
    if path.suffix.lower() == ".xlsx":
        return as_workbook(sentence("sheet_places"), headings, rows)
    return as_csv(headings, rows)


def _judged(content: Content, judgement: Judgement, one: Judged) -> list[object]:
    why = [reason.text for reason in reasons(content, one, judgement.person) if reason.effect != "unknown"]
    questions = [ask.text for ask in asks(content, one, judgement.person)]
    distance = one.known.get(ABOUT_KM)
    return [sentence(one.verdict), distance, "\n".join(why), "\n".join(questions)]


def _place(content: Content, name: str) -> list[object]:
    one = content.providers[name]
    forms = ", ".join(content.forms[form].name for form in one.forms)
    sources = ", ".join(content.sources[source].name for source in one.source)
    since = one.known_since.isoformat() if one.known_since else None
    contact = one.contact
    reached = [contact.phone, contact.email, contact.website] if contact else [None, None, None]
    return [one.where, forms, one.how_to_book, one.who_pays, *reached, since, sources]
