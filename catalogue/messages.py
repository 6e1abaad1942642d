"""Sentences for whoever imports or exports; they stand in messages.yaml."""

from collections import defaultdict
from functools import cache
from pathlib import Path

from matching.authoring.reading import read

SENTENCES = Path(__file__).with_name("messages.yaml")


@cache
def _sentences() -> dict[str, str]:
    return dict(read(SENTENCES, SENTENCES.name).values)


def sentence(code: str, /, **details: str) -> str:
    """The sentence for a code, with its {blanks} filled in; one that isn't given reads as nothing."""
    return _sentences()[code].format_map(defaultdict(str, details))
