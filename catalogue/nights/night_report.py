"""What couldn't be read in files with free nights, in words for whoever keeps them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from catalogue.importing.reporting import printable
from catalogue.messages import sentence
from catalogue.nights.free_nights import DAYS_FRESH, FreeNights
from catalogue.nights.free_weekends import file_within, read_free_nights, weekends_of
from catalogue.nights.gathered_nights import NightRemark
from catalogue.tables.opening import TableError
from matching.entries.content import Content

WEEKS_AHEAD = 12


@dataclass(frozen=True)
class NightLine:
    """One sentence about a file; `is_broken` where nothing of that file can be used."""

    text: str
    is_broken: bool = False


def night_lines(content: Content, folder: Path, on: date) -> Iterator[NightLine]:
    """Give a sentence for each file of a place that isn't there or can't be read, and for each part of one that can't.

    Args:
        content: the places.
        folder: where these files stand.
        on: today.
    """
    for file in sorted({provider.free_nights for provider in content.providers.values() if provider.free_nights}):
        named = f"{folder.parent.name}/{folder.name}/{file}"
        path = file_within(folder, file)
        if path is None:
            yield NightLine(f"{named}: {sentence('no_night_file')}")
            continue
        try:
            free = read_free_nights(path)
        except TableError as error:
            yield NightLine(
                f"{named}: {printable(sentence(error.code, **{'file': file, **error.details}))}", is_broken=True
            )
        else:
            yield from (NightLine(f"{named}: {line}") for line in lines_of(free, on))


def lines_of(free: FreeNights, on: date) -> Iterator[str]:
    """Give a sentence for each line or event that wasn't read, and for a file that is too old to go by."""
    yield from dict.fromkeys(
        _line(remark, "night_event" if free.is_calendar else "night_row") for remark in free.remarks
    )
    old = free.days_old(on)
    if free.as_of is None or old is None:
        yield sentence("no_stamp" if free.as_of is None else "stamp_to_come", day=str(free.as_of))
    elif old > DAYS_FRESH:
        yield sentence("nights_too_old", day=free.as_of.isoformat(), limit=str(DAYS_FRESH))


def report_of(path: Path, on: date) -> tuple[list[str], bool]:
    """Give what a file says of the coming weekends, then what couldn't be read; and True where all was.

    Raises:
        TableError: where the file can't be read at all.
    """
    free = read_free_nights(path)
    coming = weekends_of(free, on, on + timedelta(weeks=WEEKS_AHEAD), on)
    kinds = (("weekends_free", coming.free), ("weekends_taken", coming.taken), ("weekends_unknown", coming.unknown))
    weekends = [sentence(code, days=", ".join(day.isoformat() for day in days) or "-") for code, days in kinds]
    age = [sentence("nights_as_of", day=free.as_of.isoformat())] if free.as_of else []
    not_read = list(lines_of(free, on))
    return [*age, *weekends, *not_read], not not_read


def _line(remark: NightRemark, code: str) -> str:
    given = f" '{remark.given}'" if remark.given else ""
    return printable(sentence(code, where=remark.where, given=given, why=sentence(remark.code, **remark.details)))
