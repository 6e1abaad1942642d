"""Which column of somebody's table is what: a YAML file that anybody can copy and change."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError

from catalogue.importing.kinds import KINDS, Kind, Of
from catalogue.tables.read_tables import heading_key
from matching.authoring.reading import read
from matching.entries.content import Content
from matching.entries.fields import Identifier, Name, Sentence, Written

MAPPINGS = Path(__file__).parent / "mappings"
STANDARD = MAPPINGS / "standaard.yaml"
STANDARDS: dict[Of, Path] = {"places": STANDARD, "desks": MAPPINGS / "punten.yaml", "rules": MAPPINGS / "regels.yaml"}
APART = "apart."
REACHED = ("phone", "email", "website")
TEXTS = ("name", "in_short", "where", "who_pays", "how_to_book")
OTHERS = ("place", "postcode", "kind", "forms", "routes", *REACHED, "known_since")
AREA = ("municipalities", "perhaps", "provinces", "nationwide", "only_these")
OTHER_TARGETS: dict[Of, tuple[str, ...]] = {
    "desks": ("name", "kind", "serves.municipalities", "serves.perhaps", *REACHED, "url", "known_since"),
    "rules": ("name", "desk", "good_to_know", *REACHED, "url", "known_since"),
}
"""What a column of a list other than of places can tell, beside facts."""
KEPT_APART = ("phone", "email", "agb", "kvk", "price", "text")


class MappingError(Exception):
    """A mapping that can't be used; holds code, field and what was given of each thing to mend."""

    def __init__(self, problems: list[tuple[str, str, str]]) -> None:
        """Keep the problems."""
        self.problems = problems
        super().__init__(str(problems))


class Column(Written):
    """One thing that a table may tell."""

    headings: tuple[Name, ...] = Field(min_length=1, description="Hoe de kolom kan heten")
    words: dict[Name, str] = Field({}, description="Woord in de tabel -> ons woord (id)")

    def meaning(self, text: str) -> str:
        """Our word for a word in the table, or the word itself."""
        return next((ours for theirs, ours in self.words.items() if heading_key(theirs) == heading_key(text)), text)


class Always(Written):
    """What holds for every row."""

    kind: Identifier | None = None
    forms: tuple[Identifier, ...] = ()
    routes: tuple[Identifier, ...] = ()
    source: tuple[Identifier, ...] = ()


class Otherwise(Written):
    """What is written of a place where a row doesn't tell."""

    in_short: Sentence | None = None
    how_to_book: Sentence | None = None


class TableMapping(Written):
    """How to read one sender's tables."""

    of: Of = Field("places", description="Waarover de lijst gaat: places, desks of rules")
    columns: dict[str, Column] = Field(description="Veld, place.feit of apart.soort -> kolom")
    yes: tuple[str, ...]
    no: tuple[str, ...]
    unknown: tuple[str, ...] = Field(description="Woorden die zeggen dat niemand het weet")
    always: Always = Always()
    otherwise: Otherwise = Otherwise()

    @property
    def kind(self) -> Kind:
        """Places, desks or rules: the kind of entry that each row becomes."""
        return KINDS[self.of]

    def with_always(self, **changes: object) -> Self:
        """The same mapping, but with other values that hold for every row."""
        return self.model_copy(update={"always": self.always.model_copy(update=changes)})

    @cached_property
    def by_heading(self) -> dict[str, str]:
        """Field, place.fact or apart.kind by the key of its heading."""
        return {heading_key(heading): target for target, column in self.columns.items() for heading in column.headings}

    def is_heading(self, text: str) -> bool:
        """Capitals, accents and marks make no difference."""
        return heading_key(text) in self.by_heading

    def is_unknown(self, text: str) -> bool:
        """True for an empty cell as well."""
        return text.strip().casefold() in {word.casefold() for word in ("", *self.unknown)}

    def yes_or_no(self, text: str) -> bool | None:
        """True for a word of `yes`, False for a word of `no`, None for any other."""
        word = text.strip().casefold()
        return True if word in map(str.casefold, self.yes) else False if word in map(str.casefold, self.no) else None


def load_mapping(path: Path, content: Content) -> TableMapping:
    """Read a mapping.

    Raises:
        MappingError: with everything that has to be mended.
    """
    source = read(path, path.name)
    if source.problems:
        raise MappingError([("bad_mapping_file", str(problem.line), problem.code) for problem in source.problems])
    try:
        mapping = TableMapping.model_validate(source.values)
    except ValidationError as error:
        wrong = error.errors(include_url=False)
        raise MappingError(
            [("bad_mapping_field", ".".join(map(str, error["loc"])), str(error["msg"])) for error in wrong]
        ) from None
    if problems := list(_problems(mapping, content)):
        raise MappingError(problems)
    return mapping


def from_source(mapping: TableMapping, named: tuple[str, ...], content: Content) -> TableMapping:
    """A mapping whose rows all come from the sources named, or else from its own.

    Raises:
        MappingError: where there is no source, or none of that name; without one nothing can be said to be true.
    """
    if unknown := [name for name in named if name not in content.sources]:
        raise MappingError([("no_such_source", name, "") for name in unknown])
    source = named or mapping.always.source
    if not source:
        raise MappingError([("needs_source", "", "")])
    return mapping.with_always(source=source)


def _problems(mapping: TableMapping, content: Content) -> Iterator[tuple[str, str, str]]:
    """Code, name and choices of each field, source, form or route that doesn't exist, and of headings given twice."""
    known = targets(content, mapping.of)
    yield from (("no_such_field", name, ", ".join(known)) for name in mapping.columns if name not in known)
    yield from (("no_such_source", name, "") for name in mapping.always.source if name not in content.sources)
    yield from (("no_such_form", name, "") for name in mapping.always.forms if name not in content.forms)
    yield from (("no_such_route", name, "") for name in mapping.always.routes if name not in content.routes)
    if "name" not in mapping.columns:
        yield ("no_name_column", "name", "")
    headings = [heading_key(heading) for column in mapping.columns.values() for heading in column.headings]
    yield from (
        ("heading_twice", heading, "")
        for heading in sorted({heading for heading in headings if headings.count(heading) > 1})
    )


def targets(content: Content, of: Of = "places") -> list[str]:
    """Everything that a column of a list can be for."""
    begins = KINDS[of].facts
    facts = [name for name in content.facts if begins and name.startswith(begins)]
    if of != "places":
        return [*OTHER_TARGETS[of], *facts]
    own = [f"serves.{name}" for name in AREA] + [APART + name for name in KEPT_APART]
    return [*TEXTS, *OTHERS, *own, *facts]
