"""What is shown where: what fits, what may fit, what almost fits, and what doesn't.

*Almost* is unsuitable with one or two things that somebody can change. Finding these takes time, so of a large
catalogue only the first unsuitable places are looked at; the others count as unsuitable, and are shown so.
"""

from typing import TYPE_CHECKING, Literal

from matching.judgement.beginning import Kind, to_begin_with
from matching.judgement.judged_places import LOOKED_AT, JudgedPlaces, OneByOne, Which
from matching.judgement.judging import Judgement
from matching.judgement.verdicts import Judged
from matching.what_if.changes import Change, smallest_changes

if TYPE_CHECKING:
    from matching.entries.content import Content

Group = Literal["suitable", "possible", "almost", "unsuitable"]
GROUPS: tuple[Group, ...] = ("suitable", "possible", "almost", "unsuitable")
Shown = tuple[Judged, tuple[Change, ...]]


def in_group(content: "Content", found: Judgement, kind: Kind, group: Group, most: int) -> tuple[Shown, ...]:
    """Return the first of a group with what would change it, besides what there is to begin with."""
    if group == "almost":
        return almost(content, found, kind)[:most]
    taken = (
        {one.id for one, _ in almost(content, found, kind)} if group == "unsuitable" else _begun(content, found, kind)
    )
    first = listed(content, found, kind).first(most + len(taken), Which((group,)))
    return tuple((one, ()) for one in first if one.id not in taken)[:most]


def group_count(content: "Content", found: Judgement, kind: Kind, group: Group) -> int:
    """Return how many a group holds, besides what there is to begin with."""
    nearly = len(almost(content, found, kind))
    if group == "almost":
        return nearly
    begun = sum(one.verdict == group for one in to_begin_with(content, found, kind))
    return listed(content, found, kind).count(group) - (nearly if group == "unsuitable" else begun)


def almost(content: "Content", found: Judgement, kind: Kind) -> tuple[Shown, ...]:
    """Return what almost fits, the smallest step first."""
    return found.once(("almost", kind), lambda: _almost(content, found, kind))


def _almost(content: "Content", found: Judgement, kind: Kind) -> tuple[Shown, ...]:
    unsuitable = listed(content, found, kind).first(LOOKED_AT, Which(("unsuitable",)))
    changed = ((one, smallest_changes(content, one, found.person)) for one in unsuitable)
    return tuple(sorted((pair for pair in changed if pair[1]), key=lambda pair: len(pair[1])))


def _begun(content: "Content", found: Judgement, kind: Kind) -> set[str]:
    return {one.id for one in to_begin_with(content, found, kind)}


def listed(content: "Content", found: Judgement, kind: Kind) -> JudgedPlaces:
    """Return the forms or the places, to ask the same of both."""
    return found.places if kind == "providers" else OneByOne(content, found.person, (), found.forms)
