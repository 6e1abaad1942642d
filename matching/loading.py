"""From a folder of YAML to content, or to every problem in it at once."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from matching import content as kinds
from matching.afterwards import Afterwards
from matching.checking_needed import needed_problems
from matching.checks import Check
from matching.conditions import Condition
from matching.dated import GlossaryTerm, Parameter, Source
from matching.folders import Found, find_entries
from matching.languages import DUTCH, Language, in_language
from matching.mistakes import ContentError, Problem
from matching.places import Places, load_places
from matching.references import reference_problems
from matching.shapes import MOST_PROBLEMS

TABLES = ("municipalities.csv", "places.csv", "postcodes.csv")


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


def load_content(folder: Path, language: str = DUTCH.code) -> Content:
    """Load all content, in Dutch or in one of the languages of the folder.

    Raises:
        ContentError: with every problem found, where anything is wrong in the Dutch.
    """
    content = content_of(find_entries(folder))
    return content if language == DUTCH.code else in_language(content, folder, language)


def content_of(found: Found) -> Content:
    """Return what was found as content; see `load_content`."""
    places = _places(found)
    if places is None:
        raise ContentError(_first_of_each_file(found.problems))
    content = Content(**found.entries, places=places)
    found.problems += [*reference_problems(content, found), *needed_problems(content, found)]
    if found.problems:
        raise ContentError(_first_of_each_file(found.problems))
    return content


def _places(found: Found) -> Places | None:
    """Return the tables of places, which are made by a program; whoever broke one has to make it again."""
    folder = found.folder / "places"
    missing = [name for name in TABLES if not (folder / name).is_file()]
    for name in missing:
        found.add_problem(f"places/{name}", "missing_file")
    if missing:
        return None
    try:
        return load_places(folder)
    except (OSError, ValueError, KeyError, csv.Error):
        found.add_problem("places", "broken_tables")
        return None


def _first_of_each_file(problems: list[Problem]) -> Iterator[Problem]:
    """Return so many problems that a person can read them."""
    count: Counter[str] = Counter()
    for problem in ContentError(problems).problems:
        count[problem.file] += 1
        if count[problem.file] <= MOST_PROBLEMS:
            yield problem
        elif count[problem.file] == MOST_PROBLEMS + 1:
            yield Problem(problem.file, problem.line, (), "more_problems")
