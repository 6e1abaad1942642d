"""Of things that fit equally well: what goes sooner first, then what lies nearer, has a known price, asks less."""

from collections.abc import Mapping
from typing import Any

import pytest

from matching.entries.content import Content
from matching.entries.providers import PlaceFact, Price, Provider, Serves
from matching.judgement import judgement
from matching.judgement.judgement import judge_all
from matching.person.answers import Answer
from tests.shared.persona_files import CONTENT, DAY

REST: dict[str, Answer] = {"preferences": {"own_rest": 3}}
KNOWN = {name: PlaceFact(value=True, source=("S4",)) for name in ("has_hoist", "takes_dementia", "day_care", "garden")}
PRICED = (Price.model_validate({"parameter": "plezant_eigen_bijdrage", "text": "{amount}"}),)


def forms(**gives: Mapping[str, int]) -> Content:
    """Content with only these forms, without rules, in this order of their authors."""
    old = CONTENT.forms["dagbesteding"]
    bare = {"conditions": (), "form_conditions": (), "place_conditions": ()}
    forms_by_name = {
        name: old.model_copy(update=bare | {"gives": some, "order": number})
        for number, (name, some) in enumerate(gives.items())
    }
    return CONTENT.model_copy(update={"forms": forms_by_name, "providers": {}, "routes": {}})


def places(**changed: Mapping[str, Any]) -> Content:
    """Content with only these houses, alike but for what is changed; by name they stand the other way round."""
    bare = {"conditions": (), "form_conditions": (), "place_conditions": ()}
    form = CONTENT.forms["logeerzorg_logeerhuis"].model_copy(update=bare)
    alike = {"forms": ("f",), "conditions": (), "facts": KNOWN, "serves": Serves(nationwide=True), "prices": ()}
    house: Provider = CONTENT.providers["plezant"].model_copy(update=alike)
    houses = {name: house.model_copy(update=some) for name, some in changed.items()}
    return CONTENT.model_copy(update={"forms": {"f": form}, "providers": houses, "routes": {}})


@pytest.mark.parametrize(("soon", "order"), [((1, 3), ["b", "a"]), ((3, 1), ["a", "b"]), ((2, 2), ["a", "b"])])
def test_of_equal_forms_the_sooner_goes_first(soon: tuple[int, int], order: list[str]) -> None:
    """Whoever said what matters sees what goes sooner first; else it is the order of the authors."""
    content = forms(a={"own_rest": 2, "soon": soon[0]}, b={"own_rest": 2, "soon": soon[1]})
    assert [form.id for form in judge_all(content, REST, DAY).forms] == order
    assert [form.id for form in judge_all(content, {}, DAY).forms] == ["a", "b"]


def test_a_form_of_which_nobody_knows_how_soon_stands_in_the_middle() -> None:
    """Unknown is neither now nor never."""
    content = forms(a={"own_rest": 2}, b={"own_rest": 2, "soon": 3}, c={"own_rest": 2, "soon": 0})
    assert [form.id for form in judge_all(content, REST, DAY).forms] == ["b", "a", "c"]


NEAR, FARTHER = "Lieshout", "Breda"


@pytest.mark.parametrize("many", [1000, 0])
@pytest.mark.parametrize(
    ("last", "first"),
    [
        ({}, {"facts": KNOWN | {"bed_free": PlaceFact(value=True, source=("S4",))}}),
        ({"located_in": FARTHER}, {"located_in": NEAR}),
        ({}, {"prices": PRICED}),
        ({"facts": {}, "prices": PRICED}, {}),
        ({"located_in": NEAR, "prices": ()}, {"located_in": NEAR, "prices": PRICED}),
        ({"located_in": FARTHER, "prices": PRICED}, {"located_in": NEAR}),
    ],
    ids=["a free bed", "nearer", "a known price", "well known", "priced where equally near", "nearer before priced"],
)
def test_of_equal_places_the_easier_goes_first(
    last: Mapping[str, Any], first: Mapping[str, Any], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Judged one by one and over columns alike; only where nothing else differs is it the order of the alphabet."""
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", many)
    answers = {**REST, "municipality": "Helmond"}
    assert [place.id for place in judge_all(places(a=last, b=first), answers, DAY).providers] == ["b", "a"]
    assert [place.id for place in judge_all(places(a={}, b={}), answers, DAY).providers] == ["a", "b"]
