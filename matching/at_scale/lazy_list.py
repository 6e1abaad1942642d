"""A long list of places, of which each is judged when it is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from matching.at_scale.columns import Rows
from matching.verdicts.verdict import Judged


@dataclass(frozen=True)
class LazyList(Sequence[Judged]):
    """The places of these rows, in this order; *judge* is called whenever one is looked at."""

    rows: Rows
    judge: Callable[[int], Judged]

    def __len__(self) -> int:
        """How many places there are; none is judged for it."""
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Judged: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Judged, ...]: ...
    def __getitem__(self, index: int | slice) -> Judged | tuple[Judged, ...]:
        """Judge the place at an index, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self.judge(int(row)) for row in self.rows[index])
        return self.judge(int(self.rows[index]))
