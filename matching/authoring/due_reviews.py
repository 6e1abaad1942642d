"""What is due to be looked at: contacts that nobody looked at for long, and everything whose day falls in a month."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from matching.authoring import contact_table
from matching.authoring.problems import Problem
from matching.authoring.reviewing import to_review
from matching.entries.freshness import OF_PLACES, is_older_than
from matching.planning.year_choices import days_of

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

WITH_CONTACTS = ("providers", "desks", "municipalities", "spoedposten", "zorgkantoren")
"""The kinds of entries that hold a contact of their own; the numbers of all municipalities come from their register."""


def contacts_to_review(content: "Content", files: "ContentFiles", on: date) -> list[Problem]:
    """A line for each contact that nobody looked at for long; one for all municipalities in the table."""
    return [*_contacts(content, files, on), *_table(content, files, on)]


def due_this_month(content: "Content", files: "ContentFiles", on: date) -> list[Problem]:
    """A line for each thing whose day to be looked at falls in the month of a day."""
    days = days_of(on.replace(day=1))

    def due(day: date) -> list[Problem]:
        return [*to_review(content, files, day), *contacts_to_review(content, files, day)]

    before = set(due(days[0] - timedelta(days=1)))
    return [problem for problem in due(days[-1]) if problem not in before]


def _contacts(content: "Content", files: "ContentFiles", on: date) -> list[Problem]:
    contacts = {(kind, name): entry.contact for kind in WITH_CONTACTS for name, entry in getattr(content, kind).items()}
    days = {kind_and_name: contact.checked_on for kind_and_name, contact in contacts.items() if contact}
    old = {(kind, name): day for (kind, name), day in days.items() if is_older_than(content, day, OF_PLACES, on)}
    lines = []
    for (kind, name), day in old.items():
        source, prefix = files.names[kind][name]
        lines.append(source.problem((*prefix, "contact", "checked_on"), "review_contact", given=day))
    return lines


def _table(content: "Content", files: "ContentFiles", on: date) -> list[Problem]:
    """One line for the table of municipalities, which is made anew as a whole."""
    days = [contact.checked_on for contact in content.municipality_contacts.values() if contact.checked_on]
    old = [day for day in days if is_older_than(content, day, OF_PLACES, on)]
    details = (("count", str(len(old))), ("given", str(max(old, default=""))))
    return [Problem(files.path(contact_table.TABLE), 1, (), "review_table", details)] if old else []
