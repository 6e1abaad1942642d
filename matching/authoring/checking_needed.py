"""What the pages cannot do without: entries that they name, and the sentences that they say."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from matching.authoring.problems import Problem, Read
from matching.authoring.reading import read

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles
    from matching.entries.content import Content

NEEDED, WORDS = "needed.yaml", "words"


def needed_problems(content: "Content", files: "ContentFiles") -> Iterator[Problem]:
    """A problem for everything that content/needed.yaml lists and that isn't there; none without that file."""
    path = files.folder / NEEDED
    if not path.is_file():
        return
    source = read(path, files.path(NEEDED))
    yield from source.problems
    for kind, names in source.values.items():
        yield from _words(content, files, names) if kind == WORDS else _entries(content, source, kind, names)


def _entries(content: "Content", source: Read, kind: str, names: list[str]) -> Iterator[Problem]:
    there = getattr(content, kind)
    for index, name in enumerate(names):
        if name not in there:
            yield source.problem((kind, index), "needed_entry", list(there), given=name, about=kind)


def _words(content: "Content", files: "ContentFiles", pages: dict[str, list[str]]) -> Iterator[Problem]:
    for page, names in pages.items():
        if page not in files.names["pages"]:
            yield Problem(files.path(f"pages/{page}.yaml"), 1, (), "missing_file")
        if page not in content.pages:  # or can't be read, which is said where it is wrong
            continue
        written, keys = files.names["pages"][page]
        there = content.pages[page].words
        yield from (written.problem((*keys, WORDS), "needed_word", given=name) for name in names if name not in there)
