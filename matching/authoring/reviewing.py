"""What wants looking at again: what is past its day, what rests on an overtaken source, what nobody told yet."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from matching.authoring.problems import Keys, Problem
from matching.authoring.shapes import value_at
from matching.entries.freshness import OF_HELP_LINES, OF_PLACES, is_older_than

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

ASKED_OF_AN_INSTALLATION = ("name", "remarks", "paid_by", "made_by", "interests")
"""What whoever decides about care may ask of those who inform them (IPDAS C6 and item 20)."""


def to_review(content: "Content", files: "ContentFiles", on: date) -> list[Problem]:
    """A line for each thing that is past its day, or not told yet; nothing is wrong with it."""
    dated = (_amounts, _facts, _help_lines, _studies)
    past = [notice for notices in dated for notice in notices(content, files, on)]
    return [*past, *_overtaken(content, files), *_installation(content, files)]


def _amounts(content: "Content", files: "ContentFiles", on: date) -> Iterator[Problem]:
    for name, parameter in content.parameters.items():
        printed = parameter.latest_by(on)
        if printed and printed.is_due(on):
            keys = ("values", parameter.values.index(printed))
            yield _notice(files, ("parameters", name), keys, "review_amount", given=printed.review_by)


def _facts(content: "Content", files: "ContentFiles", on: date) -> Iterator[Problem]:
    """Give one line for each place and municipality with old facts, at the oldest: somebody asks them all at once."""
    facts = {("providers", name): provider.facts for name, provider in content.providers.items()}
    facts |= {("municipalities", name): municipality.facts for name, municipality in content.municipalities.items()}
    for kind_and_name, facts_there in facts.items():
        days = {key: fact.since for key, fact in facts_there.items() if fact.since}
        old = {key: day for key, day in days.items() if is_older_than(content, day, OF_PLACES, on)}
        if old:
            oldest, day = min(old.items(), key=lambda pair: pair[1])
            yield _notice(files, kind_and_name, ("facts", oldest), "review_facts", given=day, count=len(old))


def _help_lines(content: "Content", files: "ContentFiles", on: date) -> Iterator[Problem]:
    for name, line in content.help_lines.items():
        if is_older_than(content, line.checked_on, OF_HELP_LINES, on):
            yield _notice(files, ("help_lines", name), ("checked_on",), "review_help_line", given=line.checked_on)


def _overtaken(content: "Content", files: "ContentFiles") -> Iterator[Problem]:
    """Give the first place in each entry that names a source, and none of the newer ones about the same."""
    newer = {name: source.newer for name, source in content.sources.items() if source.newer}
    for kind, named in files.names.items():
        for name, (read, prefix) in named.items():
            cited = _sources_in(value_at(read.values, prefix), ())
            old = (
                (keys, source)
                for keys, ids in cited
                for source in ids
                if source in newer and not set(newer[source]) & set(ids)
            )
            for keys, overtaken in islice(old, 1):
                about = ", ".join(newer[overtaken])
                yield _notice(files, (kind, name), keys, "review_source", given=overtaken, about=about)


def _sources_in(value: object, keys: Keys) -> Iterator[tuple[Keys, list[str]]]:
    """Give each list of sources inside an entry as it was written, with the way to it."""
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _sources_in(inner, (*keys, index))
    elif isinstance(value, dict):
        for field, inner in value.items():
            if field == "source" and isinstance(inner, list):
                yield (*keys, field), inner
            else:
                yield from _sources_in(inner, (*keys, field))


def _studies(content: "Content", files: "ContentFiles", on: date) -> Iterator[Problem]:
    for name, study in content.evidence.items():
        if study.review_by < on:
            yield _notice(files, ("evidence", name), ("review_by",), "review_study", given=study.review_by)


def _installation(content: "Content", files: "ContentFiles") -> Iterator[Problem]:
    """Ask who runs this: people want to know who pays and who made what they read."""
    for name, installation in content.installation.items():
        left = [field for field in ASKED_OF_AN_INSTALLATION if not getattr(installation, field)]
        if left:
            yield _notice(files, ("installation", name), (), "ask_installation", given=", ".join(left))


def _notice(files: "ContentFiles", kind_and_name: tuple[str, str], keys: Keys, code: str, **details: object) -> Problem:
    kind, name = kind_and_name
    source, prefix = files.names[kind][name]
    return source.problem((*prefix, *keys), code, (), **details)
