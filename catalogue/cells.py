"""What one cell of somebody else's table says: every kind of value has its own reader, all of them from text.

A reader returns a `Reading`, or raises `NotRead` with the code of a sentence in messages.yaml.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from matching.planning.terms import read_day

LONGEST_NUMBER = 15
PHONE_DIGITS, AGB_DIGITS = 9, 8  # a phone number without its first zero; AGB and KvK numbers
EXCEL_ERRORS = ("#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#waarde!", "#verw!", "#naam?")
NO_VALUE = "#formula!"
"""What stands for a formula of which the file holds no outcome."""
DAY_ZERO = date(1899, 12, 30)  # Excel counts days from here
EXCEL_DAYS = range(20_000, 80_000)  # 1954 to 2119
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
FULL_DAY = re.compile(r"\d{1,2}[\s./-]+(?:\d{1,2}|[a-z]+)[\s./-]+(?:\d{4}|\d{2})", re.IGNORECASE)
SHORT_NUMBER = re.compile(r"0?[89]\d0\d{4}(?:\d{3})?")
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE)
POSTCODE = re.compile(r"([1-9]\d{3})(?:[.,]0+)?\s*([A-Z]{2})?", re.IGNORECASE)
WEBSITE = re.compile(r"(https?://)?([\w-]+\.)+[a-z]{2,}(:\d+)?([/?#][^\s<>\"']*)?", re.IGNORECASE)
EMAIL = re.compile(r"[^\s@<>\"'=,;]+@([\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
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
    """Return a cell without needless spaces, and without the mark that keeps a spreadsheet from reckoning."""
    one_line = " ".join(text.split())
    return one_line[1:] if re.match(r"'[=+@\d-]", one_line) else one_line


def number(text: str) -> Reading:
    """Read a whole number: 14 or 14,0."""
    return Reading(int(_digits(text, "not_a_number")))


def money(text: str) -> Reading:
    """Read an amount as decimals with a point: € 1.234,50 becomes 1234.50."""
    plain = re.sub(r"€|eur(?:o)?|\s", "", text.lower())
    plain = re.sub(r",-+$", "", plain)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d{1,2})?", plain):
        plain = plain.replace(".", "")
    if len(plain) > LONGEST_NUMBER or not re.fullmatch(r"\d+([.,]\d{1,2})?", plain):
        raise NotRead("not_money")
    return Reading(f"{Decimal(plain.replace(',', '.')):.2f}")


def day(text: str) -> Reading:
    """Read a day: 2026-11-22, 22-11-2026, 22/11/26, 22 november 2026, or the number that Excel has for it."""
    if match := ISO_DAY.fullmatch(text):
        return Reading(_day(*map(int, match.groups())))
    if text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER and int(text) in EXCEL_DAYS:
        return Reading(DAY_ZERO + timedelta(days=int(text)), "mended_date")
    found = read_day(text, DAY_ZERO) if FULL_DAY.fullmatch(text) else None
    if found is None:
        raise NotRead("not_a_date")
    return Reading(found)


def _day(year: int, month: int, day_of_month: int) -> date:
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise NotRead("not_a_date") from None


def postcode(text: str) -> Reading:
    """Read a postcode: 3262 AB, or 3262 where only that is told."""
    match = POSTCODE.fullmatch(text)
    if not match:
        raise NotRead("not_a_postcode")
    return Reading(f"{match[1]} {match[2].upper()}" if match[2] else match[1])


def phone(text: str) -> Reading:
    """Read a Dutch phone number as ten digits, also where a spreadsheet took its first zero."""
    if not SCIENTIFIC.fullmatch(text) and re.search(r"[^\d\s()+./,-]", text):
        raise NotRead("not_a_phone")
    international = re.sub(r"\(0\)", "", text).strip()
    digits = re.sub(r"\D", "", international)
    if re.match(r"\+31|0031", international):
        digits = "0" + digits.removeprefix("00").removeprefix("31")
    elif not digits.startswith("0"):
        digits = _digits(text, "not_a_phone") if SCIENTIFIC.fullmatch(text) else digits
        return Reading("0" + _phone(digits), "mended_zero")
    return Reading("0" + _phone(digits.removeprefix("0")))


def _phone(digits: str) -> str:
    if (len(digits) == PHONE_DIGITS and not digits.startswith("0")) or SHORT_NUMBER.fullmatch(digits):
        return digits
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
    """Read an address on the web."""
    if not WEBSITE.fullmatch(text):
        raise NotRead("not_a_website")
    return Reading(text) if "://" in text else Reading(f"https://{text}", "mended_website")


def email(text: str) -> Reading:
    """Read an address for mail."""
    if not EMAIL.fullmatch(text):
        raise NotRead("not_an_email")
    return Reading(text)


def several(text: str) -> tuple[str, ...]:
    """Return the parts of a list in one cell."""
    return tuple(dict.fromkeys(part for part in map(str.strip, SEPARATORS.split(text)) if part))


def _digits(text: str, code: str) -> str:
    """Return the digits of a whole number, however a spreadsheet wrote it; never those that it rounded away."""
    if len(text) > LONGEST_NUMBER + 5:
        raise NotRead(code)
    if SCIENTIFIC.fullmatch(text):
        mantissa, exponent = re.split("e", text.lower())
        if len(re.sub(r"\D", "", mantissa)) <= int(exponent):
            raise NotRead("rounded")
        text = f"{Decimal(text.replace(',', '.')):f}"
    text = re.sub(r"[.,]0+$", "", text)
    if not (text.isascii() and text.isdigit()) or len(text) > LONGEST_NUMBER:
        raise NotRead(code)
    return text
