"""Every text in content/ that people read, found once: it takes half a second."""

from functools import cache

from development.leescheck import CONTENT
from development.written_texts import Text, find_texts


@cache
def all_texts() -> tuple[Text, ...]:
    """Every text, in the order of the files."""
    return tuple(find_texts(CONTENT))
