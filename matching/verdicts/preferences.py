"""What matters to this person, and how well something gives it: weights 0..3 times degrees 0..3.

What is not known of something may be anything: its degree is an interval from 0 to 3, and so is what it comes to. The
order takes the middle, so that an unknown price neither helps nor hurts.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from matching.entries.forms import Form, Preference
from matching.entries.providers import Provider
from matching.person.answers import Answers
from matching.person.situation import ABOUT_KM, SERVES_YOU
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
        """Low and high added up, which is exact where half of it would not be."""
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
    """How heavy each preference weighs, as somebody answered; empty where nothing matters more than the rest."""
    answer = answers.get("preferences")
    return answer if isinstance(answer, Mapping) and any(answer.values()) else {}


def fit_of(gives: Gives, weights: Weights) -> Fit:
    """Add up weights times degrees, from the lowest to the highest that it can be, and say what that is made of."""
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
    """Points for something: what speaks for it and gives what matters, less what doesn't; in halves, to stay exact.

    A preference counts from the middle of 0..3: giving little of it speaks against something, as much speaks for it.
    """
    matters = sum(weight * (gives.get(name, UNKNOWN).twice_the_middle - MOST) for name, weight in weights.items())
    return 2 * judged.fit + matters


def given_by(content: "Content", judged: Judged, forms: Iterable[Judged]) -> Gives:
    """What a form or place gives; a place by way of its forms that are open to this person, or of all if none is."""
    if judged.id in content.forms:
        return of_form(content.forms[judged.id])
    provider = content.providers[judged.id]
    closed = {form.id for form in forms if form.verdict == "unsuitable"}
    offered = [content.forms[name] for name in offered_forms(provider, closed)]
    return combined(map(of_form, offered)) | _of_place(provider, judged, offered)


def offered_forms(provider: Provider, closed: Collection[str]) -> list[str]:
    """The forms that a place is ordered by: those that aren't closed to this person, or all if none is left."""
    return [name for name in provider.forms if name not in closed] or list(provider.forms)


def of_form(form: Form) -> dict[str, DegreeSpan]:
    """The degrees that an author gave a form, each a span without width."""
    return {name: DegreeSpan(degree, degree) for name, degree in form.gives.items()}


def combined(gives: Iterable[Mapping[str, DegreeSpan]]) -> dict[str, DegreeSpan]:
    """What any of several gives, not knowing which: for each preference from the lowest to the highest degree."""
    each = list(gives)
    spans_of = {name: [degrees.get(name, UNKNOWN) for degrees in each] for name in PREFERENCES}
    return {
        name: DegreeSpan(min(span.low for span in spans), max(span.high for span in spans))
        for name, spans in spans_of.items()
    }


def _of_place(provider: Provider, judged: Judged, offered: Iterable[Form]) -> dict[str, DegreeSpan]:
    """What the facts of a place say better than its forms do: the distance, a bed for two, a bed that is free."""
    gives: dict[str, DegreeSpan] = {}
    facts = judged.known
    if not all(form.where in AT_HOME for form in offered):
        if provider.located_in:
            gives["close_to_home"] = nearness(facts.get(ABOUT_KM))
        elif facts.get(SERVES_YOU) is not True:
            gives["close_to_home"] = of_another_region(facts.get(SERVES_YOU))
    if facts.get("place.partner_bed") is not None:
        degree = MOST if facts["place.partner_bed"] is True else LEAST
        gives["stay_together"] = DegreeSpan(degree, degree)
    if facts.get("place.bed_free") is True:
        gives["soon"] = DegreeSpan(MOST, MOST)
    return gives


def of_another_region(serves_you: object) -> DegreeSpan:
    """How near beds are of which nobody says where: those of a region that surely isn't yours aren't near."""
    return DegreeSpan(LEAST, LESS) if serves_you is False else UNKNOWN


def nearness(kilometres: object) -> DegreeSpan:
    """How near something is that lies so many whole kilometres away; what isn't known may be anything."""
    if not isinstance(kilometres, int):
        return UNKNOWN
    near = next((degree for limit, degree in NEARNESS_KM if kilometres <= limit), LEAST)
    return DegreeSpan(near, near)
