"""Files that the import makes: a place, a desk or the rules of a municipality as YAML, with a seal."""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from catalogue.importing.kinds import KINDS, Kind

SCHEMA = "# yaml-language-server: $schema=../schema/"
SEAL, SEAL_LENGTH = "# catalogue import ", 16
"""The line that begins so holds a digest of all text below it: while that fits, nobody changed the file by hand."""
RESERVED = ("true", "false", "null", "yes", "no", "on", "off")
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*|\d{4}-\d\d-\d\d|\d{1,9}")


def entry_yaml(values: Mapping[str, Any], kind: Kind = KINDS["places"], *, by_hand: bool = False) -> bytes:
    """An entry as the YAML that content holds; quotes around texts, so that none can be anything else.

    What somebody fills in *by hand* gets no seal: no list that comes later may change it.
    """
    lines = [line for name in kind.order if name in values for line in _lines(name, values[name], 0)]
    body = "\n".join(lines) + "\n"
    seal = "" if by_hand else f"{SEAL}{_seal(body)}\n"
    return f"{SCHEMA}{kind.schema}.json\n{seal}{body}".encode()


def sealed_by_import(data: bytes) -> bool:
    """True while the seal fits: nobody changed the file by hand since the import made it.

    Line ends, a byte order mark and spaces behind a line are changed by git and by editors, not by people.
    """
    schema, mark, body = (*_plain(data.decode("utf-8-sig", "replace")).split("\n", 2), "", "")[:3]
    return schema.startswith(SCHEMA) and mark == SEAL + _seal(body)


def _seal(body: str) -> str:
    return sha256(_plain(body).encode()).hexdigest()[:SEAL_LENGTH]


def _plain(text: str) -> str:
    """A text with one kind of line end, and without spaces or empty lines that nobody sees."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _lines(name: str, value: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - YAML holds anything
    start = "  " * depth + f"{name}:"
    if not isinstance(value, Mapping) or depth:
        yield f"{start} {_flow(value)}"
    elif value:
        yield start
        for key, inner in value.items():
            yield from _lines(key, inner, depth + 1)
    else:
        yield f"{start} {{}}"


def _flow(value: Any) -> str:  # noqa: ANN401 - YAML holds anything
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_flow(inner)}' for key, inner in value.items())}}}"
    text = str(value)
    return text if PLAIN.fullmatch(text) and text.lower() not in RESERVED else json.dumps(text, ensure_ascii=False)
