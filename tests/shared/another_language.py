"""A language that nobody speaks: every Dutch text in other letters, to see that a folder of YAML is all it takes."""

from itertools import zip_longest
from pathlib import Path

from development.translate import note_done, write_missing
from matching.authoring.checking_languages import dutch_texts
from matching.authoring.folders import find_entries
from matching.authoring.languages import ABOUT, FOLDER
from matching.authoring.loading import content_of
from matching.words.wording import BLANK

ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابثدهفغحيجكلمنوبقرستوظوخيز")


def add_language(content: Path, code: str, locale: str) -> None:
    """Add a language in which every text is said in Arabic letters, blanks as they were."""
    here = content / FOLDER / code
    here.mkdir(parents=True)
    (here / ABOUT).write_text(f'locale: {locale}\nnot_translated: "{{text}}"\n', "utf-8")
    write_missing(content, code, in_other_letters)
    note_done(content, code)


def in_other_letters(dutch: str) -> str:
    """A text in Arabic letters."""
    between, blanks = BLANK.split(dutch.lower())[::2], BLANK.findall(dutch)
    pairs = zip_longest(between, ("{" + name + "}" for name in blanks), fillvalue="")
    return "".join(text.translate(ARABIC) + blank for text, blank in pairs)


def count_texts(content: Path) -> int:
    """How many texts there are to translate."""
    return sum(map(len, dutch_texts(content_of(find_entries(content))).values()))
