"""What stands around every page: the header, the six steps, the footer."""

from collections.abc import Callable, MutableMapping
from copy import copy

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.caching import cached
from matching.entries.language import Language
from pages.parts.author.author import is_writing
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import Ready
from pages.parts.drawing.settings import settings
from pages.parts.frame.kiosk import end_button
from pages.parts.installation.makers import given_by, own_style
from pages.parts.own_device.keeping import keeping_links
from pages.parts.self_check.check_conversation import check_question_number, check_question_reached
from pages.parts.situation.conversation import question_number, question_reached
from pages.parts.state.content import all_languages, content, switch_language
from pages.parts.state.mode import left_out, mode, root_page
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import words

STEPS = ("situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan")
PAGES = ("start", "nu_hulp", *STEPS, "professionals", "uitleg")
FORM = "invoer"
"""The page on which whoever writes content fills in a place or point; nobody else has it."""
WITHOUT_STEPS = ("start", "nu_hulp", "kiosk", "professionals", FORM)
SPEAK = "lang"
"""The one thing that an address may ask for: in which language to speak."""


def menu() -> tuple[str, ...]:
    """The pages that this installation shows its visitors."""
    first = root_page()
    own = (FORM,) if is_writing() else ()
    return (first, *(page for page in PAGES if page not in {first, *left_out()}), *own)


def all_pages() -> tuple[str, ...]:
    """The pages that have an address: those of the menu, and in a kiosk the page of whoever puts it there."""
    return menu() if "kiosk" in left_out() else (*menu(), "kiosk")


def site() -> dict[str, st.Page]:
    """Every page that has an address, for this run: copies of what was made once, with a look at the disk."""
    made = cached(content(), ("site", mode(), is_writing()), _make_site)
    return {name: copy(page) for name, page in made.items()}


def _make_site() -> dict[str, st.Page]:
    return {name: st.Page(f"{name}.py", title=title(name), default=name == root_page()) for name in all_pages()}


def address(page: str) -> str:
    """The address of a page; the first page has that of the site itself."""
    return "./" if page == root_page() else page


def title(page: str) -> str:
    """The title of a browser tab: the page first, because a tab is narrow."""
    name = words("journey")["wordmark"]
    return name if page == "start" else f"{words(page).title} – {name}"


def asked_on(page: str) -> tuple[str, str]:
    """The name of the question that a page asks now, and which it is of how many; twice nothing for none."""
    if page == "situatie" and (question := question_reached()):
        return question, question_number(question)
    if page == "zelfcheck" and (asked := check_question_reached()):
        return "/".join(asked), check_question_number(asked)
    return "", ""


def tab_title(page: str, counted_as: str) -> str:
    """The title of a browser tab now: of a question also which of how many it is.

    Not the question itself: a tab and the history of a browser are read by others too.
    """
    return f"{counted_as} – {title(page)}" if counted_as else title(page)


def draw_header(page: str) -> None:
    """Draw the name of the site and the one-tap way to help; they stay in sight."""
    _draw("header", page, _header)


def _draw(part: str, page: str, make: Callable[[str], Markup]) -> None:
    """Draw a part of the frame: the same for all who see this page."""
    st.html(Ready(cached_for_all((part, page, mode(), is_writing()), lambda: make(page))))


def _header(page: str) -> Markup:
    texts = words("journey")
    here = Markup(' aria-current="page"') if page == "nu_hulp" else ""
    return html(
        '{}<header class="ap-header"><a class="ap-wordmark" href="./" aria-label="{}">{}</a>'
        '<a class="ap-help" href="nu_hulp"{}>{}</a></header>',
        own_style(),
        texts["home"],
        texts["wordmark"],
        here,
        texts["urgent"],
    )


def follow_language(query: MutableMapping[str, str]) -> None:
    """Speak the language that an address asks for, and take that out of the address."""
    if SPEAK in query:
        switch_language(query.pop(SPEAK))


def draw_tools(page: str) -> None:
    """Draw what makes reading easier: settings, reading aloud, other languages."""
    _draw("tools", page, _tools)


def _tools(page: str) -> Markup:
    return html('<div class="ap-tools">{}{}{}</div>', settings(), _languages(page), end_button())


def _languages(page: str) -> Markup:
    """A link to this page in each other language, in the words of that language; answers stay."""
    here, texts = content().language, words("journey")
    links = Markup().join(_in_other_words(language, page) for language in all_languages() if language != here)
    label = escape(texts["languages"])
    return html('<nav class="ap-languages" aria-label="{}"><ul>{}</ul></nav>', label, links) if links else Markup()


def _in_other_words(other: Language, page: str) -> Markup:
    marks = html('lang="{}" hreflang="{}" dir="{}"', other.code, other.code, other.direction)
    return html('<li><a href="{}?{}={}" {}>{}</a></li>', address(page), SPEAK, other.code, marks, other.name)


def draw_steps(page: str) -> None:
    """Draw the way through the journey, with the current step marked; not where it would distract."""
    if page in WITHOUT_STEPS:
        st.empty()  # the page and its foot keep their places, so that Streamlit takes neither for the other
    else:
        _draw("steps", page, _steps)


def _steps(page: str) -> Markup:
    texts = words("journey")
    items = Markup().join((_step(number, step, page) for number, step in enumerate(STEPS, 1)))
    return html(
        '<nav class="ap-steps" aria-label="{}">{}<ol>{}</ol></nav>', texts["steps"], _place_in_steps(page), items
    )


def draw_footer(page: str) -> None:
    """Draw links to all pages: the whole menu, out of the way of whoever reads."""
    _draw("footer", page, _footer)


def _footer(page: str) -> Markup:
    texts = words("journey")
    items = Markup().join(html("<li{}>{}</li>", _twice(other, page), _link(other, page)) for other in menu())
    return html(
        '<footer class="ap-footer"><nav aria-label="{}"><ul>{}</ul></nav><p>{}</p>{}{}</footer>',
        texts["all_pages"],
        items,
        texts["privacy"],
        keeping_links(),
        given_by(),
    )


def _twice(other: str, page: str) -> Markup:
    """The mark of what stands among the steps of the same page: on a phone once is enough."""
    return Markup(' class="ap-twice"') if other in STEPS and page not in WITHOUT_STEPS else Markup()


def _place_in_steps(page: str) -> Markup:
    if page not in STEPS:
        return Markup()
    sentence = words("journey").text("step_of", step=STEPS.index(page) + 1, of=len(STEPS), label=words(page).title)
    return html('<p class="ap-steps-now">{}</p>', sentence)


def _step(number: int, step: str, page: str) -> Markup:
    current = Markup(' aria-current="step"') if step == page else ""
    passed = Markup(' class="ap-passed"') if page in STEPS and step in STEPS[: STEPS.index(page)] else ""
    name = escape(words(step).title)
    return html(
        '<li{}><a href="{}"{}><span class="ap-number">{}</span><span class="ap-name">{}</span></a></li>',
        passed,
        step,
        current,
        number,
        name,
    )


def _link(other: str, page: str) -> Markup:
    current = Markup(' aria-current="page"') if other == page else ""
    return html('<a href="{}"{}>{}</a>', address(other), current, words(other).title)
