"""Every Dutch text in content/ that a person reads, with the file and the line where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from matching.authoring.problems import Keys
from matching.authoring.reading import read
from matching.entries.dated_values import Parameter
from matching.words.wording import BLANK, dated_value_text

FOR_THE_COMPUTER = frozenset({
    "about", "act", "after_care", "also", "article", "ask_through", "asks_for", "at", "at_least", "at_least_of",
    "at_most", "at_most_of", "audience", "barriers", "bound", "burden", "certain", "change", "checked_on", "citation",
    "confidence", "core", "count", "counts_from", "course", "dark", "days", "design", "direction", "effect", "email",
    "facts", "first", "forms", "fresh", "from", "grade", "group", "heavy", "help_line", "help_lines", "highest", "is",
    "kind", "known_from", "known_since", "last", "latitude", "light", "like", "lines", "listed", "local", "located_in",
    "logo", "longitude", "lowest", "maximum", "minimum", "months", "municipalities", "municipality", "newer", "nights",
    "no_need", "none_of", "nothing", "number", "of", "offers", "one_of", "only_on", "open_is_certain", "order",
    "out_of_hours", "page", "parameter", "per", "per_hundred", "perhaps", "phone", "pictogram", "points", "posts",
    "questions", "read", "regions", "remarks", "review_by", "rights", "route", "routes", "same_time", "screen_only",
    "serves", "serves_basis", "sets", "shows", "side", "since", "size", "source", "strict", "studies", "takes", "tells",
    "tier", "town", "unit", "until", "urgent", "url", "use", "valid_from", "valid_until", "value", "website", "weeks",
    "weight", "where", "whom", "within", "year",
})  # fmt: skip
"""Fields that hold ids, numbers and addresses, or the words of others."""

STILL_READ = frozenset({("providers", "where"), ("parameters", "about")})
KEPT_AS_THEY_ARE = frozenset(
    {("sources", "name"), ("sources", "owner"), ("sources", "date"), ("municipalities", "desk")}
    | {(kind, "name") for kind in ("providers", "desks", "spoedposten", "zorgkantoren")}
)
"""Names, and dates as a source writes them."""

NOT_LOOKED_AT = frozenset({"languages", "schema", "places", "needed.yaml", "word_list.yaml"})
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
        """Return a fault at the line in which *what* begins."""
        first = re.escape(what.split(maxsplit=1)[0].strip(".,?"))
        own = self.lines[self.line - 1 : self.line + self.written.count(" ") // WORDS_ON_A_LINE + 1]
        below = (number for number, line in enumerate(own) if re.search(rf"(?<!\w){first}(?!\w)", line))
        shown = what if len(what) <= REPEATED else what[: REPEATED - 3] + "..."
        return Fault(self.file, self.line + next(below, 0), f"'{shown}'", advice)


def find_texts(content: Path) -> Iterator[Text]:
    """Every text under *content*, in the order of files and lines."""
    amounts = _amounts(content)
    for path in sorted(content.rglob("*.yaml")):
        inside = path.relative_to(content)
        if NOT_LOOKED_AT.isdisjoint(inside.parts):
            yield from _texts_in(path, f"{content.name}/{inside.as_posix()}", amounts)


def _texts_in(path: Path, name: str, amounts: dict[str, str]) -> Iterator[Text]:
    source = read(path, name)
    lines = tuple(path.read_text(encoding="utf-8").splitlines())
    for keys, value in _walk(source.values, ()):
        text = Text(name, source.line_of(keys), keys, value, printed(value, amounts), lines)
        if _is_read(text):
            yield text


def _walk(value: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*keys, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _walk(inner, (*keys, place))
    elif isinstance(value, str):
        yield keys, value


def _is_read(text: Text) -> bool:
    names = [key for key in text.keys if isinstance(key, str)]
    field = (text.kind, text.field)
    if text.kind == "pages":
        return names[0] != "help_lines"
    if field in STILL_READ:
        return True
    return FOR_THE_COMPUTER.isdisjoint(names) and field not in KEPT_AS_THEY_ARE and any(map(str.isalpha, text.written))


SHOWN_AS = {"name": "Naam", "label": "Naam", "naaste": "mijn naaste", "Naaste": "Mijn naaste", "answer_by": "7 mei"}
"""What stands in the place of a blank that isn't a number."""


def printed(text: str, amounts: dict[str, str]) -> str:
    """Fill in what a person reads for each {blank}: the amount, the number, or one word for a name."""
    return BLANK.sub(lambda blank: amounts.get(blank[1], SHOWN_AS.get(blank[1], "7")), text)


def _amounts(content: Path) -> dict[str, str]:
    words = read(content / "pages" / "journey.yaml", "journey.yaml").values["words"]
    written = read(content / "parameters.yaml", "parameters.yaml").values
    parameters = {name: Parameter.model_validate(values) for name, values in written.items()}
    return {
        name: dated_value_text(parameter, parameter.values[-1], words, "nl") for name, parameter in parameters.items()
    }
