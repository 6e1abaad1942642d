"""Which warnings stand above the advice, and which behind one press; the same on a page and on paper."""

from typing import TYPE_CHECKING

from matching.judgement.judgement import Judgement

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_ABOVE = 2
"""So many warnings are read before the advice; a third would push whom to call off the first screen of a phone."""


def warnings_above(content: "Content", judgement: Judgement, page: str) -> tuple[str, ...]:
    """The urgent warnings of a page, then those about the person's own limit: at most `MOST_ABOVE`."""
    entries = content.warnings
    first = [name for name in _warnings_of(content, judgement, page) if entries[name].urgent or entries[name].first]
    return tuple(sorted(first, key=lambda name: not entries[name].urgent)[:MOST_ABOVE])


def warnings_below(content: "Content", judgement: Judgement, page: str) -> tuple[str, ...]:
    """Every other warning of a page, in the authors' order."""
    above = warnings_above(content, judgement, page)
    return tuple(name for name in _warnings_of(content, judgement, page) if name not in above)


def _warnings_of(content: "Content", judgement: Judgement, page: str) -> list[str]:
    return [name for name in judgement.warnings if page in (content.warnings[name].only_on or (page,))]
