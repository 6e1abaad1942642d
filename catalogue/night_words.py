"""The words that files with free nights use; they stand in free_nights.yaml."""

from functools import cache
from pathlib import Path

from matching.authoring.reading import read

WORDS = Path(__file__).with_name("free_nights.yaml")


@cache
def _words() -> dict[str, list[str]]:
    values = read(WORDS, WORDS.name).values
    return {**values["headings"], "is free": values["free"], "is taken": values["taken"]}


def words_for(what: str) -> list[str]:
    """Return the headings of a column (night, free, as_of), or the words that say *is free* or *is taken*."""
    return _words()[what]


def says_free(text: str) -> bool | None:
    """Return whether a text says that a night is free, or that it is taken; None where it says neither.

    The whole text counts, or its first words before a dash, colon or bracket: *Vrij - 2 bedden*.
    """
    start = text.casefold().replace("(", "-").replace(":", "-").replace("–", "-").split("-", maxsplit=1)[0].strip()
    if text.strip().isdigit():
        return int(text.strip()[:6]) > 0
    return True if start in words_for("is free") else False if start in words_for("is taken") else None
