"""One place or point as somebody fills it in: the file that it becomes, and at each field what is wrong with it.

It is read as one row of a list would be, and checked together with all content, of which nothing changes.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.importing.kinds import Kind, Of
from catalogue.importing.mapping import STANDARDS, load_mapping
from catalogue.importing.reporting import why
from catalogue.importing.rows import ReadRow, read_row
from catalogue.importing.table_import import is_complete, values_of
from catalogue.importing.writing import entry_yaml
from catalogue.messages import sentence
from catalogue.tables.rows import Row
from matching.authoring.folders import add_entry, find_entries
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import author_sentence
from matching.authoring.problems import ContentError, Keys
from matching.authoring.reading import read_bytes
from matching.entries.content import Content
from matching.entries.names import name_key

ALL, SOURCE, PLACE = "", "source", "place"
"""The field of what is wrong with the whole; where the source is filled in; and the name of a town."""
FIELDS: Mapping[Keys, str] = {
    ("contact", "checked_on"): "known_since",
    ("municipalities",): "serves.municipalities",
    ("perhaps",): "serves.perhaps",
    ("located_in",): PLACE,
    ("where",): PLACE,
}
"""Where something in a file was filled in, for what is called otherwise there."""


@dataclass(frozen=True)
class Proposal:
    """What was filled in, as a file; nothing of it stands anywhere yet."""

    kind: Kind
    id: str
    data: bytes
    sentences: Mapping[str, tuple[str, ...]]
    """At each field what is wrong, in sentences; empty where all is well."""
    content: "Content | None" = None
    """All content with this in it, to see it as a visitor does; None as long as something is wrong."""

    @property
    def file(self) -> str:
        """Where the file belongs in the folder of content: desks/steunpunt_goes.yaml."""
        return f"{self.kind.folder}/{self.id}.yaml"


def propose(of: Of, filled: Mapping[str, str], source: str, content: Content, folder: Path) -> Proposal:
    """Read what was filled in, and check it.

    Args:
        of: a place or a desk.
        filled: what stands in each field, by what a column of a list may tell.
        source: the id of whoever says so.
        content: what there is already.
        folder: where that stands.
    """
    mapping = load_mapping(STANDARDS[of], content).with_always(source=(source,), kind=None)
    row = read_row(Row(1, tuple(filled.values())), dict(enumerate(filled)), mapping, content)
    sentences_by_field: defaultdict[str, list[str]] = defaultdict(list)
    if source not in content.sources:
        sentences_by_field[SOURCE].append(sentence("no_such_source", field=source))
    name, existing = row.values.get("name"), mapping.kind.existing(content)
    known = next(
        (identifier for identifier, entry in existing.items() if name and name_key(entry.name) == name_key(name)), None
    )
    if known:
        sentences_by_field["name"].append(sentence("known_by_hand", id=known))
    whole = is_complete(row, mapping)
    for remark in row.remarks:
        if remark.what in ("not_taken", "left_out") and remark.code != "said_unknown":
            field = PLACE if remark.about == "where" else remark.about
            sentences_by_field[field].append(sentence("missing") if remark.code == "missing_form" else why(remark))
    identifier = mapping.kind.id_of(name or "") or of
    data = entry_yaml(values_of(row, mapping), mapping.kind, by_hand=True)
    if sentences_by_field or not whole:
        return Proposal(mapping.kind, identifier, data, _frozen(sentences_by_field))
    return _checked(Proposal(mapping.kind, identifier, data, {}), row, folder)


def _checked(proposal: Proposal, row: ReadRow, folder: Path) -> Proposal:
    """Add what the check of all content says of a proposal, at the field where it was filled in."""
    kind, files = proposal.kind, find_entries(folder)
    file = files.path(proposal.file)
    source = read_bytes(proposal.data, file)
    files.problems += source.problems
    add_entry(files, kind.folder, proposal.id, source)
    try:
        return Proposal(kind, proposal.id, proposal.data, {}, content_of(files))
    except ContentError as error:
        sentences_by_field: defaultdict[str, list[str]] = defaultdict(list)
        for problem in error.problems:
            if problem.file == file:
                sentences_by_field[_field(problem.keys, kind, row)].append(author_sentence(problem))
        if not sentences_by_field:
            sentences_by_field[ALL].append(sentence("content_is_broken"))
        return Proposal(kind, proposal.id, proposal.data, _frozen(sentences_by_field))


def _field(keys: Keys, kind: Kind, row: ReadRow) -> str:
    """Where something in a file was filled in: a field of its own, a part of the contact, a fact, or nowhere."""
    ways = (keys[:2], keys[:1])
    named = next((FIELDS[way] for way in ways if way in FIELDS), None)
    names = [named, *(str(key) for key in keys), *(f"{kind.facts}{key}" for key in keys)]
    names += [f"serves.{key}" for key in keys]
    return next((name for name in names if name and (name in row.values or name in (SOURCE, PLACE))), ALL)


def _frozen(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {field: tuple(dict.fromkeys(sentences)) for field, sentences in lists.items()}
