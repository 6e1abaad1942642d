"""An answer that counts as another one is told in its own words, and comes to the same verdicts."""

import pytest

from matching.judgement.judgement import judge_all
from papers.own_words import answers_in_words
from tests.shared.persona_files import CONTENT, judgement

LIKE = [
    (name, option, choice.like)
    for name, question in CONTENT.questions.items()
    for option, choice in question.options.items()
    if choice.like
]
EVERYTHING = judgement("everything_answered").person


@pytest.mark.parametrize(("name", "option", "like"), LIKE)
def test_it_comes_to_the_same_verdicts(name: str, option: str, like: str) -> None:
    """My mother is a parent in every rule; who walks away at night only is still away at night."""
    as_given, as_counted = (
        judge_all(CONTENT, {**EVERYTHING.answers, name: given}, EVERYTHING.on) for given in (option, like)
    )
    for kind in ("forms", "routes", "providers"):
        first, second = (
            [(entry.id, entry.verdict) for entry in getattr(outcome, kind)] for outcome in (as_given, as_counted)
        )
        assert first == second
    assert as_given.warnings == as_counted.warnings


@pytest.mark.parametrize(("name", "option", "like"), LIKE)
def test_it_is_told_in_its_own_words(name: str, option: str, like: str) -> None:
    """A letter says what was answered, not what it counts as."""
    wordings = [
        answers_in_words(CONTENT, judge_all(CONTENT, {name: given}, EVERYTHING.on), [name]) for given in (option, like)
    ]
    assert wordings[0] != wordings[1]


@pytest.mark.parametrize("attitude", ["not_discussed", "cannot_say"])
def test_what_the_other_thinks_is_asked_while_it_isnt_known(attitude: str) -> None:
    """Whoever hasn't talked about it is told to ask, as with a refusal, and isn't told that the other wants it."""
    outcome = judge_all(CONTENT, {**EVERYTHING.answers, "attitude": attitude}, EVERYTHING.on)
    refused = judge_all(CONTENT, {**EVERYTHING.answers, "attitude": "refuses"}, EVERYTHING.on)
    assert [form.verdict for form in outcome.forms] == [form.verdict for form in refused.forms]
    assert "resistance" not in outcome.warnings
