"""Work out every contrast from the style sheets, and write them down: `python -m development.colours`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from matching.entries.colours import LINE, TEXT, contrast

PROJECT = Path(__file__).parents[1]
STYLE, DOCUMENT = PROJECT / "static" / "style", PROJECT / "docs" / "visual_language.md"
BEGIN, END = "<!-- contrasts: python -m development.colours -->", "<!-- end of contrasts -->"
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{(?P<inside>(?:[^{}]*\{[^{}]*\})*\s*)\}")
ROOT = re.compile(r":root(?:\[data-contrast=\"more\"\])? \{(?P<inside>[^}]*)\}")
COLOUR = re.compile(r"(--ap-[a-z-]+):\s*#([0-9a-f]{3}|[0-9a-f]{6})\s*;")

Colours = Mapping[str, str]


@dataclass(frozen=True)
class Pair:
    """A colour, what may lie behind it, and the least contrast between them."""

    name: str
    behind: tuple[str, ...]
    least: float
    use: str


SURFACES = ("paper", "card", "tint")
PAIRS = (
    Pair("text", SURFACES, TEXT, "text, headings"),
    Pair("quiet", SURFACES, TEXT, "remarks, sources, what is second"),
    Pair("petrol", SURFACES, TEXT, "links, pictograms, second buttons"),
    Pair("on-petrol", ("petrol",), TEXT, "text on a main button and in a filled circle"),
    Pair("on-bar", ("bar",), TEXT, "the name of the site; the focus in the header"),
    Pair("help-text", ("help",), TEXT, "help: the button in the header, danger"),
    Pair("suitable", SURFACES, TEXT, "verdict: fits"),
    Pair("possible", SURFACES, TEXT, "verdict: may fit"),
    Pair("almost", SURFACES, TEXT, "verdict: nearly fits"),
    Pair("unsuitable", SURFACES, TEXT, "verdict: doesn't fit now"),
    Pair("line", SURFACES, LINE, "border of what can be filled in or pressed"),
    Pair("focus", SURFACES, LINE, "where the keyboard is"),
    Pair("accent", SURFACES, LINE, "line beside a quote; never text"),
)
ONLY_DECORATION = {"hair"}
"""A thin line around a card: what it holds together is also told by its heading and the room around it."""


def looks() -> dict[str, Colours]:
    """The colours of each look, by name, as the style sheets set them."""
    base, more = (_without_comments(name) for name in ("base", "contrast"))
    light, light_more = _colours(DARK.sub("", base)), _colours(DARK.sub("", more))
    dark, dark_more = _colours(_dark(base)), _colours(_dark(more))
    return {
        "light": light,
        "dark": light | dark,
        "light, more contrast": light | light_more,
        "dark, more contrast": light | dark | light_more | dark_more,
    }


def least_contrast(pair: Pair, colours: Colours) -> float:
    """The contrast with the worst of what may lie behind."""
    return min(contrast(colours[pair.name], colours[name]) for name in pair.behind)


def table() -> str:
    """The contrasts as a table in Markdown, rounded down: never better than they are."""
    by_look = looks()
    head = ["colour", "for", "on", "at least", *by_look]
    rows = [head, ["---"] * len(head), *([*_row(pair), *_cells(pair, by_look)] for pair in PAIRS)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def written(document: str) -> str:
    """The document with the table of now between its marks."""
    before, _, rest = document.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


def _row(pair: Pair) -> list[str]:
    return [f"`--ap-{pair.name}`", pair.use, ", ".join(pair.behind), f"{pair.least:g}"]


def _cells(pair: Pair, by_look: Mapping[str, Colours]) -> Iterator[str]:
    for colours in by_look.values():
        yield f"{int(least_contrast(pair, colours) * 10) / 10:.1f}"


def _without_comments(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", (STYLE / f"{sheet}.css").read_text("utf-8"), flags=re.DOTALL)


def _dark(sheet: str) -> str:
    return "".join(block["inside"] for block in DARK.finditer(sheet))


def _colours(sheet: str) -> dict[str, str]:
    inside = "".join(block["inside"] for block in ROOT.finditer(sheet))
    return {name.removeprefix("--ap-"): _six(value) for name, value in COLOUR.findall(inside)}


def _six(value: str) -> str:
    return value if len(value) == len("rrggbb") else "".join(digit * 2 for digit in value)


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8")), encoding="utf-8")
