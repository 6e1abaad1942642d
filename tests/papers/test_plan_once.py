"""The plan is put together once: whatever stands on the page stands on paper too, in the same order."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from matching.planning.year import Stay, plain_stays
from matching.telling.calling import tells_danger
from pages.parts.state.clock import now
from papers.compose import compose
from papers.own_words import Visitor
from papers.plain import plain
from papers.plan import plan
from papers.section import Row, Section
from tests.shared.opening import numbers, opened, persona, text
from tests.shared.persona_files import CONTENT, judgement

PEOPLE = (
    "breda_three_weeks", "heavier_than_told", "hits_his_wife_weekends", "wlz_full_package", "girl_who_runs_the_house",
    "dying_at_home_no_sleep", "nothing_answered", "threatened_at_home", "everything_answered",
)  # fmt: skip
CHOSEN = ("logeerzorg_logeerhuis", "plezant", "casemanager_dementie")
REPORTED = ("report", date(2026, 11, 22))
STAYS = (Stay(date(2027, 1, 8), 2, "plezant"), Stay(date(2027, 3, 5), 7))


def on_paper(section: Section) -> Iterator[Row]:
    """Give the rows that belong on a sheet."""
    return (row for row in section.rows if section.only_on != "screen" and not row.screen_only)


def begins(section: Section, row: Row) -> str:
    """What a row begins with on a sheet: the situation is told in sentences, without a title."""
    return (row.text if section.name == "situation" else row.title or row.text).lower()


def whole(row: Row) -> set[str]:
    """Every sentence of a row, and its number."""
    sentences = (row.title, row.text, *(sentence for _, sentence in row.labelled), *row.notes, row.number or "")
    return {sentence.lower() for sentence in sentences if sentence}


def in_order(sentences: Iterable[str], paper: str) -> list[str]:
    """The sentences that don't come after the one before."""
    place, missing = 0, []
    for sentence in sentences:
        at = paper.find(sentence, place)
        missing += [sentence] if at < 0 else []
        place = max(at, place)
    return missing


@pytest.mark.parametrize("chosen", [(), CHOSEN], ids=["advised", "chosen"])
@pytest.mark.parametrize("person", PEOPLE)
def test_whatever_stands_on_the_page_stands_on_paper_in_the_same_order(person: str, chosen: tuple[str, ...]) -> None:
    """Every section, row and number; only what says so itself stands on one of the two."""
    visitor = Visitor(judgement(person), chosen, REPORTED, STAYS, now())
    kept = {"known_step": "report", "known_day": REPORTED[1], "stays": plain_stays(STAYS)}
    page = opened("plan", persona(person), chosen=chosen, kept=kept, door_weten=True)
    shown, paper = text(page).lower(), " ".join(plain(compose(CONTENT, "mijn_plan", visitor)).lower().split())
    sections = plan(CONTENT, visitor)
    for section in (section for section in sections if section.only_on != "paper" and section.name != "situation"):
        assert in_order(((row.title or row.text).lower() for row in section.rows), shown) == []
        assert {sentence for row in section.rows for sentence in whole(row) if sentence not in shown} == set()
    assert in_order((begins(section, row) for section in sections for row in on_paper(section)), paper) == []
    fully = {row for section in sections if section.name != "situation" for row in on_paper(section) if not row.briefly}
    assert {sentence for row in fully for sentence in whole(row) if sentence not in paper} == set()
    if all(section.only_on != "screen" for section in sections):
        digits = "".join(paper.split())
        assert [number for number in numbers(page) if number not in digits] == []


@pytest.mark.parametrize("person", PEOPLE)
def test_what_stands_on_one_of_the_two_says_so(person: str) -> None:
    """Room to write is for paper; whom to call and what to choose stay off it where they would tell of danger."""
    sections = plan(CONTENT, Visitor(judgement(person)))
    assert {section.name for section in sections if section.only_on == "paper"} == {"notes"}
    secret = {"calls", "choices"} if tells_danger(CONTENT, judgement(person)) else set()
    assert {section.name for section in sections if section.only_on == "screen"} == secret


@pytest.mark.parametrize("person", PEOPLE)
def test_every_answer_stands_on_both(person: str) -> None:
    """What was answered is told whole: as question and answer on the page, in the caregiver's own words on paper."""
    visitor = Visitor(judgement(person))
    situation = next(section for section in plan(CONTENT, visitor) if section.name == "situation")
    paper, page = plain(compose(CONTENT, "mijn_plan", visitor)), text(opened("plan", persona(person)))
    assert {row.name for row in situation.rows} == set(visitor.judgement.person.answers) - {"postcode"}
    assert [row.title for row in situation.rows if f"{row.title}:" not in page] == []
    assert [row.text for row in situation.rows if row.text not in paper and not row.screen_only] == []


def test_authors_move_a_section_on_both() -> None:
    """The order stands in one place: who moves a part of the paper moves the section of the page with it."""
    paper = CONTENT.papers["mijn_plan"]
    papers = {**CONTENT.papers, "mijn_plan": paper.model_copy(update={"parts": paper.parts[::-1]})}
    turned = CONTENT.model_copy(update={"papers": papers})
    visitor = Visitor(judgement("breda_three_weeks"))
    names = [section.name for section in plan(CONTENT, visitor)]
    assert [section.name for section in plan(turned, visitor)] == names[::-1]
    paper = plain(compose(turned, "mijn_plan", visitor))
    assert paper.index("VRAGEN OM TE STELLEN") < paper.index("WIE IK BEL")
