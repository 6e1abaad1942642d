"""The path of arranging: call, say, send, wait until, and what to do on a no; everything else is a door."""

from markupsafe import Markup

from matching.telling.arranging import routes_of
from matching.telling.calling import call_in_words
from matching.verdicts.verdict import Judged
from pages.parts.arranging.calendar import draw_calendar
from pages.parts.arranging.papers import draw_letter, draw_letters, letter_that_fits, letters
from pages.parts.calling.call import quote
from pages.parts.calling.first_call import advice
from pages.parts.drawing.columns import doors, draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, link, listing, more, paragraph, show
from pages.parts.drawing.settings import read_button
from pages.parts.routes.dates import draw_dates, wait_until
from pages.parts.routes.routes import about_route, draw_closed, draw_others, own_story, when_no
from pages.parts.state.answers import chosen, current_answers, judgement
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import Words, words
from pages.parts.year.planned_year import draw_year
from pages.parts.year.year_form import planned_stays
from pages.parts.year.year_words import nights_text

WHO_CAN_COME = 2
"""So many of the steps of the first hours are about who is with the naaste meanwhile."""


def draw_path(first: Judged) -> None:
    """Draw the steps after the call; in a crisis only what to say, and who can be with the naaste meanwhile."""
    texts = words("regelen")
    show(
        html(
            '<article class="ap-say">{}{}{}</article>',
            _step(2, texts["say"]),
            _to_say(texts),
            read_button(texts["say"]),
        )
    )
    if advice().situation.urgent:
        urgent_words = words("nu_hulp")
        show(heading(urgent_words["first_hours"]), listing(urgent_words.all("first_hours_steps")[:WHO_CAN_COME]))
        return
    number = 3
    if letter := letter_that_fits():
        show(_step(number, texts["send"]))
        draw_letter(letter)
        number += 1
    if terms := wait_until(content().routes[first.id]):
        show(_step(number, texts["wait"]), terms)
        number += 1
    show(_step(number, texts["when_no"]), html('<div class="ap-folds">{}</div>', when_no(first.id)))


def _step(number: int, title: str) -> Markup:
    return html('<h2 class="ap-path"><span class="ap-number">{}</span> {}</h2>', number, title)


def _to_say(texts: Words) -> Markup:
    call = advice().calls[0]
    say = call_in_words(content(), judgement(), call).say
    return (quote(say) if say else Markup()) + more(texts["tell"], own_story())


def draw_path_doors(routes: tuple[Judged, ...]) -> None:
    """Draw everything that isn't on the path, each behind one press, with on it what is in it."""
    texts, urgent, first = words("regelen"), advice().situation.urgent, routes[0]
    others = routes[1:] if current_answers() else routes
    rest = [name for name in letters() if urgent or name != letter_that_fits()]
    show(heading(texts["more"]))
    with doors("path"):
        if current_answers():
            draw_door("weg", texts["this_route"], lambda: _draw_this(first))
        draw_door("wegen", texts.text("others", count=len(others)), lambda: _draw_routes(others))
        if rest:
            draw_door("papieren", texts.text("letters", count=len(rest)), lambda: draw_letters(rest))
        draw_door("data", texts["dates"], lambda: draw_dates(tuple(content().routes[route.id] for route in routes)))
        draw_door("jaar", _year_label(texts), draw_year)
        if not is_kiosk():
            draw_door("agenda", words("dates").title, draw_calendar)
        if urgent:
            draw_door("nee", texts["on_no"], lambda: show(when_no(first.id)))
        show(html('<p class="ap-door">{}</p>', link("plan#na-afloop", words("afterwards").title)))


def _draw_this(first: Judged) -> None:
    hint = paragraph(words("regelen")["first_chosen"], "ap-note")
    show(hint if first.id in routes_of(content(), chosen()) else Markup(), about_route(first))


def _year_label(texts: Words) -> str:
    nights = sum(stay.nights for stay in planned_stays())
    return texts.text("year_planned", count=nights_text(nights)) if nights else texts["year"]


def _draw_routes(others: tuple[Judged, ...]) -> None:
    show(paragraph(words("regelen")["others_intro" if current_answers() else "all_routes_intro"], "ap-note"))
    draw_others(others)
    draw_closed()
