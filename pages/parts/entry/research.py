"""What research says at a form: good and less good in the same detail, how strong it is, in whom, where and when."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from matching.entries.evidence import Direction, Moved, SameTime, Side, Study
from matching.telling.evidence import (
    HUNDRED,
    SIDES,
    StudyFinding,
    finding_text,
    moved_of_a_hundred,
    over_the_same_time,
    people_text,
    research_on,
    time_text,
)
from pages.parts.drawing.explained import explained
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, listing, more, paragraph
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import Words, words

WAYS: frozenset[Direction] = frozenset({"better", "worse", "mixed", "same"})
"""Which way a finding may point; what was only counted, or isn't known, points nowhere."""


def research_at(form: str) -> Markup:
    """What research says about a form, with each study that says it folded beneath."""
    texts, every = words("evidence"), research_on(content(), form)
    studies = {research.name: research.study for research in every}
    about = [about_study(study, texts) for study in studies.values()]
    studies_in_full = more(texts["about_these"], *about, about=content().forms[form].name)
    counted = same_time_at(form) if over_the_same_time(content(), form) else ""
    return heading(texts["at_form"], 4) + research_in_short(form) + counted + studies_in_full


def research_in_short(form: str) -> Markup:
    """What was seen for each side, or that nothing was."""
    texts, every = words("evidence"), research_on(content(), form)
    if not every:
        has_heavy = bool(research_on(content(), form, heavy=True))
        return paragraph(texts["as_now" if has_heavy else "nothing_at_all"])
    sides = {side: [research for research in every if research.finding.side == side] for side in SIDES}
    return Markup().join(
        _side_title(side, texts) + (findings(of_side, texts) if of_side else paragraph(texts["nothing"]))
        for side, of_side in sides.items()
    )


def research_side_by_side(form: str, about: str) -> Markup:
    """Say for each side which way the findings point and how strong they are, with all of them folded.

    *about* is what is compared: a form, or a place that offers it.
    """
    texts, every = words("evidence"), research_on(content(), form)
    if not every:
        return research_in_short(form)
    ways = Markup().join(
        _ways(side, [research for research in every if research.finding.side == side], texts) for side in SIDES
    )
    return ways + more(texts["found_fold"], research_in_short(form), about=about)


def _ways(side: Side, every: Sequence[StudyFinding], texts: Words) -> Markup:
    directions = [research.finding.direction for research in every]
    sentences = [f"{texts[f'direction_{direction}']}." for direction in directions]
    if len(WAYS.intersection(directions)) > 1:
        sentences.append(texts["ways_differ"])
    sentences += [_strong(research, texts) for research in every]
    return _side_title(side, texts) + paragraph(" ".join(dict.fromkeys(filter(None, sentences))) or texts["nothing"])


def _strong(research: StudyFinding, texts: Words) -> str:
    """How strong a finding is; of what isn't known there is nothing to be sure of."""
    return "" if research.finding.direction == "unknown" else texts[f"grade_{research.study.grade}"]


def same_time_at(form: str) -> Markup:
    """How many had moved with a form and without it, after the same time, for whoever asks; or that nobody knows."""
    texts = words("evidence")
    sections = [
        paragraph(of_whom(study, texts))
        + moved_in_words(counted, texts)
        + paragraph(how_strong(study, texts), "ap-note")
        for study, counted in over_the_same_time(content(), form)
    ]
    if not sections:
        return paragraph(texts["same_time_nobody"])
    moved = paragraph(texts["same_time_moved"], "ap-note")
    return more(texts["same_time_show"], moved, *sections, about=content().forms[form].name)


def moved_in_words(counted: SameTime, texts: Words) -> Markup:
    """How many of a hundred had moved, with the help and without it, and whether that is a clear difference."""
    lines = listing(line for moment in counted.moments for line in _both_ways(counted.help, moment, texts))
    return lines + (paragraph(counted.uncertain) if counted.uncertain else Markup())


def _both_ways(help_in_words: str, moved: Moved, texts: Words) -> tuple[str, ...]:
    time, named = time_text(content(), moved.months), ("same_time_with", "same_time_without")
    return tuple(
        texts.text(name, label=help_in_words, time=time, per_hundred=count, rest=HUNDRED - count)
        for name, count in zip(named, moved_of_a_hundred(moved), strict=True)
    )


def _side_title(side: Side, texts: Words) -> Markup:
    return html("<p><strong>{}</strong></p>", texts[f"side_{side}"])


def findings(every: Iterable[StudyFinding], texts: Words) -> Markup:
    """List findings: which way each points in a word, what was seen, and how strong that is."""
    items = Markup().join(html("<li>{}</li>", _finding(research, texts)) for research in every)
    return html("<ul>{}</ul>", items) if items else Markup()


def _finding(research: StudyFinding, texts: Words) -> Markup:
    direction, study = escape(texts[f"direction_{research.finding.direction}"]), research.study
    whom = texts.text("which", name=study.of_whom, label=study.where, date=study.year)
    sentences = f"{finding_text(content(), research, today())} {whom} {_strong(research, texts)}".strip()
    return html("<strong>{}.</strong> {}", direction, explained(sentences))


def how_strong(study: Study, texts: Words) -> str:
    """How strong a study is, and why."""
    return f"{texts[f'grade_{study.grade}']} {study.grade_why}"


def of_whom(study: Study, texts: Words) -> str:
    """Where and when something was seen, in what kind of research, and in whom."""
    where = texts.text("where_when", label=study.where, date=study.year, name=texts[f"design_{study.design}"])
    return f"{where} {people_text(content(), study, today())}"


def about_study(study: Study, texts: Words) -> Markup:
    """Draw up a study: in whom, where and when, what it doesn't say, how strong it is, and its source."""
    strong, read = how_strong(study, texts), texts[f"read_{study.read}"]
    return html(
        "<p><strong>{}</strong><br>{}</p><p>{}:</p>{}{}{}",
        study.name,
        explained(of_whom(study, texts)),
        texts["does_not_say"],
        listing(study.does_not_say),
        paragraph(f"{strong} {read}"),
        sources_line(study.source),
    )
