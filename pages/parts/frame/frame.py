"""What stands around every page: the header, the six steps, the footer.."""

from collections.abc import Callable, MutableMapping
from copy import copy
from html import escape

import streamlit as st

from matching.entries.language import Language
from matching.entries.made_once import once
from pages.parts.author.author import is_writing
from pages.parts.drawing.markup import Ready
from pages.parts.drawing.settings import settings
from pages.parts.frame.kiosk import end_button
from pages.parts.installation.makers import given_by, own_style
from pages.parts.own_device.keeping import keeping_links
from pages.parts.self_check.check_conversation import check_question_reached, counted_in_check
from pages.parts.situation.conversation import counted, question_reached
from pages.parts.state.content import all_languages, content, switch_language, words
from pages.parts.state.mode import first_page, left_out, mode
from pages.parts.state.worded_once import same_for_all

STEPS = ("situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan")
PAGES = ("start", "nu_hulp", *STEPS, "professionals", "uitleg")
FORM = "invoer"
"""The page on which whoever writes content fills in a place or point; nobody else has it."""
WITHOUT_STEPS = ("start", "nu_hulp", "kiosk", "professionals", FORM)
SPEAK = "lang"
"""The one thing that an address may ask for: in which language to speak."""


def menu() -> tuple[str, ...]:
    """Return the pages that this installation shows its visitors."""
    first = first_page()
    own = (FORM,) if is_writing() else ()
    return (first, *(page for page in PAGES if page not in {first, *left_out()}), *own)


def all_pages() -> tuple[str, ...]:
    """Return the pages that have an address: those of the menu, and in a kiosk the page of whoever puts it there."""
    return menu() if "kiosk" in left_out() else (*menu(), "kiosk")


def site() -> dict[str, st.Page]:
    """Return every page that has an address, for this run: copies of what was made once, with a look at the disk."""
    made = once(content(), ("site", mode(), is_writing()), lambda: {name: _made(name) for name in all_pages()})
    return {name: copy(page) for name, page in made.items()}


def _made(page: str) -> st.Page:
    return st.Page(f"{page}.py", title=title(page), default=page == first_page())


def address(page: str) -> str:
    """Give the address of a page; the first page has that of the site itself."""
    return "./" if page == first_page() else page


def title(page: str) -> str:
    """Give the title of a browser tab: the page first, because a tab is narrow."""
    name = words("journey")["wordmark"]
    return name if page == "start" else f"{words(page).title} – {name}"


def asked_on(page: str) -> tuple[str, str]:
    """Return the name of the question that a page asks now, and which it is of how many; twice nothing for none."""
    if page == "situatie" and (question := question_reached()):
        return question, counted(question)
    if page == "zelfcheck" and (asked := check_question_reached()):
        return "/".join(asked), counted_in_check(asked)
    return "", ""


def tab_title(page: str, counted_as: str) -> str:
    """Give the title of a browser tab now: of a question also which of how many it is.

    Not the question itself: a tab and the history of a browser are read by others too.
    """
    return f"{counted_as} – {title(page)}" if counted_as else title(page)


def draw_header(page: str) -> None:
    """Draw the name of the site and the one-tap way to help; they stay in sight."""
    _draw("header", page, _header)


def _draw(part: str, page: str, make: Callable[[str], str]) -> None:
    """Draw a part of the frame: the same for all who see this page."""
    st.html(Ready(same_for_all((part, page, mode(), is_writing()), lambda: make(page))))


def _header(page: str) -> str:
    texts = words("journey")
    here = ' aria-current="page"' if page == "nu_hulp" else ""
    return (
        f'{own_style()}<header class="ap-header"><a class="ap-wordmark" href="./" aria-label="{escape(texts["home"])}">'
        f"{escape(texts['wordmark'])}</a>"
        f'<a class="ap-help" href="nu_hulp"{here}>{escape(texts["urgent"])}</a></header>'
    )


def follow_language(query: MutableMapping[str, str]) -> None:
    """Speak the language that an address asks for, and take that out of the address."""
    if SPEAK in query:
        switch_language(query.pop(SPEAK))


def draw_tools(page: str) -> None:
    """Draw what makes reading easier: settings, reading aloud, other languages."""
    _draw("tools", page, _tools)


def _tools(page: str) -> str:
    return f'<div class="ap-tools">{settings()}{_languages(page)}{end_button()}</div>'


def _languages(page: str) -> str:
    """Return a link to this page in each other language, in the words of that language; answers stay."""
    here, texts = content().language, words("journey")
    links = "".join(_in_other_words(language, page) for language in all_languages() if language != here)
    label = escape(texts["languages"])
    return f'<nav class="ap-languages" aria-label="{label}"><ul>{links}</ul></nav>' if links else ""


def _in_other_words(other: Language, page: str) -> str:
    marks = f'lang="{other.code}" hreflang="{other.code}" dir="{other.direction}"'
    return f'<li><a href="{address(page)}?{SPEAK}={other.code}" {marks}>{escape(other.name)}</a></li>'


def draw_steps(page: str) -> None:
    """Draw the way through the journey, with the current step marked; not where it would distract."""
    if page in WITHOUT_STEPS:
        st.empty()  # the page and its foot keep their places, so that Streamlit takes neither for the other
    else:
        _draw("steps", page, _steps)


def _steps(page: str) -> str:
    texts = words("journey")
    items = "".join(_step(number, step, page) for number, step in enumerate(STEPS, 1))
    return f'<nav class="ap-steps" aria-label="{escape(texts["steps"])}">{_place_in_steps(page)}<ol>{items}</ol></nav>'


def draw_footer(page: str) -> None:
    """Draw links to all pages: the whole menu, out of the way of whoever reads."""
    _draw("footer", page, _footer)


def _footer(page: str) -> str:
    texts = words("journey")
    items = "".join(f"<li{_twice(other, page)}>{_link(other, page)}</li>" for other in menu())
    return (
        f'<footer class="ap-footer"><nav aria-label="{escape(texts["all_pages"])}"><ul>{items}</ul></nav>'
        f"<p>{escape(texts['privacy'])}</p>{keeping_links()}{given_by()}</footer>"
    )


def _twice(other: str, page: str) -> str:
    """Return the mark of what stands among the steps of the same page: on a phone once is enough."""
    return ' class="ap-twice"' if other in STEPS and page not in WITHOUT_STEPS else ""


def _place_in_steps(page: str) -> str:
    if page not in STEPS:
        return ""
    sentence = words("journey").text("step_of", step=STEPS.index(page) + 1, of=len(STEPS), label=words(page).title)
    return f'<p class="ap-steps-now">{escape(sentence)}</p>'


def _step(number: int, step: str, page: str) -> str:
    current = ' aria-current="step"' if step == page else ""
    passed = ' class="ap-passed"' if page in STEPS and step in STEPS[: STEPS.index(page)] else ""
    name = escape(words(step).title)
    return (
        f'<li{passed}><a href="{step}"{current}><span class="ap-number">{number}</span>'
        f'<span class="ap-name">{name}</span></a></li>'
    )


def _link(other: str, page: str) -> str:
    current = ' aria-current="page"' if other == page else ""
    return f'<a href="{address(other)}"{current}>{escape(words(other).title)}</a>'
