"""Conditions: one fact, one comparison from a closed list, and the sentences that explain it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from matching.entries.fields import Day, Sentence, Written
from matching.entries.three_values import any_true

Whom = Literal[
    "caregiver", "naaste", "provider", "municipality", "steunpunt", "huisarts", "huisartsenspoedpost", "wijkverpleging",
    "casemanager", "zorgkantoor", "dossierhouder", "insurer", "clientondersteuner", "employer", "emergency",
    "veilig_thuis", "ciz", "cak", "per_saldo",
]  # fmt: skip
OF_PLACE, OF_MUNICIPALITY = "place.", "municipality."
"""How the names of facts begin; the name of an answer has no point in it."""
COMPARISONS = ("one_of", "none_of", "is", "at_least", "at_most", "at_least_of", "at_most_of")


@dataclass(frozen=True)
class Span:
    """A number of which only the lowest and the highest possible value are known."""

    low: float
    high: float


Value = str | bool | int | float | tuple[str, ...] | Span | None
"""What is known about one fact; None is *unknown*."""

Known = Mapping[str, Value]


class Comparison(Written):
    """One fact held against one value."""

    about: str = Field(description="Een antwoord (night) of een feit (place.x, municipality.x)")
    one_of: tuple[str, ...] | None = Field(None, description="Waar als het antwoord een van deze is (of er een bevat)")
    none_of: tuple[str, ...] | None = Field(None, description="Waar als het antwoord geen van deze is (of bevat)")
    is_: bool | None = Field(None, alias="is", description="Waar als het antwoord ja (true) of nee (false) is")
    at_least: int | None = Field(None, description="Waar als het getal minstens dit is")
    at_most: int | None = Field(None, description="Waar als het getal hoogstens dit is")
    at_least_of: str | None = Field(None, description="Als at_least, maar met de naam van een parameter of feit")
    at_most_of: str | None = Field(None, description="Als at_most, maar met de naam van een parameter of feit")

    def compared_with(self) -> str | None:
        """The name of the other fact or parameter that this one is held against, if any."""
        return self.at_least_of or self.at_most_of

    def holds(self, known: Known) -> bool | None:
        """True, False, or None as long as what is needed to tell is unknown."""
        value = known.get(self.about)
        if value is None:
            return None
        if self.is_ is not None:
            return value is self.is_
        if self.one_of is not None:
            return _meets(value, self.one_of)
        if self.none_of is not None:
            return not _meets(value, self.none_of)
        return self._within_limit(value, known)

    def limit(self, known: Known) -> Value:
        """What a number is held against: the one written here, or the value of what is named; None where unknown."""
        name = self.compared_with()
        return known.get(name) if name else self.at_least if self.at_least is not None else self.at_most

    def _within_limit(self, value: Value, known: Known) -> bool | None:
        limit = self.limit(known)
        if limit is None:
            return None
        upper = self.at_most is not None or self.at_most_of is not None
        return not_more(value, limit) if upper else not_more(limit, value)

    @model_validator(mode="after")
    def has_a_single_comparison(self) -> Self:
        """Refuse a comparison that compares nothing, or two things at once."""
        if _count(self) != 1 and not getattr(self, "any_of", None):
            raise PydanticCustomError("one_comparison", "exactly one comparison")
        return self


class Branch(Comparison):
    """One of several comparisons of which one is enough, with what is said where this is the one that holds."""

    met: Sentence | None = Field(None, description="De zin als dit deel klopt, in plaats van die van de hele regel")
    silent: bool = Field(default=False, description="Klopt dit deel, dan gaat de regel niet over deze mens: geen zin")


class Requirement(Comparison):
    """What must be true, without words: one comparison, or several of which one is enough."""

    any_of: tuple[Comparison, ...] = Field((), description="In plaats van één vergelijking: een van deze is genoeg")

    def branches(self) -> tuple[Comparison, ...]:
        """The comparisons of which one is enough; a requirement without any_of is its only one."""
        return self.any_of or (self,)

    def holds(self, known: Known) -> bool | None:
        """True as soon as one branch holds; None while none does and one is unknown."""
        if not self.any_of:
            return super().holds(known)
        return any_true(branch.holds(known) for branch in self.any_of)


class Condition(Requirement):
    """One requirement or preference, with what is read when it is met, not met or unknown."""

    any_of: tuple[Branch, ...] = Field((), description="In plaats van één vergelijking: een van deze is genoeg")
    effect: Literal["excludes", "asks", "favours", "disfavours"] = Field(
        "excludes",
        description="Niet voldaan: excludes sluit uit, asks vraagt. favours en disfavours tellen mee in de volgorde",
    )
    met: Sentence | None = Field(None, description="De zin als het klopt")
    not_met: Sentence | None = Field(None, description="De zin als het niet klopt (bij asks: de vraag)")
    unknown: Sentence | None = Field(None, description="De vraag als een feit van plek of gemeente onbekend is")
    whom: Whom | None = Field(None, description="Wie het antwoord weet")
    change: Literal["caregiver", "naaste", "provider", "municipality"] | None = Field(
        None, description="Wie het verandert"
    )
    change_text: Sentence | None = Field(None, description="De zin bij de verandering; {to}: de nieuwe waarde")
    weight: int = Field(1, ge=1, le=9, description="Hoe zwaar dit telt in de volgorde en bij het kiezen van vragen")
    source: tuple[str, ...] = Field((), description="Bronnen (sources.yaml)")
    valid_from: Day | None = Field(None, description="Eerste dag waarop deze regel geldt")
    valid_until: Day | None = Field(None, description="Laatste dag waarop deze regel geldt")

    @cached_property
    def facts_asked(self) -> frozenset[str]:
        """The names of the answers, facts and parameters that this asks for."""
        return frozenset(
            name for branch in self.branches() for name in (branch.about, branch.compared_with()) if name is not None
        )

    @cached_property
    def facts_of_place(self) -> tuple[str, ...]:
        """Those that are facts of a place: only by these it can come out otherwise at another place."""
        return tuple(sorted(name for name in self.facts_asked if name.startswith(OF_PLACE)))

    @cached_property
    def is_dated(self) -> bool:
        """True for a rule that holds on some days only."""
        return self.valid_from is not None or self.valid_until is not None

    @cached_property
    def outcomes(self) -> dict[object, Any]:
        """Every outcome of this rule so far, shared by all who have the same; see `verdicts.outcome`."""
        return {}

    def met_by(self, known: Known) -> str | None:
        """The sentence for this person where the rule is met; None where it isn't about this person."""
        holding = [branch for branch in self.any_of if branch.holds(known) is True]
        if any(branch.silent for branch in holding):
            return None
        return next((branch.met for branch in holding if branch.met), self.met)

    @model_validator(mode="after")
    def has_its_sentences(self) -> Self:
        """Refuse a rule without its explanation, so that the two cannot drift apart."""
        if self.any_of and _count(self):
            raise PydanticCustomError("comparison_and_any_of", "one comparison or any_of, not both")
        needed = ["met"] if self.effect in ("favours", "disfavours") else ["met", "not_met"]
        if self.effect == "asks":
            needed.append("whom")
        if self.change and self.effect == "excludes":
            needed.append("change_text")
        if missing := [name for name in needed if not getattr(self, name)]:
            raise PydanticCustomError("missing_sentences", "sentences missing", {"given": ", ".join(missing)})
        return self


def _count(comparison: Comparison) -> int:
    return sum(getattr(comparison, "is_" if name == "is" else name) is not None for name in COMPARISONS)


def _meets(value: Value, wanted: tuple[str, ...]) -> bool:
    return bool(set(value) & set(wanted)) if isinstance(value, tuple) else value in wanted


def _span(value: Value) -> Span:
    return value if isinstance(value, Span) else Span(float(value), float(value))  # type: ignore[arg-type]


def not_more(small: Value, large: Value) -> bool | None:
    """Compare two numbers or spans; None while the spans overlap."""
    low, high = _span(small), _span(large)
    if low.high <= high.low:
        return True
    return False if low.low > high.high else None
