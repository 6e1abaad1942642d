"""One row of a table as a provider: every cell is either taken, kept apart, or remarked upon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from catalogue.importing.fields import LISTS, Asked, read_cell
from catalogue.importing.mapping import APART, TableMapping
from catalogue.importing.spots import place_of
from catalogue.tables import cells
from catalogue.tables.cells import NotRead
from catalogue.tables.columns import Signs
from catalogue.tables.read_tables import Row
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
class Told:
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
) -> Told:
    """Return what a row tells.

    Args:
        row: the row; of one that is damaged nothing is told.
        fields: which column tells what; empty for a column that was remarked upon.
        mapping: how to read this sender's tables.
        content: what there is already.
        signs: what the signs in a column mean, where the whole column was looked at.
    """
    told = Told(row.number)
    if row.damage:
        told.remark("not_taken", WHOLE_ROW, " ".join(filter(None, row.cells)), row.damage)
        told.is_readable = False
        return told
    for place, text in enumerate(row.cells):
        if fields.get(place):
            _add(told, Asked(fields[place], mapping, content, signs.get(place, NO_SIGNS)), text)
            if row.marks.get(place) == "merged":
                told.remark("mended", fields[place], text, "merged_cell")
        elif place not in fields and text.strip():
            told.remark("left_out", str(place + 1), text, "no_heading")
    _locate(told, content)
    return told


def _add(told: Told, asked: Asked, raw: str) -> None:
    # In one cell with several lines each line is one of a list.
    lines = re.sub(r"[\r\n]+", "; ", raw.strip()) if asked.name in LISTS else raw
    text = cells.tidy(FORBIDDEN.sub("", lines))
    if asked.mapping.is_unknown(text):
        if asked.name in asked.content.facts and text:
            told.remark("left_out", asked.name, raw, "said_unknown")
        return
    try:
        found = read_cell(asked, text, raw)
    except NotRead as error:
        told.remark("left_out", asked.name, raw, error.code, **error.details)
        return
    if text != cells.tidy(lines) or found.mended:
        told.remark("mended", asked.name, raw, found.mended or "hidden_characters", now=str(found.value))
    _keep(told, asked.name, raw, found.value)


def _keep(told: Told, name: str, raw: str, value: Any) -> None:  # noqa: ANN401 - any kind of value
    if name in told.values or name in told.apart:
        told.remark("left_out", name, raw, "told_twice")
    elif name.startswith(APART):
        told.apart[name] = str(value)
        told.remark("apart", name, raw, "kept_apart")
    else:
        told.values[name] = value


def _locate(told: Told, content: Content) -> None:
    """Turn the name of a place and a postcode into a place that is on the map."""
    name, postcode = told.values.pop("place", None), told.values.get("postcode")
    if not (name or postcode):
        return
    try:
        told.values["located_in"] = place_of(name, postcode, content)
    except NotRead as error:
        told.remark("left_out", "place", str(name or postcode), error.code, **error.details)
    if where := name or told.values.get("located_in"):
        told.values.setdefault("where", where)
