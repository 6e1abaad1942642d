"""What is shown where: what fits, what may fit, what almost fits, and what doesn't.

*Almost* is unsuitable with one or two things that somebody can change. Finding these takes time, so of a large
catalogue only the first unsuitable places are looked at; the others count as unsuitable, and are shown so.
"""

from typing import TYPE_CHECKING, Literal

from matching.advice.first_forms import first_forms
from matching.advice.first_places import first_places
from matching.judgement.judgement import Judgement
from matching.verdicts.judged_providers import LOOKED_AT, JudgedList, JudgedProviders, PlaceFilter
from matching.verdicts.verdict import Judged
from matching.what_if.changes import Change, smallest_changes

if TYPE_CHECKING:
    from matching.entries.content import Content

ListKind = Literal["forms", "providers"]
Group = Literal["suitable", "possible", "almost", "unsuitable"]
WithChanges = tuple[Judged, tuple[Change, ...]]


def to_begin_with(content: "Content", judgement: Judgement, kind: ListKind) -> tuple[Judged, ...]:
    """The forms or places that the advice puts first, in its order."""
    return (first_forms if kind == "forms" else first_places)(content, judgement)


def in_group(
    content: "Content", judgement: Judgement, kind: ListKind, group: Group, most: int
) -> tuple[WithChanges, ...]:
    """The first of a group, each with what would change it, besides what there is to begin with."""
    if group == "almost":
        return almost(content, judgement, kind)[:most]
    elsewhere = _shown_elsewhere(content, judgement, kind, group)
    first = listed(content, judgement, kind).first(most + len(elsewhere), PlaceFilter((group,)))
    return tuple((judged, ()) for judged in first if judged.id not in elsewhere)[:most]


def group_count(content: "Content", judgement: Judgement, kind: ListKind, group: Group) -> int:
    """How many a group holds, besides what there is to begin with."""
    nearly = len(almost(content, judgement, kind))
    if group == "almost":
        return nearly
    begun = sum(judged.verdict == group for judged in to_begin_with(content, judgement, kind))
    return listed(content, judgement, kind).count(group) - (nearly if group == "unsuitable" else begun)


def almost(content: "Content", judgement: Judgement, kind: ListKind) -> tuple[WithChanges, ...]:
    """What is unsuitable and becomes open by few changes, with these changes; the smallest step first."""
    return judgement.cached(("almost", kind), lambda: _almost(content, judgement, kind))


def _almost(content: "Content", judgement: Judgement, kind: ListKind) -> tuple[WithChanges, ...]:
    unsuitable = listed(content, judgement, kind).first(LOOKED_AT, PlaceFilter(("unsuitable",)))
    changed = ((judged, smallest_changes(content, judged, judgement.person)) for judged in unsuitable)
    return tuple(sorted((pair for pair in changed if pair[1]), key=lambda pair: len(pair[1])))


def _shown_elsewhere(content: "Content", judgement: Judgement, kind: ListKind, group: Group) -> set[str]:
    """Ids of this verdict that stand elsewhere: under what almost fits, or with what to begin with."""
    if group == "unsuitable":
        return {judged.id for judged, _ in almost(content, judgement, kind)}
    return {judged.id for judged in to_begin_with(content, judgement, kind)}


def listed(content: "Content", judgement: Judgement, kind: ListKind) -> JudgedProviders:
    """The forms or the places, to ask the same of both."""
    if kind == "providers":
        return judgement.judged_providers
    return JudgedList(content, judgement.person, (), judgement.forms)
