"""Phone numbers: Dutch ones are read and written as people write them here; those of another country are left alone.

What a Dutch number is, Google's libphonenumber knows (`phonenumbers`): areas, 06, 085, 088, 0800, 0900 and the
14-numbers of municipalities. It leaves out some of the short numbers of the Dutch numbering plan, which stand here.
"""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

NETHERLANDS, DUTCH_CODE = "NL", 31
SHORT = ("113", "144")
"""Of the national numbering plan (nummerplan telefoon- en ISDN-diensten); 112 and 116-numbers the library knows."""
WRITTEN = re.compile(r"[\d\s()+./-]+")
INTERNATIONAL = re.compile(r"[(\s]*(?:\+|00)")
WITHOUT_ZERO = re.compile(r"[1-9]\d{8}|[89]\d0\d{4}(?:\d{3})?")
"""What a spreadsheet leaves of a number that it took for a sum: only digits, and the first zero is gone."""
MUNICIPAL = re.compile(r"14\d{3,4}")
LONGEST = 30


def dutch_number(text: str) -> str | None:
    """A Dutch number as people write it: 0186 123 456, 14 0493, 0800 1234, 112; None for anything else."""
    if len(text) > LONGEST or not WRITTEN.fullmatch(text):
        return None
    number = _parsed(text)
    if number is None or number.country_code != DUTCH_CODE or not (_begins_dutch(text) and _exists(number, text)):
        return None
    return str(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL))


def without_zero(text: str) -> str | None:
    """The Dutch number of which a spreadsheet took the first zero; None where this isn't what is left of it."""
    return dutch_number(f"0{text}") if WITHOUT_ZERO.fullmatch(text) else None


def _parsed(text: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, NETHERLANDS)
    except phonenumbers.NumberParseException:
        return None


def _begins_dutch(text: str) -> bool:
    """True for what begins as a whole Dutch number does; other digits may be those of any country."""
    digits = re.sub(r"\D", "", text)
    short = len(digits) <= len("116123") and not digits.startswith("0")
    return bool(INTERNATIONAL.match(text)) or digits.startswith("0") or short


def _exists(number: PhoneNumber, text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    if digits in SHORT:
        return True
    if not digits.startswith("0") and not INTERNATIONAL.match(text):
        is_short = phonenumbers.is_valid_short_number_for_region(number, NETHERLANDS)
        return bool(is_short) or bool(MUNICIPAL.fullmatch(digits) and phonenumbers.is_valid_number(number))
    if MUNICIPAL.fullmatch(digits.removeprefix("0")):  # nobody dials a zero before 14
        return False
    return bool(phonenumbers.is_valid_number(number))
