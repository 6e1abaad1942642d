"""Whatever reads what others wrote, each as a function of bytes: it may refuse them, it must never break.

`development/fuzz.py` throws mutated bytes at these for as long as somebody wishes; tests throw a few at each.
"""

import json
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from catalogue.importing.import_result import ImportResult
from catalogue.importing.mapping import STANDARD, TableMapping, load_mapping
from catalogue.importing.rows import read_row
from catalogue.importing.table_import import fields_of, values_of
from catalogue.importing.writing import entry_yaml
from catalogue.nights.free_weekends import read_free_nights
from catalogue.tables.cells import NotRead, email, money, number, phone, postcode, register_number, tidy, website
from catalogue.tables.columns import signs_of
from catalogue.tables.days import day
from catalogue.tables.opening import TableError
from catalogue.tables.read_tables import read_table
from catalogue.tables.safe_cells import as_csv
from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.languages import in_language
from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_lines
from matching.authoring.reading import read_bytes
from matching.authoring.shapes import shape_problems
from matching.entries.content import Content
from matching.entries.places import find
from matching.judgement.judgement import judge_all
from matching.person.answers import WrongAnswer, read_answer, read_answers
from matching.saved.saving import Saved, as_saved, packed, read_saved

PROJECT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 22)
MOST_ROWS = 50


@cache
def content() -> Content:
    """Our content, loaded once."""
    return load_content(PROJECT / "content")


@cache
def mapping() -> TableMapping:
    """The mapping of columns that comes with the importer."""
    return load_mapping(STANDARD, content())


def a_content_file(data: bytes) -> None:
    """Read a file of content, hold it against what each kind of entry is, and tell its author what is wrong."""
    source = read_bytes(data, "x.yaml")
    problems = list(source.problems)
    for model in (*FOLDERS.values(), *FILES.values()):
        try:
            model.model_validate(source.values)
        except ValidationError as error:
            problems += shape_problems(error, model, source, ())
    author_lines(problems)


def an_overlay(data: bytes) -> None:
    """Read sentences of another language over ours."""
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        pages = Path(folder) / "languages/xx/pages"
        pages.mkdir(parents=True)
        (pages.parents[0] / "language.yaml").write_text("code: xx\nname: X\nlocale: nl_NL\n", encoding="utf-8")
        (pages / "start.yaml").write_bytes(data)
        in_language(content(), Path(folder), "xx")


def a_table(data: bytes) -> None:
    """Import a table, CSV or Excel, up to the files that it would write, and export its cells again."""
    with tempfile.NamedTemporaryFile(dir=_memory(), suffix=".csv") as file:
        file.write(data)
        file.flush()
        try:
            table = read_table(Path(file.name), mapping().is_heading)
        except TableError:
            return
    fields = fields_of(table, mapping(), ImportResult())
    signs = {place: signs_of(row.cells[place] for row in table.rows if place < len(row.cells)) for place in fields}
    for row in table.rows[:MOST_ROWS]:
        row_read = read_row(row, fields, mapping(), content(), signs)
        if row_read.values.get("name"):
            a_content_file(entry_yaml(values_of(row_read, mapping())))
    as_csv(table.heading.cells, [row.cells for row in table.rows[:MOST_ROWS]])


def a_cell(data: bytes) -> None:
    """Read a text as each kind of value; what was read, written down, reads as the same again."""
    text = tidy(data.decode("utf-8", "replace"))
    for reader in (number, money, phone, register_number, postcode, website, email, day):
        try:
            reading = reader(text)
        except NotRead:
            continue
        assert reader(str(reading.value)).value == reading.value  # noqa: S101 - a promise


def free_nights(data: bytes) -> None:
    """Read free nights, both as a table and as a calendar."""
    for kind in (".csv", ".ics"):
        with tempfile.NamedTemporaryFile(dir=_memory(), suffix=kind) as file:
            file.write(data)
            file.flush()
            try:
                list(read_free_nights(Path(file.name)).runs())
            except TableError:
                continue


def saved_answers(data: bytes) -> None:
    """Open saved answers; what opens must be judged, and save and open again as the same."""
    text = data.decode("utf-8", "replace")
    for tried in (text, "a" + text):
        saved = read_saved(content(), tried, DAY)
        if isinstance(saved, Saved):
            judge_all(content(), saved.answers, DAY)
            assert read_saved(content(), packed(as_saved(saved)), DAY) == saved  # noqa: S101 - a promise


def an_answer(data: bytes) -> None:
    """Take anything that JSON can say for the answer to every question."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        value = data.decode("utf-8", "replace")
    for name in content().questions:
        try:
            read_answer(content(), name, value)
        except WrongAnswer:
            continue
    read_answers(content(), value if isinstance(value, dict) else {"municipality": value})


def a_place(data: bytes) -> None:
    """Look for the place that somebody typed."""
    find(data.decode("utf-8", "replace"), content().places)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (a_content_file, an_overlay, a_table, a_cell, free_nights, saved_answers, an_answer, a_place)
}


def _memory() -> str | None:
    """A folder that lies in memory, where there is one: thousands of files needn't wear out a disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - each file gets a name of its own
