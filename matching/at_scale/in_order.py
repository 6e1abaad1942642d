"""A long list of judged places, of which each is judged when it is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from matching.at_scale.column_order import Rows
from matching.verdicts.verdict import Judged


@dataclass(frozen=True)
class InOrder(Sequence[Judged]):
    """A long list of which each item is judged when it is looked at."""

    rows: Rows
    judge: Callable[[int], Judged]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Judged: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Judged, ...]: ...
    def __getitem__(self, place: int | slice) -> Judged | tuple[Judged, ...]:
        """Judge what stands at one place, or at some."""
        if isinstance(place, slice):
            return tuple(self.judge(int(row)) for row in self.rows[place])
        return self.judge(int(self.rows[place]))
