"""Random rules that people can do something about, and every way to do so: the yardstick for what we say would help."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Any

from hypothesis import strategies as st

from matching.entries.conditions import Condition, Known
from matching.entries.content import Content
from matching.entries.providers import PlaceFact, Provider
from matching.person.answers import Answer
from matching.person.known_at_place import known_at
from matching.person.situation import Situation, situation
from tests.shared.persona_files import CONTENT, DAY

HIGHEST = 6
WHO = ("caregiver", "naaste", "provider", "municipality")
LISTED = {
    "frequency": tuple(CONTENT.questions["frequency"].options),
    "place": tuple(CONTENT.questions["place"].options),
    "age_group": tuple(CONTENT.questions["age_group"].options),
    "place.night_care": tuple(CONTENT.facts["place.night_care"].options),
}
YES_NO = ("works", "memory_problems", "place.has_hoist")
NUMBERS = ("nights", "nights_this_year", "weeks_until")
LIMITS = ("place.max_nights_in_a_row", "weeks_until")
LONGEST = (*range(1, HIGHEST + 6), 21, 22, 24, 25)
NEVER = {"age_group", "memory_problems"}

LISTS = st.sampled_from(sorted(LISTED)).flatmap(
    lambda name: st.builds(
        lambda how, wanted: {"about": name, how: wanted},
        st.sampled_from(["one_of", "none_of"]),
        st.lists(st.sampled_from(LISTED[name]), min_size=1, max_size=2, unique=True),
    )
)
BRANCHES = st.one_of(
    LISTS,
    st.builds(lambda name, wanted: {"about": name, "is": wanted}, st.sampled_from(YES_NO), st.booleans()),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(NUMBERS),
        st.sampled_from(["at_least", "at_most"]),
        st.integers(1, HIGHEST),
    ),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(["nights", "nights_this_year"]),
        st.sampled_from(["at_least_of", "at_most_of"]),
        st.sampled_from(LIMITS),
    ),
)
SENTENCES = {"met": "Ja.", "not_met": "Nee.", "change_text": "Dit past als {to}."}


@st.composite
def rules(draw: st.DrawFn) -> Condition:
    """A rule that excludes, and that somebody can change, or nobody."""
    branches = draw(st.lists(BRANCHES, min_size=1, max_size=draw(st.sampled_from([1, 1, 2]))))
    compared = branches[0] if len(branches) == 1 else {"about": branches[0]["about"], "any_of": branches}
    return Condition.model_validate(
        compared | SENTENCES | {"change": draw(st.sampled_from([*WHO, "caregiver", "caregiver", "provider", None]))}
    )


ANSWERED: Mapping[str, st.SearchStrategy[Any]] = {
    "frequency": st.sampled_from(LISTED["frequency"]),
    "place": st.sampled_from(LISTED["place"]),
    "age_group": st.sampled_from(LISTED["age_group"]),
    "works": st.booleans(),
    "weeks_until": st.integers(0, HIGHEST),
    "nights": st.integers(0, HIGHEST + 2),
    "duration": st.sampled_from(list(CONTENT.questions["duration"].options)),
    "used_nights": st.integers(0, 3),
}
KNOWN: Mapping[str, st.SearchStrategy[Any]] = {
    "night_care": st.sampled_from(LISTED["place.night_care"]),
    "has_hoist": st.booleans(),
    "max_nights_in_a_row": st.integers(1, HIGHEST),
}


@st.composite
def mostly(draw: st.DrawFn, every: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    """Most of these values: what is unknown excludes nothing, and leaves nothing to change."""
    unknown = draw(st.sets(st.sampled_from(sorted(every)), max_size=2))
    return {name: draw(strategy) for name, strategy in every.items() if name not in unknown}


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Content, dict[str, Answer], list[list[Condition]]]:
    """Content with one place "here", somebody's answers, and the lists of rules of which one is enough."""
    offers = draw(st.lists(st.lists(rules(), min_size=3, max_size=5), min_size=1, max_size=2))
    names = list(CONTENT.forms)[: len(offers)]
    bare = {"form_conditions": (), "place_conditions": ()}
    forms = {
        name: CONTENT.forms[name].model_copy(update=bare | {"conditions": tuple(some)})
        for name, some in zip(names, offers, strict=True)
    }
    facts = {name: PlaceFact(value=value, source=("S4",)) for name, value in draw(mostly(KNOWN)).items()}
    place = next(iter(CONTENT.providers.values())).model_copy(
        update={"forms": tuple(names), "conditions": (), "facts": facts, "located_in": None}
    )
    content = CONTENT.model_copy(update={"forms": forms, "providers": {"here": place}})
    return content, draw(mostly(ANSWERED)), offers


def changeable_by(rule: Condition, answers: Mapping[str, Any]) -> set[str]:
    """Give the facts that somebody can change, as the author of one rule says."""
    asked = {name for branch in rule.branches() for name in (branch.about, branch.compared_with()) if name}
    nights = "nights" if "nights" in answers else "duration"
    asked = {nights if name in ("nights", "nights_this_year") else name for name in asked} - NEVER
    kinds = {
        "provider": {name for name in asked if name.startswith("place.")},
        "municipality": set[str](),
        None: set[str](),
    }
    return kinds.get(rule.change, {name for name in asked if "." not in name})


def values_of(name: str) -> tuple[Any, ...]:
    """Give every value that an answer or fact can have."""
    if name in LISTED:
        return LISTED[name]
    if name == "duration":
        return tuple(CONTENT.questions["duration"].options)
    return (True, False) if name in YES_NO else tuple(LONGEST)


def every_change(content: Content, answers: dict[str, Answer], some: list[Condition]) -> Iterator[tuple[Any, ...]]:
    """Give how large each set of at most three changes is that lifts all of these rules, found by trying all."""
    known = known_at(content, situation(content, answers, DAY), content.providers["here"])
    names = sorted({name for rule in some for name in changeable_by(rule, answers)})
    names = [name for name in names if now(name, answers, known) is not None]
    for number in (1, 2, 3):
        changing = [
            size
            for chosen in combinations(names, number)
            for values in product(*(values_of(name) for name in chosen))
            if (size := how_large(content, answers, some, dict(zip(chosen, values, strict=True))))
        ]
        yield from changing
        if changing:
            return


def now(name: str, answers: Mapping[str, Any], known: Known) -> Any:  # noqa: ANN401 - an answer is anything
    """Give what an answer or fact is now."""
    return known.get(name) if "." in name else answers.get(name)


def left(
    content: Content, answers: dict[str, Answer], some: list[Condition], chosen: dict[str, Any]
) -> list[Condition]:
    """Give the rules that still exclude after these changes."""
    known = changed(content, answers, chosen)
    return [rule for rule in some if rule.holds(known) is False]


def changed(content: Content, answers: dict[str, Answer], chosen: dict[str, Any]) -> Known:
    """Give what is known after these changes."""
    answers_then = answers | {name: value for name, value in chosen.items() if "." not in name}
    person: Situation = situation(content, answers_then, DAY)
    provider: Provider = content.providers["here"]
    return dict(known_at(content, person, provider)) | {name: value for name, value in chosen.items() if "." in name}


def how_large(
    content: Content, answers: dict[str, Answer], some: list[Condition], chosen: dict[str, Any]
) -> tuple[Any, ...] | None:
    """Give how large a set of changes is; None where it doesn't lift all, or holds one that is nobody's to make."""
    if left(content, answers, some, chosen):
        return None
    known = changed(content, answers, {})
    after, who, unsure, moved = changed(content, answers, chosen), [], 0, 0.0
    for name, value in chosen.items():
        others = {other: value for other, value in chosen.items() if other != name}
        blamed = [rule for rule in left(content, answers, some, others) if name in changeable_by(rule, answers)]
        if not blamed:
            return None
        rule = min(blamed, key=lambda condition: WHO.index(condition.change or ""))
        who.append(WHO.index(rule.change or ""))
        unsure += rule.holds(after) is None
        moved += how_far(now(name, answers, known), value)
    return (len(chosen), *sorted(who, reverse=True), unsure, moved)


def how_far(before: Any, after: Any) -> float:  # noqa: ANN401 - an answer is anything
    """Give how far a number moves, or how many nights lie between two ways to say how long."""
    if isinstance(before, str):
        options = CONTENT.questions["duration"].options
        first, last = (options[option].nights if option in options else None for option in (before, after))
        return max(last[0] - first[1], first[0] - last[1], 0) if first and last else 0
    return 0 if isinstance(before, bool) else abs(after - before)
