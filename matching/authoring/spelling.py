"""Which word somebody may have meant."""

from collections.abc import Sequence
from difflib import get_close_matches

LIKENESS = 0.6
LONGEST_WORD = 80


def nearest(word: str, choices: Sequence[str]) -> str | None:
    """The one choice that looks like *word*; capitals, and hyphens or spaces for _, make no difference."""
    if len(word) > LONGEST_WORD:
        return None
    plain = {_plain(choice): choice for choice in reversed(choices)}
    near = get_close_matches(_plain(word), plain, n=1, cutoff=LIKENESS)
    return plain[near[0]] if near else None


def _plain(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")
