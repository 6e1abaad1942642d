"""The content that is shown: loaded once, looked at again when an author changes it, never lost to a mistake."""

import logging
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Lock, local

from catalogue.database.content_from_database import load_newest
from matching.authoring.languages import in_language, languages
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError
from matching.entries.content import Content
from matching.entries.language import DUTCH, Language
from matching.entries.pages import Page
from matching.planning.dutch_calendar import DUTCH_CLOCK
from matching.words.wording import date_text, day_text, fill, number_text
from pages.parts.state.edits import how_it_looks
from pages.parts.state.session import keep, kept

FOLDER = Path(os.environ.get("ADEMPAUZE_CONTENT", Path(__file__).parents[3] / "content"))
SECONDS_BETWEEN_LOOKS = 2.0
LANGUAGE = "language"
log = logging.getLogger("adempauze")


@dataclass
class LoadedContent:
    """The last good content, the same in other languages, and how the files looked when it was loaded."""

    content: Content | None = None
    others: dict[str, Content] = field(default_factory=dict)
    languages: tuple[Language, ...] = (DUTCH,)
    problems: tuple[str, ...] = ()
    looked: tuple[int, int, str] = (0, 0, "")
    next_look: float = 0.0


@dataclass(frozen=True)
class Words:
    """The sentences of one page, with amounts and terms filled in for today."""

    page: Page
    content: Content

    @property
    def title(self) -> str:
        """What the page is called, above it and in the menu."""
        return self.page.title

    def __getitem__(self, name: str) -> str:
        """A sentence without blanks of its own, by its key. Raises KeyError where the page has no such sentence."""
        return self.text(name)

    def text(self, name: str, /, **blanks: object) -> str:
        """A sentence with its blanks filled in, by its key; amounts and terms are those of today."""
        filled = {key: str(value) for key, value in blanks.items()}
        return fill(str(self.page.words[name]), self.content, today(), filled)

    def all(self, name: str) -> tuple[str, ...]:
        """The sentences of a list, by its key."""
        return tuple(fill(text, self.content, today()) for text in self.page.words[name])


_loaded = LoadedContent()
_lock = Lock()
_run = local()


def today() -> date:
    """The day that everything is judged for, in the Netherlands; only this file reads the clock for pages.

    A run has one day, taken when it began: a page asks for it hundreds of times.
    """
    day: date | None = getattr(_run, "day", None)
    return day or now().date()


def now() -> datetime:
    """The moment, on the clock of the Netherlands: whoever picks up a phone lives by that one."""
    return datetime.now(DUTCH_CLOCK)


def content() -> Content:
    """The content in the visitor's language; the last good one where a file was broken since."""
    everything: Content | None = getattr(_run, "content", None)
    return everything or content_in(kept(LANGUAGE, DUTCH.code))


@contextmanager
def shown_instead(other: Content) -> Iterator[None]:
    """Draw all that is drawn inside with another content, such as one that is only proposed."""
    before, _run.content = content(), other
    try:
        yield
    finally:
        _run.content = before


def begin_run() -> None:
    """Take the content in the visitor's language, and the day, at the start of a run."""
    _run.content, _run.day = content_in(kept(LANGUAGE, DUTCH.code)), now().date()


def content_in(code: str) -> Content:
    """The content in one of the languages; the last good one where a file was broken since."""
    with _lock:
        if time.monotonic() >= _loaded.next_look:
            _look_again()
        if _loaded.content is None:
            raise ContentError([])
        if code == DUTCH.code or code not in {language.code for language in _loaded.languages}:
            return _loaded.content
        if code not in _loaded.others:
            _loaded.others[code] = in_language(_loaded.content, FOLDER, code)
        return _loaded.others[code]


def all_languages() -> tuple[Language, ...]:
    """The languages that a visitor can choose."""
    content_in(DUTCH.code)
    return _loaded.languages


def read_all_languages() -> None:
    """Read the content in every language, so that nobody has to wait for it."""
    for language in all_languages():
        content_in(language.code)


def switch_language(code: str) -> None:
    """Show everything in another language from now on; one that isn't there changes nothing."""
    if code in {language.code for language in all_languages()}:
        keep(LANGUAGE, code)
        _run.content = content_in(code)


def broken() -> bool:
    """Whether there has never been good content to show."""
    try:
        content_in(DUTCH.code)
    except ContentError:
        return True
    return False


def day_in_words(day: date, *, year: bool = True) -> str:
    """A date as the visitor's language writes it."""
    locale = content().language.locale
    return date_text(day, locale) if year else day_text(day, locale)


def number_in_words(value: float) -> str:
    """A number as the visitor's language writes it."""
    return number_text(value, content().language.locale)


def content_problems() -> tuple[str, ...]:
    """One line for each problem of the files as they are now, for whoever writes them."""
    return _loaded.problems


def words(page: str, code: str = "") -> Words:
    """The sentences of a page, in the visitor's language or in the one with this code."""
    everything = content_in(code) if code else content()
    return Words(everything.pages[page], everything)


def streamlit_words() -> Mapping[str, str]:
    """Streamlit's English -> our words, with {blanks} on both sides."""
    return content().pages["journey"].streamlit


def _look_again() -> None:
    _loaded.next_look = time.monotonic() + SECONDS_BETWEEN_LOOKS
    seen = how_it_looks(FOLDER)
    if seen == _loaded.looked:
        return
    _loaded.looked = seen
    _loaded.problems = ()
    try:
        newest, spoken = load_newest(FOLDER), languages(FOLDER)
        _loaded.content, _loaded.others, _loaded.languages = newest, {}, spoken
    except ContentError as error:
        _loaded.problems = tuple(author_lines(error.problems))
        log.error("Content can't be used:\n%s", "\n".join(_loaded.problems))  # noqa: TRY400 - for authors
