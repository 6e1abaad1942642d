"""What care professionals can read and sign: people from the sources, and what Adempauze must tell them."""

from collections.abc import Iterator
from typing import Any

import pytest

from matching.telling.explaining import asks
from tests.shared.persona_files import CONTENT, KINDS, PERSONAS, ROUNDS, disappointment, excluding, judged, judgement
from tests.shared.sweeps import every_nth

FIELDS = {"who", "source", "assumed", "on", "answers", "expect", "variants"}
VERDICTS = {"open", "closed", "not_plain"}
SIGNALS = {"urgency", "warnings", "no_warnings", "ask_about", "ask_whom"}
EXPECT = VERDICTS | SIGNALS | {"before", "excluded_by", "would_change", "advice"}
NEVER_CLOSED = {"hulp_bij_regelen", "buurt_en_familie"}
"""Anybody may ask for these, whatever the situation: no source names a fact that rules them out."""
WITH_RULES_OF_THEIR_OWN = (
    "kennemerland_netwerk", "cazhem", "breda_regio", "buitenhuis", "twente_alerta", "plezant", "wijkpension_alerimus",
)  # fmt: skip


@pytest.mark.parametrize("name", ROUNDS)
def test_persona(name: str) -> None:
    """Each person, and each variation on one, is told what the sources say."""
    if sentence := disappointment(name):
        pytest.fail(sentence, pytrace=False)


@pytest.mark.parametrize("name", every_nth(10, ROUNDS))
def test_maybe_comes_with_a_question(name: str) -> None:
    """Whatever is only possible says what to ask, and whom; whatever is certain asks nothing."""
    person = judgement(name).person
    everything = [verdict for kind in KINDS for verdict in judged(name, kind).values()]
    asked = {entry.id for entry in everything if asks(CONTENT, entry, person)}
    assert {entry.id for entry in everything if entry.verdict == "possible"} == asked


@pytest.mark.parametrize("name", every_nth(10, ROUNDS))
def test_no_comes_with_its_reason(name: str) -> None:
    """Whatever is ruled out names at least one known fact that does so, in a sentence; nothing else names one."""
    everything = [verdict for kind in KINDS for verdict in judged(name, kind).values()]
    explained = {entry.id: excluding(name, entry) for entry in everything}
    assert {entry.id for entry in everything if entry.verdict == "unsuitable"} == {
        entry_id for entry_id, why in explained.items() if why
    }
    assert [entry_id for entry_id, why in explained.items() if "" in why.values()] == []


def expectations() -> Iterator[dict[str, Any]]:
    """Give what is expected of each person and variation."""
    yield from (expect for _, _, expect, _ in ROUNDS.values())


@pytest.mark.parametrize(
    ("kind", "wanted"), [(kind, entry) for kind in ("forms", "routes") for entry in getattr(CONTENT, kind)]
)
def test_every_form_and_route_is_open_for_one_and_closed_for_another(kind: str, wanted: str) -> None:
    """A form or route that is never open, or never closed, is not decided by anybody's situation: add a persona."""
    named = {
        word for word in ("open", "closed") for expect in expectations() if wanted in expect.get(word, {}).get(kind, ())
    }
    expected = {"open"} if wanted in NEVER_CLOSED else {"open", "closed"}
    assert expected == named


@pytest.mark.parametrize("warning", CONTENT.warnings)
def test_every_warning_is_shown_to_one_and_not_to_another(warning: str) -> None:
    """A warning that everybody sees, or nobody, warns of nothing."""
    assert {True, False} == {warning in judgement(name).warnings for name in ROUNDS}


@pytest.mark.parametrize("provider", WITH_RULES_OF_THEIR_OWN)
def test_places_with_their_own_rules_decide_for_somebody(provider: str) -> None:
    """Each of the seven places of which the sources give rules is open to one and closed to another."""
    named = {
        word
        for word in ("open", "closed")
        for expect in expectations()
        if provider in expect.get(word, {}).get("providers", ())
    }
    assert {"open", "closed"} == named


@pytest.mark.parametrize("name", PERSONAS)
def test_persona_file_is_complete(name: str) -> None:
    """A persona says who, from which source, with which answers; and it names only things that exist."""
    persona = PERSONAS[name]
    rounds = [persona["expect"], *(variant["expect"] for variant in persona.get("variants", ()))]
    listed = [
        (kind, name)
        for expect in rounds
        for word in VERDICTS
        for kind, names in expect.get(word, {}).items()
        for name in names
    ]
    assert {"who", "source", "answers", "expect"} <= set(persona) <= FIELDS
    assert set() == {word for expect in rounds for word in expect} - EXPECT
    assert [(kind, entry_id) for kind, entry_id in listed if entry_id not in getattr(CONTENT, kind)] == []
    assert persona["who"].endswith(".")
    assert ". " not in persona["who"]


def test_thirty_people_at_least() -> None:
    """The specification is at least thirty people, each with something that changes the outcome."""
    assert len(PERSONAS) >= 30
    assert [name for name, persona in PERSONAS.items() if not persona.get("variants")] == []
