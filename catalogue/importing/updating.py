"""A table that comes again: what is new, what changed, what is gone; what people wrote by hand is never overwritten.

A file that the import made carries a seal over the rest of its text. Whoever changes such a file by hand breaks the
seal, and from then on the file is theirs: where the table says otherwise that is reported, and nothing is written. So
it is with a file that came from another source: two sources that say different things contradict each other, and a
person has to look which of them is right.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue.importing.rows import ReadRow
from catalogue.importing.writing import entry_yaml, sealed_by_import
from matching.authoring.reading import read_bytes

if TYPE_CHECKING:
    from catalogue.importing.kinds import Kind
    from matching.entries.desks import Desk
    from matching.entries.providers import Municipality, Provider

NOTHING = "–"
Difference = tuple[str, str, str]
"""Which field, what it was, what it becomes."""


def updated_file(row: ReadRow, values: Mapping[str, Any], identifier: str, folder: Path, kind: "Kind") -> bytes | None:
    """Make the file of an entry from a row, and remark upon each difference; None where it stays as it is.

    Args:
        row: the row; gets the remarks.
        values: the row as the fields of an entry.
        identifier: the entry that is there already.
        folder: where content stands.
        kind: what kind of entry it is.
    """
    old = (folder / kind.folder / f"{identifier}.yaml").read_bytes()
    existing, new = _entry(old, kind), entry_yaml(values, kind)
    before, after = _fields(existing, kind), _fields(_entry(new, kind), kind)
    if not sealed_by_import(old) or existing.source != tuple(values["source"]):
        given = (name.removeprefix("serves.") for name in row.values if name != "known_since")
        for name, was, now in _differences(before, after, [name for name in given if name in after]):
            sources = ", ".join(_source_of(existing, name.removeprefix(kind.facts)))
            if was == NOTHING:
                row.remark("not_taken", name, now, "only_here", id=identifier)
            else:
                row.remark("contradicts", name, now, "made_by_hand", id=identifier, was=was, sources=sources)
        return None
    for name, was, now in _differences(before, after, sorted({*before, *after})):
        row.remark("changed", name, now, "was", was=was)
    return None if before == after else new


def no_longer_listed(existing: Mapping[str, Any], source: tuple[str, ...], seen: Iterable[str]) -> list[str]:
    """The entries that rest on this source alone, and that the table doesn't name any more."""
    named = set(seen)
    return sorted(name for name, entry in existing.items() if entry.source == source and name not in named)


def _differences(before: Mapping[str, str], after: Mapping[str, str], names: Iterable[str]) -> Iterator[Difference]:
    pairs = ((name, before.get(name, NOTHING), after.get(name, NOTHING)) for name in names)
    return (difference for difference in pairs if _plain(*difference[:2]) != _plain(difference[0], difference[2]))


def _plain(name: str, text: str) -> str:
    """A value as it is compared: a phone number is the same however its digits are grouped."""
    return text.replace(" ", "") if name == "phone" else text


def _entry(data: bytes, kind: "Kind") -> "Provider | Desk | Municipality":
    return kind.model.model_validate(read_bytes(data, f"{kind.schema}.yaml").values)


def _source_of(entry: "Provider | Desk | Municipality", name: str) -> tuple[str, ...]:
    """Who says a field or a fact: its own source, that of the contact, or that of the whole entry."""
    fact = getattr(entry, "facts", {}).get(name)
    if fact:
        return tuple(fact.source)
    return tuple(entry.contact.source if entry.contact and name in type(entry.contact).model_fields else entry.source)


def _fields(entry: "Provider | Desk | Municipality", kind: "Kind") -> dict[str, str]:
    """Every field and every fact of an entry as text, by name."""
    plain = entry.model_dump(mode="json", exclude={"facts", "contact"}, exclude_defaults=True, by_alias=True)
    plain |= entry.contact.model_dump(mode="json", exclude={"source"}, exclude_defaults=True) if entry.contact else {}
    if "good_to_know" in plain:
        plain["good_to_know"] = [fact["text"] for fact in plain["good_to_know"]]
    facts = {kind.facts + name: fact.value for name, fact in getattr(entry, "facts", {}).items()}
    return {name: _as_text(value) for name, value in {**plain, **facts}.items()}


def _as_text(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_as_text(inner)}" for name, inner in value.items())
    return ", ".join(map(_as_text, value)) if isinstance(value, list | tuple) else str(value)
