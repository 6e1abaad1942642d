"""One row of a table as a provider: every cell is either taken, kept apart, or remarked upon."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from catalogue import cells
from catalogue.cells import NotRead, Reading
from catalogue.mapping import APART, TableMapping, kinds
from catalogue.spots import municipality_names, place_of, province_names
from catalogue.tables import LONGEST_CELL, Row, heading_key
from matching.authoring.characters import FORBIDDEN, out_of_place
from matching.entries.conditions import OF_PLACE

if TYPE_CHECKING:
    from matching.entries.content import Content

LONGEST_GIVEN = 80
LONGEST_NAME, LONGEST_TEXT = 120, 1500
What = Literal["not_taken", "changed", "left_out", "mended", "apart"]


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

    def remark(self, what: What, name: str, given: str, code: str, **details: str) -> None:
        """Add a remark about a cell."""
        self.remarks.append(Remark(self.row, what, name, given[:LONGEST_GIVEN], code, details))


def read_row(row: Row, fields: Mapping[int, str], mapping: TableMapping, content: "Content") -> Told:
    """Return what a row tells; `fields` says which column tells what, and is empty for one that was remarked upon."""
    told = Told(row.number)
    for place, text in enumerate(row.cells):
        if fields.get(place):
            _add(told, fields[place], text, mapping, content)
        elif place not in fields and text.strip():
            told.remark("left_out", str(place + 1), text, "no_heading")
    _locate(told, content)
    return told


def _add(told: Told, name: str, raw: str, mapping: TableMapping, content: "Content") -> None:
    text = cells.tidy(FORBIDDEN.sub("", raw))
    if mapping.is_unknown(text):
        if name.startswith(OF_PLACE) and text:
            told.remark("left_out", name, raw, "said_unknown")
        return
    try:
        found = _read(name, text, raw, mapping, content)
    except NotRead as error:
        told.remark("left_out", name, raw, error.code, **error.details)
        return
    if text != cells.tidy(raw) or found.mended:
        told.remark("mended", name, raw, found.mended or "hidden_characters", now=str(found.value))
    _keep(told, name, raw, found.value)


def _keep(told: Told, name: str, raw: str, value: Any) -> None:  # noqa: ANN401 - any kind of value
    if name in told.values or name in told.apart:
        told.remark("left_out", name, raw, "told_twice")
    elif name.startswith(APART):
        told.apart[name] = str(value)
        told.remark("apart", name, raw, "kept_apart")
    else:
        told.values[name] = value


def _read(name: str, text: str, raw: str, mapping: TableMapping, content: "Content") -> Reading:
    if len(raw) > LONGEST_CELL:
        raise NotRead("too_long", limit=str(LONGEST_CELL))
    if text.casefold() in cells.EXCEL_ERRORS or text == cells.NO_VALUE:
        raise NotRead("excel_error")
    if name.startswith(OF_PLACE):
        return _fact(name, text, mapping, content)
    if name in READERS:
        return READERS[name](text)
    if name in ("serves.nationwide", "serves.only_these"):
        return Reading(_yes_no(text, mapping))
    if name in LISTS:
        return Reading(LISTS[name](text, mapping, content))
    return _text(name, text)


def _text(name: str, text: str) -> Reading:
    limit = LONGEST_NAME if name in ("name", "place") else LONGEST_TEXT
    if len(text) > limit:
        raise NotRead("too_long", limit=str(limit))
    if not name.startswith(APART):
        if "{" in text or "}" in text:
            raise NotRead("braces")
        for code, _ in out_of_place(text):
            raise NotRead(f"has_{code}")
    return Reading(text)


def _yes_no(text: str, mapping: TableMapping) -> bool:
    said = mapping.yes_or_no(text)
    if said is None:
        raise NotRead("not_yes_or_no", choices=", ".join((*mapping.yes, *mapping.no)))
    return said


def _fact(name: str, text: str, mapping: TableMapping, content: "Content") -> Reading:
    kind = content.facts[name]
    if kind.kind == "number":
        return cells.number(text)
    if kind.kind == "yes_no":
        return Reading(_yes_no(text, mapping))
    return Reading(_choice(mapping.columns[name].meaning(text), kind.options, mapping.columns[name].words))


def _choice(word: str, options: Mapping[str, str], words: Mapping[str, str]) -> str:
    """Return the option that a word stands for: its id, or its name."""
    found = (one for one, label in options.items() if heading_key(word) in (heading_key(one), heading_key(label)))
    option = next(found, None)
    if option is None:
        raise NotRead("not_a_choice", choices=", ".join((*options, *words)))
    return option


def _ids(name: str, text: str, known: Mapping[str, str], mapping: TableMapping) -> tuple[str, ...]:
    column = mapping.columns[name]
    whole = column.meaning(text)
    parts = [whole] if whole != text else [column.meaning(part) for part in cells.several(text)]
    return tuple(dict.fromkeys(_choice(part, known, column.words) for part in parts))


def _kind(text: str, mapping: TableMapping, _content: "Content") -> str:
    return _ids("kind", text, dict.fromkeys(kinds(), ""), mapping)[0]


def _forms(text: str, mapping: TableMapping, content: "Content") -> tuple[str, ...]:
    return _ids("forms", text, {name: one.name for name, one in content.forms.items()}, mapping)


def _routes(text: str, mapping: TableMapping, content: "Content") -> tuple[str, ...]:
    return _ids("routes", text, {name: one.name for name, one in content.routes.items()}, mapping)


def _locate(told: Told, content: "Content") -> None:
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


READERS: Mapping[str, Callable[[str], Reading]] = {
    "postcode": cells.postcode,
    "website": cells.website,
    "known_since": cells.day,
    "apart.phone": cells.phone,
    "apart.email": cells.email,
    "apart.agb": cells.register_number,
    "apart.kvk": cells.register_number,
    "apart.price": cells.money,
}
LISTS: Mapping[str, Callable[[str, TableMapping, "Content"], Any]] = {
    "kind": _kind,
    "forms": _forms,
    "routes": _routes,
    "serves.municipalities": municipality_names,
    "serves.perhaps": municipality_names,
    "serves.provinces": province_names,
}
