"""The sentences of content as a visitor reads them: filled in for today, dates and numbers in their language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from matching.entries.content import Content
from matching.entries.pages import Page
from matching.words.wording import date_text, day_text, fill, number_text
from pages.parts.state.clock import today
from pages.parts.state.content import content, content_in


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


def words(page: str, code: str = "") -> Words:
    """The sentences of a page, in the visitor's language or in the one with this code."""
    everything = content_in(code) if code else content()
    return Words(everything.pages[page], everything)


def streamlit_words() -> Mapping[str, str]:
    """Streamlit's English -> our words, with {blanks} on both sides."""
    return content().pages["journey"].streamlit


def day_in_words(day: date, *, year: bool = True) -> str:
    """A date as the visitor's language writes it."""
    locale = content().language.locale
    return date_text(day, locale) if year else day_text(day, locale)


def number_in_words(value: float) -> str:
    """A number as the visitor's language writes it."""
    return number_text(value, content().language.locale)
