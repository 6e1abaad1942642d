"""The languages that content is written in: Dutch, and every folder in content/languages."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError
from pydantic import ValidationError

from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.problems import Keys, Read
from matching.authoring.reading import read
from matching.authoring.shapes import value_at
from matching.authoring.translating import may_stay, replace_texts
from matching.entries.fields import Name, Sentence, Written
from matching.entries.language import DUTCH, Language
from matching.words.wording import BLANK

if TYPE_CHECKING:
    from matching.entries.content import Content

FOLDER, ABOUT, SEEN = "languages", "language.yaml", "translated_from.yaml"
Translations = Mapping[tuple[str, str], tuple[Read, Keys]]
"""What a language says of each entry: its kind and id, the file it stands in and the place there."""


class About(Written):
    """What content/languages/<code>/language.yaml says of a language; the folder has the code of the language."""

    locale: Name
    not_translated: Sentence


def languages(folder: Path) -> tuple[Language, ...]:
    """The languages of a content folder, Dutch first; a folder that can't be used is passed over."""
    others = sorted(path.parent.name for path in (folder / FOLDER).glob(f"*/{ABOUT}"))
    return (DUTCH, *(Language(code, language.locale) for code in others if (language := about(folder, code))))


def about(folder: Path, code: str) -> About | None:
    """Name and writing direction of a language from its `language.yaml`; None where that file can't be used."""
    try:
        language = About.model_validate(read(folder / FOLDER / code / ABOUT, ABOUT).values)
        return language if is_known(code) and is_known(language.locale) else None
    except ValidationError:
        return None


def is_known(code: str) -> bool:
    """True where Babel can write dates and numbers in a language."""
    try:
        return bool(Locale.parse(code))
    except (UnknownLocaleError, ValueError):
        return False


def in_language(content: "Content", folder: Path, code: str) -> "Content":
    """Content in another language. What that doesn't say stays Dutch, and is marked so.

    Never fails: a translation with a mistake counts as not there (`python -m matching.check` tells the mistakes).
    """
    spoken, translated = about(folder, code), translations(folder, code)
    if spoken is None:
        return content
    entries = {kind: _entries(content, kind, translated, spoken) for kind in (*FOLDERS, *FILES)}
    return content.model_copy(update={**entries, "language": Language(code, spoken.locale)})


def translations(folder: Path, code: str) -> Translations:
    """The translations of a language: (kind, id) -> file as read, and the way to the entry inside it."""
    here = folder / FOLDER / code
    by_entry: dict[tuple[str, str], tuple[Read, Keys]] = {}
    for kind in FOLDERS:
        for path in sorted((here / kind).glob("*.yaml")):
            by_entry[kind, path.stem] = (read(path, _file_name(folder, path)), ())
    for kind in FILES:
        if (here / f"{kind}.yaml").is_file():
            source = read(here / f"{kind}.yaml", _file_name(folder, here / f"{kind}.yaml"))
            names = source.values if isinstance(source.values, dict) else {}
            by_entry |= {(kind, name): (source, (name,)) for name in names}
    return by_entry


def says_the_same(translation: object, dutch: str) -> bool:
    """True for text with the same blanks as the Dutch, which it can stand for."""
    return isinstance(translation, str) and bool(translation) and blanks(translation) == blanks(dutch)


def has_words(text: str) -> bool:
    """False for a text of blanks, digits and signs alone: the name of 112 is the same in every language."""
    return any(map(str.isalpha, BLANK.sub("", text)))


def blanks(text: str) -> set[str]:
    """The names of the blanks in a text; one that begins a sentence in only one language is the same."""
    return {"naaste" if name == "Naaste" else name for name in BLANK.findall(text)}


def _entries(content: "Content", kind: str, translated: Translations, spoken: About) -> Mapping[str, Any]:
    return {
        name: _entry(entry, translated.get((kind, name)), spoken.not_translated)
        for name, entry in getattr(content, kind).items()
    }


def _entry(entry: Any, translated: tuple[Read, Keys] | None, not_translated: str) -> Any:  # noqa: ANN401 - of any kind
    values = value_at(translated[0].values, translated[1]) if translated else None

    def say(keys: Keys, dutch: str) -> str:
        translation = value_at(values, keys)
        if says_the_same(translation, dutch):
            return str(translation)
        stays = may_stay(entry, keys) or not has_words(dutch)
        return dutch if stays else not_translated.replace("{text}", dutch)

    return replace_texts(entry, say)


def _file_name(folder: Path, path: Path) -> str:
    return f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}"
