"""`python -m development.sample_facts --seed 7`: print sentences that claim something, each with its sources.

Somebody holds each sentence against its sources, and counts how many of them carry it. The seed says which sentences:
who mends what was found takes another seed next time, and whoever checks the count takes the same. Rows are separated
by tabs: the file, the place in it, what it says, and the sources with their addresses.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple, TextIO

from pydantic import BaseModel

from matching.authoring.loading import load_content
from matching.entries.content import Content
from matching.entries.dated_values import Parameter
from matching.entries.providers import PlaceFact
from matching.words.wording import BLANK, fill, number_text

CONTENT = Path(__file__).parent.parent / "content"
KINDS = (
    *("routes", "forms", "rights", "warnings", "triage", "barriers", "conditions"),
    *("parameters", "help_lines", "providers", "municipalities"),
)
"""The kinds of entries that claim something of the world outside; a page or a question claims little."""

SAYS = ("text", "met", "not_met", "what", "why", "in_short", "if_yes", "hours", "caution", "amount")
"""The fields that claim something; a step or a question asks somebody to do something."""

MANY = 100


class Claim(NamedTuple):
    """One sentence with where it stands and what it rests on."""

    kind: str
    name: str
    where: str
    says: str
    source: tuple[str, ...]

    def row(self, content: Content) -> str:
        """The claim on one line, with the addresses of its sources."""
        sources = (
            f"{source} ({content.sources[source].url or content.sources[source].name})" for source in self.source
        )
        return "\t".join((f"{self.kind}/{self.name}", self.where, " ".join(self.says.split()), ", ".join(sources)))


def claims(content: Content) -> Iterator[Claim]:
    """Every sentence that claims something and names a source, itself or by what it stands in."""
    for kind in KINDS:
        for name, entry in getattr(content, kind).items():
            yield from _in_entry(content, Claim(kind, name, "", "", getattr(entry, "source", ())), entry)


def sample(content: Content, seed: int, many: int = MANY) -> list[Claim]:
    """So many claims, the same for the same seed and content; what stands in many places is one claim."""
    different = sorted({claim.says: claim for claim in sorted(claims(content), reverse=True)}.values())
    return Random(seed).sample(different, min(many, len(different)))  # noqa: S311 - to choose sentences, not to keep a secret


def _in_entry(content: Content, at: Claim, entry: BaseModel) -> Iterator[Claim]:
    """The claims of an entry and of what stands in it; without a source, that of what is around it."""
    here = at._replace(source=tuple(getattr(entry, "source", ())) or at.source)
    if isinstance(entry, Parameter):
        yield from _of_parameter(content, here, entry)
        return
    if isinstance(entry, PlaceFact):
        yield from _of_fact(content, here, entry)
        return
    for field in type(entry).model_fields:
        value = getattr(entry, field)
        where = f"{here.where}.{field}".strip(".")
        if isinstance(value, str) and field in SAYS and here.source:
            yield here._replace(where=where, says=_filled(content, value))
        yield from _inside(content, here._replace(where=where), value)


def _inside(content: Content, at: Claim, value: object) -> Iterator[Claim]:
    if isinstance(value, BaseModel):
        yield from _in_entry(content, at, value)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value, 1):
            yield from _inside(content, at._replace(where=f"{at.where}.{place}"), inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _inside(content, at._replace(where=f"{at.where}.{name}"), inner)


def _of_parameter(content: Content, at: Claim, parameter: Parameter) -> Iterator[Claim]:
    for value in parameter.values:
        per = f" per {parameter.per}" if parameter.per else ""
        amount = f"{number_text(value.value, content.language.locale)} {parameter.unit}{per}"
        says = f"{parameter.about} {amount} ({value.valid_from}, {value.confidence})"
        yield at._replace(where=str(value.valid_from), says=says, source=value.source or at.source)


def _of_fact(content: Content, at: Claim, fact: PlaceFact) -> Iterator[Claim]:
    name = at.where.rpartition("facts.")[2]
    prefix = "municipality." if at.kind == "municipalities" else "place."
    kind = content.facts.get(f"{prefix}{name}")
    value = content.parameters[fact.parameter].about if fact.parameter else fact.value
    sure = "" if fact.certain else " (not certain)"
    yield at._replace(says=f"{kind.label if kind else name}: {value}{sure}")


def _filled(content: Content, text: str) -> str:
    """A sentence with the values of today; a blank that only a page can fill stays as it is."""
    kept = {name: "{" + name + "}" for name in BLANK.findall(text) if name not in content.parameters}
    return fill(text, content, date.today(), kept)  # noqa: DTZ011 - a day of the calendar


def main(given: list[str] | None = None, out: TextIO = sys.stdout, folder: Path = CONTENT) -> int:
    """Print a sample."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, required=True, help="which sentences: the same seed gives the same ones")
    parser.add_argument("--many", type=int, default=MANY, help="how many sentences")
    asked = parser.parse_args(given)
    content = load_content(folder)
    for number, claim in enumerate(sample(content, asked.seed, asked.many), 1):
        print(number, claim.row(content), sep="\t", file=out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
