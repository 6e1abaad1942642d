"""New entries are held against the check of all content: what it refuses doesn't come in."""

from collections.abc import Mapping
from pathlib import Path

from catalogue.importing.import_result import ImportResult
from catalogue.importing.rows import Remark
from matching.authoring.content_files import ContentFiles
from matching.authoring.folders import add_entry, find_entries
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import author_line
from matching.authoring.problems import ContentError, Problem, Read
from matching.authoring.reading import read_bytes
from matching.entries.content import Content


def refuse_what_check_refuses(imported: ImportResult, folder: Path) -> None:
    """Check the new entries together with all content; take out each that isn't accepted, with the reason.

    Raises:
        ContentError: where something else in content is wrong.
    """
    files, kind = find_entries(folder), imported.kind.folder
    new = {name: read_bytes(data, files.path(f"{kind}/{name}.yaml")) for name, data in imported.files.items()}
    _, refused = accepted(files, kind, new)
    for name, problems in refused.items():
        del imported.files[name]
        why = {"why": author_line(problems[0])}
        imported.remarks.append(Remark(imported.rows.pop(name), "not_taken", "name", name, "refused", why))
        imported.apart = [row for row in imported.apart if row[1] != name]


def accepted(files: ContentFiles, kind: str, new: Mapping[str, Read]) -> tuple[Content, dict[str, list[Problem]]]:
    """Give all content with the new entries that it accepts, and the problems of each that it doesn't.

    Args:
        files: what the files hold; a new entry takes the place of one with its id, unless it is refused.
        kind: of the new entries.
        new: each by its id, as it was read.

    Raises:
        ContentError: where something else in content is wrong.
    """
    before, entries, names = files.problems, files.entries[kind], files.names[kind]
    refused: dict[str, list[Problem]] = {}
    while True:
        added = {source.file: name for name, source in new.items() if name not in refused}
        files.entries[kind], files.names[kind] = dict(entries), dict(names)
        files.problems = [problem for problem in before if problem.file not in added]
        for name in added.values():
            files.problems += new[name].problems
            add_entry(files, kind, name, new[name])
        try:
            return content_of(files), refused
        except ContentError as error:
            theirs = [problem for problem in error.problems if problem.file in added]
            if not theirs:
                raise
            for problem in theirs:
                refused.setdefault(added[problem.file], []).append(problem)
