"""What one file says of another: every name that is mentioned must exist, and every text must read well."""

import re
from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING

from pydantic import BaseModel

from matching.authoring import contact_table
from matching.authoring.characters import out_of_place
from matching.authoring.checking_entries import entry_faults
from matching.authoring.checking_municipalities import file_name_faults, municipality_faults
from matching.authoring.checking_papers import telling_faults
from matching.authoring.faults import DERIVED, AllEntries, Faults, fault_at
from matching.authoring.problems import Keys, Problem
from matching.authoring.shapes import ADDRESSES, value_at
from matching.entries.papers import Telling
from matching.entries.providers import Municipality
from matching.words.wording import BLANK, BLANKS_OF_PAPERS, OWN_BLANKS

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

LISTS = {
    "source": ("sources", "no_such_source"),
    "routes": ("routes", "no_such_route"),
    "forms": ("forms", "no_such_form"),
    "takes": ("forms", "no_such_form"),
    "barriers": ("barriers", "no_such_barrier"),
    "help_lines": ("help_lines", "no_such_help_line"),
    "only_on": ("pages", "no_such_page"),
    "about": ("questions", "no_such_question"),
    "questions": ("questions", "no_such_question"),
    "tells": ("tellings", "no_such_question"),
    "asks": ("tellings", "no_such_question"),
    "rights": ("rights", "no_such_right"),
    "known_from": ("providers", "no_such_provider"),
    "newer": ("sources", "no_such_source"),
}
"""Which field lists entries of which kind."""

NAMES = {
    "help_line": ("help_lines", "no_such_help_line"),
    "route": ("routes", "no_such_route"),
    "parameter": ("parameters", "no_such_parameter"),
    "use": ("conditions", "no_such_shared_condition"),
    "of": ("providers", "no_such_provider"),
    "within": ("parameters", "no_such_parameter"),
}
"""Which field names one entry of which kind."""

AUTHORS_OWN = {"words", "streamlit", "options", "sets", "also"}
"""Fields whose inner names are the author's, whatever they look like."""

NUMBER = ("phone",)
"""The field that holds a number to call; a help line may also speak of one."""

ADDRESS = re.compile(r"https?://[^\s<>\"']+")
ID = re.compile(r"[A-Za-z0-9_.-]{1,60}")
PAPERS = ("papers", "tellings")
NOTHING = ("null", "Null", "NULL", "~")


def reference_problems(content: "Content", files: "ContentFiles") -> Iterator[Problem]:
    """A problem for every mention that leads nowhere, and for what no kind of entry may hold."""
    entries = AllEntries(content, files.names, frozenset(files.unread))
    for kind, named in files.names.items():
        for name, (source, prefix) in named.items():
            faults = _faults_of(entries, (kind, name), files.entries[kind].get(name), value_at(source.values, prefix))
            yield from (fault.problem(source, prefix) for fault in faults)


def _faults_of(entries: AllEntries, kind_and_name: tuple[str, str], entry: BaseModel | None, written: object) -> Faults:
    """Faults of one entry: *kind_and_name* say which, *entry* None where its shape is wrong, *written* as read."""
    kind, name = kind_and_name
    yield from municipality_faults(entries, name) if kind == contact_table.KIND else _faults_of_name(kind, name)
    yield from _faults_in_text(entries, kind, written)
    if entry is not None:
        yield from _faults_in_entry(entries, name, entry, written)


def _faults_of_name(kind: str, name: str) -> Faults:
    if not ID.fullmatch(name):
        yield fault_at((), "bad_id", given=name)
    if kind == "facts" and not name.startswith(("place.", "municipality.")):
        yield fault_at((), "bad_fact_name", given=name)


def _faults_in_text(entries: AllEntries, kind: str, written: object) -> Faults:
    """Look at every text as it was written, so that an entry with another mistake is looked at too."""
    for keys, text in texts_in(written).items():
        if keys and (isinstance(keys[-1], int) or keys[-1] in NAMES):
            yield from _wrong_name(entries, keys, text)
        yield from _wrong_text(entries, kind, keys, text)


def texts_in(value: object) -> dict[Keys, str]:
    """Every text inside a value, by the way to it."""
    texts: dict[Keys, str] = {}
    _add_texts(value, (), texts)
    return texts


def _add_texts(value: object, keys: Keys, texts: dict[Keys, str]) -> None:
    if isinstance(value, str):
        texts[keys] = value
    elif isinstance(value, dict):
        for name, inner in value.items():
            _add_texts(inner, (*keys, name), texts)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            _add_texts(inner, (*keys, index), texts)


def _wrong_name(entries: AllEntries, keys: Keys, text: str) -> Faults:
    listed = isinstance(keys[-1], int)
    way = keys[:-1] if listed else keys
    kind, code = (LISTS if listed else NAMES).get(str(*way[-1:]), ("", ""))
    if kind == "questions" and text in DERIVED:
        return
    if (
        kind
        and not AUTHORS_OWN.intersection(way[-2:-1])
        and ID.fullmatch(text)
        and not text.isdecimal()
        and entries.missing(kind, text)
    ):
        yield fault_at(keys, code, tuple(entries.names[kind]), given=text)


def _wrong_text(entries: AllEntries, kind: str, keys: Keys, text: str) -> Faults:
    if text in NOTHING:
        yield fault_at(keys, "nothing")
    if keys[-1:] in ADDRESSES:
        if text and not ADDRESS.fullmatch(text):
            yield fault_at(keys, "bad_address", given=text)
        return
    if text.isalpha():
        return
    for code, given in out_of_place(text):
        if code != "phone_number" or (kind != "help_lines" and keys[-1:] != NUMBER):
            yield fault_at(keys, code, given=given)
    if "{" in text or "}" in text:
        yield from _wrong_blanks(entries, kind, keys, text)


def _wrong_blanks(entries: AllEntries, kind: str, keys: Keys, text: str) -> Faults:
    if "streamlit" in keys:
        return
    for name in BLANK.findall(text):
        if name in BLANKS_OF_PAPERS and kind not in PAPERS:
            yield fault_at(keys, "blank_of_a_paper", given=name)
        if name not in OWN_BLANKS and entries.missing("parameters", name):
            yield fault_at(keys, "unknown_placeholder", (*OWN_BLANKS, *entries.names["parameters"]), given=name)
    if match := re.search("[{}]", BLANK.sub("", text)):
        yield fault_at(keys, "loose_brace", given=match[0])


def _faults_in_entry(entries: AllEntries, name: str, entry: BaseModel, written: object) -> Faults:
    for keys, value in parts_of(entry):
        if isinstance(value, BaseModel):
            yield from (fault.inside(keys) for fault in entry_faults(entries, value))
        elif isinstance(value, date) and value_at(written, keys) != value.isoformat():
            yield fault_at(keys, "date_parsing", given=value_at(written, keys))
        elif isinstance(value, float) and not isfinite(value):
            yield fault_at(keys, "float_parsing", given=value_at(written, keys))
    if isinstance(entry, Municipality):
        yield from file_name_faults(entries, name, entry.name)
    if isinstance(entry, Telling):
        yield from telling_faults(entries, name, entry)


PARTS, WITH_NAMES, PLAIN = (BaseModel, date, float), (dict, BaseModel), (str, int)
"""What is looked for, what it stands in, and what it can't be."""


def parts_of(entry: BaseModel) -> list[tuple[Keys, BaseModel | date | float]]:
    """Every model, date and number inside an entry, with the way to it."""
    parts: list[tuple[Keys, BaseModel | date | float]] = []
    _add_parts(entry, (), parts)
    return parts


def _add_parts(value: object, keys: Keys, parts: list[tuple[Keys, BaseModel | date | float]]) -> None:
    if isinstance(value, PARTS):
        parts.append((keys, value))
    if isinstance(value, tuple):
        for index, part in enumerate(value):
            if not isinstance(part, str):
                _add_parts(part, (*keys, index), parts)
    elif isinstance(value, WITH_NAMES):
        for name, inner in (value if isinstance(value, dict) else value.__dict__).items():
            if inner and not isinstance(inner, PLAIN):
                _add_parts(inner, (*keys, name), parts)
