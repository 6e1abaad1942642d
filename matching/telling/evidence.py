"""What research says, ready to be read: at a form, as a natural course, and as *you are not the only one*."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from matching.entries.conditions import Known
from matching.entries.evidence import Fate, Finding, Moment, Moved, Recognised, SameTime, Side, Study
from matching.entries.three_values import all_true
from matching.words.wording import fill, number_text

if TYPE_CHECKING:
    from matching.entries.content import Content

SIDES: tuple[Side, ...] = ("caregiver", "naaste", "both")
HUNDRED, MONTHS_IN_A_YEAR = 100, 12
PAGE = "evidence"


@dataclass(frozen=True)
class StudyFinding:
    """One finding, with the study that it comes from."""

    name: str
    study: Study
    finding: Finding


def research_on(content: "Content", form: str, *, heavy: bool = False) -> tuple[StudyFinding, ...]:
    """Findings about a form with their study, in the authors' order; what is heavy to read only where it is asked."""
    return tuple(
        StudyFinding(name, study, finding)
        for name, study in in_order(content).items()
        if study.heavy is heavy
        for finding in study.findings
        if form in finding.forms
    )


def in_order(content: "Content") -> Mapping[str, Study]:
    """Every study by its id, in the authors' order."""
    return dict(sorted(content.evidence.items(), key=lambda pair: pair[1].order))


def concerns(study: Study, known: Known) -> bool | None:
    """Whether a study is about people like this person; None while that is unknown."""
    return all_true(condition.holds(known) for condition in study.when)


def courses(content: "Content", known: Known) -> Mapping[str, Study]:
    """The studies that followed people like this person through time, or of which that isn't known."""
    studies = in_order(content).items()
    return {name: study for name, study in studies if study.course and concerns(study, known) is not False}


def recognised(content: "Content", known: Known) -> Iterator[tuple[str, Study]]:
    """Give the studies that say how many people like this person feel some way, those surely about them first."""
    studies = [pair for pair in in_order(content).items() if pair[1].recognised]
    about = {name: concerns(study, known) for name, study in studies}
    yield from sorted((pair for pair in studies if about[pair[0]] is not False), key=lambda pair: not about[pair[0]])


def of_a_hundred(counts: Sequence[int]) -> tuple[int, ...]:
    """Counts as so many of a hundred that add up to a hundred: what was cut off most is rounded up."""
    whole = sum(counts)
    shares = [HUNDRED * count // whole for count in counts]
    most_cut_off = sorted(range(len(counts)), key=lambda index: -(HUNDRED * counts[index] % whole))
    for index in most_cut_off[: HUNDRED - sum(shares)]:
        shares[index] += 1
    return tuple(shares)


def fates(moment: Moment) -> Mapping[Fate, int]:
    """Of a hundred people how many came to each, those still at home first."""
    ordered = sorted(moment.counts.items(), key=lambda pair: pair[0] != "at_home")
    return dict(zip((fate for fate, _ in ordered), of_a_hundred([count for _, count in ordered]), strict=True))


def moved_of_a_hundred(moved: Moved) -> tuple[int, int]:
    """How many of a hundred people had moved: with the help, and without it."""
    both = ((moved.with_it, moved.with_of), (moved.without, moved.without_of))
    with_it, without = (of_a_hundred((count, of - count))[0] for count, of in both)
    return with_it, without


def over_the_same_time(content: "Content", form: str) -> tuple[tuple[Study, SameTime], ...]:
    """Studies that counted outcomes with a form and without it, after the same time."""
    pairs = ((study, study.same_time) for study in in_order(content).values())
    return tuple((study, counted) for study, counted in pairs if counted and form in counted.forms)


def people_text(content: "Content", study: Study, on: date) -> str:
    """Whom a study was about, with how many they were."""
    return fill(study.people, content, on, _figures(content, study, study))


def finding_text(content: "Content", research: StudyFinding, on: date) -> str:
    """The sentence of a finding with its figures filled in, and how uncertain they are."""
    sentence = fill(research.finding.text, content, on, _figures(content, research.study, research.finding))
    return " ".join(filter(None, (sentence, research.finding.uncertain)))


def recognised_text(content: "Content", study: Study, recognised_thing: Recognised, on: date) -> str:
    """The sentence of how many people feel some way, with its figures filled in."""
    return fill(recognised_thing.text, content, on, _figures(content, study, recognised_thing))


def time_text(content: "Content", months: int | None, weeks: int | None = None) -> str:
    """A time in words: years from two years on, or where it is one year; else months, or weeks.

    A month short of whole years is *almost* so many years: a part of a year is read as so many months.
    """
    words, locale = content.pages[PAGE].words, content.language.locale
    if months is None:
        name, count = "weeks", float(weeks or 0)
    elif months == MONTHS_IN_A_YEAR:
        name, count = "one_year", 1.0
    elif months > MONTHS_IN_A_YEAR and (months + 1) % MONTHS_IN_A_YEAR == 0:
        name, count = "almost_years", float((months + 1) // MONTHS_IN_A_YEAR)
    else:
        in_years = months >= 2 * MONTHS_IN_A_YEAR
        name, count = ("years", round(months / MONTHS_IN_A_YEAR, 1)) if in_years else ("months", float(months))
    return str(words[name]).replace("{count}", number_text(count, locale))


def _figures(content: "Content", study: Study, part: Study | Finding | Recognised) -> Mapping[str, str]:
    """The blanks of a sentence: every figure comes from a field of the study."""
    locale = content.language.locale
    numbers = {"people": study.size, "studies": study.studies}
    numbers |= {name: getattr(part, name, None) for name in ("count", "of", "per_hundred")}
    if (share := numbers["per_hundred"]) is not None:
        numbers["rest"] = HUNDRED - share
    in_words = {name: number_text(number, locale) for name, number in numbers.items() if number is not None}
    months, weeks = getattr(part, "months", None), getattr(part, "weeks", None)
    return in_words | ({"time": time_text(content, months, weeks)} if months or weeks else {})
