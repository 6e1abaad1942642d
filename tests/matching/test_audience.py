"""Steps and calls that aren't for everybody: left out where that is known, kept where the law is unknown."""

import pytest

from matching.entries.conditions import Branch, Condition, Known
from matching.entries.help_lines import Call
from matching.entries.rules import ConditionalSentence, OnlyIf
from matching.telling.audience import calls_for, first_step_for, steps_for
from tests.shared.persona_files import CONTENT

WITH_WLZ = OnlyIf(about="indication", one_of=("wlz",))
WITHOUT_WLZ = OnlyIf(about="indication", none_of=("wlz",))
STEPS = (
    ConditionalSentence(text="Met Wlz.", when=(WITH_WLZ,)),
    ConditionalSentence(text="Zonder Wlz.", when=(WITHOUT_WLZ,)),
    "Ga samen kijken.",
)


@pytest.mark.parametrize(
    ("known", "steps", "first"),
    [
        ({"indication": "wlz"}, ("Met Wlz.", "Ga samen kijken."), "Met Wlz."),
        ({"indication": "wmo"}, ("Zonder Wlz.", "Ga samen kijken."), "Zonder Wlz."),
        ({}, ("Met Wlz.", "Zonder Wlz.", "Ga samen kijken."), "Ga samen kijken."),
    ],
)
def test_a_step_of_another_law_is_left_out(known: Known, steps: tuple[str, ...], first: str) -> None:
    """With the law told, the steps are of that law; while it is unknown all stand there, and a sure one is first."""
    assert steps_for(STEPS, known) == steps
    assert first_step_for(STEPS, known) == first


def test_without_a_sure_step_the_first_that_may_be_is_first() -> None:
    """There is always something to begin with."""
    assert first_step_for(STEPS[:2], {}) == "Met Wlz."
    assert first_step_for(STEPS[:1], {"indication": "none"}) == "Met Wlz."


def test_calls_are_of_the_law_that_is_known() -> None:
    """Whoever has no Wlz isn't sent to the care office."""
    calls = (Call(whom="zorgkantoor", why="Wlz.", when=(WITH_WLZ,)), Call(whom="huisarts", why="Altijd."))
    assert [call.whom for call in calls_for(calls, {"indication": "none"})] == ["huisarts"]
    assert [call.whom for call in calls_for(calls, {})] == ["zorgkantoor", "huisarts"]


@pytest.mark.parametrize("indication", ["none", "wmo", "wlz", "applied", None])
def test_everybody_has_steps_to_arrange_a_form(indication: str | None) -> None:
    """Whatever the law, there are steps, and none begins with the law of others."""
    known = {"indication": indication, "conditions": ()} if indication else {}
    steps = {name: steps_for(form.to_arrange, known) for name, form in CONTENT.forms.items()}
    assert [name for name, arranged in steps.items() if len(arranged) < 2] == []
    others = {"none": "Met Wlz", "wmo": "Met Wlz", "wlz": "Zonder Wlz"}.get(indication or "")
    assert [(name, step) for name in steps for step in steps[name] if others and others in step] == []


@pytest.mark.parametrize(
    ("known", "sentence"), [({"night": "a"}, "Deel."), ({"night": "b"}, None), ({"night": "c"}, "Alles.")]
)
def test_a_rule_says_what_holds_for_this_person(known: Known, sentence: str | None) -> None:
    """A part of a rule may have a sentence of its own, or say that the rule isn't about somebody at all."""
    branches = (
        Branch(about="night", one_of=("a",), met="Deel."),
        Branch(about="night", one_of=("b",), silent=True),
        Branch(about="night", one_of=("c",)),
    )
    assert Condition(about="night", any_of=branches, met="Alles.", not_met="Niets.").met_by(known) == sentence
