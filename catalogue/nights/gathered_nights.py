"""What a file says of nights, told line by line: what is free, what is taken, and what lies over both unread.

What can't be read may say *taken*. So a night over which it lies is unknown, whatever else says that it is free; what
is taken stays so.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

A_DAY = timedelta(days=1)
Stretch = tuple[date, date]
"""The first night, and the day after the last one."""
ALWAYS: Stretch = (date.min, date.max)


@dataclass(frozen=True)
class NightRemark:
    """One line or event that wasn't read."""

    where: str
    """The number of a row, or the name of an event."""
    given: str
    """What stands there."""
    code: str
    """Of a sentence in messages.yaml."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What fills the blanks of that sentence."""


@dataclass
class GatheredNights:
    """What was told so far."""

    nights: dict[date, bool] = field(default_factory=dict)
    doubts: list[Stretch] = field(default_factory=list)
    remarks: list[NightRemark] = field(default_factory=list)

    def say(self, stretch: Stretch, *, free: bool) -> None:
        """Add nights that are free, or taken; told twice, once as taken, a night isn't free."""
        night, end = stretch
        while night < end:
            self.nights[night] = self.nights.get(night, True) and free
            night += A_DAY

    def doubt(self, stretch: Stretch) -> None:
        """Add nights over which something lies that couldn't be read."""
        self.doubts.append(stretch)

    def remark(self, where: str, given: str, code: str, /, **details: str) -> None:
        """Tell that something wasn't read."""
        self.remarks.append(NightRemark(where, given, code, details))

    def sure(self) -> dict[date, bool]:
        """The nights that are free for sure, or taken; those in doubt aren't among them."""
        stretches = list(_joined(sorted(self.doubts)))
        firsts = [first for first, _ in stretches]
        ends = [date.min, *(end for _, end in stretches)]
        return {
            night: free for night, free in self.nights.items() if not free or night >= ends[bisect_right(firsts, night)]
        }


def _joined(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Join stretches, in their order, that touch or lie over each other."""
    open_from, open_until = None, date.min
    for first, end in stretches:
        if open_from is None or first > open_until:
            if open_from is not None:
                yield open_from, open_until
            open_from, open_until = first, end
        open_until = max(open_until, end)
    if open_from is not None:
        yield open_from, open_until
