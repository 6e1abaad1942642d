"""Any place at all, with any rule and any facts, for what must hold for every catalogue."""

from typing import Any

from hypothesis import strategies as st

from matching.entries.conditions import Condition
from matching.entries.providers import PlaceFact, Provider, Serves
from matching.entries.rules import SharedCondition
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import SENTENCES

PLACE_FACTS = {name.removeprefix("place."): fact for name, fact in CONTENT.facts.items() if name.startswith("place.")}
NUMBERS = (
    "nights",
    "nights_this_year",
    "max_travel_km",
    *(name for name, fact in CONTENT.facts.items() if fact.kind == "number"),
)
CHOICES = {
    **{
        name: list(question.options)
        for name, question in CONTENT.questions.items()
        if question.kind in ("choice", "choices") and question.options
    },
    **{name: list(fact.options) for name, fact in CONTENT.facts.items() if fact.kind == "choice"},
}
YES_NO = [name for name, entry in (*CONTENT.questions.items(), *CONTENT.facts.items()) if entry.kind == "yes_no"]
SOURCE = next(iter(CONTENT.sources))
MUNICIPALITIES = sorted(
    municipality.name for municipality in CONTENT.places.municipalities.values() if municipality.code < "GM0400"
)


def options_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Comparisons with the options of one question or fact."""
    some = st.lists(st.sampled_from(CHOICES[name]), min_size=1, max_size=2)
    return st.builds(lambda how, wanted: {"about": name, how: wanted}, st.sampled_from(["one_of", "none_of"]), some)


BRANCHES = st.one_of(
    st.sampled_from(sorted(CHOICES)).flatmap(options_of),
    st.builds(lambda name, wanted: {"about": name, "is": wanted}, st.sampled_from(YES_NO), st.booleans()),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(NUMBERS),
        st.sampled_from(["at_least", "at_most"]),
        st.integers(0, 60),
    ),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(NUMBERS),
        st.sampled_from(["at_least_of", "at_most_of"]),
        st.sampled_from([*NUMBERS, "wlz_etmalen_per_jaar", "plezant_etmalen_per_jaar"]),
    ),
)
"""Every kind of comparison, over every answer and fact that there is."""


@st.composite
def rules(draw: st.DrawFn) -> Condition | SharedCondition:
    """A rule of a place: a shared one, or any other."""
    if draw(st.booleans()):
        return SharedCondition(use=draw(st.sampled_from(sorted(CONTENT.conditions))))
    branches = draw(st.lists(BRANCHES, min_size=1, max_size=3))
    compared = branches[0] if len(branches) == 1 else {"about": branches[0]["about"], "any_of": branches}
    days = {"valid_from": draw(st.sampled_from([None, DAY])), "weight": draw(st.integers(1, 9))}
    effect = draw(st.sampled_from(["excludes", "asks", "favours", "disfavours"]))
    return Condition.model_validate(compared | SENTENCES | days | {"effect": effect})


def values_of(name: str) -> st.SearchStrategy[PlaceFact]:
    """A fact of a place: certain or not, and sometimes a parameter, or a value of the wrong kind."""
    kind = PLACE_FACTS[name]
    values = {
        "yes_no": st.sampled_from([True, False, 1, 0]),
        "choice": st.sampled_from(list(kind.options) or [""]),
        "number": st.integers(0, 60),
    }
    fact = {"source": st.just((SOURCE,)), "certain": st.sampled_from([True, True, False])}
    stated = st.builds(PlaceFact, value=values[kind.kind], **fact)
    looked_up = st.builds(
        PlaceFact, parameter=st.sampled_from(["plezant_etmalen_per_jaar", "wlz_etmalen_per_jaar"]), **fact
    )
    return st.one_of(stated, looked_up) if kind.kind == "number" else stated


AREA = st.builds(
    Serves,
    nationwide=st.sampled_from([False, False, True]),
    municipalities=st.lists(st.sampled_from([*MUNICIPALITIES, "Haarlem", "Helmond"]), max_size=2),
    only_these=st.booleans(),
    perhaps=st.lists(st.sampled_from(["Breda", "Waalre"]), max_size=2),
    provinces=st.lists(st.sampled_from(["Noord-Holland", "Noord-Brabant"]), max_size=1),
)
PROVIDER = st.builds(
    Provider,
    name=st.just("Verzonnen plek"),
    kind=st.just("place"),
    in_short=st.just("Verzonnen."),
    where=st.just("Nergens"),
    how_to_book=st.just("Niet."),
    source=st.just((SOURCE,)),
    located_in=st.sampled_from([None, "Haarlem", "Lieshout", "Wijdewormer", "Hengelo", "Amsterdam"]),
    serves=AREA,
    forms=st.lists(st.sampled_from(sorted(CONTENT.forms)), min_size=1, max_size=3, unique=True),
    conditions=st.lists(rules(), max_size=4).map(tuple),
    facts=st.fixed_dictionaries({}, optional={name: values_of(name) for name in PLACE_FACTS}),
)
"""Any place at all."""
