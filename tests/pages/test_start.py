"""The first screen: recognition, three ways in, and help at once."""

import re

from pages.parts.state.content import content
from tests.shared.opening import english, html, opened, text


def test_start_recognises_and_offers_ways_in() -> None:
    """Without any answer a visitor reads a question, and can look, answer, check or get help."""
    at = opened("start")
    assert [heading.value for heading in at.title] == [content().pages["start"].words["question"]]
    ways = re.findall(r'<li class="ap-way[^>]*><a href="(\w+)"', html(at))
    assert ways == ["situatie", "mogelijkheden", "zelfcheck", "nu_hulp"]
    assert not english(at)


def test_start_speaks_of_a_breathing_space() -> None:
    """Most people don't know the word respijtzorg, so the first screen doesn't use it."""
    page_text = text(opened("start")).lower()
    assert "op adem" in page_text
    assert "respijt" not in page_text
