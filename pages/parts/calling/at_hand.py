"""Whom to call, drawn without a visit: before the site has arrived, and on an open page that lost its connection.

It stands in the one HTML page that a browser gets, in every language; static/before.js and the style sheet show the
visitor's. What it says is the same for everybody.
"""

from collections.abc import Iterable

from markupsafe import Markup

from matching.authoring.problems import ContentError
from matching.entries.caching import cached
from matching.entries.help_lines import HelpLine
from matching.entries.language import DUTCH, Language
from pages.parts.drawing.html import html
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.drawing.markup import dial
from pages.parts.state.content import all_languages, content_in
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import words

FIRST, TALK = ("huisarts", "huisartsenspoedpost"), ("mantelzorglijn", "luisterlijn")


def at_hand() -> str:
    """Make the first text and the numbers to keep in the page; nothing as long as content can't be read."""
    try:
        return cached(content_in(DUTCH.code), "at_hand", lambda: without_ways_out(_in_every_language()))
    except ContentError:
        return ""


def _in_every_language() -> Markup:
    first, sheets = (Markup().join(map(make, all_languages())) for make in (_first_text, _sheet))
    return html('<style>{}</style><main class="ap-first-text">{}</main>{}', _only_theirs(), first, sheets)


def _only_theirs() -> Markup:
    """The style that shows the first text in the language of the visitor, in Dutch where it isn't there."""
    codes = [language.code for language in all_languages() if language != DUTCH]
    in_dutch = "".join(f':not([data-spoken="{code}"])' for code in codes)
    hidden = [f'html[data-spoken="{code}"] .ap-first-text > :not([lang="{code}"])' for code in codes]
    theirs = ", ".join([f"html{in_dutch} .ap-first-text > :not([lang={DUTCH.code}])", *hidden])
    return Markup(f"{theirs} {{ display: none }}")  # noqa: S704 - codes of languages, which the loader checks


def _marks(language: Language) -> Markup:
    return html('lang="{}" dir="{}"', language.code, language.direction)


def _first_text(language: Language) -> Markup:
    """What a browser shows first: whose site it is, and whom to call for whoever can't wait for it."""
    texts, site = words("verbinding", language.code), words("journey", language.code)
    inside = html("<h1>{}</h1>{}", site["wordmark"], _paragraphs(texts["coming"], texts["call"]))
    return html("<div {}>{}{}</div>", _marks(language), inside, _lines(language.code, texts.page.help_lines))


def _sheet(language: Language) -> Markup:
    """What stands in for a page while there is no connection; inert until static/bridge/away.js shows it."""
    texts, urgent = words("verbinding", language.code), words("nu_hulp", language.code)
    danger = content_in(language.code).warnings["danger_now"].help_lines
    parts = (
        _part(urgent["danger"], _lines(language.code, danger), urgent.all("danger_steps")),
        _part(urgent["medical"], _lines(language.code, FIRST), urgent.all("medical_steps")),
        _part(urgent["breakdown"], _lines(language.code, ("huisarts", "gemeente")), urgent.all("first_hours_steps")),
        _part(urgent["talk"], _lines(language.code, TALK)),
    )
    marks = html('data-note="{}" data-back="{}"', texts["note"], texts["back"])
    # A kiosk wipes in its own way (static/bridge/kiosk.js), and nothing of keeping answers stands there.
    marks += "" if is_kiosk() else html(' data-wiped="{}"', words("device", language.code)["wiped"])
    marks += html(' data-show="{}" data-close="{}"', texts["show"], texts["close"])
    inside = html('<h2 id="ap-away-title">{}</h2>{}{}', texts.title, _paragraphs(texts["sheet"]), Markup().join(parts))
    return html('<template class="ap-away-sheet" {} {}>{}</template>', _marks(language), marks, inside)


def _part(title: str, calls: str, steps: Iterable[str] = ()) -> Markup:
    listed = Markup().join(html("<li>{}</li>", step) for step in steps)
    return html("<section><h3>{}</h3>{}{}</section>", title, calls, html("<ul>{}</ul>", listed) if listed else "")


def _paragraphs(*texts: str) -> Markup:
    return Markup().join(html("<p>{}</p>", text) for text in texts)


def _lines(code: str, names: Iterable[str]) -> Markup:
    return html(
        '<div class="ap-numbers">{}</div>', Markup().join(_line(content_in(code).help_lines[name]) for name in names)
    )


def _line(line: HelpLine) -> Markup:
    """One help line: who it is, for what, and the number or how to find it."""
    who = html("<strong>{}</strong> {}", line.name, line.in_short)
    reached = "" if line.number else html(" {}", line.how_to_find or "")
    return html("<div><p>{}{}</p>{}{}</div>", who, reached, dial(line.number), dial(line.second_number))
