"""A language: its code, and how its name, dates and numbers are written."""

from dataclasses import dataclass

from babel import Locale


@dataclass(frozen=True)
class Language:
    """One language: its code (nl), and the locale of its dates and numbers (nl_NL)."""

    code: str
    locale: str

    @property
    def name(self) -> str:
        """The name of the language in that language."""
        return str(Locale.parse(self.code).get_display_name(self.code)).capitalize()

    @property
    def direction(self) -> str:
        """The direction of its script: ltr or rtl, as HTML has it."""
        return str(Locale.parse(self.code).text_direction)


DUTCH = Language("nl", "nl")
