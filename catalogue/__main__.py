"""`python -m catalogue import|export|hsds|nights|database|coverage|look`: tables in; lists, HSDS, a database out."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from catalogue.coverage import as_table, coverage_lines, sizes
from catalogue.database.command import check, write
from catalogue.database.places_in_database import DatabaseError
from catalogue.exporting.hsds import as_json, document
from catalogue.exporting.lists import CATALOGUE, RESULTS, as_file, catalogue_rows, result_rows
from catalogue.importing.import_result import ImportResult
from catalogue.importing.mapping import STANDARDS, MappingError, from_source, load_mapping
from catalogue.importing.reporting import MOST_ON_SCREEN, FolderTakenError, report_csv, report_lines, save
from catalogue.importing.table_import import import_table
from catalogue.looking.contact_pages import WELL as AS_IT_WAS
from catalogue.looking.contact_pages import as_list, look_line, looks
from catalogue.looking.visiting import PAUSE, SECONDS, Visitor
from catalogue.messages import sentence
from catalogue.nights.free_weekends import fresh_nights
from catalogue.nights.night_report import night_lines, report_of
from catalogue.tables.opening import TableError
from catalogue.tables.read_tables import read_table
from matching.authoring.due_reviews import WITH_CONTACTS
from matching.authoring.loading import load_content
from matching.authoring.person_files import read_person_file
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError
from matching.entries.content import Content
from matching.judgement.judgement import judge_all
from matching.telling.coverage import coverage

CONTENT = Path(__file__).parents[1] / "content"
FREE_NIGHTS = "free_nights"
TODAY = date.today()  # noqa: DTZ011 - a day, not a moment
SCREEN = Path("-")
"""Where a report goes that isn't given a file: every remark, however many there are."""
WELL, NOT_ALL, REFUSED = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 when something of a table was left out, 2 when nothing could be done."""
    options = _parser().parse_args(arguments)
    try:
        content = load_content(options.content)
        return int(options.run(options, content))
    except ContentError as error:
        return _refuse([*author_lines(error.problems), sentence("content_is_broken")])
    except MappingError as error:
        return _refuse(sentence(code, field=name, given=given) for code, name, given in error.problems)
    except TableError as error:
        return _refuse([sentence(error.code, **{"file": str(options.file), **error.details})])
    except FolderTakenError:
        return _refuse([sentence("exists", folder=str(options.to))])
    except OSError as error:
        return _refuse([sentence("cannot_write", file=str(error.filename))])


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m catalogue", description=__doc__)
    parser.add_argument("--content", type=Path, default=CONTENT)
    file, day = ArgumentParser(add_help=False), ArgumentParser(add_help=False)
    file.add_argument("file", type=Path)
    day.add_argument("--on", type=date.fromisoformat, default=TODAY)
    commands = parser.add_subparsers(required=True)
    _add_import(commands.add_parser("import", parents=[file]))
    _add_look(commands.add_parser("look", parents=[file, day]))
    commands.add_parser("hsds", parents=[file, day]).set_defaults(run=_hsds)
    commands.add_parser("nights", parents=[file, day]).set_defaults(run=_nights)
    export = commands.add_parser("export", parents=[file])
    export.add_argument("--answers", type=Path)
    export.add_argument("--on", type=date.fromisoformat)
    export.set_defaults(run=_export)
    database = commands.add_parser("database")
    database.add_argument("--check", action="store_true")
    database.add_argument("--preview", action="store_true")
    database.set_defaults(run=_database)
    covered = commands.add_parser("coverage", parents=[day])
    covered.add_argument("file", type=Path, nargs="?")
    covered.set_defaults(run=_coverage)
    return parser


def _add_import(parser: ArgumentParser) -> None:
    parser.add_argument("--of", choices=tuple(STANDARDS), default="places")
    parser.add_argument("--mapping", type=Path)
    parser.add_argument("--source", action="append", default=[])
    parser.add_argument("--sheet")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--preview", action="store_true")
    parser.add_argument("--report", type=Path, nargs="?", const=SCREEN)
    parser.add_argument("--to", type=Path)
    parser.set_defaults(run=_import)


def _add_look(parser: ArgumentParser) -> None:
    parser.add_argument("--kind", choices=WITH_CONTACTS, action="append")
    parser.add_argument("--pause", type=float, default=PAUSE)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.set_defaults(run=_look)


def _look(options: Namespace, content: Content) -> int:
    seen = []
    for look in looks(content, Visitor(options.pause, options.seconds), options.kind or WITH_CONTACTS):
        sys.stdout.write(look_line(look) + "\n")
        sys.stdout.flush()
        seen.append(look)
    asking = sum(look.outcome not in AS_IT_WAS for look in seen)
    sys.stdout.write(sentence("look_count", all=str(len(seen)), count=str(asking)) + "\n")
    _written(options.file, as_list(seen, options.on), len(seen))
    return NOT_ALL if asking else WELL


def _import(options: Namespace, content: Content) -> int:
    mapping = load_mapping(options.mapping or STANDARDS[options.of], content)
    mapping = from_source(mapping, tuple(options.source), content)
    table = read_table(options.file, mapping.is_heading, options.sheet)
    imported = import_table(table, mapping, content, options.content, update=options.update or options.preview)
    most = None if options.report == SCREEN else MOST_ON_SCREEN
    lines_to_print = [*report_lines(imported, table, options.file.name, most), *_saved(imported, options)]
    sys.stdout.write("\n".join(lines_to_print) + "\n")
    return WELL if imported.is_whole and not table.others else NOT_ALL


def _saved(imported: ImportResult, options: Namespace) -> list[str]:
    notes = []
    if options.report not in (None, SCREEN):
        options.report.write_bytes(report_csv(imported))
        notes = [sentence("reported", file=str(options.report))]
    if options.preview or options.to is None:
        return [*notes, sentence("is_preview")]
    save(imported, options.to)
    kind = imported.kind.folder
    return [*notes, sentence("saved", folder=str(options.to), kind=kind), sentence("next_step", kind=kind)]


def _export(options: Namespace, content: Content) -> int:
    if options.answers is None:
        return _written(options.file, as_file(options.file, CATALOGUE, rows := catalogue_rows(content)), len(rows))
    person = read_person_file(content, options.answers)
    if person.problems:
        return _refuse([*author_lines(person.problems), sentence("unreadable", file=str(options.answers))])
    rows = result_rows(content, judge_all(content, person.answers, options.on or person.on or TODAY))
    return _written(options.file, as_file(options.file, RESULTS, rows), len(rows))


def _hsds(options: Namespace, content: Content) -> int:
    folder = options.content / FREE_NIGHTS
    made = document(content, options.on, fresh_nights(content, folder, options.on))
    sys.stderr.writelines(f"{look_line.text}\n" for look_line in night_lines(content, folder, options.on))
    return _written(options.file, as_json(made), len(made["services"]))


def _nights(options: Namespace, _content: Content) -> int:
    lines_to_print, all_well = report_of(options.file, options.on)
    sys.stdout.write("\n".join(lines_to_print) + "\n")
    return WELL if all_well else NOT_ALL


def _database(options: Namespace, content: Content) -> int:
    try:
        lines_to_print, all_well = (
            check(options.content) if options.check else write(content, options.content, preview=options.preview)
        )
    except DatabaseError as error:
        return _refuse([sentence(error.code, reply=error.reply)])
    sys.stdout.write("\n".join(lines_to_print) + "\n")
    return WELL if all_well else NOT_ALL


def _coverage(options: Namespace, content: Content) -> int:
    municipalities, size = coverage(content, options.on), sizes(options.content)
    sys.stdout.write("\n".join(coverage_lines(municipalities, size)) + "\n")
    return (
        _written(options.file, as_table(municipalities, size, options.file), len(municipalities))
        if options.file
        else WELL
    )


def _written(path: Path, data: bytes, rows: int) -> int:
    path.write_bytes(data)
    sys.stdout.write(sentence("exported", file=str(path), rows=str(rows)) + "\n")
    return WELL


def _refuse(lines_to_print: Iterable[str]) -> int:
    sys.stderr.write("\n".join(lines_to_print) + "\n")
    return REFUSED


if __name__ == "__main__":
    sys.exit(main())
