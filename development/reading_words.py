"""Which uncommon words may stand in our texts: explained ones, names, and those with a reason (word_list.yaml)."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from matching.authoring.reading import read

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
WEBSITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|org|com)\b")
ENDINGS = (
    *("s", "'s", "’s", "t", "e", "n", "en", "er", "ere", "st", "ste"),
    *("de", "te", "den", "ten", "ende", "je", "tje", "jes", "tjes"),
)
SHORTEST_STEM = 3  # letters


@dataclass(frozen=True)
class KnownWords:
    """Words that need no other word: explained in the glossary, listed with a reason, or part of a name."""

    words: frozenset[str]
    names: frozenset[str]
    whole_names: tuple[str, ...]

    def has(self, word: str) -> bool:
        """Tell whether the word, or what it may be a form of, is explained or has a reason."""
        return not self.words.isdisjoint(simpler_forms(word))

    def is_name(self, word: str) -> bool:
        """Tell whether the word, with its capital, belongs to a name."""
        return word[0].isupper() and not self.names.isdisjoint((word, word.removesuffix("s")))

    def without_names(self, text: str) -> str:
        """Take names and websites out of a text, so that their words aren't looked at one by one."""
        text = WEBSITE.sub(" ", text)
        for name in self.whole_names:
            text = text.replace(name, " ")
        return text


class Exemption(NamedTuple):
    """One text or file in which a rule doesn't hold, and why."""

    rule: str
    text: str
    reason: str


@dataclass(frozen=True)
class Exemptions:
    """Where a rule doesn't hold, and words that only look like a participle."""

    all: tuple[Exemption, ...]
    not_participles: frozenset[str]

    def cover(self, rule: str, file: str, text: str) -> bool:
        """Tell whether this text, or the whole file, has a reason to break the rule."""
        return any(word.rule == rule and (word.text in text or word.text == file) for word in self.all)


def load_known_words(content: Path) -> KnownWords:
    """Read the glossary, the word list, and the names of places, sources, people to call and municipalities."""
    terms = read(content / "glossary.yaml", "glossary.yaml").values.values()
    explained = {
        word for term in terms for name in (term["term"], *term.get("also", ())) for word in WORD.findall(name)
    }
    listed = set(_word_list(content)["names"])
    names = sorted(listed.union(_names(content)), key=len, reverse=True)
    parts = {
        word for name in names for word in WORD.findall(name) + re.findall(r"[^\W\d_]+", name) if word[0].isupper()
    }
    return KnownWords(
        frozenset({*explained, *map(str.lower, explained), *listed_words(content)}),
        frozenset(parts),
        tuple(name for name in names if not name.isalpha() or name in listed),
    )


def load_exemptions(content: Path) -> Exemptions:
    """Read where a rule doesn't hold."""
    listed = _word_list(content)
    return Exemptions(
        tuple(Exemption(**exception) for exception in listed["exceptions"]), frozenset(listed["not_participles"])
    )


def listed_words(content: Path) -> dict[str, str]:
    """Every listed word, in small letters, with the reason why it may stay."""
    return {word.lower(): group["reason"] for group in _word_list(content)["words"] for word in group["words"]}


def simpler_forms(word: str) -> Iterator[str]:
    """Give the word itself and what it may be a form of: logeerhuizen -> logeerhuis, dwaalt -> dwalen."""
    lower = word.lower()
    yield from (word, lower)
    for stem in (lower, *(lower.removesuffix(ending) for ending in ENDINGS if lower.endswith(ending))):
        if len(stem) >= SHORTEST_STEM:
            for spelling in _spellings(stem):
                yield from (spelling, spelling + "en", spelling + "e")


def _spellings(stem: str) -> Iterator[str]:
    """Give a stem with its last vowel or consonant single and double, and with s and f for z and v."""
    yield stem
    if stem[-1] in "zv":
        yield from _spellings(stem[:-1] + {"z": "s", "v": "f"}[stem[-1]])
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    elif stem[-2] == stem[-3]:
        yield stem[:-2] + stem[-1]
    elif stem[-2] in "aeou":
        yield from (stem[:-1] + stem[-2:], stem + stem[-1])


def _word_list(content: Path) -> dict[str, Any]:
    return dict(read(content / "word_list.yaml", "word_list.yaml").values)


def _names(content: Path) -> Iterator[str]:
    for folder in ("providers", "desks"):
        for path in sorted((content / folder).glob("*.yaml")):
            yield read(path, path.name).values["name"]
    for file in ("help_lines.yaml", "spoedposten.yaml", "zorgkantoren.yaml"):
        for line in read(content / file, file).values.values():
            yield line["name"]
    for source in read(content / "sources.yaml", "sources.yaml").values.values():
        yield from (source["name"], source.get("owner", source["name"]))
    for table in ("municipalities", "places"):
        with (content / "places" / f"{table}.csv").open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                yield from (row["name"], row.get("province") or row["name"])
