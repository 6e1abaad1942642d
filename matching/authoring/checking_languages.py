"""What is wrong in a translation, and what still has to be translated or looked at again."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel

from matching.authoring.characters import out_of_place
from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.languages import ABOUT, FOLDER, SEEN, about, blanks, has_words, says_the_same, translations
from matching.authoring.problems import Keys, Problem, Read
from matching.authoring.reading import read
from matching.authoring.references import texts_in
from matching.authoring.shapes import value_at
from matching.authoring.translating import may_stay, texts

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

Texts = dict[Keys, str]
Entry = tuple[str, str]


def codes(folder: Path) -> list[str]:
    """The names of the folders in which translations stand."""
    return sorted(path.name for path in (folder / FOLDER).glob("*") if path.is_dir())


def dutch_texts(content: "Content") -> dict[Entry, Texts]:
    """Every Dutch text that a language may say anew, by entry and place."""
    entries = ((kind, name, entry) for kind in (*FOLDERS, *FILES) for name, entry in getattr(content, kind).items())
    return {(kind, name): texts(entry) for kind, name, entry in entries}


def language_problems(content: "Content", files: "ContentFiles", code: str) -> Iterator[Problem]:
    """Give every mistake in a translation: nothing is said of what isn't there, and no blank is lost."""
    translated, dutch = translations(files.folder, code), dutch_texts(content)
    if about(files.folder, code) is None:
        yield Problem(files.path(f"{FOLDER}/{code}/{ABOUT}"), 1, (), "no_language", (("given", code),))
    yield from {problem for source, _ in translated.values() for problem in source.problems}
    yield from _unexpected_files(files, code)
    for entry, (source, prefix) in translated.items():
        yield from _problems_of(source, prefix, dutch.get(entry))


def _unexpected_files(files: "ContentFiles", code: str) -> Iterator[Problem]:
    here = files.folder / FOLDER / code
    expected = {ABOUT, SEEN, *(f"{kind}.yaml" for kind in FILES)}
    for path in sorted(here.rglob("*.yaml")):
        inside = path.relative_to(here).as_posix()
        if inside not in expected and inside.split("/")[0] not in FOLDERS:
            yield Problem(files.path(f"{FOLDER}/{code}/{inside}"), 1, (), "unexpected_file")


def _problems_of(source: Read, prefix: Keys, dutch: Texts | None) -> Iterator[Problem]:
    if dutch is None:
        yield source.problem(prefix, "no_dutch_entry")
        return
    for keys, text in texts_in(value_at(source.values, prefix)).items():
        if keys in dutch:
            yield from _problems_of_text(source, (*prefix, *keys), dutch[keys], text)
        else:
            yield source.problem((*prefix, *keys), "no_dutch_text")


def _problems_of_text(source: Read, keys: Keys, dutch: str, text: str) -> Iterator[Problem]:
    for name in sorted(blanks(dutch) ^ blanks(text)):
        yield source.problem(keys, "other_blanks", given="{" + name + "}")
    may_have_numbers = source.file.rpartition("/")[2] == "help_lines.yaml"
    for wrong, given in out_of_place(text):
        if not (may_have_numbers and wrong == "phone_number"):
            yield source.problem(keys, wrong, given=given)


def to_translate(content: "Content", files: "ContentFiles", code: str) -> Iterator[Problem]:
    """A problem for each Dutch text without a translation, and for each that was changed since it was translated."""
    translated, seen = translations(files.folder, code), seen_texts(files.folder, code)
    for entry, dutch in dutch_texts(content).items():
        kind, name = entry
        source, prefix = translated.get(entry, (None, ()))
        values = value_at(source.values, prefix) if source else None
        for keys, text in _that_need_a_translation(getattr(content, kind)[name], dutch, values).items():
            if source is None or not says_the_same(value_at(values, keys), text):
                written, way = files.names[kind][name]
                yield written.problem((*way, *keys), "not_translated")
            elif digest(keys, text) not in (seen.get(".".join(entry)) or ()):
                yield source.problem((*prefix, *keys), "dutch_changed", given=code)


def _that_need_a_translation(entry: BaseModel, dutch: Texts, values: object) -> Texts:
    """The texts of an entry but for those without words, and those that may stay and aren't said anew."""
    worded = {keys: text for keys, text in dutch.items() if has_words(text)}
    return {
        keys: text for keys, text in worded.items() if value_at(values, keys) is not None or not may_stay(entry, keys)
    }


def seen_texts(folder: Path, code: str) -> dict[str, list[str]]:
    """Of which Dutch texts the translations were made: the digests of those texts, by entry (`questions.goal`)."""
    path = folder / FOLDER / code / SEEN
    values = read(path, SEEN).values if path.is_file() else None
    return values if isinstance(values, dict) else {}


def digest(keys: Keys, text: str) -> str:
    """A short text that changes when a text does, or its place in the entry."""
    return sha256(f"{'.'.join(map(str, keys))}: {text}".encode()).hexdigest()[:8]
