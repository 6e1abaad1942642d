"""All content together, after every check."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from matching.entries.advice import FirstAdvice
from matching.entries.afterwards import Afterwards
from matching.entries.checks import Check
from matching.entries.conditions import Condition
from matching.entries.contacts import MunicipalityContact
from matching.entries.dated_values import GlossaryTerm, Parameter, Source
from matching.entries.desks import Desk
from matching.entries.evidence import Study
from matching.entries.forms import Form
from matching.entries.guidance import Barrier, CaregiverType, Mismatch, TriageStep, WarningEntry
from matching.entries.help_lines import HelpLine
from matching.entries.installation import Installation
from matching.entries.language import DUTCH, Language
from matching.entries.pages import Page
from matching.entries.papers import Paper, Telling
from matching.entries.places import Places
from matching.entries.providers import FactKind, Municipality, PlaceFact, Provider
from matching.entries.questions import Question
from matching.entries.rights import Right
from matching.entries.routes import Route
from matching.entries.rules import Rules, SharedCondition
from matching.entries.spoedposten import SpoedpostOrganisation
from matching.entries.zorgkantoren import Zorgkantoor


class Content(BaseModel):
    """All content, checked. Every mapping is from id to entry."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    questions: Mapping[str, Question]
    forms: Mapping[str, Form]
    routes: Mapping[str, Route]
    providers: Mapping[str, Provider]
    municipalities: Mapping[str, Municipality]
    advice: Mapping[str, FirstAdvice]
    desks: Mapping[str, Desk]
    warnings: Mapping[str, WarningEntry]
    barriers: Mapping[str, Barrier]
    mismatches: Mapping[str, Mismatch]
    triage: Mapping[str, TriageStep]
    caregivers: Mapping[str, CaregiverType]
    checks: Mapping[str, Check]
    afterwards: Mapping[str, Afterwards]
    evidence: Mapping[str, Study]
    pages: Mapping[str, Page]
    papers: Mapping[str, Paper]
    tellings: Mapping[str, Telling]
    conditions: Mapping[str, Condition]
    parameters: Mapping[str, Parameter]
    rights: Mapping[str, Right]
    facts: Mapping[str, FactKind]
    help_lines: Mapping[str, HelpLine]
    spoedposten: Mapping[str, SpoedpostOrganisation]
    zorgkantoren: Mapping[str, Zorgkantoor]
    installation: Mapping[str, Installation]
    glossary: Mapping[str, GlossaryTerm]
    sources: Mapping[str, Source]
    municipality_contacts: Mapping[str, MunicipalityContact]
    """By CBS name."""

    places: Places
    language: Language = DUTCH

    def find_form_or_provider(self, name: str) -> Form | Provider | None:
        """None where neither a form nor a provider has this id."""
        return self.forms.get(name) or self.providers.get(name)

    def form_or_provider(self, name: str) -> Form | Provider:
        """Raises KeyError where neither a form nor a provider has this id."""
        return self.forms.get(name) or self.providers[name]

    def municipality_named(self, name: str | None) -> Municipality | None:
        """The entry about a municipality by its CBS name; None where there is none."""
        return next((municipality for municipality in self.municipalities.values() if municipality.name == name), None)

    def facts_of_municipality(self, name: str | None) -> Mapping[str, PlaceFact]:
        """The facts of a municipality by its CBS name; empty where no entry is about it."""
        municipality = self.municipality_named(name)
        return municipality.facts if municipality else {}

    def rules(self, written: Rules) -> tuple[Condition, ...]:
        """The conditions of an entry, with each shared one in its place."""
        return tuple(self.conditions[rule.use] if isinstance(rule, SharedCondition) else rule for rule in written)
