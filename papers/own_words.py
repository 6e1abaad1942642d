"""The answers in a caregiver's own words: only what was told, never what is unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from babel import Locale

from matching.entries.papers import HowMany, Telling
from matching.entries.rules import ConditionalSentence, OnlyIf
from matching.entries.three_values import all_true
from matching.judgement.judgement import Judgement
from matching.person.answers import Answer
from matching.planning.terms import Step
from matching.planning.year import Plan
from matching.words.wording import fill, number_text
from papers.sheet import TO_FILL_IN, tidy

if TYPE_CHECKING:
    from matching.entries.content import Content

WEIGHT_THAT_COUNTS = 2


@dataclass(frozen=True)
class Visitor:
    """Who a plan or a paper is for: everything answered, chosen and judged."""

    judgement: Judgement
    chosen: tuple[str, ...] = ()
    known_day: tuple[Step, date] | None = None
    stays: Plan = ()
    now: datetime | None = None
    """The moment at which it is read, for whom to call; None for a paper, which is read at any hour."""


def answers_in_words(
    content: "Content", judgement: Judgement, names: Iterable[str], *, needs_only: bool = False
) -> tuple[str, ...]:
    """Tell these answers in the sentences of a caregiver, each once; nothing for an answer that isn't there.

    Where help is asked for (*needs_only*), an answer that asks for none is left out.
    """
    by_answer = (_sentences(content, judgement, name, needs_only) for name in names)
    return tuple(dict.fromkeys(sentence for sentences in by_answer for sentence in sentences))


def labels_of_missing(content: "Content", judgement: Judgement, names: Iterable[str]) -> tuple[str, ...]:
    """The label of the line to write on, for each of these answers that is unknown."""
    missing = (content.tellings[name].blank for name in names if _answer(judgement, name) is None)
    return tuple(written(content, judgement, label) for label in missing if label)


def sentences_that_hold(
    content: "Content", judgement: Judgement, sentences: Iterable[ConditionalSentence]
) -> tuple[str, ...]:
    """Keep the sentences of which everything is known that they rest on, and holds."""
    return tuple(
        written(content, judgement, sentence.text) for sentence in sentences if holds(judgement, sentence.when) is True
    )


def holds(judgement: Judgement, when: Iterable[OnlyIf]) -> bool | None:
    """Hold conditions against the answers: False as soon as one isn't so, None as long as one is unknown."""
    return all_true(condition.holds(judgement.person.known) for condition in when)


def written(content: "Content", judgement: Judgement, text: str, **blanks: str) -> str:
    """Fill in the blanks of a sentence of content; an unknown municipality stays a blank to write in."""
    home, naaste = judgement.person.home, _naaste(content, judgement)
    known = {"municipality": home.municipality if home else TO_FILL_IN, "naaste": naaste}
    return fill(text, content, judgement.person.on, known | {"Naaste": naaste[:1].upper() + naaste[1:]} | blanks)


def _naaste(content: "Content", judgement: Judgement) -> str:
    """How the caregiver calls whoever they care for: my mother, my partner; without an answer in general."""
    in_general = str(content.pages["papieren"].words["naaste"])
    return content.tellings["relation"].called.get(str(_answer(judgement, "relation")), in_general)


def _answer(judgement: Judgement, name: str) -> Answer | None:
    home = judgement.person.home
    if name == "municipality" and home:
        return home.municipality
    return judgement.person.answers.get(name)


def _sentences(content: "Content", judgement: Judgement, name: str, needs_only: bool) -> tuple[str, ...]:  # noqa: FBT001 - passed on
    answer, telling = _answer(judgement, name), content.tellings[name]
    if answer is None:
        return ()
    if telling.by_count:
        return (_counted(content, judgement, telling, int(str(answer))),)
    if telling.text:
        return (written(content, judgement, telling.text, name=tidy(str(answer))),)
    left_out = telling.no_need if needs_only else ()
    given = (option for option in _options(answer, telling) if option not in left_out)
    return tuple(written(content, judgement, telling.options[option]) for option in given)


def _counted(content: "Content", judgement: Judgement, telling: Telling, count: int) -> str:
    """The sentence of a number, in the form that its language uses with that number."""
    form = "none" if count == 0 and "none" in telling.by_count else _plural_form(content.language.locale, count)
    text = telling.by_count.get(form) or telling.by_count["other"]
    return written(content, judgement, text, count=number_text(count, content.language.locale))


def _plural_form(locale: str, count: int) -> HowMany:
    return cast("HowMany", str(Locale.parse(locale).plural_form(count)))


def _options(answer: Answer, telling: Telling) -> tuple[str, ...]:
    """The options that an answer stands for; of weights those that count."""
    if isinstance(answer, bool):
        given: tuple[str, ...] = ("yes" if answer else "no",)
    elif isinstance(answer, Mapping):
        given = tuple(option for option, weight in answer.items() if weight >= WEIGHT_THAT_COUNTS)
    else:
        given = answer if isinstance(answer, tuple) else (str(answer),)
    return tuple(option for option in given if option in telling.options)
