"""Whom to call, drawn without a visit: before the site has arrived, and on an open page that lost its connection.

It stands in the one HTML page that a browser gets, in every language; static/before.js and the style sheet show the
visitor's. What it says is the same for everybody.
"""

from collections.abc import Iterable
from html import escape

from matching.authoring.problems import ContentError
from matching.entries.help_lines import HelpLine
from matching.entries.language import DUTCH, Language
from matching.entries.made_once import once
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.drawing.markup import dial
from pages.parts.state.content import all_languages, content_in, words
from pages.parts.state.mode import is_kiosk

FIRST, TALK = ("huisarts", "huisartsenspoedpost"), ("mantelzorglijn", "luisterlijn")


def at_hand() -> str:
    """Return the first text and the numbers to keep in the page; nothing as long as content can't be read."""
    try:
        return once(content_in(DUTCH.code), "at_hand", lambda: without_ways_out(_in_every_language()))
    except ContentError:
        return ""


def _in_every_language() -> str:
    first, sheets = ("".join(map(make, all_languages())) for make in (_first_text, _sheet))
    return f'<style>{_only_theirs()}</style><main class="ap-first-text">{first}</main>{sheets}'


def _only_theirs() -> str:
    """Return the rules that show the first text in the language of the visitor, in Dutch where it isn't there."""
    codes = [language.code for language in all_languages() if language != DUTCH]
    in_dutch = "".join(f':not([data-spoken="{code}"])' for code in codes)
    hidden = [f'html[data-spoken="{code}"] .ap-first-text > :not([lang="{code}"])' for code in codes]
    return f"{', '.join([f'html{in_dutch} .ap-first-text > :not([lang={DUTCH.code}])', *hidden])} {{ display: none }}"


def _marks(language: Language) -> str:
    return f'lang="{language.code}" dir="{language.direction}"'


def _first_text(language: Language) -> str:
    """Return what a browser shows first: whose site it is, and whom somebody can call who can't wait for it."""
    texts, site = words("verbinding", language.code), words("journey", language.code)
    inside = f"<h1>{escape(site['wordmark'])}</h1>{_paragraphs(texts['coming'], texts['call'])}"
    return f"<div {_marks(language)}>{inside}{_lines(language.code, texts.page.help_lines)}</div>"


def _sheet(language: Language) -> str:
    """Return what stands in for a page while there is no connection; inert until static/bridge/away.js shows it."""
    texts, urgent = words("verbinding", language.code), words("nu_hulp", language.code)
    danger = content_in(language.code).warnings["danger_now"].help_lines
    parts = (
        _part(urgent["danger"], _lines(language.code, danger), urgent.all("danger_steps")),
        _part(urgent["medical"], _lines(language.code, FIRST), urgent.all("medical_steps")),
        _part(urgent["breakdown"], _lines(language.code, ("huisarts", "gemeente")), urgent.all("first_hours_steps")),
        _part(urgent["talk"], _lines(language.code, TALK)),
    )
    marks = f'data-note="{escape(texts["note"])}" data-back="{escape(texts["back"])}"'
    # A kiosk wipes in its own way (static/bridge/kiosk.js), and nothing of keeping answers stands there.
    marks += "" if is_kiosk() else f' data-wiped="{escape(words("device", language.code)["wiped"])}"'
    marks += f' data-show="{escape(texts["show"])}" data-close="{escape(texts["close"])}"'
    inside = f'<h2 id="ap-away-title">{escape(texts.title)}</h2>{_paragraphs(texts["sheet"])}{"".join(parts)}'
    return f'<template class="ap-away-sheet" {_marks(language)} {marks}>{inside}</template>'


def _part(title: str, calls: str, steps: Iterable[str] = ()) -> str:
    listed = "".join(f"<li>{escape(step)}</li>" for step in steps)
    return f"<section><h3>{escape(title)}</h3>{calls}{f'<ul>{listed}</ul>' if listed else ''}</section>"


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def _lines(code: str, names: Iterable[str]) -> str:
    return f'<div class="ap-numbers">{"".join(_line(content_in(code).help_lines[name]) for name in names)}</div>'


def _line(line: HelpLine) -> str:
    """Return one help line: who it is, for what, and the number or how to find it."""
    who = f"<strong>{escape(line.name)}</strong> {escape(line.in_short)}"
    reached = "" if line.number else f" {escape(line.how_to_find or '')}"
    return f"<div><p>{who}{reached}</p>{dial(line.number)}{dial(line.second_number)}</div>"
