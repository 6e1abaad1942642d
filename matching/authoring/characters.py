"""What a text that people read may not hold: hidden characters, markup and phone numbers."""

import re
from collections.abc import Iterator

FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff"
    r"\ufeff\ufff9-\uffff]"
)
"""Control characters, marks that turn the reading direction around, half characters, and what can't be seen at all."""

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>?|<!|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});")
PHONE = re.compile(
    r"""(?<![\w/]) (?: (?: (?:\+|00)31 | \(?0 ) (?: [\s().-]{0,3}\d ){9}     # ten digits, or nine after +31
    | 0[89]\d0 (?: [\s.-]?\d ){4} (?: (?: [\s.-]?\d ){3} )? ) (?!\d)         # service numbers: four or seven more
    """,
    re.VERBOSE,
)


def code_points(text: str) -> str:
    """The numbers of characters that can't be shown: U+202E U+200B."""
    return " ".join(f"U+{ord(character):04X}" for character in text)


def out_of_place(text: str) -> Iterator[tuple[str, str]]:
    """Give the code of each thing that a text may not hold, and how it is written there."""
    if ("<" in text or "&" in text) and (match := MARKUP.search(text)):
        yield "markup", match[0]
    if ("0" in text or "+" in text) and (match := PHONE.search(text)):
        yield "phone_number", match[0]
