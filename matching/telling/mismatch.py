"""Where nothing fits near home: which of the situations it is, so that something else can be offered."""

from typing import TYPE_CHECKING

from matching.judgement.active_warnings import nights_over_limit
from matching.judgement.judgement import Judgement
from matching.person.closeness import STAY_KINDS
from matching.telling.border import open_near
from matching.verdicts.judged_providers import LOOKED_AT, PlaceFilter
from matching.verdicts.verdict import Judged, all_hold

if TYPE_CHECKING:
    from matching.entries.content import Content


def mismatches(content: "Content", judgement: Judgement) -> tuple[str, ...]:
    """The situations that apply, the nearest to a solution first; none where a place near home is open."""
    return judgement.cached("mismatches", lambda: _mismatches(content, judgement))


def _mismatches(content: "Content", judgement: Judgement) -> tuple[str, ...]:
    if open_near(judgement):
        return ()
    applies = {name for judged in _near(judgement) for name in _of_a_place(content, judged)}
    applies |= {
        name for name, mismatch in content.mismatches.items() if mismatch.when and _holds(content, name, judgement)
    }
    ordered = mismatches_in_order(content)
    return tuple(name for name in ordered if name in applies) or ordered[-1:]


def mismatches_in_order(content: "Content") -> tuple[str, ...]:
    """All situations as the authors ordered them; the last is for whatever isn't explained by another."""
    return tuple(sorted(content.mismatches, key=lambda name: content.mismatches[name].order))


def _near(judgement: Judgement) -> tuple[Judged, ...]:
    """The places to stay near home, or anywhere where there are none near or no home is known."""
    near = judgement.judged_providers.first(LOOKED_AT, PlaceFilter(near_home=True)) if judgement.person.home else ()
    return near or judgement.judged_providers.first(LOOKED_AT, PlaceFilter(kinds=STAY_KINDS))


def _of_a_place(content: "Content", judged: Judged) -> list[str]:
    """The situation of what keeps one place closed: the hardest of its reasons decides."""
    against = {outcome.condition.about for outcome in judged.excluding}
    ordered = mismatches_in_order(content)
    explained = [name for name in ordered if against.intersection(content.mismatches[name].about)]
    others = against.difference(*(content.mismatches[name].about for name in ordered))
    return list(ordered[-1:]) if others else explained[-1:]


def _holds(content: "Content", name: str, judgement: Judgement) -> bool:
    rules = content.rules(content.mismatches[name].when)
    person = judgement.person
    known = {**person.known, "nights_over_limit": nights_over_limit(content, person)}
    return all_hold(rules, known, person.on) is True


def relief(content: "Content", name: str, judgement: Judgement) -> tuple[Judged, ...]:
    """The forms that still give rest in this situation, those that suit best first; none that is unsuitable."""
    wanted = content.mismatches[name].forms
    return tuple(form for form in judgement.forms if form.id in wanted and form.verdict != "unsuitable")
