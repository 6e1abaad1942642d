"""One spelling for names of places, so that accents, hyphens, apostrophes and capitals don't matter."""

import re
import unicodedata

LONGEST_NAME = 80  # characters; the longest in the tables has 28, and longer texts are not worth the time
APOSTROPHES = re.compile("['`\u2018\u2019\u00b4]")
# What people put behind a name to tell places apart: Hengelo (Gld).
PROVINCE_SHORT = {
    "Drenthe": "dr",
    "Flevoland": "fl",
    "Fryslân": "fr friesland",
    "Gelderland": "gld",
    "Groningen": "gn gr",
    "Limburg": "l lb",
    "Noord-Brabant": "nb brabant",
    "Noord-Holland": "nh",
    "Overijssel": "o ov",
    "Utrecht": "u ut",
    "Zeeland": "z zl",
    "Zuid-Holland": "zh",
}


def plain_words(text: str) -> list[str]:
    """Take the plain words of a name: `["sudwest", "fryslan", "fr"]` of "Súdwest-Fryslân (FR)"."""
    if len(text) > LONGEST_NAME:
        return []
    if not text.isascii():
        # Spelling out first separates letters from accents, and turns the one-letter ĳ into two.
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", APOSTROPHES.sub("", text).casefold())
    return ["sint" if word == "st" else word for word in words]


def name_key(text: str) -> str:
    """Give one spelling for all spellings: `"'s-Gravenhage"` and `"s gravenhage"` become `"sgravenhage"`."""
    return "".join(plain_words(text))
