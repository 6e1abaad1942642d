"""The content that is shown: loaded once, looked at again when an author changes it, never lost to a mistake."""

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from threading import Lock, local

from catalogue.database.content_from_database import load_newest
from matching.authoring.languages import in_language, languages
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError
from matching.entries.content import Content
from matching.entries.language import DUTCH, Language
from matching.judgement.judgement import is_large
from pages.parts.state.clock import begin_day
from pages.parts.state.edits import how_it_looks
from pages.parts.state.session import page_value, set_page_value

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


_loaded = LoadedContent()
_lock = Lock()
_run = local()


def content() -> Content:
    """The content in the visitor's language; the last good one where a file was broken since."""
    everything: Content | None = getattr(_run, "content", None)
    return everything or content_in(page_value(LANGUAGE, DUTCH.code))


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
    begin_day()
    _run.content = content_in(page_value(LANGUAGE, DUTCH.code))


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
        set_page_value(LANGUAGE, code)
        _run.content = content_in(code)


def broken() -> bool:
    """Whether there has never been good content to show."""
    try:
        content_in(DUTCH.code)
    except ContentError:
        return True
    return False


def content_problems() -> tuple[str, ...]:
    """One line for each problem of the files as they are now, for whoever writes them."""
    return _loaded.problems


def _look_again() -> None:
    _loaded.next_look = time.monotonic() + SECONDS_BETWEEN_LOOKS
    seen = how_it_looks(FOLDER)
    if seen == _loaded.looked:
        return
    _loaded.looked = seen
    _loaded.problems = ()
    try:
        newest, spoken = load_newest(FOLDER), languages(FOLDER)
        if is_large(newest):
            # Before anybody draws a picture: Altair takes a NumPy that another thread is still loading for ready.
            import_module("numpy")
        _loaded.content, _loaded.others, _loaded.languages = newest, {}, spoken
    except ContentError as error:
        _loaded.problems = tuple(author_lines(error.problems))
        log.error("Content can't be used:\n%s", "\n".join(_loaded.problems))  # noqa: TRY400 - for authors
