"""One row of a table as a provider: every cell is either taken, kept apart, or remarked upon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from catalogue.importing.fields import LISTS, Target, read_cell
from catalogue.importing.mapping import APART, TableMapping
from catalogue.importing.spots import place_of
from catalogue.tables import cells
from catalogue.tables.cells import NotRead
from catalogue.tables.columns import Signs
from catalogue.tables.rows import Row
from matching.authoring.characters import FORBIDDEN
from matching.entries.content import Content

WHOLE_ROW = ""
"""What a remark is about that isn't about one cell."""
NO_SIGNS = Signs()
What = Literal["not_taken", "contradicts", "changed", "left_out", "mended", "apart"]


@dataclass(frozen=True)
class Remark:
    """What happened to a row, or to one cell of it, other than being taken as it stands."""

    row: int
    what: What
    about: str
    given: str
    code: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass
class ReadRow:
    """What one row tells: values by field, what can't be part of a provider, and remarks."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    is_readable: bool = True

    def remark(self, what: What, name: str, given: str, code: str, /, **details: str) -> None:
        """Add a remark about a cell."""
        self.remarks.append(Remark(self.row, what, name, given, code, details))


def read_row(
    row: Row,
    fields: Mapping[int, str],
    mapping: TableMapping,
    content: Content,
    signs: Mapping[int, Signs] = MappingProxyType({}),
) -> ReadRow:
    """Read every cell of a row; what isn't taken as it stands gets a remark.

    Args:
        row: the row; of one that is damaged nothing is told.
        fields: which column tells what; empty for a column that was remarked upon.
        mapping: how to read this sender's tables.
        content: what there is already.
        signs: what the signs in a column mean, where the whole column was looked at.
    """
    read = ReadRow(row.number)
    if row.damage:
        read.remark("not_taken", WHOLE_ROW, " ".join(filter(None, row.cells)), row.damage)
        read.is_readable = False
        return read
    for index, text in enumerate(row.cells):
        if fields.get(index):
            _add(read, Target(fields[index], mapping, content, signs.get(index, NO_SIGNS)), text)
            if row.marks.get(index) == "merged":
                read.remark("mended", fields[index], text, "merged_cell")
        elif index not in fields and text.strip():
            read.remark("left_out", str(index + 1), text, "no_heading")
    _locate(read, content)
    return read


def _add(row: ReadRow, target: Target, raw: str) -> None:
    # In one cell with several lines each line is one of a list.
    lines = re.sub(r"[\r\n]+", "; ", raw.strip()) if target.name in LISTS else raw
    text = cells.tidy(FORBIDDEN.sub("", lines))
    if target.mapping.is_unknown(text):
        if target.name in target.content.facts and text:
            row.remark("left_out", target.name, raw, "said_unknown")
        return
    try:
        reading = read_cell(target, text, raw)
    except NotRead as error:
        row.remark("left_out", target.name, raw, error.code, **error.details)
        return
    if text != cells.tidy(lines) or reading.mended:
        row.remark("mended", target.name, raw, reading.mended or "hidden_characters", now=str(reading.value))
    _add_value(row, target.name, raw, reading.value)


def _add_value(row: ReadRow, name: str, raw: str, value: Any) -> None:  # noqa: ANN401 - any kind of value
    if name in row.values or name in row.apart:
        row.remark("left_out", name, raw, "told_twice")
    elif name.startswith(APART):
        row.apart[name] = str(value)
        row.remark("apart", name, raw, "kept_apart")
    else:
        row.values[name] = value


def _locate(row: ReadRow, content: Content) -> None:
    """Turn the name of a place and a postcode into a place that is on the map."""
    name, postcode = row.values.pop("place", None), row.values.get("postcode")
    if not (name or postcode):
        return
    try:
        row.values["located_in"] = place_of(name, postcode, content)
    except NotRead as error:
        row.remark("left_out", "place", str(name or postcode), error.code, **error.details)
    if where := name or row.values.get("located_in"):
        row.values.setdefault("where", where)
