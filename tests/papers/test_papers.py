"""Letters and sheets say what was told and nothing else, for every person; the rest is a line to write on."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from matching.judgement.judgement import judge_all
from matching.words.wording import fill
from papers.compose import compose, offered
from papers.own_words import Visitor, answers_in_words
from papers.plain import plain
from papers.sheet import Blank, Heading, Items
from tests.shared.made_papers import EXPECTED, made, papers_for, sentences, to_write
from tests.shared.persona_files import CONTENT, PERSONAS, ROUNDS, judgement
from tests.shared.sweeps import every_nth

PERSONAL = re.compile(r"naam|adres|geboortedatum|telefoon|BSN|polisnummer|e-mail", re.IGNORECASE)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda case: f"{case['person']}-{case['paper']}")
def test_people_get_the_right_sentences(expected: Mapping[str, Any]) -> None:
    """Each paper of a person holds what a care professional expects in it."""
    person, paper = expected["person"], expected["paper"]
    assert (paper in papers_for(person)) is expected.get("offered", True) or paper == "aan_de_telefoon"
    sheet = made(person, paper)
    paper_text = "\n".join(sentences(sheet))
    assert [text for text in expected.get("says", ()) if text not in paper_text] == []
    assert [text for text in expected.get("asks", ()) if text not in to_write(sheet)] == []
    assert [text for text in expected.get("silent", ()) if text in paper_text] == []


@pytest.mark.parametrize("paper", CONTENT.papers)
def test_somebody_is_expected_to_get_each_paper(paper: str) -> None:
    """No paper is without a person for whom it was read."""
    assert [case for case in EXPECTED if case["paper"] == paper and case.get("offered", True)]


@pytest.mark.parametrize("person", every_nth(4, ROUNDS))
def test_every_paper_of_every_person_is_whole(person: str) -> None:
    """Each has a title, whole sentences, no blank left from a template, and headings with something below them."""
    for paper in CONTENT.papers:
        sheet = made(person, paper)
        assert sheet.title
        assert sheet.foot
        assert [sentence for sentence in sentences(sheet) if re.search(r"[{}]|\bNone\b|\bTrue\b|  ", sentence)] == []
        texts = [sentence for sentence in sentences(sheet)[1:] if sentence not in headings(sheet)]
        assert [text for text in texts if not text[:1].isupper() and text[:1] not in "'0123456789"] == []
        assert below_headings(sheet) == []


def headings(sheet: Any) -> set[str]:  # noqa: ANN401 - a sheet
    """The headings of a sheet."""
    return {piece.text for piece in sheet.pieces if isinstance(piece, Heading)}


def below_headings(sheet: Any) -> list[str]:  # noqa: ANN401 - a sheet
    """Each heading with nothing below it, or that skips a level."""
    levels = [(1, sheet.title), *((piece.level, piece.text) for piece in sheet.pieces if isinstance(piece, Heading))]
    skipping = [text for (level, _), (following, text) in pairwise(levels) if following > level + 1]
    last = [piece.text for piece in sheet.pieces[-1:] if isinstance(piece, Heading)]
    pairs = pairwise(sheet.pieces)
    empty = [
        piece.text
        for piece, below in pairs
        if isinstance(piece, Heading) and isinstance(below, Heading) and below.level <= piece.level
    ]
    return skipping + last + empty


@pytest.mark.parametrize("name", CONTENT.tellings)
def test_every_answer_can_be_told(name: str) -> None:
    """Whatever somebody can answer has its sentence, or a letter would leave it out without saying so."""
    question, telling = CONTENT.questions[name], CONTENT.tellings[name]
    options = {"yes", "no"} if question.kind == "yes_no" else set(question.options)
    assert set(telling.options) == options
    assert bool(telling.text or telling.by_count) is not bool(options)
    assert bool(telling.by_count) is (question.kind == "number")


def test_every_question_has_its_telling() -> None:
    """A question that is added can be told in a letter; only the postcode is never told."""
    assert set(CONTENT.questions) - set(CONTENT.tellings) == {"postcode"}


def test_unknown_is_a_line_to_write_on_and_not_a_no() -> None:
    """Whoever answered nothing gets letters without a single statement about the person cared for."""
    tellings = CONTENT.tellings.values()
    everything = {
        text for wording in tellings for text in (*wording.options.values(), *wording.by_count.values(), wording.text)
    }
    everything |= {
        text.replace("{Naaste}", "Mijn naaste").replace("{naaste}", "mijn naaste") for text in everything if text
    }
    for paper in CONTENT.papers:
        paper_text = "\n".join(sentences(made("nothing_answered", paper)))
        assert [text for text in everything if text and text in paper_text] == [], paper


@pytest.mark.parametrize(
    "name", every_nth(4, sorted(set(CONTENT.questions) - {"postcode", "municipality", "language_or_culture"}))
)
def test_an_answer_adds_its_own_sentence_and_no_other(name: str) -> None:
    """What is told of one answer follows from that answer alone."""
    question = CONTENT.questions[name]
    value = {"yes_no": True, "number": question.minimum, "weights": dict.fromkeys(question.options, 3)}.get(
        question.kind, next(iter(question.options), None)
    )
    answers = {name: (value,) if question.kind == "choices" else value}
    outcome = judge_all(CONTENT, answers, judgement("nothing_answered").person.on)
    assert answers_in_words(CONTENT, outcome, [name])
    assert answers_in_words(CONTENT, outcome, set(CONTENT.tellings) - {name}) == ()


def test_personal_things_are_blanks_and_never_asked() -> None:
    """Names, addresses and birth dates are written by hand; no question of the whole journey asks for one."""
    asked = [
        text
        for question in CONTENT.questions.values()
        for text in (question.ask, question.short)
        if PERSONAL.search(text)
    ]
    assert asked == []
    blanks = {label for paper in CONTENT.papers for label in to_write(made("everything_answered", paper))}
    assert {"Mijn naam", "Mijn adres", "Geboortedatum van mijn partner"} <= blanks


def test_papers_of_the_best_route_come_first() -> None:
    """The letter that goes with the route to begin with stands on top."""
    visitor = Visitor(judgement("nothing_answered"))
    assert offered(CONTENT, visitor, "regelen", ("wlz_pgb", "wmo_beschikking"))[0] == "aanvraag_wlz_pgb"
    assert offered(CONTENT, visitor, "regelen", ("wmo_beschikking", "wlz_pgb"))[0] == "melding_wmo"
    assert "melding_wmo" not in offered(CONTENT, visitor, "regelen", ("wlz_pgb",))


LETTERS = [name for name, paper in CONTENT.papers.items() if paper.letter]


@pytest.mark.parametrize("paper", LETTERS)
def test_a_letter_can_be_answered(paper: str) -> None:
    """Each says what it is about, greets, says until when an answer is expected, and leaves room to sign."""
    sheet = made("everything_answered", paper)
    lines = sentences(sheet)
    assert [sentence for sentence in lines if sentence.startswith("Onderwerp: ")]
    assert {"Geachte heer of mevrouw,", "Met vriendelijke groet,"} <= set(lines)
    assert re.search(r"(vóór|rond) \d+ \w+ \d{4}", "\n".join(lines))
    assert [line for line in to_write(sheet) if "andtekening" in line]
    assert "geen recht" not in sheet.foot


@pytest.mark.parametrize("person", every_nth(4, ROUNDS))
def test_a_letter_says_nothing_that_asks_for_no_help(person: str) -> None:
    """An answer that asks for no help stands on a sheet, but not in a letter: there it speaks against the question."""
    known = judgement(person)
    unneeded = {
        text for name, telling in CONTENT.tellings.items() if telling.no_need
        for text in set(answers_in_words(CONTENT, known, [name]))
        - set(answers_in_words(CONTENT, known, [name], needs_only=True))
    }  # fmt: skip
    for paper in LETTERS:
        paper_text = "\n".join(sentences(made(person, paper)))
        assert [text for text in unneeded if text in paper_text] == [], paper


@pytest.mark.parametrize(("count", "text"), [(0, "nog niet"), (1, "één etmaal"), (2, "2 etmalen")])
def test_a_number_is_said_in_its_own_form(count: int, text: str) -> None:
    """One night is said as one, and none as none."""
    outcome = judge_all(CONTENT, {"used_nights": count}, judgement("nothing_answered").person.on)
    assert text in answers_in_words(CONTENT, outcome, ["used_nights"])[0]


def test_what_was_chosen_stands_in_the_plan() -> None:
    """A choice is in the plan on paper, also one that doesn't fit."""
    sheet = compose(CONTENT, "mijn_plan", Visitor(judgement("teenager_who_hits"), ("logeerzorg_logeerhuis",)))
    assert f"{CONTENT.forms['logeerzorg_logeerhuis'].name} (past nu niet)" in sentences(sheet)


def test_dates_stand_in_the_plan_where_a_day_is_known() -> None:
    """Whoever chose the day of the report finds the term as a date; whoever didn't, how long it may take."""
    paper_text = "\n".join(sentences(made("breda_three_weeks", "mijn_plan")))
    assert "Uiterlijk 3 januari 2027" in paper_text
    without = compose(CONTENT, "mijn_plan", Visitor(judgement("breda_three_weeks")))
    term = CONTENT.routes["wmo_beschikking"].terms[0].text
    assert "Uiterlijk" not in "\n".join(sentences(without))
    assert fill(term, CONTENT, date(2026, 11, 22)) in sentences(without)


def test_plain_text_holds_everything() -> None:
    """What is copied says the same as what is drawn."""
    sheet = made("breda_three_weeks", "melding_wmo")
    text = plain(sheet)
    assert [sentence for sentence in sentences(sheet) if sentence not in text and sentence.upper() not in text] == []
    assert text.count("______") >= sum(isinstance(piece, Blank) for piece in sheet.pieces)
    assert any(isinstance(piece, Items) for piece in sheet.pieces)
    assert "\n- Ik wil een persoonlijk plan" in text
    assert "\n[ ] Het onderzoek is klaar." in plain(made("breda_three_weeks", "aanvraag_wmo"))


def test_each_person_is_used() -> None:
    """The people named here exist."""
    assert {case["person"] for case in EXPECTED} <= set(PERSONAS)


def test_the_story_for_the_telephone_holds_every_fact_that_decides() -> None:
    """Danger comes first; what makes care heavy or urgent is told, whatever page the caller comes from."""
    parts = CONTENT.papers["aan_de_telefoon"].parts
    assert parts[0].said[0].when[0].about == "in_danger"
    assert {name for part in parts for name in part.tells} >= {
        "health_changed", "night", "wandering", "behaviour", "dementia_stage", "toilet", "transfer", "supervision",
        "attitude", "weeks_until", "frequency", "nights", "indication", "wlz_delivery",
    }  # fmt: skip
