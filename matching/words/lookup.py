"""Find a word in the glossary, and put words and sources in an order to read them in."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from matching.entries.dated import GlossaryTerm, Source
from matching.entries.names import name_key

if TYPE_CHECKING:
    from matching.entries.content import Content


def alphabetical(terms: Iterable[GlossaryTerm]) -> tuple[GlossaryTerm, ...]:
    """Return terms as a dictionary has them: accents and capitals don't count."""
    return tuple(sorted(terms, key=lambda one: name_key(one.term)))


def terms_like(content: "Content", text: str) -> tuple[GlossaryTerm, ...]:
    """Return the terms that have these letters in their name or their other names; those that start with them first."""
    wanted = name_key(text)
    found = [one for one in content.glossary.values() if wanted and any(wanted in key for key in _keys(one))]
    starting = [one for one in found if any(key.startswith(wanted) for key in _keys(one))]
    return alphabetical(starting) + alphabetical(one for one in found if one not in starting)


def _keys(term: GlossaryTerm) -> tuple[str, ...]:
    return tuple(map(name_key, (term.term, *term.also)))


def in_parts(content: "Content", parts: int) -> list[tuple[str, str, list[GlossaryTerm]]]:
    """Return the glossary in about so many equal parts, each with its first and last letter; no letter in two parts."""
    found: list[tuple[str, str, list[GlossaryTerm]]] = []
    size = len(content.glossary) / parts
    for letter, group in groupby(alphabetical(content.glossary.values()), _letter):
        if found and len(found[-1][2]) < size:
            start, _, earlier = found.pop()
            found.append((start, letter, [*earlier, *group]))
        else:
            found.append((letter, letter, list(group)))
    return found


def _letter(term: GlossaryTerm) -> str:
    return name_key(term.term)[0].upper()


def by_kind(content: "Content") -> Mapping[str, tuple[tuple[str, Source], ...]]:
    """Return the sources with their ids, by what kind of source they are, in the authors' order."""
    kinds: dict[str, tuple[tuple[str, Source], ...]] = {}
    for name, one in content.sources.items():
        kinds[one.kind] = (*kinds.get(one.kind, ()), (name, one))
    return kinds
