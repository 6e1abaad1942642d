"""Whatever an author or a catalogue says: on a page it is text, never HTML."""

import pytest

from pages.parts.drawing.markup import as_label, listing, paragraph
from tests.shared.hostile_inputs import WORDS


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_content_shows_as_text(text: str) -> None:
    """What an author or a catalogue says is shown letter by letter: no tag, no attribute, no link of its own."""
    for html in (paragraph(text), listing([text])):
        inside = html.removeprefix("<p>").removesuffix("</p>")
        assert "<img" not in html
        assert "<script" not in html
        assert "<svg" not in inside.replace("<svg class", "")
        assert 'onmouseover="' not in html
    label = as_label(text)
    for mark in "[]*`$<>":
        assert label.count(f"\\{mark}") == text.count(mark)
