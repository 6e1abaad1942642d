"""A table that comes again: what is new, what changed, what is gone; what people wrote by hand is never overwritten.

A file that the import made carries a seal over the rest of its text. Whoever changes such a file by hand breaks the
seal, and from then on the file is theirs: where the table says otherwise that is reported, and nothing is written.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue.rows import Told
from catalogue.writing import provider_yaml, sealed_by_import
from matching.authoring.reading import read_bytes
from matching.entries.conditions import OF_PLACE
from matching.entries.providers import Provider

if TYPE_CHECKING:
    from matching.entries.content import Content

NOTHING = "–"
Difference = tuple[str, str, str]
"""Which field, what it was, what it becomes."""


def updated(told: Told, values: Mapping[str, Any], identifier: str, folder: Path) -> bytes | None:
    """Return the file of a place as this row makes it, and remark upon each difference; None where it stays as it is.

    Args:
        told: the row; gets the remarks.
        values: the row as the fields of a provider.
        identifier: the place that is there already.
        folder: where content stands.
    """
    old = (folder / "providers" / f"{identifier}.yaml").read_bytes()
    before, new = _fields(_provider(old)), provider_yaml(values)
    after = _fields(_provider(new))
    if not sealed_by_import(old):
        for name, was, now in _differences(before, after, [name for name in _told(told) if name in after]):
            told.remark("not_taken", name, now, "made_by_hand", id=identifier, was=was)
        return None
    for name, was, now in _differences(before, after, sorted({*before, *after})):
        told.remark("changed", name, now, "was", was=was)
    return None if before == after else new


def gone(content: "Content", source: tuple[str, ...], seen: Iterable[str]) -> list[str]:
    """Return the places that rest on this source alone, and that the table doesn't name any more."""
    named = set(seen)
    return sorted(name for name, one in content.providers.items() if one.source == source and name not in named)


def _told(told: Told) -> Iterator[str]:
    return (name for name in told.values if name != "known_since" and not name.startswith("serves."))


def _differences(before: Mapping[str, str], after: Mapping[str, str], names: Iterable[str]) -> Iterator[Difference]:
    pairs = ((name, before.get(name, NOTHING), after.get(name, NOTHING)) for name in names)
    return (one for one in pairs if one[1] != one[2])


def _provider(data: bytes) -> Provider:
    return Provider.model_validate(read_bytes(data, "provider.yaml").values)


def _fields(one: Provider) -> dict[str, str]:
    """Return what a place says, each field and each fact as text."""
    plain = one.model_dump(mode="json", exclude={"facts", "contact"}, exclude_defaults=True, by_alias=True)
    plain |= one.contact.model_dump(mode="json", exclude={"source"}, exclude_defaults=True) if one.contact else {}
    facts = {OF_PLACE + name: fact.value for name, fact in one.facts.items()}
    return {name: _as_text(value) for name, value in {**plain, **facts}.items()}


def _as_text(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_as_text(inner)}" for name, inner in value.items())
    return ", ".join(map(_as_text, value)) if isinstance(value, list | tuple) else str(value)
