"""A fault inside one entry, before it has a file and a line (`Problem`), and all entries it is held against."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from matching.authoring.problems import Keys, Problem, Read

if TYPE_CHECKING:
    from matching.entries.content import Content

DERIVED = {"nights_this_year": "number", "nights_over_limit": "yes_no", "stale_facts": "yes_no"}
"""What follows from answers, and may be asked for like one."""


@dataclass(frozen=True)
class Fault:
    """What is wrong at *keys* of an entry; see `Problem`."""

    keys: Keys
    code: str
    choices: Collection[str]
    details: Mapping[str, object]

    def problem(self, source: Read, prefix: Keys = ()) -> Problem:
        """The same as a problem in the file that holds the entry at *prefix*."""
        return source.problem((*prefix, *self.keys), self.code, self.choices, **self.details)

    def inside(self, keys: Keys) -> Self:
        """The same fault, of a part that stands at *keys*."""
        return replace(self, keys=(*keys, *self.keys))


Faults = Iterator[Fault]


def fault_at(keys: Keys, code: str, choices: Collection[str] = (), **details: object) -> Fault:
    """A fault at *keys* of an entry: *choices* are the words that would be right, *details* what its sentence tells."""
    return Fault(keys, code, choices, details)


@dataclass(frozen=True)
class AllEntries:
    """All entries that have the right shape, and the names of all entries."""

    content: "Content"
    names: Mapping[str, Collection[str]]
    unread: frozenset[str]

    def missing(self, kind: str, name: str) -> bool:
        """True where surely no entry has that name; one with a mistake has it, one in a broken file may."""
        return name not in self.names[kind] and kind not in self.unread

    def kind_of(self, about: str) -> str | None:
        """yes_no, choice, number and the like for an answer or fact; None where nothing has that name."""
        if about in self.content.questions:
            return self.content.questions[about].kind
        return self.content.facts[about].kind if about in self.content.facts else DERIVED.get(about)

    def is_no_fact(self, about: str) -> bool:
        """True for what is neither an answer, nor follows from answers, nor a fact of places and municipalities."""
        return self.missing("questions", about) and self.missing("facts", about) and about not in DERIVED

    def facts(self) -> tuple[str, ...]:
        """Every name that a rule may ask for."""
        return (*self.names["questions"], *self.names["facts"], *DERIVED)

    def options_of(self, about: str) -> tuple[str, ...]:
        """The values that a fact can have, where they are a closed list."""
        if about in self.content.questions:
            return tuple(self.content.questions[about].options)
        return tuple(self.content.facts[about].options) if about in self.content.facts else ()
