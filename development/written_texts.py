"""Every Dutch text in content/ that a person reads, with the file and the line where it stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from matching.dated import Parameter
from matching.reading import Keys, read
from matching.wording import BLANK, amount_text, number_text

FOR_THE_COMPUTER = frozenset(
    """about one_of none_of is at_least at_most at_least_of at_most_of effect change whom weight use source routes forms
    barriers help_lines help_line parameter counts_from kind order where located_in serves facts website url number tier
    checked_on known_since since valid_from valid_until review_by confidence unit value only_on sets also certain per
    burden group pictogram points lowest highest minimum maximum nights core urgent citation""".split()
)
"""Fields that hold names, numbers and addresses. Of sources only our own words are looked at."""

KEPT_AS_THEY_ARE = frozenset({("sources", "name"), ("sources", "owner"), ("sources", "date"), ("providers", "name")})
OTHERS_WORDS = frozenset({"languages", "schema", "places"})
Found = TypeVar("Found")


@dataclass(frozen=True)
class Text:
    """One text: the file, the line where it begins, the way to it, and what is printed."""

    file: str
    line: int
    keys: Keys
    written: str
    printed: str
    lines: tuple[str, ...]

    @property
    def field(self) -> str:
        """Return the name of the field that holds the text."""
        return next(key for key in reversed(self.keys) if isinstance(key, str))

    @cached_property
    def kind(self) -> str:
        """Return the folder or the file name, like forms or glossary."""
        parts = Path(self.file).parts
        return parts[-2] if len(parts) > 2 else Path(self.file).stem  # noqa: PLR2004 - content/forms/one.yaml

    def fault(self, found: str, advice: str, make: Callable[[str, int, str, str], Found]) -> Found:
        """Return a fault at the line in which *found* begins."""
        start = re.escape(found.split()[0].strip(".,?")) if found.split() else ""
        of_text = self.lines[self.line - 1 : self.line + self.written.count(" ") // 4 + 1]
        offsets = [number for number, line in enumerate(of_text) if re.search(rf"(?<!\w){start}(?!\w)", line)]
        shown = found if len(found) <= 80 else found[:77] + "..."  # noqa: PLR2004 - fits on a line
        return make(self.file, self.line + (offsets[0] if offsets else 0), f"'{shown}'", advice)


def find_texts(content: Path) -> Iterator[Text]:
    """Return every text under *content*, in the order of files and lines."""
    amounts = _amounts(content)
    for path in sorted(content.rglob("*.yaml")):
        inside = path.relative_to(content)
        if OTHERS_WORDS.isdisjoint(inside.parts) and inside.name != "word_list.yaml":
            yield from _texts_in(path, str(Path(content.name) / inside), amounts)


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
    if text.kind == "pages":
        return names[0] != "help_lines"
    return (
        FOR_THE_COMPUTER.isdisjoint(names[:-1])
        and (text.field not in FOR_THE_COMPUTER or (text.kind == "forms" and text.field == "per"))
        and (text.kind, text.field) not in KEPT_AS_THEY_ARE
        and any(letter.isalpha() for letter in text.written)
    ) or (text.kind == "providers" and text.field == "where")


def printed(text: str, amounts: dict[str, str]) -> str:
    """Fill in what a person reads for each {blank}: the amount, the number, or one word for a name."""
    return BLANK.sub(lambda match: amounts.get(match[1], "7" if match[1] not in {"name", "label"} else "Naam"), text)


def _amounts(content: Path) -> dict[str, str]:
    values = read(content / "parameters.yaml", "parameters.yaml").values
    return {name: _amount(Parameter.model_validate(value)) for name, value in values.items()}


def _amount(parameter: Parameter) -> str:
    latest = parameter.values[-1]
    return amount_text(parameter, latest) if parameter.unit == "euro" else number_text(latest.value)
