"""Whether an installation can be shown as it says it is: colours that can be read, and a logo that is there."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from matching.authoring.faults import Faults, fault_at
from matching.authoring.problems import Problem
from matching.entries.colours import READ_ON, SHEETS, TEXT, contrast
from matching.entries.installation import Installation, OwnColours

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

OURS = "us"
LARGEST_LOGO = 100_000  # bytes: it goes along with the first page


def installation_problems(content: "Content", files: "ContentFiles") -> Iterator[Problem]:
    """A problem for everything in installation.yaml that can't be shown as it is."""
    for name, installation in content.installation.items():
        source, prefix = files.names["installation"][name]
        yield from (fault.problem(source, prefix) for fault in _faults(name, installation, files.folder))


def _faults(name: str, installation: Installation, folder: Path) -> Faults:
    if name != OURS:
        yield fault_at((), "only_us", (OURS,), given=name)
    if installation.logo:
        yield from _logo(folder / installation.logo, has_name=installation.name is not None)
    for look in SHEETS:
        own: OwnColours | None = getattr(installation, look)
        if own:
            yield from (fault.inside((look,)) for fault in _colours(own, look))


def _logo(path: Path, *, has_name: bool) -> Faults:
    if not path.is_file():
        yield fault_at(("logo",), "no_logo", given=path.name)
    elif path.stat().st_size > LARGEST_LOGO:
        yield fault_at(("logo",), "large_logo", given=path.name)
    if not has_name:
        yield fault_at(("logo",), "logo_without_name")


def _colours(own: OwnColours, look: str) -> Faults:
    """A fault where a chosen colour, or one that lies behind or on it, can't be read."""
    chosen = {name: colour for name, colour in own.__dict__.items() if colour}
    colours = SHEETS[look] | chosen
    named_already: set[str] = set()
    for name, behind in READ_ON.items():
        if not chosen.keys() & {name, *behind}:
            continue
        worst = min(behind, key=lambda other: contrast(colours[name], colours[other]))
        least = contrast(colours[name], colours[worst])
        where = name if name in chosen else worst
        if least < TEXT and where not in named_already:
            named_already.add(where)
            yield fault_at(
                (where,),
                "hard_to_read",
                given=f"{name} / {worst}",
                about=f"{int(least * 10) / 10:g}",
                limit=f"{TEXT:g}",
            )
