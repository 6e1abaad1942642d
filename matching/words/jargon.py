"""The words of the glossary, found in the texts that people read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matching.entries.content import Content

SHORT = 3
"""Letters of a word that is only itself as it is written: *pg* is not *Pg*."""


@dataclass(frozen=True)
class Jargon:
    """A pattern for every word of the glossary, and the id of the term that each is a word for."""

    pattern: re.Pattern[str]
    terms: dict[str, str]

    def in_text(self, text: str) -> Iterator[tuple[str, str]]:
        """Give a text in pieces, each with the id of the term that it is a word for; each term once."""
        seen, end = set(), 0
        for match in self.pattern.finditer(text):
            term = self.terms.get(match[0]) or self.terms[match[0].lower()]
            if term in seen:
                continue
            seen.add(term)
            yield text[end : match.start()], ""
            yield match[0], term
            end = match.end()
        yield text[end:], ""


def jargon_of(content: "Content") -> Jargon:
    """The jargon of content: every term and its other words, but for the common ones."""
    entries = content.glossary.items()
    words = {word: name for name, entry in entries if not entry.common for word in (entry.term, *entry.also)}
    # The longest first: 'eigen bijdrage' before 'bijdrage'.
    alternatives = "|".join(_pattern(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
    by_word = {word if _is_as_written(word) else word.lower(): name for word, name in words.items()}
    return Jargon(re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)"), by_word)


def _pattern(word: str) -> str:
    return re.escape(word) if _is_as_written(word) else f"(?i:{re.escape(word)})"


def _is_as_written(word: str) -> bool:
    return len(word) <= SHORT or sum(map(str.isupper, word)) > 1
