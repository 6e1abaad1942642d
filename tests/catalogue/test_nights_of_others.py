"""Files with free nights as calendars and people write them: what isn't understood is unknown, never free."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.__main__ import main
from catalogue.nights.free_nights import FreeNights
from catalogue.nights.free_weekends import free_weekends, read_free_nights
from catalogue.nights.gathered_nights import GatheredNights
from catalogue.nights.night_words import says_free
from catalogue.tables.opening import TableError
from tests.shared.night_files import calendar, event, written
from tests.shared.strategies import thorough

TODAY = date(2026, 11, 22)
FOURTH, ELEVENTH = date(2026, 12, 4), date(2026, 12, 11)
ALL_FREE = event("Vrij", "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270101")
WEEKEND = ("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261206")
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
LAST-MODIFIED:20261121T120000Z
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")
BUSY = "BEGIN:VFREEBUSY\r\nUID:f@x\r\nDTSTAMP:20261120T120000Z\r\n{}\r\nEND:VFREEBUSY\r\n"


def free_nights_in(folder: Path, *events: str) -> FreeNights:
    """Read a calendar of these events."""
    return read_free_nights(written(folder, "vrij.ics", calendar(*events)))


def of_weekend(free_nights: FreeNights, friday: date) -> tuple[bool | None, bool | None]:
    """Give the nights of Friday and Saturday: free, taken, or unknown."""
    return free_nights.nights.get(friday), free_nights.nights.get(friday + timedelta(days=1))


OVER_IT = {
    "repeats each week": event("Bezet", *WEEKEND, "RRULE:FREQ=WEEKLY;COUNT=4"),
    "repeats until a day": event("Bezet", *WEEKEND, "RRULE:FREQ=WEEKLY;UNTIL=20261206"),
    "repeats in a way that nobody knows": event("Bezet", *WEEKEND, "RRULE:FREQ=SOMS"),
    "is there again on other days": event("Bezet", *WEEKEND, "RDATE;VALUE=DATE:20261218"),
    "is an exception": event("Bezet", *WEEKEND, "RECURRENCE-ID;VALUE=DATE:20261204"),
    "is an option": event("Optie", *WEEKEND),
    "is reserved": event("Reserved", *WEEKEND),
    "is closed": event("CLOSED - Not available", *WEEKEND),
    "has no name": event("", *WEEKEND),
    "is free with a catch": event("Vrij - onder voorbehoud", *WEEKEND, "STATUS:CONFIRMED"),
    "is free but for a day": event("Vrij - zaterdag bezet", *WEEKEND),
    "is a bare number": event("12", *WEEKEND),
    "is free, tentatively": event("Vrij", *WEEKEND, "STATUS:TENTATIVE"),
    "is free, says Outlook, tentatively": event("Vrij", *WEEKEND, "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"),
    "is taken, tentatively": event("Bezet", *WEEKEND, "STATUS:TENTATIVE"),
    "takes no time, says its calendar": event("Gesloten", *WEEKEND, "TRANSP:TRANSPARENT"),
    "may be busy": BUSY.format("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261204T140000Z/20261206T100000Z"),
    "is of a kind of its own": BUSY.format("FREEBUSY;FBTYPE=X-OPTIE:20261204T140000Z/20261206T100000Z"),
    "is turned round": event("Bezet", "DTSTART;VALUE=DATE:20261206", "DTEND;VALUE=DATE:20261204"),
    "lasts less than nothing": event("Bezet", "DTSTART;VALUE=DATE:20261206", "DURATION:-P2D"),
    "has no end that can be read": event("Bezet", WEEKEND[0], "DTEND:later"),
    "has two ends": event("Bezet", *WEEKEND, "DTEND;VALUE=DATE:20261208"),
    "is of no zone": event("Bezet", "DTSTART;TZID=Mars:20261204T150000", "DTEND;TZID=Mars:20261206T100000"),
    "has a line that is none": event("Vrij", *WEEKEND, "niet voor 5 december"),
    "ends in a zone, some day": event("Bezet", WEEKEND[0], "DTEND;TZID=Mars:later"),
    "repeats for ever and a day": event("Bezet", *WEEKEND, "RRULE:FREQ=WEEKLY;UNTIL=99991231"),
    "begins at the end of time": event("Optie", "DTSTART;VALUE=DATE:99991231") + event("Optie", *WEEKEND),
    "lasts for years": event("Bezet", WEEKEND[0], "DTEND;VALUE=DATE:20401206"),
    "is a change of a free day": event("Optie", *WEEKEND, "RECURRENCE-ID;VALUE=DATE:20261212"),
}  # fmt: skip


@pytest.mark.parametrize("name", OVER_IT)
def test_a_night_with_something_unread_over_it_is_unknown(name: str, tmp_path: Path) -> None:
    """All of December is free, and over one weekend lies what can't be read: that weekend is to be called about."""
    free_nights = free_nights_in(tmp_path, ALL_FREE, OVER_IT[name])
    assert free_nights.not_read
    assert True not in of_weekend(free_nights, FOURTH)
    assert free_nights.nights.get(date(2026, 12, 1)) is True
    weekends = free_weekends(tmp_path / "vrij.ics", FOURTH, FOURTH, TODAY)
    assert (weekends.free, weekends.taken, weekends.unknown) == ((), (), (FOURTH,))


OVER_A_NIGHT = {
    "ends on the day it begins": event("Bezet", WEEKEND[0], "DTEND;VALUE=DATE:20261204"),
    "is some hours of a day": event("Bezet", "DTSTART:20261204T200000", "DTEND:20261204T230000"),
    "has no end": event("Bezet", "DTSTART:20261204T150000"),
    "begins before time": event("Bezet", "DTSTART:00010101T000000Z", "DTEND:20261206T100000Z"),
    "is after midnight": event("Bezet", "DTSTART:20261205T010000", "DTEND:20261205T030000"),
}


@pytest.mark.parametrize("name", OVER_A_NIGHT)
def test_a_night_that_is_touched_is_unknown(name: str, tmp_path: Path) -> None:
    """Times that are no whole night still touch one; the week after is as it was."""
    free_nights = free_nights_in(tmp_path, ALL_FREE, OVER_A_NIGHT[name])
    assert free_nights.nights.get(FOURTH) is None
    assert of_weekend(free_nights, ELEVENTH) == (True, True)


@pytest.mark.parametrize(
    "broken",
    [event("Bezet"), event("Optie", "DTSTART:ooit", "DTEND:ooit"),
     event("Bezet", "DTSTART;VALUE=DATE:20261204", "DTSTART;VALUE=DATE:20261211")],
    ids=["no times", "broken times", "two beginnings"],
)  # fmt: skip
def test_taken_nobody_knows_when_leaves_nothing_free(broken: str, tmp_path: Path) -> None:
    """What may be any night may be each night; what is taken stays taken."""
    free_nights = free_nights_in(tmp_path, ALL_FREE, event("Bezet", *WEEKEND), broken)
    assert set(free_nights.nights.values()) == {False}


@pytest.mark.parametrize(
    "more",
    [event("Vrij", *WEEKEND, "RRULE:FREQ=WEEKLY"), event("Vrij", "DTSTART:ooit"), event("Bezet", "STATUS:CANCELLED"),
     "BEGIN:X-EIGEN\r\nX-A:b\r\nEND:X-EIGEN\r\n", "BEGIN:VTODO\r\nUID:t@x\r\nSUMMARY:Bellen\r\nEND:VTODO\r\n"],
    ids=["free each week", "free some day", "called off", "of a program", "a task"],
)  # fmt: skip
def test_what_can_not_say_taken_takes_nothing_away(more: str, tmp_path: Path) -> None:
    """An unread event that is called free, or that was called off, contradicts nothing."""
    assert of_weekend(free_nights_in(tmp_path, ALL_FREE, more), FOURTH) == (True, True)


@pytest.mark.parametrize(
    ("times", "nights"),
    [
        (("DTSTART;VALUE=DATE:20261204",), 1),
        (("DTSTART;VALUE=DATE:20261204", "DURATION:P2D"), 2),
        (("DTSTART:20261204T150000", "DURATION:PT20H"), 1),
        (("DTSTART;TZID=Europe/Amsterdam:20261204T150000", "DTEND;TZID=Europe/Amsterdam:20261206T110000"), 2),
        (("DTSTART;TZID=W. Europe Standard Time:20261204T150000", "DTEND:20261206T100000Z"), 2),
        (("DTSTART:20261203T230000Z", "DTEND:20261205T230000Z"), 2),
        (("DTSTART:20261204T150000",), 0),
        (("DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:00010103"), 0),
        (("DTSTART;VALUE=DATE:99991229", "DTEND;VALUE=DATE:99991231"), 0),
    ],
)
def test_free_nights_are_those_that_the_times_say(times: tuple[str, ...], nights: int, tmp_path: Path) -> None:
    """A day without an end is one day, a moment without one is no night, and a year that nobody plans isn't read."""
    free_nights = free_nights_in(tmp_path, event("Vrij", *times))
    assert sorted(free_nights.nights) == [FOURTH + timedelta(days=number) for number in range(nights)]
    assert list(free_nights.runs()) == ([(FOURTH, FOURTH + timedelta(days=nights - 1))] if nights else [])


@pytest.mark.parametrize(
    ("stamps", "method", "as_of"),
    [
        (("DTSTAMP:20261120T120000Z",), "", date(2026, 11, 20)),
        (("DTSTAMP:20261120T120000Z", "LAST-MODIFIED:20250101T120000Z"), "", date(2025, 1, 1)),
        (("DTSTAMP:20261120T120000Z", "LAST-MODIFIED:20261101T120000Z"), "METHOD:PUBLISH", date(2026, 11, 1)),
        (("DTSTAMP:20261120T120000Z",), "METHOD:PUBLISH", None),
        (("DTSTAMP:20261120T1200Z",), "", None),
        (("DTSTAMP:gisteren",), "", None),
        ((), "", None),
    ],
)
def test_how_old_a_calendar_is(stamps: tuple[str, ...], method: str, as_of: date | None, tmp_path: Path) -> None:
    """The last change of an event counts; a stamp of the moment of downloading, or a broken one, says nothing."""
    lines = "".join(
        f"{line}\r\n" for line in ("BEGIN:VEVENT", "UID:1@x", *stamps, "SUMMARY:Vrij", *WEEKEND, "END:VEVENT")
    )
    head = f"{method}\r\n" if method else ""
    nights = read_free_nights(written(tmp_path, "vrij.ics", calendar(head, ZONE, lines)))
    assert nights.as_of == as_of
    assert of_weekend(nights, FOURTH) == (True, True)


def test_only_events_that_were_read_tell_how_old_a_calendar_is(tmp_path: Path) -> None:
    """A birthday that was put in yesterday doesn't make the free nights of last year fresh."""
    old = ALL_FREE.replace("DTSTAMP:20261120", "DTSTAMP:20251120")
    assert free_nights_in(tmp_path, old, event("Verjaardag", *WEEKEND)).as_of == date(2025, 11, 20)


def test_calendars_one_after_another_are_all_read(tmp_path: Path) -> None:
    """Some programs write a calendar for each room in one file; and not all write UTF-8."""
    text = (calendar(ALL_FREE) + calendar(event("Bezet", *WEEKEND))).decode()
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        nights = read_free_nights(written(tmp_path, "vrij.ics", text.encode(encoding)))
        assert (of_weekend(nights, FOURTH), of_weekend(nights, ELEVENTH)) == ((False, False), (True, True))


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("Vrij", True), ("VRIJ!", True), ("Vrij: 2", True), ("Vrij (2 bedden)", True), ("Vrij - 2 bedden", True),
        ("2 bedden vrij", True), ("vrij 1 plek", True), ("Nog plek", True), ("Plek vrij", True),
        ("Vrij: 0", False), ("Vrij (0 bedden)", False), ("0 vrij", False), ("Bezet", False), ("Vol", False),
        ("Bezet - familie", False), ("Vol (wachtlijst)", False), ("niet vrij", False), ("Geen plek", False),
        ("Vrij?", None), ("Vrij - onder voorbehoud", None), ("Vrij (optie)", None), ("Vrij - zaterdag bezet", None),
        ("Vrij vanaf 15 uur", None), ("Vrij 12:00", None), ("Vrij -1", None), ("Vrijdag", None), ("Niet zeker", None),
        ("Bezet?", None), ("Bezet - zaterdag vrij", None), ("Bezet onder voorbehoud", None), ("12", None), ("0", None),
        ("x", None), ("ja", None), ("plek 2", None), ("²", None), ("", None), ("volgende week", None), ("n.v.t.", None),
    ],
)  # fmt: skip
def test_the_whole_name_of_an_event_counts(text: str, free: bool | None) -> None:  # noqa: FBT001 - to expect
    """What stands behind a word may turn it round, and then nothing is sure."""
    assert says_free(text) is free


@pytest.mark.parametrize(
    ("text", "counted", "free"),
    [("ja", False, True), ("J", False, True), ("x", False, True), ("nee", False, False), ("n", False, False),
     ("2", True, True), ("0", True, False), ("00", True, False), ("2", False, None), ("20261204", True, None),
     ("-1", True, None), ("1,5", True, None), ("²", True, None), ("٣", True, None), ("n.v.t.", True, None),
     ("nee, tenzij", True, None), ("ja?", True, None), ("#N/B", True, None)],
)  # fmt: skip
def test_a_cell_may_be_short(text: str, *, counted: bool, free: bool | None) -> None:
    """In a table a letter or a number of beds will do, where the column is one of beds."""
    assert says_free(text, in_a_cell=True, counted=counted) is free


TABLE = "Nacht;Vrij;Bijgewerkt\n4-12-2026;ja;20-11-2026\n5-12-2026;ja;20-11-2026\n"


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("4-12-2026;optie;20-11-2026", 1),
        ("4-12-2026;²;20-11-2026", 1),
        ("4-12-2026;ja;gisteren", 1),
        ("4-12-2026;;20-11-2026", 2),
        ("32-12-2026;bezet;20-11-2026", 0),
        ("met Kerst;dicht;20-11-2026", 0),
        ('"4-12-2026;bezet;20-11-2026', 0),
        ("4-12-2026;bezet; toch niet;20-11-2026", 0),
        ("Totaal;2;", 2),
        ("Nacht;Vrij;Bijgewerkt", 2),
        (";;", 2),
        ("4-12-2026;bezet;20-11-2026", 1),
    ],
)
def test_a_row_that_isn_t_read_may_say_taken(row: str, left: int, tmp_path: Path) -> None:
    """Its night is unknown, or each night where even that can't be read; a row that says nothing takes nothing away."""
    free_nights = read_free_nights(written(tmp_path, "vrij.csv", TABLE + row + "\n"))
    assert sum(free_nights.nights.values()) == left


@pytest.mark.parametrize("day", ["12/04/2026", "12-4-26"])
def test_days_with_the_month_first_are_not_read(day: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One day in the file shows that the month may stand first: no day that can be both is read."""
    data = f"Nacht;Vrij;Bijgewerkt\n{day};ja;2026-11-20\n12/18/2026;ja;2026-11-20\n2026-12-11;ja;2026-11-20\n"
    free_nights = read_free_nights(written(tmp_path, "vrij.csv", data))
    assert dict(free_nights.nights) == {ELEVENTH: True}
    assert free_nights.not_read == ("2", "3")
    assert main(["nights", str(tmp_path / "vrij.csv"), "--on", "2026-11-22"]) == 1
    assert (
        "rij 3 '12/18/2026' is niet gelezen: hier staat de maand vooraan. Bedoelt u 2026-12-18?"
        in capsys.readouterr().out
    )
    stamped = f"Nacht;Vrij;Bijgewerkt\n{day};ja;11/20/2026\n"
    assert read_free_nights(written(tmp_path, "vrij.csv", stamped)).nights == {}


@pytest.mark.slow
def test_what_was_not_read_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A keeper of such a file sees what we make of it, line by line, and what to do."""
    table = written(tmp_path, "vrij.csv", TABLE + "6-12-2026;²;20-11-2026\nooit;ja;20-11-2026\n")
    assert main(["nights", str(table), "--on", "2026-11-22"]) == 1
    printed = capsys.readouterr().out
    assert "Weekends die vrij zijn: 2026-12-04" in printed
    assert "rij 4 '²' is niet gelezen: hier staat niet duidelijk vrij of bezet." in printed
    assert "rij 5 'ooit' is niet gelezen: dit is geen datum" in printed
    agenda = written(tmp_path, "vrij.ics", calendar(ALL_FREE, event("12", *WEEKEND)))
    assert main(["nights", str(agenda), "--on", "2026-11-22"]) == 1
    assert "afspraak '12' is niet gelezen" in capsys.readouterr().out
    assert main(["nights", str(agenda), "--on", "2027-11-22"]) == 1
    assert "ouder dan 14 dagen" in capsys.readouterr().out
    assert main(["nights", str(agenda), "--on", "2026-01-22"]) == 1
    assert "en die moet nog komen" in capsys.readouterr().out
    assert main(["nights", str(written(tmp_path, "goed.csv", TABLE)), "--on", "2026-11-22"]) == 0


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.ics", b"BEGIN:VEVENT"),
        ("x.csv", b"a;b\n"),
        ("half.csv", b"Datum;Bijgewerkt\n1-1-2026;2\n"),
        ("weg.csv", None),
    ],
)
def test_a_file_that_is_no_table_and_no_calendar_is_one_sentence(
    name: str, data: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says so, and how it should be."""
    if data is not None:
        written(tmp_path, name, data)
    assert main(["nights", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.strip()


DAYS = st.dates(date(2026, 11, 1), date(2027, 2, 1))


@thorough(200)
@given(st.dictionaries(DAYS, st.booleans(), max_size=40), st.lists(st.tuples(DAYS, DAYS), max_size=8))
def test_doubt_takes_free_nights_away_and_nothing_else(
    nights: dict[date, bool], doubts: list[tuple[date, date]]
) -> None:
    """Counted night by night: free stays what no doubt covers, and taken stays."""
    gathered = GatheredNights(dict(nights))
    for stretch in doubts:
        gathered.doubt((min(stretch), max(stretch)))
    sure = {
        night: free
        for night, free in nights.items()
        if not free or not any(min(doubt) <= night < max(doubt) for doubt in doubts)
    }
    assert gathered.sure() == sure


@thorough(150)
@given(
    st.lists(
        st.sampled_from(
            ["SUMMARY:Vrij", "SUMMARY:Bezet", "SUMMARY:Optie", *WEEKEND, "DTSTART:x", "DTEND:20261206T100000Z",
             "RRULE:x", "DTSTART;TZID=Q:20261204T150000", "STATUS:TENTATIVE", "DURATION:-P9999999D", "RECURRENCE-ID:x",
             "UID:1", "DTSTAMP:x", "LAST-MODIFIED:20261120", "FREEBUSY:x", "geen regel", "RDATE:x", "EXDATE:y",
             "DTEND:99991231"]
        ),
        max_size=9,
    ),
    st.sampled_from(["VEVENT", "VFREEBUSY", "VTODO", "VAVAILABILITY", "X-A"]),
)  # fmt: skip
def test_no_event_breaks_a_calendar_or_makes_a_night_free(lines: list[str], kind: str) -> None:
    """However its lines are mixed up: the file is read or refused, and what isn't called free frees nothing."""
    path = Path("/dev/shm") / "mixed_up.ics" if Path("/dev/shm").is_dir() else Path("mixed_up.ics")  # noqa: S108
    part = "\r\n".join([f"BEGIN:{kind}", *lines, f"END:{kind}", ""])
    path.write_bytes(calendar(part))
    try:
        free_nights = read_free_nights(path)
        list(free_nights.runs())
    except TableError:
        return
    finally:
        path.unlink()
    assert True not in free_nights.nights.values() or "SUMMARY:Vrij" in lines


def test_a_moment_in_the_night_of_the_clock(tmp_path: Path) -> None:
    """When the clock goes back an hour comes twice; a night stays a night."""
    moment = datetime(2026, 10, 24, 15)  # noqa: DTZ001 - as it stands in a calendar, without a zone
    free_nights = free_nights_in(tmp_path, event("Vrij", f"DTSTART:{moment:%Y%m%dT%H%M%S}", "DTEND:20261025T110000"))
    assert dict(free_nights.nights) == {date(2026, 10, 24): True}
