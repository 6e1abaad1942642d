"""How to reach a place, desk or post: its number to press, its website, and of when the number is."""

from markupsafe import Markup, escape

from matching.entries.contacts import Contact
from matching.entries.places import Place
from matching.entries.providers import Provider
from matching.person.contacts import is_old, municipalities_sharing, municipality_contact
from matching.telling.posts import PostInWords, posts_in_words
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, more, paragraph
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import day_in_words, words

MOST_POSTS = 3


def reached(contact: Contact | None) -> Markup:
    """Give the number, the website, and that the number is old where it is; nothing where there is no contact."""
    if contact is None:
        return Markup()
    return dial_large(contact.phone) + _website(contact) + _age_note(contact)


def reached_place(place: Provider) -> Markup:
    """Say how to reach a place; a number that only professionals may call can be read, and is not there to press."""
    contact = place.contact
    if contact is None or contact.phone is None or place.ask_through is None:
        return reached(contact)
    texts = words("spoedpost")
    number = paragraph(texts.text("for_professionals", label=contact.phone), "ap-note")
    return number + _website(contact) + _age_note(contact)


def reached_municipality(home: Place) -> Markup:
    """Give the number of a municipality, and that it has to be named where neighbours share that number."""
    contact = municipality_contact(content(), home.municipality, today())
    if contact is None:
        return Markup()
    shared = contact.phone and len(municipalities_sharing(content(), contact.phone)) > 1
    where = paragraph(words("bellen").text("say_where", municipality=home.municipality), "ap-note") if shared else ""
    return reached(contact) + where


def nearest_post() -> PostInWords | None:
    """The out-of-hours GP post to call, or None where no home or no number of the nearest is known."""
    return next((post for post in _posts()[:1] if post.phone), None)


def posts_nearby() -> Markup:
    """List the out-of-hours GP posts near home, folded in, and how to get a number where we have none."""
    posts, texts = _posts(), words("spoedpost")
    items = Markup().join(
        html("<li>{}{}</li>", paragraph(" ".join((post.where, *post.remarks))), reached(post.contact)) for post in posts
    )
    if not items:
        return Markup()
    unknown = paragraph(texts["no_number"]) if not all(post.phone for post in posts) else ""
    inside = html("<ul>{}</ul>{}", items, unknown)
    return more(texts["nearby"], inside)


def _posts() -> tuple[PostInWords, ...]:
    now = judgement()
    return now.cached("posts_nearby", lambda: posts_in_words(content(), now.person, MOST_POSTS))


def _website(contact: Contact) -> Markup:
    site = escape(contact.website or "")
    return html('<p><a class="ap-go" href="{}" rel="noopener noreferrer">{}</a></p>', site, site) if site else Markup()


def age_in_words(contact: Contact | None) -> str:
    """The sentence that a number is old, or that nobody knows how old; empty where it is fresh or there is none."""
    if contact is None or not contact.phone or not is_old(content(), contact, today()):
        return ""
    texts = words("bellen")
    if contact.checked_on is None:
        return texts["of_unknown_day"]
    return texts.text("of_day", date=day_in_words(contact.checked_on))


def _age_note(contact: Contact) -> Markup:
    age = age_in_words(contact)
    return paragraph(age, "ap-note") if age else Markup()
