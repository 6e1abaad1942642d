"""Lists of places for a spreadsheet: what is judged for one person, or the whole catalogue."""

from collections.abc import Sequence
from pathlib import Path

from catalogue.messages import sentence
from catalogue.tables.safe_cells import as_csv, as_workbook
from matching.entries.content import Content
from matching.judgement.judgement import Judgement
from matching.person.situation import ABOUT_KM
from matching.telling.explaining import asks, reasons
from matching.verdicts.verdict import Judged

ABOUT_PLACE = ("where", "forms", "how_to_book", "who_pays", "phone", "email", "website", "known_since", "sources")
CATALOGUE = ("name", *ABOUT_PLACE)
RESULTS = ("rank", "name", "verdict", "distance", "reasons", "questions", *ABOUT_PLACE)

Rows = Sequence[Sequence[object]]


def result_rows(content: Content, judgement: Judgement) -> Rows:
    """A row for every place judged, in the order shown: see RESULTS. No answers of the person are in it."""
    return [
        [rank, content.providers[judged.id].name, *_judged(content, judgement, judged), *_place(content, judged.id)]
        for rank, judged in enumerate(judgement.providers, start=1)
    ]


def catalogue_rows(content: Content) -> Rows:
    """A row for every place, by id: see CATALOGUE."""
    return [[provider.name, *_place(content, name)] for name, provider in sorted(content.providers.items())]


def as_file(path: Path, columns: Sequence[str], rows: Rows) -> bytes:
    """An Excel file where the name ends in .xlsx, else CSV."""
    headings = [sentence(f"heading_{name}") for name in columns]
    if path.suffix.lower() == ".xlsx":
        return as_workbook(sentence("sheet_places"), headings, rows)
    return as_csv(headings, rows)


def _judged(content: Content, judgement: Judgement, judged: Judged) -> list[object]:
    why = [reason.text for reason in reasons(content, judged, judgement.person) if reason.effect != "unknown"]
    questions = [ask.text for ask in asks(content, judged, judgement.person)]
    distance = judged.known.get(ABOUT_KM)
    return [sentence(judged.verdict), distance, "\n".join(why), "\n".join(questions)]


def _place(content: Content, name: str) -> list[object]:
    provider = content.providers[name]
    forms = ", ".join(content.forms[form].name for form in provider.forms)
    sources = ", ".join(content.sources[source].name for source in provider.source)
    since = provider.known_since.isoformat() if provider.known_since else None
    contact = provider.contact
    reached = [contact.phone, contact.email, contact.website] if contact else [None, None, None]
    return [provider.where, forms, provider.how_to_book, provider.who_pays, *reached, since, sources]
