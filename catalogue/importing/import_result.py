"""What came of a table that was imported: the files it became, and everything there is to remark upon."""

from dataclasses import dataclass, field

from catalogue.importing.kinds import KINDS, Kind
from catalogue.importing.rows import Remark


@dataclass
class ImportResult:
    """What came of a table: files by id, the row of each, what is kept apart, and every remark."""

    files: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    apart: list[tuple[int, str, str, str]] = field(default_factory=list)
    """Row, id, kind and value of what has no place in a provider, such as a phone number."""
    remarks: list[Remark] = field(default_factory=list)
    again: dict[str, int] = field(default_factory=dict)
    """The row of each place that is there already, where a table may come again."""
    gone: list[str] = field(default_factory=list)
    """The places that this source told of before, and doesn't any more."""
    kind: Kind = KINDS["places"]
    compared: bool = False
    """Whether the table was held against what is there already."""

    @property
    def is_whole(self) -> bool:
        """False as soon as a row or cell was left out; that nobody knows something loses nothing."""
        lost = ("not_taken", "contradicts", "left_out")
        return all(remark.what not in lost or remark.code == "said_unknown" for remark in self.remarks)
