"""The words that files with free nights use; they stand in free_nights.yaml."""

import re
from functools import cache
from pathlib import Path

from matching.authoring.reading import read

WORDS = Path(__file__).with_name("free_nights.yaml")
MOST_BEDS = 99
"""A larger number in a column of free beds is something else."""


@cache
def _words() -> dict[str, list[str]]:
    values = dict(read(WORDS, WORDS.name).values)
    return {**values.pop("headings"), **{f"word {name}": words for name, words in values.items()}}


def heading_names(column: str) -> list[str]:
    """How a column (night, free, as_of) may be called, as `heading_key` writes it."""
    return _words()[column]


def counts_beds(heading: str) -> bool:
    """True for *vrije bedden* and the like: a number below it is a number of free beds."""
    return heading in _words()["word counted"]


def says_free(text: str, *, in_a_cell: bool = False, counted: bool = False) -> bool | None:
    """True for a text that says *free*, False for one that says *taken*; None where it says neither for sure.

    Args:
        text: *Vrij*, *Vrij - 2 bedden*, *Bezet (familie)*.
        in_a_cell: whether this is a cell of a table, where *ja* and *x* mean something too.
        counted: whether a bare number is a number of free beds.

    The whole text counts: what stands behind *vrij* may turn it round, and behind *bezet* may make it unsure.
    """
    words = " ".join(text.casefold().split()).rstrip(" .!")
    if counted and re.fullmatch(r"[0-9]{1,9}", words):
        return int(words) > 0 if int(words) <= MOST_BEDS else None
    if in_a_cell and words in _words()["word free_in_a_cell"]:
        return True
    if in_a_cell and words in _words()["word taken_in_a_cell"]:
        return False
    if match := _free_with_a_number().fullmatch(words):
        return all(int(number) > 0 for number in match.groups() if number)
    return _says_taken(words)


@cache
def _free_with_a_number() -> re.Pattern[str]:
    """The pattern of *vrij*, *2 bedden vrij*, *vrij: 2* and *vrij (2 bedden)*, and nothing more."""
    free, units = ("|".join(map(re.escape, _words()[f"word {name}"])) for name in ("free", "units"))
    number = rf"([0-9]{{1,2}})(?: ?x)?(?: ?(?:{units}))?"
    return re.compile(rf"(?:{number} )?(?:{free})(?: ?[-–:(,] {number}\)?| ?[:(]{number}\)?| {number})?")


def _says_taken(words: str) -> bool | None:
    for word in _words()["word taken"]:
        rest = words.removeprefix(word)
        if rest == words or (rest and rest[0].isalnum()):
            continue
        turned = {*_words()["word free"], *_words()["word unsure"]}.intersection(re.findall(r"\w+", rest))
        return None if turned or "?" in rest else False
    return None
