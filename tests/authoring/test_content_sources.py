"""Every fact has its source, and every amount, term and phone number stands in one place."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from pydantic import BaseModel

from development.reading_words import load_exemptions
from matching.entries.rules import Fact
from matching.words.wording import BLANK, OWN_BLANKS
from tests.shared.all_texts import all_texts
from tests.shared.persona_files import CONTENT

FOLDER = Path(__file__).parents[2] / "content"
UNCHECKED = "algemene_kennis"
BACKGROUND = {
    "W-carerqol": "an instrument that we don't use",
    "W-csi-hersenz": "another copy of the CSI, to compare with",
    "W-csi-westerveld": "another copy of the CSI, to compare with",
    "W-ediz-studylib": "another copy of the EDIZ, to compare with",
    "W-homeinstead": "hours that one company gave in 2023",
    "W-mantelzorgnl-wegwijzer": "where people look for places by themselves",
    "W-mantelzorgtest": "a test of others, that ours isn't to be mistaken for",
    "W-skipr-2025-06": "news about a plan that was put off",
    "W-vanexel2004": "research that compares instruments",
    "W-vlissingen-jeugd": "how one municipality arranges short stays for children",
    "W-zorgverlof": "an older page about care leave, since overtaken by one of the ministry",
    "W-zbi": "an instrument that may not be used without a licence",
}
"""Sources that were read but that no text leans on; they stay listed so that nobody has to read them again."""

NUMBER = r"(?:\d+(?:[.,]\d+)?|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|\w*tien|elf|twaalf|\w+tig|honderd)"
UNIT = r"(?:nacht(?:en)?|etma(?:al|len)|we(?:ek|ken)|dag(?:en)?|maand(?:en)?|uur|uren|procent|euro)"
LIMIT = re.compile(rf"€|\b{NUMBER}\s+(?:\w+\s+)?{UNIT}\b", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w{])0\d{1,3}[ -]?(?:\d[ -]?){4,8}\b|\b14 ?0\d{2,3}\b|\+31")


def parts(value: object) -> Iterator[BaseModel]:
    """Give every entry inside a value, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
    elif isinstance(value, dict | list | tuple):
        yield from chain.from_iterable(map(parts, value.values() if isinstance(value, dict) else value))


JUDGED = (
    "forms",
    "routes",
    "providers",
    "municipalities",
    "warnings",
    "barriers",
    "checks",
    "conditions",
    "parameters",
)
SOURCED = (
    *(*JUDGED, "rights", "triage", "papers", "help_lines", "glossary"),
    *("desks", "spoedposten", "zorgkantoren", "municipality_contacts", "evidence"),
)
ENTRIES = {f"{kind}.{name}": entry for kind in SOURCED for name, entry in getattr(CONTENT, kind).items()}
USED_SOURCES = {source for entry in ENTRIES.values() for part in parts(entry) for source in getattr(part, "source", ())}


@pytest.mark.parametrize("kind", ["forms", "routes", "providers"])
def test_every_form_route_and_provider_has_rules_and_sources(kind: str) -> None:
    """Nothing is offered without rules, its own or those of its forms, and without where it comes from."""
    for name, entry in getattr(CONTENT, kind).items():
        of_forms = [CONTENT.forms[form].conditions for form in getattr(entry, "forms", ())]
        assert any([entry.conditions, *of_forms]), f"{kind}/{name}.yaml has no conditions"
        assert entry.source, f"{kind}/{name}.yaml names no source"


def test_every_fact_has_a_source_that_was_read() -> None:
    """No fact leans on nothing, or on what nobody checked."""
    for name, entry in ENTRIES.items():
        for part in parts(entry):
            if "source" in type(part).model_fields and isinstance(part, Fact):
                assert part.source, f"{name}: {part.text}"
            assert UNCHECKED not in getattr(part, "source", ()), name


def test_every_source_is_known_and_used_or_listed_as_background() -> None:
    """The list of sources holds all that texts lean on, and nothing that nobody can place."""
    assert set(CONTENT.sources) >= USED_SOURCES
    assert set(CONTENT.sources) - USED_SOURCES - {UNCHECKED} == set(BACKGROUND)


@pytest.mark.slow
def test_every_number_in_a_sentence_is_a_parameter() -> None:
    """A {blank} that no page fills in is a parameter, with its source, confidence and day of review."""
    blanks = {blank for text in all_texts() for blank in BLANK.findall(text.written)} - OWN_BLANKS
    streamlits_own = {
        blank for text in all_texts() if "streamlit" in text.keys for blank in BLANK.findall(text.written)
    }
    assert blanks - streamlits_own <= set(CONTENT.parameters)
    for name in blanks & set(CONTENT.parameters):
        for value in CONTENT.parameters[name].values:
            assert value.confidence, name
            assert value.checked_on <= value.review_by or value.valid_until, name


@pytest.mark.slow
def test_amounts_limits_and_terms_stand_only_among_the_parameters() -> None:
    """No sentence has an amount, or a number of nights, weeks or days, of its own; harmless ones have a reason."""
    exempt = load_exemptions(FOLDER)
    misplaced = [
        f"{text.file}:{text.line}: '{match[0]}': zet dit getal in parameters.yaml, of een reden in word_list.yaml"
        for text in all_texts()
        for match in LIMIT.finditer(text.written)
        if text.kind != "parameters" and not exempt.cover("number", text.file, text.written)
    ]
    assert not misplaced, "\n" + "\n".join(misplaced)


def test_phone_numbers_stand_only_among_the_help_lines() -> None:
    """A number to call stands in one place, so that it can be checked there."""
    misplaced = [
        f"{text.file}:{text.line}" for text in all_texts() if text.kind != "help_lines" and PHONE.search(text.written)
    ]
    assert not misplaced
