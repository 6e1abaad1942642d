"""Which uncommon words may stand in our texts: explained words, names, and those with a reason (content/word_list.yaml)."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from matching.reading import read

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ENDINGS = ("s", "'s", "’s", "t", "e", "n", "en", "er", "ere", "st", "ste", "de", "te", "den", "ten", "ende", "je", "tje", "jes", "tjes")
SHORTEST_STEM = 3  # letters
WEBSITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|org|com)\b")
NAME_FIELDS = {"providers": ("name", "located_in"), "municipalities": ("name",)}


@dataclass
class KnownWords:
    """Words that need no other word: from the glossary, with a reason, and names."""

    words: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    phrases: tuple[str, ...] = ()
    used: set[str] = field(default_factory=set)

    def has(self, word: str) -> bool:
        """Return whether the word is explained or has a reason, and remember that it was met."""
        self.used.add(word)
        return word in self.words

    def is_name(self, word: str) -> bool:
        """Return whether the word, with its capital, belongs to a name."""
        return word[0].isupper() and (word in self.names or word.removesuffix("s") in self.names)

    def without_names(self, text: str) -> str:
        """Take names and websites out of a text, so that their words aren't looked at one by one."""
        text = WEBSITE.sub(" ", text)
        for phrase in self.phrases:
            if phrase in text:
                text = text.replace(phrase, " ")
        return text


class Exception_(NamedTuple):
    """One sentence or file in which a rule doesn't hold, and why."""

    rule: str
    text: str
    reason: str


@dataclass(frozen=True)
class Exceptions:
    """Where a rule doesn't hold, with the reason."""

    all: tuple[Exception_, ...]
    not_participles: frozenset[str]

    def cover(self, rule: str, file: str, sentence: str, found: str) -> bool:
        """Return whether this sentence, or this whole file, has a reason to break the rule."""
        return any(
            one.rule == rule and (one.text in sentence or one.text == found or fnmatch(file, one.text)) for one in self.all
        )

    def no_participle(self, word: str) -> bool:
        """Return whether a word only looks like a participle."""
        return word in self.not_participles


def load_known_words(content: Path) -> KnownWords:
    """Read the glossary, the word list, and the names of places, sources, people to call and municipalities."""
    words = set()
    for term in read(content / "glossary.yaml", "glossary.yaml").values.values():
        for name in (term["term"], *term.get("also", ())):
            words.update(WORD.findall(name), WORD.findall(name.lower()))
    words.update(word.lower() for group in _word_list(content)["words"] for word in group["words"])
    phrases = sorted({*_names(content), *_word_list(content)["names"]}, key=len, reverse=True)
    names = {word for phrase in phrases for word in WORD.findall(phrase) if word[0].isupper()}
    names |= {part for name in names for part in name.split("-")}
    return KnownWords(words, names, tuple(phrase for phrase in phrases if " " in phrase or "-" in phrase))


def load_exceptions(content: Path) -> Exceptions:
    """Read where a rule doesn't hold."""
    listed = _word_list(content)
    exceptions = tuple(Exception_(one["rule"], one["text"], one["reason"]) for one in listed["exceptions"])
    return Exceptions(exceptions, frozenset(listed["not_participles"]))


def listed_words(content: Path) -> dict[str, str]:
    """Return every listed word with the reason why it may stay."""
    return {word.lower(): group["reason"] for group in _word_list(content)["words"] for word in group["words"]}


def _word_list(content: Path) -> dict[str, list]:  # type: ignore[type-arg]
    return dict(read(content / "word_list.yaml", "word_list.yaml").values)


def _names(content: Path) -> Iterator[str]:
    for kind, fields in NAME_FIELDS.items():
        for path in sorted((content / kind).glob("*.yaml")):
            values = read(path, path.name).values
            yield from (values[name] for name in fields if name in values)
    for source in read(content / "sources.yaml", "sources.yaml").values.values():
        yield source["name"]
        yield source.get("owner", source["name"])
    yield from (line["name"] for line in read(content / "help_lines.yaml", "help_lines.yaml").values.values())
    for table in ("municipalities", "places"):
        with (content / "places" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["name"]
                yield row.get("province") or row["name"]


def simpler_forms(word: str) -> Iterator[str]:
    """Return the word itself and what it may be a form of: logeerhuizen -> logeerhuis, dwaalt -> dwalen."""
    lower = word.lower()
    yield from (word, lower)
    for ending in ENDINGS:
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) >= SHORTEST_STEM:
            for spelling in _spellings(stem):
                yield from (spelling, spelling + "en", spelling + "e")


def _spellings(stem: str) -> Iterator[str]:
    """Return a stem with its last vowel or consonant single and double, and s and f at the end instead of z and v."""
    yield stem
    if stem[-1] in "zv":
        yield from _spellings(stem[:-1] + {"z": "s", "v": "f"}[stem[-1]])
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    elif stem[-2] == stem[-3]:
        yield stem[:-2] + stem[-1]
    elif stem[-2] in "aeou":
        yield stem[:-1] + stem[-2:]
