"""What each field of a place asks of a cell, and how that is read; texts, facts and lists each in their own way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from catalogue.importing.mapping import APART, TableMapping
from catalogue.importing.spots import municipality_names, province_names, single_municipality
from catalogue.tables import cells
from catalogue.tables.cells import NotRead, Reading
from catalogue.tables.columns import Signs
from catalogue.tables.days import day
from catalogue.tables.read_tables import LONGEST_CELL, heading_key
from matching.authoring.characters import out_of_place
from matching.entries.content import Content

LONGEST_NAME, LONGEST_TEXT = 120, 1500


@dataclass(frozen=True)
class Target:
    """What a column is for, and what decides how its cells are read."""

    name: str
    mapping: TableMapping
    content: Content
    signs: Signs


def read_cell(target: Target, text: str, raw: str) -> Reading:
    """Read a cell by what its column is for.

    Args:
        target: what its column is for.
        text: the cell without needless spaces.
        raw: the cell as it stands in the table.

    Raises:
        NotRead: where it doesn't say what its column asks for.
    """
    name, mapping = target.name, target.mapping
    if len(raw) > LONGEST_CELL:
        raise NotRead("too_long", limit=str(LONGEST_CELL))
    if cells.is_error(text):
        raise NotRead("excel_error")
    if name in target.content.facts:
        return _fact(target, text)
    if name in BY_COLUMN:
        return BY_COLUMN[name](text, target.signs)
    if name in READERS:
        return READERS[name](text)
    if name in ("serves.nationwide", "serves.only_these"):
        return Reading(_yes_no(text, mapping))
    if name in LISTS:
        return Reading(_list(target, text))
    return _text(target, text)


def _text(target: Target, text: str) -> Reading:
    name = target.name
    if name == "name" and target.mapping.of == "rules":
        return Reading(single_municipality(text, target.content))
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
    answer = mapping.yes_or_no(text)
    if answer is None:
        raise NotRead("not_yes_or_no", choices=", ".join((*mapping.yes, *mapping.no)))
    return answer


def _fact(target: Target, text: str) -> Reading:
    kind, column = target.content.facts[target.name], target.mapping.columns[target.name]
    if kind.kind == "number":
        return cells.number(text, target.signs)
    if kind.kind == "yes_no":
        return Reading(_yes_no(text, target.mapping))
    return Reading(_choice(column.meaning(text), kind.options, column.words))


def _choice(word: str, options: Mapping[str, str], words: Mapping[str, str]) -> str:
    """The id of the option that a word is the id or the name of; *words* are told where it is none."""
    options_meant = (
        option for option, label in options.items() if heading_key(word) in (heading_key(option), heading_key(label))
    )
    option = next(options_meant, None)
    if option is None:
        raise NotRead("not_a_choice", choices=", ".join((*options, *words)))
    return option


def _list(target: Target, text: str) -> str | tuple[str, ...]:
    """What a cell that may hold a list says: ids or names; a kind is only the first of them."""
    content = target.content
    match target.name:
        case "kind":
            return _ids(target, text, dict.fromkeys(target.mapping.kind.kinds, ""))[0]
        case "forms":
            return _ids(target, text, {name: form.name for name, form in content.forms.items()})
        case "routes":
            return _ids(target, text, {name: route.name for name, route in content.routes.items()})
        case "serves.provinces":
            return province_names(text)
        case _:
            return municipality_names(text, content)


def _ids(target: Target, text: str, known: Mapping[str, str]) -> tuple[str, ...]:
    column = target.mapping.columns[target.name]
    whole = column.meaning(text)
    parts = [whole] if whole != text else [column.meaning(part) for part in cells.several(text)]
    return tuple(dict.fromkeys(_choice(part, known, column.words) for part in parts))


READERS: Mapping[str, Callable[[str], Reading]] = {
    "postcode": cells.postcode,
    "website": cells.website,
    "url": cells.website,
    "email": cells.email,
    "apart.email": cells.email,
    "apart.agb": cells.register_number,
    "apart.kvk": cells.register_number,
}
BY_COLUMN: Mapping[str, Callable[[str, Signs], Reading]] = {
    "known_since": day,
    "phone": cells.phone,
    "apart.phone": cells.phone,
    "apart.price": cells.money,
}
LISTS = frozenset({"kind", "forms", "routes", "serves.municipalities", "serves.perhaps", "serves.provinces"})
"""Of which a cell may hold several."""
