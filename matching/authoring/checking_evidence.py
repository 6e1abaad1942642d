"""Whether what research says adds up: counts are whole, and every figure in a sentence stands in a field of its own."""

import re
from collections.abc import Mapping

from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.entries.evidence import Finding, Moment, Moved, Recognised, Study
from matching.words.wording import BLANK

FIGURES = {
    "count": ("count",), "of": ("of",), "per_hundred": ("per_hundred",), "rest": ("per_hundred",),
    "time": ("months", "weeks"), "people": ("size",), "studies": ("studies",),
}  # fmt: skip
"""From which fields each blank is filled in; one of them is enough."""
HUNDRED = "100"
OWN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def moment_faults(_entries: AllEntries, moment: Moment) -> Faults:
    """A fault where people were lost, or counted twice, or where nobody says who still lived at home."""
    together = sum(moment.counts.values())
    if together != moment.of:
        yield fault_at(("counts",), "counts_not_whole", given=together, limit=moment.of)
    if "at_home" not in moment.counts:
        yield fault_at(("counts",), "nobody_at_home")
    if "not_at_home" in moment.counts and moment.counts.keys() & {"moved", "died"}:
        yield fault_at(("counts", "not_at_home"), "counted_twice")


def finding_faults(_entries: AllEntries, finding: Finding) -> Faults:
    """A fault where a number has no whole, or where a sentence has a figure that no field gives."""
    if finding.count is None and finding.of is not None:
        yield fault_at(("of",), "of_without_count")
    if finding.count is not None and finding.of is not None and finding.count > finding.of:
        yield fault_at(("count",), "less_than_equal", given=finding.count, limit=finding.of)
    yield from _sentence("text", finding.text, finding.__dict__)


def moved_faults(_entries: AllEntries, moved: Moved) -> Faults:
    """A fault where more people had moved than there were."""
    for field, count, of in (("with_it", moved.with_it, moved.with_of), ("without", moved.without, moved.without_of)):
        if count > of:
            yield fault_at((field,), "less_than_equal", given=count, limit=of)


def recognised_faults(_entries: AllEntries, recognised: Recognised) -> Faults:
    """A fault where a sentence has a figure that no field gives."""
    yield from _sentence("text", recognised.text, recognised.__dict__)


def study_faults(_entries: AllEntries, study: Study) -> Faults:
    """A fault where a study is looked at again before it was looked at, or names people it doesn't count."""
    if study.review_by < study.checked_on:
        yield fault_at(("review_by",), "ends_before_it_starts")
    yield from _blanks("people", study.people, study.__dict__)


def _sentence(field: str, text: str, fields: Mapping[str, object]) -> Faults:
    yield from _blanks(field, text, fields)
    for number in OWN_NUMBER.findall(BLANK.sub("", text)):
        if number != HUNDRED:
            yield fault_at((field,), "number_in_sentence", given=number)


def _blanks(field: str, text: str, fields: Mapping[str, object]) -> Faults:
    for blank in dict.fromkeys(BLANK.findall(text)):
        if all(fields.get(name) is None for name in FIGURES.get(blank, ())) and blank in FIGURES:
            choices = FIGURES[blank]
            yield fault_at((field,), "figure_missing", given=blank, about=choices[0])
