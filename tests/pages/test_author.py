"""Whoever writes content and asks for it sees on the page what is wrong with the files; a visitor never does."""

import pytest

from pages.parts.author import author
from pages.parts.state.content import content
from tests.shared.opening import html, opened, text

MISTAKE = "content/pages/start.yaml:3: <oeps> hoort hier niet."


@pytest.mark.parametrize("asked", [True, False])
def test_a_mistake_is_told_to_whoever_asked(asked: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - asked or not
    """Each line as it is, however strange what an author wrote; the page itself stays as it was."""
    visitor = text(opened("start"))
    monkeypatch.setattr(author, "WRITING", asked)
    monkeypatch.setattr(author, "content_problems", lambda: (MISTAKE,))
    at = opened("start")
    assert ('class="ap-author"' in html(at)) is asked
    assert (MISTAKE in text(at)) is asked
    assert "<oeps>" not in html(at)
    assert visitor in text(at)


def test_without_a_mistake_an_author_sees_what_visitors_see(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands above a page of which all files are well."""
    visitor = html(opened("start"))
    monkeypatch.setattr(author, "WRITING", True)
    assert html(opened("start")) == visitor


def test_an_edit_is_drawn_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the content is another than was drawn, the whole page is drawn again, and once."""
    monkeypatch.setattr(author, "WRITING", True)
    before, after = content(), content().model_copy()
    # Drawn with what was there; saved just then; so drawn again, and the same since.
    given = iter([before, after])
    monkeypatch.setattr(author, "content", lambda: next(given, after))
    at = opened("start")
    assert at.session_state[author.DRAWN] == id(after)
    assert text(at)
