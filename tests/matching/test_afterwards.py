"""Looking back: advice that follows from what was told, and how somebody was doing through time."""

from datetime import date, timedelta
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from matching.authoring.problem_lines import author_lines
from matching.judgement.looking_back import advice_for, questions_in_order, read_afterwards
from matching.saved.check_history import (
    BURDENS,
    CheckOutcome,
    of_check,
    plain_history,
    read_history,
    trend,
    with_outcome,
)
from tests.shared.broken_files import problems_in
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import thorough

CHECK = "eigen_signalen"
DAY = date(2026, 11, 22)
OUTCOMES = st.builds(
    CheckOutcome, st.dates(date(2026, 1, 1), date(2027, 1, 1)), st.just(CHECK), st.sampled_from(BURDENS)
)


def titles(**ratings: str) -> list[str]:
    """The titles of the advice that follows."""
    return [advice.title for advice in advice_for(CONTENT, ratings)]


def test_nothing_told_gives_no_advice() -> None:
    """What is unknown holds for nothing."""
    assert titles() == []


def test_good_for_both_leads_to_a_rhythm() -> None:
    """Where it did both good, a fixed rhythm is advised, with the form for it; not where only one of both is told."""
    advice = advice_for(CONTENT, {"caregiver": "rested", "naaste": "good"})
    assert [piece.forms for piece in advice] == [("logeerzorg_structureel",)]
    assert titles(caregiver="rested") == []


def test_much_worse_at_home_comes_first_and_leads_to_the_doctor() -> None:
    """Whoever comes home much worse is for a doctor to see, before any other advice."""
    assert titles(homecoming="much_worse", naaste="bad", length="too_long")[0] == "Bel eerst de huisarts"


def test_what_was_not_good_leads_to_something_else() -> None:
    """A bad stay, no wish for another or a stay too long each name other forms."""
    for ratings in ({"naaste": "bad"}, {"again": "not_now"}, {"length": "too_long"}, {"homecoming": "restless"}):
        assert all(advice.forms for advice in advice_for(CONTENT, ratings)), ratings
        assert advice_for(CONTENT, ratings)


def test_all_advice_can_be_reached() -> None:
    """No advice waits for answers that nobody can give together."""
    asked = CONTENT.afterwards
    every = [dict(zip(asked, options, strict=True)) for options in product(*(ask.options for ask in asked.values()))]
    reached = {advice.title for ratings in every for advice in advice_for(CONTENT, ratings)}
    assert reached == {advice.title for ask in asked.values() for advice in ask.advice}


def test_only_answers_that_exist_are_used() -> None:
    """What was kept of a question or an option that is gone is left out."""
    assert read_afterwards(CONTENT, {"naaste": "good", "length": "weg", "weg": "good", "again": []}) == {
        "naaste": "good"
    }
    assert read_afterwards(CONTENT, "niets") == {}
    assert questions_in_order(CONTENT)[0] == "caregiver"


def test_advice_about_nothing_is_a_mistake(tmp_path: Path) -> None:
    """An author who names a question or an option that isn't there is told so."""
    import shutil  # noqa: PLC0415 - only here

    folder = Path(shutil.copytree(Path(__file__).parents[1] / "small_content", tmp_path / "content"))
    path = folder / "afterwards" / "naaste.yaml"
    path.write_text(path.read_text("utf-8").replace("one_of: [bad]", "one_of: [slecht]"), "utf-8")
    assert ["'slecht'" in line for line in author_lines(problems_in(folder))] == [True]
    path.write_text(path.read_text("utf-8").replace("{about: naaste", "{about: nergens"), "utf-8")
    assert any("'nergens'" in line for line in author_lines(problems_in(folder)))


def test_change_tells_lighter_from_heavier() -> None:
    """The last outcome is compared with the one before it, and a first one with nothing."""
    first = CheckOutcome(DAY, CHECK, "high")
    later = CheckOutcome(DAY + timedelta(days=42), CHECK, "raised")
    assert trend((first,), CHECK) is None
    assert trend((later, first), CHECK) == "lighter"
    assert trend((*(first, later), CheckOutcome(DAY + timedelta(days=50), CHECK, "raised")), CHECK) == "same"
    assert trend((later, CheckOutcome(DAY + timedelta(days=50), CHECK, "high")), CHECK) == "heavier"


def test_a_day_has_one_outcome() -> None:
    """Whoever answers again on the same day changes the outcome of that day, and no other."""
    earlier, now = CheckOutcome(DAY - timedelta(days=1), CHECK, "low"), CheckOutcome(DAY, CHECK, "high")
    assert with_outcome((earlier, now), CheckOutcome(DAY, CHECK, "low")) == (earlier, CheckOutcome(DAY, CHECK, "low"))


@thorough(40)
@given(st.lists(OUTCOMES, max_size=10))
def test_kept_outcomes_come_back(outcomes: list[CheckOutcome]) -> None:
    """What is kept as plain values is read back as it was, in the order of time."""
    history: tuple[CheckOutcome, ...] = ()
    for outcome in outcomes:
        history = with_outcome(history, outcome)
    assert read_history(CONTENT, plain_history(history)) == history
    assert [entry.day for entry in of_check(history, CHECK)] == sorted({entry.day for entry in outcomes})


@thorough(40)
@given(st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=12))
def test_anything_may_have_been_kept(value: object) -> None:
    """Whatever was saved, reading it gives outcomes or nothing, and never fails."""
    assert all(isinstance(version, CheckOutcome) for version in read_history(CONTENT, value))
