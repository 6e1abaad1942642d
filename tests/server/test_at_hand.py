"""What a browser gets with its first page: whom to call, in every language, before anything else has come."""

import re

import pytest
from markupsafe import escape

from pages.parts.calling.at_hand import at_hand
from pages.parts.state.content import all_languages, content_in
from server.files import FIRST_PAGE, PackedFiles
from server.html import FIRST_TEXT, first_html

MOST_BYTES = 40_000
"""What a line of 400 kbit/s brings in a second, less what opening it takes."""


@pytest.mark.parametrize("language", [language.code for language in all_languages()])
def test_every_language_has_its_numbers(language: str) -> None:
    """The name of the site and those lines stand in the first text, the urgent ones in what stands in for pages."""
    first, *sheets = re.split(r"(?=<template)", at_hand())
    sheet = next(sheet for sheet in sheets if f'lang="{language}"' in sheet)
    content = content_in(language)
    for name in content.pages["verbinding"].help_lines:
        assert escape(content.help_lines[name].in_short) in first
    for name in ("112", "veilig_thuis", "huisartsenspoedpost", "luisterlijn"):
        line = content.help_lines[name]
        assert escape(line.number or line.how_to_find or "") in sheet
    assert escape(str(content.pages["verbinding"].words["note"])) in sheet


def test_it_comes_in_the_first_page_and_follows_content(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page holds it as content now says it; while that can't be read, the page is whole without it."""
    packed = PackedFiles(first_html())
    page = packed.file(FIRST_PAGE, "identity").body.decode()
    assert at_hand() in page
    assert FIRST_TEXT not in page
    monkeypatch.setattr("pages.parts.calling.at_hand.at_hand", lambda: "")
    assert PackedFiles(first_html()).file(FIRST_PAGE, "br").body
    assert '<main class="ap-first-text">' not in packed.file(FIRST_PAGE, "identity").body.decode()


def test_the_first_page_waits_for_no_sheet_of_ours() -> None:
    """Style sheets and what runs before them stand in the page itself, and it is small enough for a slow line."""
    packed = PackedFiles(first_html())
    page = packed.file(FIRST_PAGE, "identity").body.decode()
    assert re.findall(r'<(?:link rel="stylesheet"|script src)[^>]*\./app/[^>]*>', page) == []
    assert 'url("../' not in page
    assert len(packed.file(FIRST_PAGE, "br").body) < MOST_BYTES


def test_in_a_kiosk_numbers_are_read_and_not_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that people share can't call."""
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosk")
    monkeypatch.setattr("pages.parts.calling.at_hand.cached", lambda _content, _about, make: make())
    assert "tel:" not in at_hand()
    assert '<strong class="ap-dial">112</strong>' in at_hand()
