"""Who picks up now, at several times, days of the week and in summer; emergency lines always do."""

from datetime import UTC, datetime

import pytest

from matching.entries.contacts import Contact, Hours
from matching.judgement.help_lines import (
    WEEKDAYS,
    WORKING_DAYS,
    help_lines_for,
    is_always_open,
    is_open,
    kind_of_days,
    most_urgent_first,
    opens_next,
)
from matching.judgement.judgement import judge_all
from matching.person.answers import read_answers
from matching.planning.dutch_calendar import DUTCH_CLOCK
from tests.shared.persona_files import CONTENT

MONDAY_MORNING, MONDAY_NIGHT = datetime(2026, 11, 23, 10, 0), datetime(2026, 11, 23, 23, 30)  # noqa: DTZ001 - a clock
SUNDAY = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001 - likewise
LINES = CONTENT.help_lines
EMERGENCY = ("112", "113", "veilig_thuis")


@pytest.mark.parametrize(
    ("moment", "is_it"),
    [
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-27 20:59", True),
        ("2026-11-27 21:00", False),
        ("2026-11-28 12:00", False),
        ("2026-11-29 12:00", False),
        ("2026-12-25 12:00", False),
        ("2026-04-06 12:00", False),
        ("2026-04-07 12:00", True),
    ],
)
def test_a_line_is_open_on_its_days_from_its_first_minute_until_its_last(moment: str, is_it: bool) -> None:  # noqa: FBT001
    """The MIND Hulplijn picks up on working days, not on holidays; the minute it opens counts, the last one doesn't."""
    assert is_open(LINES["mind"], datetime.fromisoformat(moment)) is is_it


@pytest.mark.parametrize("moment", [MONDAY_MORNING, MONDAY_NIGHT, SUNDAY, SUNDAY.replace(hour=0)])
def test_emergency_lines_are_open_at_every_hour(moment: datetime) -> None:
    """Midnight, night and Sunday: 112, 113 and Veilig Thuis pick up."""
    assert all(is_open(LINES[name], moment) and is_always_open(LINES[name]) for name in EMERGENCY)


def test_without_hours_nothing_is_claimed() -> None:
    """Of a line whose hours no source gives, we never say that it is open."""
    silent = [line for line in LINES.values() if not line.open]
    assert len(silent) > 5
    assert not any(is_open(line, MONDAY_MORNING) for line in silent)


def test_summer_time_counts() -> None:
    """Half past seven in the morning in Greenwich is half past nine here in July, and half past eight in January."""
    summer, winter = (datetime(2026, month, 8, 7, 30, tzinfo=UTC).astimezone(DUTCH_CLOCK) for month in (7, 1))
    assert [is_open(LINES["mind"], moment) for moment in (summer, winter)] == [True, False]


def test_open_lines_come_first_inside_their_tier_and_none_is_left_out() -> None:
    """At night the Luisterlijn comes before the Mantelzorglijn, in the morning the other way round; 112 stays first."""
    names = ("mantelzorglijn", "luisterlijn", "112")
    assert most_urgent_first(CONTENT, names, MONDAY_MORNING) == ("112", "mantelzorglijn", "luisterlijn")
    assert most_urgent_first(CONTENT, names, MONDAY_NIGHT) == ("112", "luisterlijn", "mantelzorglijn")
    for moment in (MONDAY_MORNING, MONDAY_NIGHT, SUNDAY):
        everything = most_urgent_first(CONTENT, LINES, moment)
        assert (everything[:3], set(everything)) == (EMERGENCY, set(LINES))


def test_days_have_a_name() -> None:
    """Every day, working days, or the days one by one."""
    kinds = [
        kind_of_days(Hours(days=days, until="17:00", **{"from": "09:00"}))
        for days in (WEEKDAYS, WORKING_DAYS, ("sunday",))
    ]
    assert kinds == ["all", "work", "some"]


def test_half_a_day_is_not_day_and_night() -> None:
    """Only a line that is open for all hours of all days is always open."""
    post = LINES["huisartsenspoedpost"]
    assert (is_always_open(post), is_open(post, SUNDAY), is_open(post, MONDAY_MORNING)) == (False, True, False)


@pytest.mark.parametrize(
    ("moment", "who"),
    [
        (MONDAY_MORNING, "huisarts"),
        (MONDAY_NIGHT, "huisartsenspoedpost"),
        (datetime(2026, 11, 26, 17, 0), "huisartsenspoedpost"),  # noqa: DTZ001 - a clock
        (datetime(2026, 11, 27, 7, 59), "huisartsenspoedpost"),  # noqa: DTZ001 - likewise
        (SUNDAY, "huisartsenspoedpost"),
        (datetime(2026, 4, 27, 11, 0), "huisartsenspoedpost"),  # noqa: DTZ001 - likewise
        (datetime(2026, 12, 25, 11, 0), "huisartsenspoedpost"),  # noqa: DTZ001 - likewise
    ],
)
def test_of_huisarts_and_spoedpost_the_one_that_is_there_comes_first(moment: datetime, who: str) -> None:
    """On a working day until five that is the huisarts; on a Thursday evening and a holiday the spoedpost."""
    other = {"huisarts": "huisartsenspoedpost", "huisartsenspoedpost": "huisarts"}[who]
    assert most_urgent_first(CONTENT, ("huisarts", "huisartsenspoedpost"), moment) == (who, other)
    assert (is_open(LINES[who], moment), is_open(LINES[other], moment)) == (True, False)


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        ({"conditions": ["dementia"]}, "dementielijn"),
        ({"conditions": ["mental_health"]}, "mind"),
        ({"indication": "wlz"}, "zorgkantoor"),
        ({"wlz_delivery": "pgb"}, "per_saldo"),
    ],
)
def test_a_line_belongs_to_a_situation(answers: dict[str, object], name: str) -> None:
    """A line made for a situation is offered to whoever told of it, and to nobody who told nothing."""
    day = MONDAY_MORNING.date()
    person = judge_all(CONTENT, read_answers(CONTENT, answers)[0], day).person
    assert name in help_lines_for(CONTENT, person)
    assert help_lines_for(CONTENT, judge_all(CONTENT, {}, day).person) == ()


def test_of_a_line_that_is_open_nobody_says_when_it_opens() -> None:
    """Only who finds a line closed is told when somebody picks up again."""
    line = CONTENT.help_lines["mantelzorglijn"]
    assert is_open(line, MONDAY_MORNING)
    assert opens_next(line, MONDAY_MORNING) is None


@pytest.mark.parametrize(
    ("days", "moment", "opens"),
    [
        (WORKING_DAYS, "2026-11-23 08:00", "2026-11-23 09:00"),
        (WORKING_DAYS, "2026-11-23 17:30", "2026-11-24 09:00"),
        (WORKING_DAYS, "2026-11-27 17:30", "2026-11-30 09:00"),
        (WORKING_DAYS, "2026-12-24 17:30", "2026-12-28 09:00"),
        (("monday",), "2026-11-23 17:30", "2026-11-30 09:00"),
        (("monday", "wednesday"), "2026-11-23 17:30", "2026-11-25 09:00"),
        (("monday",), "2026-11-23 12:00", None),
        ((), "2026-11-23 12:00", None),
    ],
)
def test_who_finds_a_line_closed_hears_when_somebody_picks_up(
    days: tuple[str, ...], moment: str, opens: str | None
) -> None:
    """Later today, tomorrow, after the weekend or Christmas, and at most in a week; never where no source tells."""
    hours = [{"days": list(days), "from": "09:00", "until": "17:00"}] if days else []
    line = Contact.model_validate({"phone": "020 000 00 00", "open": hours, "source": ["S1"]})
    expected = datetime.fromisoformat(opens) if opens else None
    assert opens_next(line, datetime.fromisoformat(moment)) == expected
