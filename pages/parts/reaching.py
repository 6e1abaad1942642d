"""How to reach a place, desk or post: its number to press, its website, and of when the number is."""

from html import escape

from matching.entries.contacts import Contact
from matching.person.contacts import is_old
from matching.telling.posts import PostInWords, posts_in_words
from pages.parts.answers import judgement
from pages.parts.content import content, day_in_words, today, words
from pages.parts.markup import dial, heading, more, paragraph

MOST_POSTS = 3


def reached(contact: Contact | None) -> str:
    """Return the number, the website, and that the number is old where it is; nothing where there is no contact."""
    if contact is None:
        return ""
    number = f'<p class="ap-dial">{dial(contact.phone)}</p>' if contact.phone else ""
    return number + _website(contact) + _age(contact)


def posts_nearby(*, folded: bool = False) -> str:
    """Return the out-of-hours GP posts near home, and how to get a number where we have none."""
    found, texts = posts_in_words(content(), judgement().person, MOST_POSTS), words("spoedpost")
    items = "".join(f"<li>{_post(one)}</li>" for one in found)
    if not items:
        return ""
    unknown = paragraph(texts["no_number"]) if not all(one.phone for one in found) else ""
    inside = f"<ul>{items}</ul>{unknown}"
    return more(texts["nearby"], inside) if folded else heading(texts["nearby"], 3) + inside


def _post(one: PostInWords) -> str:
    return paragraph(" ".join((one.where, *one.remarks))) + reached(one.contact)


def _website(contact: Contact) -> str:
    site = escape(contact.website or "")
    return f'<p><a class="ap-go" href="{site}" rel="noopener noreferrer">{site}</a></p>' if site else ""


def _age(contact: Contact) -> str:
    if not contact.phone or not is_old(content(), contact, today()):
        return ""
    texts = words("bellen")
    if contact.checked_on is None:
        return paragraph(texts["of_unknown_day"], "ap-note")
    return paragraph(texts.text("of_day", date=day_in_words(contact.checked_on)), "ap-note")
