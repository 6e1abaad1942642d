"""All content together, as it was found right."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from matching.entries import kinds
from matching.entries.afterwards import Afterwards
from matching.entries.checks import Check
from matching.entries.conditions import Condition
from matching.entries.dated import GlossaryTerm, Parameter, Source
from matching.entries.language import DUTCH, Language
from matching.entries.places import Places


class Content(BaseModel):
    """All content, checked. Every mapping is from id to entry."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    questions: Mapping[str, kinds.Question]
    forms: Mapping[str, kinds.Form]
    routes: Mapping[str, kinds.Route]
    providers: Mapping[str, kinds.Provider]
    municipalities: Mapping[str, kinds.Municipality]
    warnings: Mapping[str, kinds.Warning]
    barriers: Mapping[str, kinds.Barrier]
    mismatches: Mapping[str, kinds.Mismatch]
    triage: Mapping[str, kinds.TriageStep]
    caregivers: Mapping[str, kinds.CaregiverType]
    checks: Mapping[str, Check]
    afterwards: Mapping[str, Afterwards]
    pages: Mapping[str, kinds.Page]
    papers: Mapping[str, kinds.Paper]
    tellings: Mapping[str, kinds.Telling]
    conditions: Mapping[str, Condition]
    parameters: Mapping[str, Parameter]
    facts: Mapping[str, kinds.FactKind]
    help_lines: Mapping[str, kinds.HelpLine]
    glossary: Mapping[str, GlossaryTerm]
    sources: Mapping[str, Source]
    places: Places
    language: Language = DUTCH

    def offered(self, name: str) -> kinds.Form | kinds.Provider | None:
        """Return the form or the place with this id, if there is one."""
        return self.forms.get(name) or self.providers.get(name)

    def one_offered(self, name: str) -> kinds.Form | kinds.Provider:
        """Return the form or the place with this id. Raises KeyError where there is none."""
        return self.forms.get(name) or self.providers[name]

    def rules(self, written: kinds.Rules) -> tuple[Condition, ...]:
        """Return the conditions of an entry, the shared ones looked up."""
        return tuple(self.conditions[rule.use] if isinstance(rule, kinds.Rule) else rule for rule in written)
