"""`python -m catalogue look`: visit the pages of contacts, and list what a person has to look at.

Nothing in content changes by it. Whoever looked notes that with the contact:
`seen: [{on: ..., url: ..., source: [...]}]`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Literal
from urllib.parse import urlsplit

from catalogue.looking.visiting import Visitor
from catalogue.messages import sentence
from catalogue.tables.safe_cells import as_csv
from matching.authoring.due_reviews import WITH_CONTACTS
from matching.entries.contacts import Contact
from matching.entries.content import Content

COLUMNS = ("kind", "id", "phone", "address", "outcome", "now_at", "note")
TAG = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
SHORT = 6
"""Digits of a number such as 14 015: too short to be told apart from a price or a year without its space."""

Outcome = Literal["named", "not_named", "there", "moved", "gone", "refused", "unreachable"]
WELL: tuple[Outcome, ...] = ("named", "there")


@dataclass(frozen=True)
class Look:
    """What one page says of one contact today."""

    kind: str
    id: str
    contact: Contact
    address: str
    outcome: Outcome
    now_at: str
    """Where the page stood in the end."""


def looks(content: Content, visitor: Visitor, kinds: Iterable[str] = WITH_CONTACTS) -> Iterator[Look]:
    """Visit the pages of every contact of these kinds, one after another: where the number stood, and the website."""
    for kind in kinds:
        for identifier, entry in getattr(content, kind).items():
            if entry.contact is None:
                continue
            for address in dict.fromkeys(filter(None, (entry.contact.url, entry.contact.website))):
                yield _look(visitor, kind, identifier, entry.contact, address)


def _look(visitor: Visitor, kind: str, identifier: str, contact: Contact, address: str) -> Look:
    visit = visitor.visit(address)
    outcome: Outcome
    if visit.answer != "page":
        outcome = visit.answer
    elif contact.phone and names(visit.text, contact.phone):
        outcome = "named"
    elif _place(visit.url) != _place(address):
        outcome = "moved"
    else:
        # The front page of a website needn't name the number: only where it stood before its absence tells something.
        outcome = "not_named" if contact.phone and address == (contact.url or contact.website) else "there"
    return Look(kind, identifier, contact, address, outcome, visit.url)


def names(page: str, phone: str) -> bool:
    """Look for a number in the text of a page: in whatever groups, or with +31 for its first zero."""
    digits = phone.replace(" ", "")
    text = unescape(TAG.sub(" ", page)) + " " + " ".join(re.findall(r"tel:([+\d\s().-]+)", page))
    between = r"[\s().\-–/]*" if len(digits) > SHORT else r"\s?"
    grouped = between.join(digits)
    abroad = (
        rf"(?:\+|00)31{between}(?:\(0\){between})?{between.join(digits[1:])}" if digits.startswith("0") else grouped
    )
    return re.search(rf"(?<!\d)(?:{grouped}|{abroad})(?!\d)", text) is not None


def as_list(looks: Iterable[Look], on: date) -> bytes:
    """The looks as a list to review; where the number was named, with the line to note that."""
    headings = [sentence(f"look_heading_{name}") for name in COLUMNS]
    return as_csv(headings, [_row(look, on) for look in looks])


def look_line(look: Look) -> str:
    """One look as a line for the screen."""
    outcome = sentence(f"look_{look.outcome}", now_at=look.now_at, phone=look.contact.phone or "")
    return sentence("look_line", kind=look.kind, id=look.id, address=look.address, outcome=outcome)


def _row(look: Look, on: date) -> list[object]:
    moved = look.now_at if look.outcome == "moved" else ""
    return [
        look.kind,
        look.id,
        look.contact.phone,
        look.address,
        sentence(f"look_{look.outcome}_short"),
        moved,
        _note(look, on),
    ]


def _note(look: Look, on: date) -> str:
    sources = ", ".join(look.contact.source)
    return f"seen: [{{on: {on}, url: {look.now_at}, source: [{sources}]}}]" if look.outcome == "named" else ""


def _place(url: str) -> tuple[str, str]:
    """Where a page is, without what needn't matter: http or https, www, and a slash at the end."""
    parts = urlsplit(url)
    return parts.netloc.removeprefix("www.").lower(), parts.path.rstrip("/").lower()
