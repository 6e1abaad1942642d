"""The first screen of the urgent page: three situations, and on each of them whom to call now."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from pages.parts.calling.hours import open_first
from pages.parts.calling.reaching import age_in_words, nearest_post
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, show
from pages.parts.state.content import content
from pages.parts.state.words import Words

EMERGENCY, POST = "112", "huisartsenspoedpost"
DOCTORS = ("huisarts", POST)


def draw_choices(texts: Words) -> None:
    """Draw the three situations; each leads to what more to do, further on the page."""
    about, number = _doctor_now(texts)
    choices = (
        _choice("danger", texts, (texts["danger_call"],), content().help_lines[EMERGENCY].number),
        *(_choice(name, texts, about, number) for name in ("medical", "breakdown")),
    )
    label, inside = escape(texts["which"]), Markup().join(choices)
    show(html('<nav class="ap-jump" aria-label="{}"><p>{}</p><ol class="ap-list">{}</ol></nav>', label, label, inside))


def _choice(name: str, texts: Words, about: Iterable[str], number: str | None) -> Markup:
    title = html('<a href="#{}">{}</a>', name, texts[name])
    # No word is explained here: whoever is in a hurry presses a number, and nothing else lies in the way.
    inside = Markup().join(html("<p>{}</p>", text) for text in about if text)
    return html("<li><div>{}{}</div>{}</li>", title, inside, dial_large(number))


def _doctor_now(texts: Words) -> tuple[tuple[str, str], str | None]:
    """What to do to reach the doctor who is there now, and the number where it is known."""
    doctor = open_first(DOCTORS)[0]
    post = nearest_post() if doctor == POST else None
    if post is None:
        return (texts[f"call_{doctor}"], texts[f"find_{doctor}"]), None
    return (texts[f"call_{doctor}"], texts["check_number"] if age_in_words(post.contact) else ""), post.phone
