"""For whom a place is: nobody is sent to a house that is for other people, and nobody loses one that isn't."""

from typing import Any

import pytest

from matching.entries.rules import SharedCondition
from matching.judgement.judgement import Judgement
from matching.person.closeness import STAY_KINDS
from matching.verdicts.verdict import Judged
from tests.shared.judging import judge_given
from tests.shared.persona_files import CONTENT

STAY = {"logeerzorg_logeerhuis", "logeerzorg_verpleeghuis"}
RECOVERY = {"elv", "grz"}
WELCOMES_ALL = {"cordaan_respijt", "procuram_terneuzen"}
"""Their sources say that whoever needs a stay may ask, whatever the reason."""
DEMENTIA = {"conditions": ["dementia"], "age_group": "from_65"}
MENTAL_HEALTH = {"conditions": ["mental_health"], "memory_problems": False, "age_group": "from_18_to_64"}
INTELLECTUAL = {"conditions": ["intellectual_disability"], "memory_problems": False, "age_group": "from_18_to_64"}
AT_36 = {"conditions": ["physical"], "memory_problems": False, "age_group": "from_18_to_64"}
CHILD = {"conditions": ["intellectual_disability"], "memory_problems": False, "age_group": "under_18"}


def judged(**answers: Any) -> Judgement:  # noqa: ANN401
    """Everything judged for somebody who looks for a planned weekend away."""
    return judge_given(CONTENT, {"duration": "weekend", "urgency": "planned", "place": "away", **answers})


def using(rule: str) -> set[str]:
    """The providers that use a shared rule."""
    return {name for name, place in CONTENT.providers.items() if SharedCondition(use=rule) in place.conditions}


def verdicts(names: set[str], **answers: Any) -> set[str]:  # noqa: ANN401
    """The verdicts on these providers for somebody with these answers."""
    return {place.verdict for place in judged(**answers).providers if place.id in names}


def about(judged: Judged) -> set[str]:
    """List the facts that a place still asks for."""
    return {outcome.condition.about for outcome in judged.asking}


def test_a_house_for_mental_health_is_for_those_people_alone() -> None:
    """Dementia or a body that fails sends nobody to a psychiatric house; whoever has mental illness may ask."""
    houses = using("for_adults_with_mental_health")
    assert len(houses) > 5
    assert verdicts(houses, **DEMENTIA) == verdicts(houses, **AT_36) == {"unsuitable"}
    assert "possible" in verdicts(houses, **MENTAL_HEALTH)


def test_a_house_for_a_disability_is_not_for_dementia() -> None:
    """A house for people with an intellectual disability is closed to an old woman with dementia."""
    houses = using("for_intellectual_disability") | using("for_people_with_a_disability")
    assert verdicts(houses, **DEMENTIA) == {"unsuitable"}
    assert "possible" in verdicts(houses, **INTELLECTUAL)


@pytest.mark.parametrize(
    ("answers", "made_for"),
    [
        (MENTAL_HEALTH, ["for_adults_with_mental_health", "for_disability_or_mental_health"]),
        (
            INTELLECTUAL,
            ["for_intellectual_disability", "for_people_with_a_disability", "for_disability_or_mental_health"],
        ),
    ],
)
def test_an_ordinary_stay_says_that_it_is_made_for_others(answers: dict[str, object], made_for: list[str]) -> None:
    """Ordinary stays aren't made for these reasons: each place is closed or asks first, unless its source says so."""
    silent = {
        place.id
        for place in judged(**answers).providers
        if STAY & set(CONTENT.providers[place.id].forms)
        and place.verdict != "unsuitable"
        and "conditions" not in about(place)
    }
    assert silent - set().union(*map(using, made_for)) <= WELCOMES_ALL


def test_somebody_of_36_reads_that_most_guests_are_older() -> None:
    """A place mostly for older people asks first; of whoever is older it asks nothing about age."""
    places = using("older_people_mostly")
    young = {
        place.id: about(place)
        for place in judged(**AT_36).providers
        if place.id in places and place.verdict == "possible"
    }
    old = {place.id: about(place) for place in judged(**DEMENTIA).providers if place.id in places}
    assert young
    assert all("age_group" in asked for asked in young.values())
    assert not any("age_group" in asked for asked in old.values())


def test_a_child_is_sent_to_no_nursing_home() -> None:
    """Not one nursing home is open to a child; houses for children are, and to nobody else."""
    homes = {name for name, place in CONTENT.providers.items() if set(place.forms) == {"logeerzorg_verpleeghuis"}}
    houses = {name for name, place in CONTENT.providers.items() if set(place.forms) == {"logeeropvang_jeugd"}}
    assert verdicts(homes, **CHILD) == {"unsuitable"}
    assert "possible" in verdicts(houses, **CHILD)
    assert verdicts(houses, **DEMENTIA) == {"unsuitable"}


def test_recovery_is_no_place_to_plan_rest() -> None:
    """What only takes people for a medical reason is no place to stay, and closed to whoever plans ahead."""
    recovery = {name for name, place in CONTENT.providers.items() if set(place.forms) <= RECOVERY}
    assert recovery
    assert {CONTENT.providers[name].kind for name in recovery}.isdisjoint(STAY_KINDS)
    assert verdicts(recovery, **DEMENTIA) == {"unsuitable"}
