"""What care professionals can read and sign: people from the sources, and what Adempauze must tell them."""

from collections.abc import Iterator

import pytest
from persona_files import CONTENT, KINDS, PERSONAS, ROUNDS, disappointments, excluding, judged, judgement

from matching.explaining import asks

FIELDS = {"who", "source", "assumed", "on", "answers", "expect", "variants"}
EXPECT = {
    "urgency", "open", "closed", "not_plain", "warnings", "no_warnings", "ask_about", "ask_whom", "before", "excluded_by", "would_change",
}  # fmt: skip
WITH_RULES_OF_THEIR_OWN = (
    "kennemerland_netwerk", "cazhem", "breda_regio", "buitenhuis", "twente_alerta", "plezant", "wijkpension_alerimus",
)  # fmt: skip


@pytest.mark.parametrize("name", ROUNDS)
def test_persona(name: str) -> None:
    """Each person, and each variation on one, is told what the sources say."""
    sentences = list(disappointments(name))
    assert [] == sentences, "\n".join(["", *sentences])


@pytest.mark.parametrize("name", ROUNDS)
def test_everything_has_a_verdict(name: str) -> None:
    """Every route, form and provider has a verdict: nothing is dropped, whatever was answered."""
    assert {kind: sorted(getattr(CONTENT, kind)) for kind in KINDS} == {kind: sorted(judged(name, kind)) for kind in KINDS}


@pytest.mark.parametrize("name", ROUNDS)
def test_maybe_comes_with_a_question(name: str) -> None:
    """Whatever is only possible says what to ask, and whom; whatever is certain asks nothing."""
    person = judgement(name).person
    everything = [one for kind in KINDS for one in judged(name, kind).values()]
    asked = {one.id for one in everything if asks(CONTENT, one, person)}
    assert {one.id for one in everything if one.verdict == "possible"} == asked


@pytest.mark.parametrize("name", ROUNDS)
def test_no_comes_with_its_reason(name: str) -> None:
    """Whatever is ruled out names at least one known fact that does so, in a sentence; nothing else names one."""
    everything = [one for kind in KINDS for one in judged(name, kind).values()]
    with_reason = {one.id for one in everything if "" not in {"", *excluding(name, one).values()} ^ {""} and excluding(name, one)}
    assert {one.id for one in everything if one.verdict == "unsuitable"} == with_reason


def verdicts_of(kind: str, wanted: str) -> set[str]:
    """Give every verdict that a thing has over all people."""
    return {judged(name, kind)[wanted].verdict for name in ROUNDS}


@pytest.mark.parametrize(("kind", "wanted"), [(kind, one) for kind in ("forms", "routes") for one in getattr(CONTENT, kind)])
def test_every_form_and_route_is_open_for_one_and_closed_for_another(kind: str, wanted: str) -> None:
    """A form or route that is never open, or never closed, is not decided by anybody's situation: add a persona."""
    named = {word for word in ("open", "closed") for expect in expectations() if wanted in expect.get(word, {}).get(kind, ())}
    unclosable = {"hulp_bij_regelen", "buurt_en_familie", "huishoudelijke_hulp"} if kind == "forms" else set()
    assert {"open", "closed"} - ({"closed"} if wanted in unclosable else set()) <= named | closed_by_rule(kind, wanted)


def closed_by_rule(kind: str, wanted: str) -> set[str]:
    """Give *closed* where the matching ruled a thing out for somebody, named or not."""
    return {"closed"} if "unsuitable" in verdicts_of(kind, wanted) else set()


def expectations() -> Iterator[dict]:
    """Give what is expected of each person and variation."""
    yield from (expect for _, _, expect, _ in ROUNDS.values())


@pytest.mark.parametrize("warning", CONTENT.warnings)
def test_every_warning_is_shown_to_one_and_not_to_another(warning: str) -> None:
    """A warning that everybody sees, or nobody, warns of nothing."""
    assert {True, False} == {warning in judgement(name).warnings for name in ROUNDS}


@pytest.mark.parametrize("provider", WITH_RULES_OF_THEIR_OWN)
def test_places_with_their_own_rules_decide_for_somebody(provider: str) -> None:
    """Each of the seven places of which the sources give rules is open to one person and closed to another, and a persona says so."""
    named = {word for word in ("open", "closed") for expect in expectations() if provider in expect.get(word, {}).get("providers", ())}
    assert {"open", "closed"} == named


@pytest.mark.parametrize("name", PERSONAS)
def test_persona_file_is_complete(name: str) -> None:
    """A persona says who, from which source, with which answers; and it names only things that exist."""
    persona = PERSONAS[name]
    rounds = [persona["expect"], *(variant["expect"] for variant in persona.get("variants", ()))]
    listed = [(kind, one) for expect in rounds for word in ("open", "closed", "not_plain") for kind in expect.get(word, {}) for one in expect[word][kind]]
    assert {"who", "source", "answers", "expect"} <= set(persona) <= FIELDS
    assert set() == {word for expect in rounds for word in expect} - EXPECT
    assert [] == [(kind, one) for kind, one in listed if one not in getattr(CONTENT, kind)]
    assert persona["who"].endswith(".")
    assert 1 == persona["who"].count(". ") + 1


def test_thirty_people_at_least() -> None:
    """The specification is at least thirty people, each with something that changes the outcome."""
    assert 30 <= len(PERSONAS)
    assert [] == [name for name, persona in PERSONAS.items() if not persona.get("variants")]


def test_everything_answered_leaves_the_caregiver_nothing_to_answer() -> None:
    """Whoever answers every question is asked nothing more; what stays open is for others to tell."""
    name = "everything_answered"
    asked = [ask for kind in KINDS for one in judged(name, kind).values() for ask in asks(CONTENT, one, judgement(name).person)]
    assert sorted(CONTENT.questions) == sorted(PERSONAS[name]["answers"])
    assert "caregiver" not in {ask.whom for ask in asked}
