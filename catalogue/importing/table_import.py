"""From a table to places, desks or rules: rows that are well become files; what isn't taken is told, with why."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from catalogue.importing.checking import refuse_what_check_refuses
from catalogue.importing.import_result import ImportResult
from catalogue.importing.kinds import KINDS, Kind
from catalogue.importing.mapping import REACHED, TableMapping
from catalogue.importing.rows import ReadRow, Remark, read_row
from catalogue.importing.updating import no_longer_listed, updated_file
from catalogue.importing.writing import entry_yaml
from catalogue.tables.columns import signs_of
from catalogue.tables.read_tables import Table, heading_key
from matching.entries.content import Content
from matching.entries.names import name_key

ELSEWHERE = {"postcode", "url", "good_to_know", *REACHED}
"""What a row tells that is no field of an entry as it stands: a contact holds how to reach it."""


def import_table(
    table: Table, mapping: TableMapping, content: Content, folder: Path, *, update: bool = False
) -> ImportResult:
    """Turn a table into places, desks or rules that the check of content accepts.

    Args:
        table: the rows.
        mapping: which column is what; its `always.source` names at least one source.
        content: what there is already.
        folder: where that content stands; it is checked together with the new places, and stays as it is.
        update: whether what is there already may be told of again; see `updating`.
    """
    imported = ImportResult(kind=mapping.kind, compared=update)
    fields = fields_of(table, mapping, imported)
    signs = {index: signs_of(row.cells[index] for row in table.rows if index < len(row.cells)) for index in fields}
    rows = [read_row(row, fields, mapping, content, signs) for row in table.rows]
    complete = [row for row in rows if row.is_readable and is_complete(row, mapping)]
    existing = mapping.kind.existing(content)
    new = _without_duplicates(complete, existing, imported if update else None)
    for row, identifier in _identified(new, mapping.kind, existing):
        imported.files[identifier] = entry_yaml(values_of(row, mapping), mapping.kind)
        imported.rows[identifier] = row.row
        imported.apart += [(row.row, identifier, name, value) for name, value in row.apart.items()]
    if update:
        _update(imported, {row.row: row for row in complete}, mapping, content, folder)
    refuse_what_check_refuses(imported, folder)
    imported.remarks += [remark for row in rows for remark in row.remarks]
    headings = {target: table.heading.cells[index].strip() for index, target in fields.items() if target}
    imported.remarks = sorted(
        (_in_their_words(remark, headings, mapping) for remark in imported.remarks),
        key=lambda remark: (remark.row, remark.what != "not_taken"),
    )
    return imported


def _update(
    imported: ImportResult, by_row: Mapping[int, ReadRow], mapping: TableMapping, content: Content, folder: Path
) -> None:
    """Add the files of places that this table tells otherwise than before, and note which places are gone from it."""
    for identifier, row in imported.again.items():
        data = updated_file(by_row[row], values_of(by_row[row], mapping), identifier, folder, mapping.kind)
        if data:
            imported.files[identifier], imported.rows[identifier] = data, row
    imported.gone = no_longer_listed(mapping.kind.existing(content), mapping.always.source, imported.again)


def _in_their_words(remark: Remark, headings: Mapping[str, str], mapping: TableMapping) -> Remark:
    """A remark about the column as the sender calls it, or else might call it."""
    target = "place" if remark.about == "where" and "where" not in headings else remark.about
    named = mapping.columns[target].headings[0] if target in mapping.columns else remark.about
    return replace(remark, about=headings.get(target, named))


def fields_of(table: Table, mapping: TableMapping, imported: ImportResult) -> dict[int, str]:
    """Column -> what it tells; a heading that the mapping doesn't know is remarked upon."""
    fields: dict[int, str] = {}
    for index, heading in enumerate(table.heading.cells):
        target = mapping.by_heading.get(heading_key(heading))
        hidden = table.heading.marks.get(index) == "hidden_column"
        if target and not hidden:
            fields[index] = target
        elif heading.strip():
            code = "hidden_column" if hidden else "unknown_heading"
            imported.remarks.append(Remark(table.heading.number, "left_out", heading.strip()[:80], "", code))
    # Cells under a heading that isn't known are told once, with the heading.
    unknown = {index for index, heading in enumerate(table.heading.cells) if heading.strip() and index not in fields}
    return {**fields, **dict.fromkeys(unknown, "")}


def values_of(row: ReadRow, mapping: TableMapping) -> dict[str, Any]:
    """The fields of an entry, by name, as `entry_yaml` takes them."""
    source, since = list(mapping.always.source), row.values.get("known_since")
    begins = mapping.kind.facts
    facts = {name: value for name, value in row.values.items() if begins and name.startswith(begins)}
    dated = {"since": since} if since else {}
    served = {name.removeprefix("serves."): value for name, value in row.values.items() if name.startswith("serves.")}
    note = row.values.get("good_to_know")
    return {
        **{name: value for name, value in _always(mapping).items() if value},
        **{name: value for name, value in mapping.otherwise.model_dump().items() if value},
        **{name: value for name, value in row.values.items() if "." not in name and name not in ELSEWHERE},
        **_contact(row, source, mapping.kind),
        **(served if mapping.of == "desks" else {"serves": served}),
        **({"good_to_know": [{"text": note, "source": source}]} if note else {}),
        "facts": {
            name.removeprefix(begins): {"value": value, "source": source, **dated} for name, value in facts.items()
        },
        "source": source,
    }


def _contact(row: ReadRow, source: list[str], kind: Kind) -> dict[str, Any]:
    """How to reach somebody, as of the day on which it was known; a desk without any has an empty contact."""
    reached = {name: row.values[name] for name in (*REACHED, "url") if name in row.values}
    dated = {"checked_on": row.values["known_since"]} if "known_since" in row.values else {}
    return {"contact": {**reached, **dated, "source": source}} if reached or kind is KINDS["desks"] else {}


def _always(mapping: TableMapping) -> dict[str, Any]:
    return {"kind": mapping.always.kind, "forms": mapping.always.forms, "routes": mapping.always.routes}


def is_complete(row: ReadRow, mapping: TableMapping) -> bool:
    """Look whether a row tells all that an entry of its kind needs; remark upon what it doesn't."""
    values = {**_always(mapping), **row.values}
    missing = [name for name in mapping.kind.required if not (values.get(name) or values.get(f"serves.{name}"))]
    for name in missing:
        column = f"serves.{name}" if f"serves.{name}" in mapping.columns else name
        row.remark("not_taken", column, "", "missing_form" if name == "forms" else "missing")
    return not missing


def _without_duplicates(
    complete: list[ReadRow], existing: Mapping[str, Any], again: ImportResult | None
) -> Iterator[ReadRow]:
    """Give the rows that tell of something new, and note the row of an existing entry that may change."""
    known = {name_key(entry.name): name for name, entry in existing.items()}
    seen: dict[tuple[str, str], int] = {}
    for row in complete:
        key = name_key(row.values["name"])
        spot = (key, str(row.values.get("postcode") or row.values.get("where") or "").upper())
        if key in known and again and known[key] not in again.again:
            again.again[known[key]] = row.row
        elif key in known:
            row.remark("not_taken", "name", row.values["name"], "already_known", id=known[key])
        elif spot in seen:
            row.remark("not_taken", "name", row.values["name"], "double", other=str(seen[spot]))
        else:
            seen[spot] = row.row
            yield row


def _identified(rows: Iterator[ReadRow], kind: Kind, existing: Mapping[str, Any]) -> Iterator[tuple[ReadRow, str]]:
    """Give each row an id made of its name, different from every other id."""
    taken = set(existing)
    for row in rows:
        plain = kind.id_of(row.values["name"]) or "plek"
        numbered = (f"{plain}_{number}" if number > 1 else plain for number in range(1, 10**6))
        identifier = next(name for name in numbered if name not in taken)
        taken.add(identifier)
        yield row, identifier
