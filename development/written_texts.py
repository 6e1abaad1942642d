"""Every Dutch text in content/ that a person reads, with the file and the line where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from matching.authoring.folders import find_entries
from matching.authoring.problems import Keys
from matching.authoring.translating import texts
from matching.words.wording import BLANK, dated_value_text

if TYPE_CHECKING:
    from matching.entries.dated_values import Parameter

AS_OTHERS_WRITE = frozenset(
    {("sources", "name"), ("sources", "owner"), ("sources", "date"), ("municipalities", "desk"), ("rights", "article")}
    | {("checks", "citation"), ("glossary", "also"), ("evidence", "where")}
    | {(kind, "name") for kind in ("providers", "desks", "spoedposten", "zorgkantoren")}
)
"""Kinds and their fields that hold names, or dates and titles as a source writes them."""

WORDS_ON_A_LINE = 4  # at least; tells how many lines a text may take
REPEATED = 80  # characters of a text that a message repeats


class Fault(NamedTuple):
    """One place that can be easier: where, what stands there, and what to do."""

    file: str
    line: int
    what: str
    advice: str

    def __str__(self) -> str:
        """As it stands in a list: file, line, what is there, what to do."""
        return f"{self.file}:{self.line}: {self.what}: {self.advice}"


@dataclass(frozen=True)
class Text:
    """One text: the file, the line where it begins, the way to it, as written and as printed."""

    file: str
    line: int
    keys: Keys
    written: str
    printed: str
    lines: tuple[str, ...]

    @property
    def field(self) -> str:
        """The name of the field that holds the text, also where that is a list."""
        return next(key for key in reversed(self.keys) if isinstance(key, str))

    @property
    def kind(self) -> str:
        """The folder, or the file name where it stands in none: forms, glossary."""
        folders = Path(self.file).parts[1:-1]
        return folders[0] if folders else Path(self.file).stem

    def fault(self, what: str, advice: str) -> Fault:
        """A fault at the line in which *what* begins."""
        first = re.escape(what.split(maxsplit=1)[0].strip(".,?"))
        own = self.lines[self.line - 1 : self.line + self.written.count(" ") // WORDS_ON_A_LINE + 1]
        below = (number for number, line in enumerate(own) if re.search(rf"(?<!\w){first}(?!\w)", line))
        shown = what if len(what) <= REPEATED else what[: REPEATED - 3] + "..."
        return Fault(self.file, self.line + next(below, 0), f"'{shown}'", advice)


def find_texts(content: Path) -> Iterator[Text]:
    """Every text under *content* that its models say is read, but for names; of entries that can be read."""
    files = find_entries(content)
    amounts = _amounts(files.entries)
    for kind, entries in files.entries.items():
        for name, entry in entries.items():
            source, way = files.names[kind][name]
            for keys, written in texts(entry).items():
                place = (*way, *keys)
                text = Text(
                    source.file,
                    source.line_of(place),
                    place,
                    written,
                    printed(written, amounts),
                    _lines(content, source.file),
                )
                if (kind, text.field) not in AS_OTHERS_WRITE and any(map(str.isalpha, written)):
                    yield text


@cache
def _lines(content: Path, file: str) -> tuple[str, ...]:
    return tuple((content.resolve().parent / file).read_text(encoding="utf-8").splitlines())


SHOWN_AS = {"name": "Naam", "label": "Naam", "naaste": "mijn naaste", "Naaste": "Mijn naaste", "answer_by": "7 mei"}
"""What stands in the place of a blank that isn't a number."""


def printed(text: str, amounts: dict[str, str]) -> str:
    """Fill in what a person reads for each {blank}: the amount, the number, or one word for a name."""
    return BLANK.sub(lambda blank: amounts.get(blank[1], SHOWN_AS.get(blank[1], "7")), text)


def _amounts(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    words = entries["pages"]["journey"].words
    parameters: Mapping[str, Parameter] = entries["parameters"]
    return {
        name: dated_value_text(parameter, parameter.values[-1], words, "nl") for name, parameter in parameters.items()
    }
