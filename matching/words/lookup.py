"""Find a word in the glossary, and put words and sources in an order to read them in."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from matching.entries.dated_values import GlossaryTerm, Source
from matching.entries.names import name_key

if TYPE_CHECKING:
    from matching.entries.content import Content


def alphabetical(terms: Iterable[GlossaryTerm]) -> tuple[GlossaryTerm, ...]:
    """Terms as a dictionary has them: accents and capitals don't count."""
    return tuple(sorted(terms, key=lambda term: name_key(term.term)))


def terms_like(content: "Content", text: str) -> tuple[GlossaryTerm, ...]:
    """The terms that have these letters in their name or their other names; those that start with them first."""
    wanted = name_key(text)
    terms = [term for term in content.glossary.values() if wanted and any(wanted in key for key in _keys(term))]
    starting = [term for term in terms if any(key.startswith(wanted) for key in _keys(term))]
    return alphabetical(starting) + alphabetical(term for term in terms if term not in starting)


def _keys(term: GlossaryTerm) -> tuple[str, ...]:
    return tuple(map(name_key, (term.term, *term.also)))


def in_parts(content: "Content", parts: int) -> list[tuple[str, str, list[GlossaryTerm]]]:
    """The glossary in about so many equal parts, each with its first and last letter; no letter in two parts."""
    ranges: list[tuple[str, str, list[GlossaryTerm]]] = []
    size = len(content.glossary) / parts
    for letter, group in groupby(alphabetical(content.glossary.values()), lambda term: name_key(term.term)[0].upper()):
        if ranges and len(ranges[-1][2]) < size:
            start, _, earlier = ranges.pop()
            ranges.append((start, letter, [*earlier, *group]))
        else:
            ranges.append((letter, letter, list(group)))
    return ranges


def by_kind(content: "Content") -> Mapping[str, tuple[tuple[str, Source], ...]]:
    """The sources by their kind, each with its id, in the authors' order."""
    kinds: dict[str, tuple[tuple[str, Source], ...]] = {}
    for name, source in content.sources.items():
        kinds[source.kind] = (*kinds.get(source.kind, ()), (name, source))
    return kinds
