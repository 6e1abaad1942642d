"""What stands open of the calls and warnings, on a page and on paper alike, and what behind a press."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from matching.advice.first_calls import AdvisedCall, first_calls
from matching.telling.calling import emergency_lines, lines_called, open_and_folded
from matching.telling.warnings import MOST_ABOVE, warnings_above, warnings_below
from tests.shared.persona_files import CONTENT, PERSONAS, judgement


def warned(*names: str) -> list[str]:
    """Which of these warnings stand above the advice on the plan."""
    return list(warnings_above(CONTENT, replace(judgement("nothing_answered"), warnings=names), "plan"))


def test_urgent_warnings_come_first_and_two_are_enough() -> None:
    """Danger is read before the person's own limit, whatever the authors' order."""
    urgent = [name for name, warning in CONTENT.warnings.items() if warning.urgent and not warning.only_on]
    first = [name for name, warning in CONTENT.warnings.items() if warning.first and not warning.only_on]
    assert warned(first[0], urgent[0]) == [urgent[0], first[0]]
    assert warned(first[0], *urgent[:2]) == urgent[:MOST_ABOVE]


@pytest.mark.parametrize("person", PERSONAS)
def test_every_warning_of_a_page_stands_above_or_below_and_not_twice(person: str) -> None:
    """None is lost between the two, and one of another page stands on neither."""
    known = judgement(person)
    for page in ("plan", "plekken"):
        above, below = (stand(CONTENT, known, page) for stand in (warnings_above, warnings_below))
        here = [name for name in known.warnings if page in (CONTENT.warnings[name].only_on or (page,))]
        assert sorted((*above, *below)) == sorted(here)
        assert [name for name in here if name in below] == list(below)


def calls_of(person: str) -> tuple[AdvisedCall, ...]:
    """Whom somebody is advised to call, at any hour."""
    return first_calls(CONTENT, judgement(person), None)


def phones(calls: Sequence[AdvisedCall]) -> list[bool]:
    """The calls of which the number is known."""
    return [bool(call.callee.phone) for call in calls]


@pytest.mark.parametrize("person", PERSONAS)
def test_a_number_stands_open(person: str) -> None:
    """Beside a first call without a number stands the next that has one; no call is lost."""
    calls = calls_of(person)
    stand_open, folded = open_and_folded(calls)
    assert stand_open[0] == calls[0]
    assert phones(stand_open) in ([True], [False, True])
    assert sorted(map(str, (*stand_open, *folded))) == sorted(map(str, calls))
    assert list(folded) == [call for call in calls if call in folded]


def test_without_any_number_the_first_stands_open_alone() -> None:
    """A call that nobody has a number of is no reason to open another."""
    without = [call for call in calls_of("child_with_autism") if not call.callee.phone][:2]
    assert open_and_folded(without) == ((without[0],), (without[1],))


def test_emergency_numbers_that_no_call_has_stand_beside_the_calls() -> None:
    """In danger every emergency line is there, once; without danger none is."""
    known = judgement("threatened_at_home")
    calls = calls_of("threatened_at_home")
    lines = emergency_lines(CONTENT, known, calls)
    assert {CONTENT.help_lines[line].tier for line in lines} <= {"emergency"}
    assert set(emergency_lines(CONTENT, known, ())) == set(lines) | {"112"}
    assert {"112", *lines} <= lines_called(CONTENT, known, calls)
    assert emergency_lines(CONTENT, judgement("breda_three_weeks"), ()) == ()
