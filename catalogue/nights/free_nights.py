"""What a file says of the free nights at a place: kept by that place or a coordination point, as CSV or iCalendar.

A night is called by the day on which it starts. What a file doesn't say is unknown, and so is everything that it says
once it is older than `DAYS_FRESH`: then a page says *bel*. The file's own date counts, never when it was saved.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalogue.nights.gathered_nights import A_DAY, NightRemark

DAYS_FRESH = 14
CALENDAR = ".ics"
MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class FreeNights:
    """What one file says: night -> free or not. A night that isn't there is unknown."""

    nights: Mapping[date, bool]
    as_of: date | None
    """The day on which this was so; None where the file doesn't say."""
    source: str
    remarks: tuple[NightRemark, ...] = ()
    """Lines or events that couldn't be read, and stamps."""

    @property
    def is_calendar(self) -> bool:
        """Remarks are then about events, not about rows."""
        return self.source.lower().endswith(CALENDAR)

    @property
    def not_read(self) -> tuple[str, ...]:
        """The numbers of lines or names of events that couldn't be read, each once."""
        return tuple(dict.fromkeys(remark.where for remark in self.remarks))

    def days_old(self, on: date) -> int | None:
        """How old this is; None where the file doesn't say, or gives a day that is still to come."""
        return (on - self.as_of).days if self.as_of and self.as_of <= on else None

    def is_fresh(self, on: date) -> bool:
        """At most `DAYS_FRESH` days old; a file without a day is never fresh."""
        old = self.days_old(on)
        return old is not None and old <= DAYS_FRESH

    def runs(self) -> Iterator[tuple[date, date]]:
        """Give the first and the last night of each row of free nights without a gap, in order."""
        free = {night for night, is_free in self.nights.items() if is_free}
        for start in sorted(night for night in free if night - A_DAY not in free):
            end = start
            while end + A_DAY in free:
                end += A_DAY
            yield start, end
