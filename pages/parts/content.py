"""The content that is shown: loaded once, looked at again when an author changes it, never lost to a mistake."""

import logging
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from matching.content import Page
from matching.loading import Content, load_content
from matching.problems import author_lines
from matching.reading import ContentError
from matching.wording import fill

FOLDER = Path(os.environ.get("ADEMPAUZE_CONTENT", Path(__file__).parents[2] / "content"))
SECONDS_BETWEEN_LOOKS = 2.0
log = logging.getLogger("adempauze")


@dataclass
class Shelf:
    """The last good content, and how its files looked when it was loaded."""

    content: Content | None = None
    looked: tuple[int, int] = (0, 0)
    next_look: float = 0.0


@dataclass(frozen=True)
class Words:
    """The sentences of one page, with amounts and terms filled in for today."""

    page: Page
    content: Content

    @property
    def title(self) -> str:
        """Return the page's title."""
        return self.page.title

    def __getitem__(self, name: str) -> str:
        """Return one sentence."""
        return self.text(name)

    def text(self, name: str, /, **blanks: object) -> str:
        """Return one sentence with its blanks filled in."""
        filled = {key: str(value) for key, value in blanks.items()}
        return fill(str(self.page.words[name]), self.content, today(), filled)

    def all(self, name: str) -> tuple[str, ...]:
        """Return a list of sentences."""
        return tuple(fill(text, self.content, today()) for text in self.page.words[name])


_shelf = Shelf()
_lock = Lock()


def today() -> date:
    """Return the day that everything is judged for; the only place where pages read the clock."""
    return date.today()  # noqa: DTZ011 - a calendar day, on the clock of whoever runs this


def content() -> Content:
    """Return the content; the last good one where a file was broken since."""
    with _lock:
        if time.monotonic() >= _shelf.next_look:
            _look_again()
        if _shelf.content is None:
            raise ContentError([])
        return _shelf.content


def broken() -> bool:
    """Return whether there has never been good content to show."""
    try:
        content()
    except ContentError:
        return True
    return False


def words(page: str) -> Words:
    """Return the sentences of a page."""
    everything = content()
    return Words(everything.pages[page], everything)


def streamlit_words() -> Mapping[str, str]:
    """Return what Streamlit says in English, with our words for it."""
    return content().pages["journey"].streamlit


def _look_again() -> None:
    _shelf.next_look = time.monotonic() + SECONDS_BETWEEN_LOOKS
    seen = _how_it_looks()
    if seen == _shelf.looked:
        return
    _shelf.looked = seen
    try:
        _shelf.content = load_content(FOLDER)
    except ContentError as error:
        log.error("Content can't be used:\n%s", "\n".join(author_lines(error.problems)))  # noqa: TRY400 - for authors


def _how_it_looks() -> tuple[int, int]:
    """Return the youngest change and the number of files: enough to notice an edit."""
    times = [path.stat().st_mtime_ns for path in FOLDER.rglob("*.yaml")]
    return max(times, default=0), len(times)
