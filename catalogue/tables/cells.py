"""What one cell of somebody else's table says: every kind of value has its own reader, all of them from text.

A reader returns a `Reading`, or raises `NotRead` with the code of a sentence in messages.yaml.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from catalogue.tables.columns import Signs
from catalogue.tables.phones import dutch_number, without_zero

LONGEST_NUMBER, LONGEST_ADDRESS = 15, 200
AGB_DIGITS = 8  # AGB and KvK numbers
NO_VALUE = "#formula!"
"""What stands for a formula of which the file holds no outcome."""
ERROR = re.compile(r"#[¡¿]?[^\W_][\w/.]*[!?]?|#{2,}|[A-Za-z]{3,7}:5\d\d")
"""What a spreadsheet writes where a formula failed, in any language: #N/B, #WAARDE!, #¿NOMBRE?, ####, Fout:502."""
BREAK_OF_EXCEL = re.compile(r"_x00(?:09|0[aA]|0[dD]|1[fF])_")
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE | re.ASCII)
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+", re.ASCII)
AMERICAN_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+", re.ASCII)
POSTCODE = re.compile(r"([1-9]\d{3})(?:[.,]0+)?\s*([A-Z]{2})?", re.IGNORECASE | re.ASCII)
WEBSITE = re.compile(r"((?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?)([/?#][^\s<>\"']*)?", re.IGNORECASE)
EMAIL = re.compile(r"([A-Za-z0-9._%+-]{1,64})@((?:[A-Za-z0-9-]+\.){1,9}[A-Za-z]{2,20})")
SEPARATORS = re.compile(r"[;,/|\n]+|\s+en\s+")


@dataclass(frozen=True)
class Reading:
    """What a cell says, and the code of what had to be mended to read it."""

    value: str | bool | int | date | tuple[str, ...]
    mended: str | None = None


class NotRead(ValueError):  # noqa: N818 - says what it is
    """A cell that doesn't say what its column asks for."""

    def __init__(self, code: str, **details: str) -> None:
        """Keep the code of the sentence and its blanks."""
        self.code, self.details = code, details
        super().__init__(code)


def tidy(text: str) -> str:
    """A cell without needless spaces, and without what only a file or a spreadsheet means by it."""
    line = " ".join(BREAK_OF_EXCEL.sub(" ", text).split())
    return line[1:] if re.match(r"'[=+@\d-]", line) else line


def is_error(text: str) -> bool:
    """True for the error of a spreadsheet instead of a value, in whatever language."""
    if text == NO_VALUE or text.casefold() in ("#n/a", "#n/b"):
        return True
    if not ERROR.fullmatch(text):
        return False
    has_letters = any(map(str.isalpha, text))
    return not text.startswith("#") or "##" in text or (has_letters and (text == text.upper() or text[-1] in "!?"))


def number(text: str, signs: Signs = Signs()) -> Reading:  # noqa: B008 - frozen
    """Read a whole number: 14, 14,0 or 1.400."""
    whole, _, decimals = text.partition(",")
    if AMERICAN_THOUSANDS.fullmatch(text) or (THOUSANDS.fullmatch(text) and signs.point_for_cents):
        raise NotRead("thousand_or_decimals", mark="," if "," in text else ".")
    if THOUSANDS.fullmatch(whole) and not decimals.strip("0"):
        return Reading(int(whole.replace(".", "")))
    return Reading(int(_digits(text, "not_a_number")))


def money(text: str, signs: Signs = Signs()) -> Reading:  # noqa: B008 - frozen
    """Read an amount as decimals with a point: € 1.234,50 becomes 1234.50."""
    plain = re.sub(r"€|eur(?:o)?|\s", "", text.lower())
    plain = re.sub(r",-+$", "", plain)
    if AMERICAN_THOUSANDS.fullmatch(plain) or (THOUSANDS.fullmatch(plain) and signs.point_for_cents):
        raise NotRead("thousand_or_decimals", mark="," if "," in plain else ".")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d{1,2})?", plain):
        plain = plain.replace(".", "")
    if not re.fullmatch(r"\d{1,9}([.,]\d{1,2})?", plain, re.ASCII):
        raise NotRead("not_money")
    return Reading(f"{Decimal(plain.replace(',', '.')):.2f}")


def postcode(text: str) -> Reading:
    """Read a postcode: 3262 AB, or 3262 where only that is told."""
    match = POSTCODE.fullmatch(text)
    if not match:
        raise NotRead("not_a_postcode")
    return Reading(f"{match[1]} {match[2].upper()}" if match[2] else match[1])


def phone(text: str, signs: Signs = Signs()) -> Reading:  # noqa: B008 - frozen
    """Read a Dutch phone number, also where a spreadsheet took its first zero; never one of another country."""
    if number := dutch_number(text):
        return Reading(number)
    digits = _digits(text, "not_a_phone") if SCIENTIFIC.fullmatch(text) else re.sub(r"[.,]0{1,2}$", "", text)
    if number := without_zero(digits):
        if signs.other_countries:  # a spreadsheet takes a + as well as a zero
            raise NotRead("zero_or_plus")
        return Reading(number, "mended_zero")
    raise NotRead("not_a_phone")


def register_number(text: str) -> Reading:
    """Read an AGB or KvK number: eight digits, also where a spreadsheet took the first zero."""
    digits = _digits(text.replace(" ", ""), "not_a_register_number")
    if len(digits) == AGB_DIGITS - 1:
        return Reading("0" + digits, "mended_zero")
    if len(digits) != AGB_DIGITS:
        raise NotRead("not_a_register_number")
    return Reading(digits)


def website(text: str) -> Reading:
    """Read an address on the web; its scheme and host in small letters, as everybody reads them."""
    match = WEBSITE.fullmatch(text)
    if not match:
        raise NotRead("not_a_website")
    address = match[1].lower() + (match[2] or "")
    if "://" not in match[1]:
        return Reading(f"https://{address}", "mended_website")
    return Reading(address, None if address == text else "small_letters")


def email(text: str) -> Reading:
    """Read an address for mail; its domain in small letters."""
    match = EMAIL.fullmatch(text)
    if not match or len(text) > LONGEST_ADDRESS:
        raise NotRead("not_an_email")
    return Reading(f"{match[1]}@{match[2].lower()}")


def several(text: str) -> tuple[str, ...]:
    """The parts of a list in one cell, each once: split at ; , / | line ends and *en*."""
    return tuple(dict.fromkeys(part for part in map(str.strip, SEPARATORS.split(text)) if part))


def _digits(text: str, code: str) -> str:
    """The digits of a whole number, however a spreadsheet wrote it; never those that it rounded away."""
    if len(text) > LONGEST_NUMBER + 5:
        raise NotRead(code)
    if SCIENTIFIC.fullmatch(text):
        mantissa, exponent = re.split("e", text.lower())
        if len(re.sub(r"\D", "", mantissa)) <= int(exponent):
            raise NotRead("rounded")
        text = f"{Decimal(text.replace(',', '.')):f}"
    text = re.sub(r"[.,]0{1,2}$", "", text)
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST_NUMBER:
        raise NotRead(code)
    return text
