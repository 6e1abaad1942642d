"""The plan, put together once: which sections, in which order, under which condition, with which rows.

The page draws them (`pages/parts/plan/`) and a sheet lays them out (`papers/showing.py`). Authors decide the order, in
the parts of `content/papers/mijn_plan.yaml`. So neither can hold a section, a row or a number that the other doesn't,
but for what says so itself: *only_on* of a section; *screen_only* and *briefly* of a row.
"""

from typing import TYPE_CHECKING

from matching.entries.papers import Shown
from matching.telling.calling import tells_danger
from papers.own_words import Visitor, holds
from papers.plan_rows import ROWS
from papers.section import Section

if TYPE_CHECKING:
    from matching.entries.content import Content

PAPER = "mijn_plan"


def plan(content: "Content", visitor: Visitor) -> tuple[Section, ...]:
    """Put the plan together for one person, in the language of *content*; a section may have no rows."""
    parts = (part for part in content.papers[PAPER].parts if holds(visitor.judgement, part.when) is True)
    return tuple(section(content, visitor, part.shows, part.heading or "") for part in parts if part.shows)


def section(content: "Content", visitor: Visitor, name: Shown, title: str = "") -> Section:
    """Put one section together; other papers show some of them as well."""
    rows = tuple(ROWS[name](content, visitor))
    if name in ("calls", "choices", "reasoned_choices") and tells_danger(content, visitor.judgement):
        return Section(name, title, rows, only_on="screen")
    return Section(name, title, rows, only_on="paper" if name == "notes" else None)
