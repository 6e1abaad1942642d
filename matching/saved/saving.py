"""Answers that a person keeps: on the own device, in a file, or in a link. In few characters; checked when read back.

What is saved: the answers, what was skipped, what was chosen, the question reached, and what pages keep that belongs to
the plan (`saved_parts.py` names each). Nothing else; whether somebody knows enough to choose is never saved.
"""

import base64
import binascii
import json
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from matching.person.answers import Answer
from matching.saved.kept_answers import LeftOut
from matching.saved.reading_back import answers_left, names_left, parts_left
from matching.saved.saved_parts import can_be_saved, plain

if TYPE_CHECKING:
    from matching.entries.content import Content

Code = Literal["too_large", "damaged", "unknown", "version", "expired"]

VERSION = 1
MARK = "adempauze"
"""The name of the field that holds the version."""
FIELDS = {MARK, "on", "answers", "skipped", "chosen", "kept"}
LONGEST = 20_000
"""Characters, packed or not. All questions answered, with a plan for a year, take about a quarter."""
PACKED = re.compile(r"a[A-Za-z0-9_-]*")
"""Packed answers begin with the letter of their packing: a is deflate in base64."""
RAW = -15  # what zlib calls deflate without its own header and sum
DAYS = "bewaren_dagen"
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For each old version what turns its fields into those of the next."""


@dataclass(frozen=True)
class Saved:
    """What a person saved, checked, and the day on which that was."""

    on: date
    answers: Mapping[str, Answer] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    chosen: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = field(default=(), compare=False)
    """What was saved and isn't in content any more; only shown, never saved."""


@dataclass(frozen=True)
class Refused:
    """Why saved answers can't be opened; nothing of them is used."""

    code: Code


class _Refusal(Exception):  # noqa: N818 - says what it is
    def __init__(self, code: Code) -> None:
        self.code = code
        super().__init__(code)


def as_saved(saved: Saved) -> str:
    """Write answers as JSON, for a file; what is empty and what may not be saved is left out."""
    kept = {name: plain(value) for name, value in saved.kept.items() if can_be_saved(name)}
    parts = {"answers": saved.answers, "skipped": sorted(saved.skipped), "chosen": saved.chosen, "kept": kept}
    written = {MARK: VERSION, "on": saved.on.isoformat()} | {name: part for name, part in parts.items() if part}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def packed(text: str) -> str:
    """Deflate what `as_saved` wrote, as base64 for an address (RFC 4648, section 5), without padding."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, RAW)
    small = squeezer.compress(text.encode()) + squeezer.flush()
    return "a" + base64.urlsafe_b64encode(small).decode().rstrip("=")


def read_saved(content: "Content", text: str, on: date) -> Saved | Refused:
    """Read saved answers, packed or not, of this version or an older one; or why they are refused. Never raises."""
    try:
        return _saved(content, _fields(text), on)
    except _Refusal as refusal:
        return Refused(refusal.code)


def _refuse(code: Code) -> NoReturn:
    raise _Refusal(code)


def _fields(text: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        _refuse("too_large")
    text = text.strip()
    fields = _parsed(_unpacked(text) if PACKED.fullmatch(text) else text)
    if not isinstance(fields, dict) or MARK not in fields:
        _refuse("damaged")
    return _upgraded(fields)


def _unpacked(text: str) -> str:
    """Unpack text; stop inflating as soon as it is too much, however small it came in."""
    inflater = zlib.decompressobj(RAW)
    try:
        small = base64.urlsafe_b64decode(text[1:] + "=" * (-len(text[1:]) % 4))
        large = inflater.decompress(small, LONGEST * 4)
        unpacked = large.decode()
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        _refuse("too_large" if inflater.unconsumed_tail else "damaged")
    if inflater.unconsumed_tail or len(unpacked) > LONGEST:
        _refuse("too_large")
    return unpacked if inflater.eof else _refuse("damaged")


def _parsed(text: str) -> object:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        _refuse("damaged")


def _no_number(_name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python would read though JSON doesn't have them."""
    _refuse("damaged")


def _upgraded(fields: dict[str, Any]) -> dict[str, Any]:
    version = fields[MARK]
    if type(version) is not int or not 1 <= version <= VERSION:
        _refuse("version")
    for older in range(version, VERSION):
        fields = UPGRADES[older](fields)
    return fields


def _saved(content: "Content", fields: dict[str, Any], on: date) -> Saved:
    saved_on = _day(content, fields.get("on"), on)
    if not set(fields) <= FIELDS:
        _refuse("unknown")
    chosen = _part(fields, "chosen", list)
    try:
        answers, gone = answers_left(content, _part(fields, "answers", dict))
        choices = names_left(chosen, {**content.forms, **content.providers})
        skipped = frozenset(names_left(_part(fields, "skipped", list), content.questions))
    except TypeError:
        _refuse("damaged")
    kept, gone_of_kept = parts_left(content, _part(fields, "kept", dict), on)
    places = [LeftOut("place")] * (len(set(chosen)) - len(choices))
    return Saved(saved_on, answers, skipped, choices, kept, (*gone, *places, *gone_of_kept))


def _day(content: "Content", value: object, on: date) -> date:
    try:
        day = date.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        _refuse("damaged")
    if day > on + timedelta(days=1):  # one day: clocks differ
        _refuse("damaged")
    if (on - day).days > days_kept(content, on):
        _refuse("expired")
    return day


def days_kept(content: "Content", on: date) -> int:
    """For how many days saved answers can be opened; 0 without that parameter."""
    value = content.parameters[DAYS].on(on) if DAYS in content.parameters else None
    return int(value.value) if value else 0


def _part(fields: dict[str, Any], name: str, kind: type) -> Any:  # noqa: ANN401 - of the kind asked for
    part = fields.get(name, kind())
    return part if isinstance(part, kind) else _refuse("damaged")
