"""Two voices: what a caregiver and the naaste answer differently, and what each difference does to the verdicts.

Neither is right. What only the naaste was asked is no difference of opinion, and is shown to be none: the caregiver's
answers hold everything that both agree on or that the naaste wasn't asked, and an answer of the naaste stands in the
place of the caregiver's answer to the same question, never in the place of a fact.
"""

from collections.abc import Iterator
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
    """The questions that caregiver and naaste may answer differently, in the order of the conversation."""
    names = (name for name, question in content.questions.items() if question.both)
    return tuple(sorted(names, key=lambda name: content.questions[name].order))


def answers_by_naaste(answers: Answers, naaste: Answers) -> dict[str, Answer]:
    """All answers as the naaste gives them; what the naaste wasn't asked is as the caregiver answered it."""
    differing = {name for name, value in naaste.items() if answers.get(name) != value}
    outdated = {exact for name, exact in SAYS_MORE_EXACTLY.items() if name in differing}
    return {name: value for name, value in answers.items() if name not in outdated} | dict(naaste)


def two_voices(content: "Content", judgement: Judgement, naaste: Answers) -> TwoVoices:
    """Judge the answers of both. *judgement* is that of the caregiver, on the same day."""
    answers, on = judgement.person.answers, judgement.person.on
    asked = asked_of_both(content)
    differing = {name: naaste[name] for name in asked if name in naaste and answers.get(name) != naaste[name]}
    by_question = {
        name: judge_all(content, answers_by_naaste(answers, {name: value}), on) for name, value in differing.items()
    }
    if len(differing) > 1:
        all_differing = judge_all(content, answers_by_naaste(answers, differing), on)
    else:
        all_differing = next(iter(by_question.values()), judgement)
    differences = tuple(
        Difference(name, answers.get(name), value, tuple(turns(judgement, by_question[name])))
        for name, value in differing.items()
    )
    return TwoVoices(judgement, all_differing, differences, tuple(turns(judgement, all_differing)))


def turns(caregiver: Judgement, naaste: Judgement) -> Iterator[Turn]:
    """Give everything of which the verdict differs; of a large catalogue only the first open places are looked at."""
    if caregiver is naaste:
        return
    yield from _turns("forms", caregiver.forms, naaste.forms)
    yield from _turns("routes", caregiver.routes, naaste.routes)
    both = (caregiver.judged_providers, naaste.judged_providers)
    looked_at = {place.id for places in both for place in places.first(LOOKED_AT, OPEN_PLACES)}
    yield from _turns("providers", *(places.with_ids(looked_at) for places in both))


def _turns(kind: TurnKind, caregiver: tuple[Judged, ...], naaste: tuple[Judged, ...]) -> Iterator[Turn]:
    by_naaste = {judged.id: judged.verdict for judged in naaste}
    for judged in caregiver:
        if judged.id in by_naaste and by_naaste[judged.id] != judged.verdict:
            yield Turn(kind, judged.id, judged.verdict, by_naaste[judged.id])
