"""What matters to this person, and how well something gives it: weights 0..3 times degrees 0..3.

What is not known of something may be anything: its degree is an interval from 0 to 3, and so is what it comes to. The
order takes the middle, so that an unknown price neither helps nor hurts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from matching.entries.forms import Form, Preference
from matching.entries.providers import Provider
from matching.person.answers import Answers
from matching.person.situation import ABOUT_KM
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

PREFERENCES: tuple[str, ...] = get_args(Preference)
LEAST, MOST = 0, 3
GOOD, LESS = 2, 1
"""From this degree on something gives a preference well; up to this one it gives little of it."""
NEARNESS_KM = ((5, 3), (15, 2), (30, 1))
"""A place so many kilometres away is so near; further is 0."""
AT_HOME = ("home", "nowhere")
Weights = Mapping[str, int]


@dataclass(frozen=True)
class DegreeSpan:
    """How much something gives of one preference, between two ends of 0..3."""

    low: int = LEAST
    high: int = MOST

    @property
    def twice_the_middle(self) -> int:
        """Return low and high together, which is exact where half would not be."""
        return self.low + self.high


UNKNOWN = DegreeSpan()
Gives = Mapping[str, DegreeSpan]


@dataclass(frozen=True)
class Fit:
    """What something comes to for one person, as an interval, and why: the heaviest preference first."""

    low: int
    high: int
    good: tuple[str, ...]
    less: tuple[str, ...]
    unknown: tuple[str, ...]


def weights_of(answers: Answers) -> Weights:
    """Return how heavy each preference weighs that somebody told; none where nothing matters more than the rest."""
    told = answers.get("preferences")
    return told if isinstance(told, Mapping) and any(told.values()) else {}


def fit_of(gives: Gives, weights: Weights) -> Fit:
    """Return what something comes to with these weights."""
    weighed = sorted((name for name in weights if weights[name]), key=lambda name: -weights[name])
    degrees = {name: gives.get(name, UNKNOWN) for name in weighed}
    return Fit(
        low=sum(weights[name] * degrees[name].low for name in weighed),
        high=sum(weights[name] * degrees[name].high for name in weighed),
        good=tuple(name for name in weighed if degrees[name].low >= GOOD),
        less=tuple(name for name in weighed if degrees[name].high <= LESS),
        unknown=tuple(name for name in weighed if degrees[name] == UNKNOWN),
    )


def score(judged: Judged, gives: Gives, weights: Weights) -> int:
    """Return what speaks for something and fits what matters, less what doesn't; in halves, to stay exact.

    A preference counts from the middle of 0..3: giving little of it speaks against something, as much speaks for it.
    """
    matters = sum(weight * (gives.get(name, UNKNOWN).twice_the_middle - MOST) for name, weight in weights.items())
    return 2 * judged.fit + matters


def given_by(content: "Content", judged: Judged, forms: Iterable[Judged]) -> Gives:
    """Return what a form or place gives; of a place by way of its forms that are open to this person."""
    if judged.id in content.forms:
        return of_form(content.forms[judged.id])
    provider = content.providers[judged.id]
    closed = {one.id for one in forms if one.verdict == "unsuitable"}
    names = [name for name in provider.forms if name not in closed] or list(provider.forms)
    offered = [content.forms[name] for name in names]
    return together(map(of_form, offered)) | _of_place(provider, judged, offered)


def of_form(form: Form) -> dict[str, DegreeSpan]:
    """Return what a form gives, as its author says."""
    return {name: DegreeSpan(degree, degree) for name, degree in form.gives.items()}


def together(gives: Iterable[Mapping[str, DegreeSpan]]) -> dict[str, DegreeSpan]:
    """Return what one of several gives, not knowing which."""
    each = list(gives)
    found = {name: [one.get(name, UNKNOWN) for one in each] for name in PREFERENCES}
    return {
        name: DegreeSpan(min(one.low for one in spans), max(one.high for one in spans)) for name, spans in found.items()
    }


def _of_place(provider: Provider, judged: Judged, offered: Iterable[Form]) -> dict[str, DegreeSpan]:
    """Return what the facts of a place say better than its forms do: the distance, a bed, no decision to wait for."""
    found: dict[str, DegreeSpan] = {}
    facts = judged.known
    if not all(form.where in AT_HOME for form in offered):
        if provider.located_in:
            found["close_to_home"] = nearness(facts.get(ABOUT_KM))
        elif facts.get("place.serves_you") is not True:
            found["close_to_home"] = of_another_region(facts.get("place.serves_you"))
    if facts.get("place.partner_bed") is not None:
        degree = MOST if facts["place.partner_bed"] is True else LEAST
        found["stay_together"] = DegreeSpan(degree, degree)
    if facts.get("place.bed_free") is True:
        found["soon"] = DegreeSpan(MOST, MOST)
    return found


def of_another_region(serves_you: object) -> DegreeSpan:
    """Return how near beds are of which nobody says where: those of a region that surely isn't yours aren't near."""
    return DegreeSpan(LEAST, LESS) if serves_you is False else UNKNOWN


def nearness(kilometres: object) -> DegreeSpan:
    """Return how near something is that lies so many kilometres away; unknown may be anything."""
    if not isinstance(kilometres, int):
        return UNKNOWN
    near = next((degree for limit, degree in NEARNESS_KM if kilometres <= limit), LEAST)
    return DegreeSpan(near, near)
