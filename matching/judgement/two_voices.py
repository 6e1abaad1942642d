"""Two voices: what a caregiver and the naaste answer differently, and what each difference does to the verdicts.

Neither is right. What only one of them was asked is no difference of opinion, and is said to be so: the caregiver's
answers hold everything that both agree on or that the naaste wasn't asked, and an answer of the naaste stands in the
place of the caregiver's answer to the same question, never in the place of a fact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer, Answers
from matching.verdicts.judged_providers import LOOKED_AT, OPEN_PLACES
from matching.verdicts.verdict import Judged, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

TurnKind = Literal["forms", "routes", "providers"]
SAYS_MORE_EXACTLY = {"duration": "nights"}
"""An answer that is only a closer look at another one, and falls with it."""


@dataclass(frozen=True)
class Turn:
    """One form, route or place of which the verdict hangs on whose answer is taken."""

    kind: TurnKind
    id: str
    caregiver: Verdict
    naaste: Verdict


@dataclass(frozen=True)
class Difference:
    """One question that both answered otherwise, or that only the naaste answered (the caregiver's is then None)."""

    question: str
    caregiver: Answer | None
    naaste: Answer
    turns: tuple[Turn, ...]
    """What this difference does by itself, with every other answer the caregiver's."""


@dataclass(frozen=True)
class TwoVoices:
    """Everything judged twice, and where that differs."""

    caregiver: Judgement
    naaste: Judgement
    differences: tuple[Difference, ...]
    turns: tuple[Turn, ...]
    """What all differences do together."""


def asked_of_both(content: "Content") -> tuple[str, ...]:
    """Return the questions that caregiver and naaste may answer differently, in the order of the conversation."""
    found = (name for name, question in content.questions.items() if question.both)
    return tuple(sorted(found, key=lambda name: content.questions[name].order))


def said_by_naaste(answers: Answers, naaste: Answers) -> dict[str, Answer]:
    """Return all answers as the naaste gives them; what the naaste wasn't asked is as the caregiver told it."""
    other = {name for name, value in naaste.items() if answers.get(name) != value}
    fallen = {exact for name, exact in SAYS_MORE_EXACTLY.items() if name in other}
    return {name: value for name, value in answers.items() if name not in fallen} | dict(naaste)


def two_voices(content: "Content", judgement: Judgement, naaste: Answers) -> TwoVoices:
    """Return what the answers of both come to. *judgement* is that of the caregiver, on the same day."""
    answers, on = judgement.person.answers, judgement.person.on
    differing = {name: value for name, value in _usable(content, naaste).items() if answers.get(name) != value}
    others = {name: judge_all(content, said_by_naaste(answers, {name: value}), on) for name, value in differing.items()}
    everything = judge_all(content, said_by_naaste(answers, differing), on) if len(differing) > 1 else None
    together = everything or next(iter(others.values()), judgement)
    found = (
        Difference(name, answers.get(name), value, tuple(turns(judgement, others[name])))
        for name, value in differing.items()
    )
    return TwoVoices(judgement, together, tuple(found), tuple(turns(judgement, together)))


def _usable(content: "Content", naaste: Answers) -> Mapping[str, Answer]:
    return {name: naaste[name] for name in asked_of_both(content) if name in naaste}


def turns(caregiver: Judgement, naaste: Judgement) -> Iterator[Turn]:
    """Give everything of which the verdict differs; of a large catalogue only the first open places are looked at."""
    if caregiver is naaste:
        return
    yield from _turns("forms", caregiver.forms, naaste.forms)
    yield from _turns("routes", caregiver.routes, naaste.routes)
    near = {
        one.id for judgement in (caregiver, naaste) for one in judgement.judged_providers.first(LOOKED_AT, OPEN_PLACES)
    }
    yield from _turns("providers", caregiver.judged_providers.with_ids(near), naaste.judged_providers.with_ids(near))


def _turns(kind: TurnKind, caregiver: tuple[Judged, ...], naaste: tuple[Judged, ...]) -> Iterator[Turn]:
    other = {one.id: one.verdict for one in naaste}
    for one in caregiver:
        if one.id in other and other[one.id] != one.verdict:
            yield Turn(kind, one.id, one.verdict, other[one.id])
