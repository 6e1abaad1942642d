"""One catalogue in PostgreSQL: the same places and verdicts as from files, and nothing that the check refuses."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest

from benchmarks.made_up_places import made_up_places
from catalogue.__main__ import main
from catalogue.database import content_from_database as database_content
from catalogue.database import places_in_database as database
from catalogue.database.content_from_database import check_catalogue, load_newest
from catalogue.database.places_in_database import VARIABLE, DatabaseError, connected, read_catalogue
from catalogue.database.watching import CatalogueWatcher
from catalogue.database.writing import write_catalogue
from catalogue.messages import sentence
from development.replicas_database import OWNER, Database
from matching.authoring.loading import load_content
from matching.authoring.reading import read
from matching.entries.content import Content
from matching.entries.places import find
from matching.judgement.judgement import judge_all
from matching.person.answers import Answers, read_answers
from matching.telling.report import as_json, report
from tests.shared.broken_files import BROKEN, ROOT, SMALL, expected, small_copy
from tests.shared.own_database import own_database
from tests.shared.persona_files import CONTENT, DAY, PERSONAS

pytestmark = pytest.mark.slow

EMPTY = "DROP TABLE IF EXISTS adempauze_places, adempauze_catalogue; DROP FUNCTION IF EXISTS adempauze_changed"
PROMISE = "UPDATE adempauze_catalogue SET places = (SELECT count(*) FROM adempauze_places)"
PEOPLE = sorted(PERSONAS)[::12]
HUIS = read(SMALL / "providers" / "huis.yaml", "huis.yaml").values
BROKEN_PLACES = [path for path in sorted(BROKEN.glob("*.yaml")) if b"# over: providers/huis.yaml" in path.read_bytes()]
CAN_BE_A_ROW = [path for path in BROKEN_PLACES if not read(path, path.name).problems]
NESTED: Any = "x"
for _ in range(40):
    NESTED = [NESTED]


@pytest.fixture(scope="module")
def running() -> Iterator[Database]:
    """Give a database server."""
    with own_database() as database:
        yield database


@pytest.fixture
def connection(running: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[psycopg.Connection]:
    """Give a connection to a database without a catalogue, which the setting names too."""
    monkeypatch.setenv(VARIABLE, running.address(OWNER))
    with connected(running.address(OWNER)) as opened_connection:
        opened_connection.execute(EMPTY)
        yield opened_connection


@pytest.fixture
def three(connection: psycopg.Connection, tmp_path: Path) -> Path:
    """Give a small folder with three places, which the database has too."""
    folder = small_copy(tmp_path)
    for name in ("anders", "zuid"):
        shutil.copy(folder / "providers" / "huis.yaml", folder / "providers" / f"{name}.yaml")
    write(connection, folder)
    return folder


def write(connection: psycopg.Connection, folder: Path) -> Any:  # noqa: ANN401 - counts
    """Write a folder into the database."""
    return write_catalogue(connection, load_content(folder), folder)


def put(connection: psycopg.Connection, name: str, entry: object) -> None:
    """Write a row by hand, which nobody should."""
    connection.execute("DELETE FROM adempauze_places WHERE id = %s", [name])
    values = [name, json.dumps(entry)]
    connection.execute("INSERT INTO adempauze_places (id, position, entry) VALUES (%s, 9, %s::jsonb)", values)
    connection.execute(PROMISE)


def assert_same(content: Content, other: Content) -> None:
    """Check that both have the same places in the same order, and that everybody gets the same verdicts."""
    assert list(content.providers.items()) == list(other.providers.items())
    for person in PEOPLE:
        answers, _ = read_answers(CONTENT, PERSONAS[person]["answers"])
        assert report_text(content, answers) == report_text(other, answers)


def report_text(content: Content, answers: Answers) -> str:
    """Everything that somebody is told."""
    return as_json(report(content, judge_all(content, answers, DAY)))


def test_the_real_catalogue_is_the_same(connection: psycopg.Connection) -> None:
    """Every place of ours comes back from the database as it stands in its file, with the same verdicts."""
    assert write(connection, ROOT / "content").new == len(CONTENT.providers)
    from_database = check_catalogue(ROOT / "content", read_catalogue(connection))
    assert_same(from_database.content, CONTENT)
    assert from_database.refused == ()


def test_a_made_up_catalogue_is_the_same(connection: psycopg.Connection, tmp_path: Path) -> None:
    """So does every place of a large catalogue with any facts."""
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder)
    fixed = {"in_short": "Een plek.", "where": "Hier.", "how_to_book": "Bel.", "source": [next(iter(CONTENT.sources))]}
    for name, provider in made_up_places(CONTENT, 60).items():
        place = provider.model_dump(mode="json", exclude_defaults=True, by_alias=True)
        if len(find(place.get("located_in", ""), CONTENT.places).matches) != 1:
            place.pop("located_in", None)
        facts = {fact: {"source": fixed["source"], **stated} for fact, stated in place.get("facts", {}).items()}
        text = json.dumps({**fixed, **place, "facts": facts, "source": fixed["source"]})
        (folder / "providers" / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert write(connection, folder).new == len(CONTENT.providers) + 60
    assert_same(check_catalogue(folder, read_catalogue(connection)).content, load_content(folder))


@pytest.mark.parametrize("case", CAN_BE_A_ROW, ids=lambda path: path.stem)
def test_what_is_refused_as_a_file_is_refused_as_a_row(connection: psycopg.Connection, three: Path, case: Path) -> None:
    """A row with a mistake doesn't get in, for the same reason; all others do."""
    put(connection, "huis", read(case, case.name).values)
    from_database = check_catalogue(three, read_catalogue(connection))
    assert from_database.refused == ("huis",)
    assert set(from_database.content.providers) == {"anders", "zuid"}
    assert {line.partition(": ")[2] for line in from_database.problems} == {
        line.partition(": ")[2] for line in expected(case)
    }
    assert all(line.startswith("database/huis:1:") for line in from_database.problems)


@pytest.mark.parametrize(
    "entry",
    [
        [], "huis", 7, None, {}, {**HUIS, "name": None}, {**HUIS, "name": ["a"]}, {**HUIS, "forms": "logeren"},
        {**HUIS, "forms": ["bestaat_niet"]}, {**HUIS, "kind": 1}, {**HUIS, "extra": "x"}, {**HUIS, "name": NESTED},
        {**HUIS, "name": "<script>alert(1)</script>"}, {**HUIS, "name": "a\u202eb"}, {**HUIS, "name": "a\u0085b"},
        {**HUIS, "where": "Bel 0201234567."}, {**HUIS, "where": "{bestaat_niet}"}, {**HUIS, "website": "javascript:1"},
        {**HUIS, "in_short": "x" * 1_100_000}, {**HUIS, "known_since": "2026-02-30"}, {**HUIS, "good_to_know": {}},
    ],
    ids=lambda entry: json.dumps(entry)[-40:],
)  # fmt: skip
def test_a_hostile_row_never_gets_in(connection: psycopg.Connection, three: Path, entry: object) -> None:
    """Wrong types, markup, what can't be seen, what is far too large: refused, named, and nothing else suffers."""
    put(connection, "vreemd", entry)
    from_database = check_catalogue(three, read_catalogue(connection))
    assert from_database.refused == ("vreemd",)
    assert from_database.content.providers == load_content(three).providers
    assert from_database.problems[0].startswith("database/vreemd:1:")
    assert all(len(line) < 500 for line in from_database.problems)


@pytest.mark.parametrize("name", ["../huis", "A", "", "x" * 61, "a\nb", "é", "a b", "huis.yaml"])
def test_a_hostile_id_never_gets_in(connection: psycopg.Connection, three: Path, name: str) -> None:
    """An id is as strict as the name of a file, and can't make a line of the log."""
    put(connection, name, HUIS)
    from_database = check_catalogue(three, read_catalogue(connection))
    assert from_database.refused == (name,)
    assert set(from_database.content.providers) == {"anders", "huis", "zuid"}
    assert [line for line in from_database.problems if "\n" in line] == []


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("DELETE FROM adempauze_places WHERE id = 'huis'", "database_not_whole"),
        ("TRUNCATE adempauze_places", "database_not_whole"),
        (f"TRUNCATE adempauze_places; {PROMISE}", "database_not_whole"),
        ("UPDATE adempauze_places SET entry = '{}' WHERE id <> 'huis'", "database_mostly_wrong"),
    ],
)
def test_a_catalogue_that_is_not_whole_is_not_shown(
    connection: psycopg.Connection, three: Path, damage: str, code: str
) -> None:
    """Half a list looks like a whole one, so it isn't taken at all."""
    connection.execute(damage)
    with pytest.raises(DatabaseError) as refused:
        check_catalogue(three, read_catalogue(connection))
    assert refused.value.code == code


@pytest.mark.parametrize(
    "damage",
    [EMPTY, "TRUNCATE adempauze_catalogue", "ALTER TABLE adempauze_places DROP COLUMN entry"],
)
def test_a_database_without_a_catalogue_says_so(connection: psycopg.Connection, three: Path, damage: str) -> None:
    """Tables that aren't there, or are others, are told in one sentence."""
    connection.execute(damage)
    with pytest.raises(DatabaseError) as refused, connected(os.environ[VARIABLE]) as other:
        read_catalogue(other)
    assert refused.value.code == "database_without_catalogue"
    assert three.is_dir()


def test_a_row_that_goes_while_we_read_is_still_whole(
    connection: psycopg.Connection, three: Path, running: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read is the catalogue of one moment, whoever takes a row away meanwhile."""
    only_row = database._only_row  # noqa: SLF001 - stands between both questions to the database

    def meanwhile(row: Any) -> Any:  # noqa: ANN401 - psycopg's
        with connected(running.address(OWNER)) as other:
            other.execute("DELETE FROM adempauze_places WHERE id = 'huis'")
        return only_row(row)

    monkeypatch.setattr(database, "_only_row", meanwhile)
    assert len(check_catalogue(three, read_catalogue(connection)).content.providers) == 3
    monkeypatch.undo()
    assert len(read_catalogue(connection).rows) == 2


def test_writing_tells_what_it_changes(connection: psycopg.Connection, three: Path) -> None:
    """New, changed, gone and the same are counted; the day of a row that stays the same stays."""
    connection.execute("UPDATE adempauze_places SET changed_on = '2020-01-01'")
    (three / "providers" / "zuid.yaml").unlink()
    shutil.copy(three / "providers" / "huis.yaml", three / "providers" / "nieuw.yaml")
    text = (three / "providers" / "anders.yaml").read_text("utf-8")
    (three / "providers" / "anders.yaml").write_text(text.replace("Het Huis", "Een ander huis"), "utf-8")
    before = read_catalogue(connection)
    done = write(connection, three)
    assert (done.new, done.changed, done.gone, done.same) == (1, 1, 1, 1)
    old = connection.execute("SELECT id FROM adempauze_places WHERE changed_on = '2020-01-01'").fetchall()
    assert old == [("huis",)]
    assert read_catalogue(connection).version != before.version


def test_a_preview_changes_nothing(
    connection: psycopg.Connection, three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What would be written is told, and the database stays as it is."""
    before = read_catalogue(connection)
    (three / "providers" / "zuid.yaml").unlink()
    assert main(["--content", str(three), "database", "--preview"]) == 0
    assert "1 weg" in capsys.readouterr().out
    assert read_catalogue(connection) == before


def test_broken_content_is_never_written(
    connection: psycopg.Connection, three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where one file has a mistake nothing is written at all, and the mistake is told."""
    before = read_catalogue(connection)
    (three / "providers" / "nieuw.yaml").write_text("name: Half", "utf-8")
    assert main(["--content", str(three), "database"]) == 2
    assert "nieuw.yaml:1:" in capsys.readouterr().err
    assert read_catalogue(connection) == before


def test_what_comes_back_otherwise_is_not_written(
    connection: psycopg.Connection, three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A database that changes what it is given keeps what it had."""
    connection.execute(
        "CREATE OR REPLACE FUNCTION adempauze_spoil() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN NEW.entry = jsonb_set(NEW.entry, '{where}', '\"Elders\"'); RETURN NEW; END $$;"
        "CREATE TRIGGER spoil BEFORE INSERT OR UPDATE ON adempauze_places "
        "FOR EACH ROW EXECUTE FUNCTION adempauze_spoil()"
    )
    before = read_catalogue(connection)
    assert main(["--content", str(three), "database"]) == 2
    assert sentence("database_differs") in capsys.readouterr().err
    assert read_catalogue(connection) == before


def test_the_command_names_the_rows_that_are_wrong(
    connection: psycopg.Connection, three: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever looks is told which row and why; all well is 0."""
    assert main(["--content", str(three), "database", "--check"]) == 0
    put(connection, "vreemd", {"name": "Half"})
    assert main(["--content", str(three), "database", "--check"]) == 1
    assert "database/vreemd:1: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "code"),
    [("", "database_none"), ("host=/nowhere", "database_away"), ("postgresql://u:geheim@h:x/", "database_away")],
)
def test_no_database_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], address: str, code: str
) -> None:
    """Without a database, or with a wrong address, the command says so and stops."""
    monkeypatch.setenv(VARIABLE, address)
    assert main(["--content", str(SMALL), "database"]) == 2
    assert capsys.readouterr().err.startswith(sentence(code))


def test_readers_can_only_read(running: Database, connection: psycopg.Connection) -> None:
    """The role of the replicas can change nothing."""
    assert connection.info.user == OWNER
    running.fill(SMALL)
    with connected(running.address()) as reader:
        assert len(read_catalogue(reader).rows) == 1
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute("DELETE FROM adempauze_places")


def test_a_database_that_goes_away_takes_nothing_away(
    running: Database,
    connection: psycopg.Connection,
    three: Path,
    monkeypatch: pytest.MonkeyPatch,
    logged: StringIO,
) -> None:
    """Last good places stay while the database is away or half empty, and new ones come when it is well again."""
    connection.close()
    monkeypatch.setattr("catalogue.database.watching.SECONDS_BETWEEN_LOOKS", 0.05)
    watcher = CatalogueWatcher(running.address(OWNER))
    monkeypatch.setattr(database_content, "catalogue_watcher", lambda: watcher)
    try:
        shown = load_newest(three)
        running.stop()
        wait_until(lambda: sentence("database_away") in logged.getvalue())
        (three / "providers" / "zuid.yaml").unlink()
        assert load_newest(three).providers == shown.providers
        running.start()
        wait_until(lambda: sentence("database_back") in logged.getvalue())
        with connected(running.address(OWNER)) as again:
            mark = watcher.version
            again.execute("DELETE FROM adempauze_places WHERE id = 'huis'")
            wait_until(lambda: watcher.version != mark)
            assert load_newest(three).providers == shown.providers
            assert sentence("database_kept_out") in logged.getvalue()
            mark = watcher.version
            write(again, three)
            wait_until(lambda: watcher.version != mark)
            assert set(load_newest(three).providers) == {"anders", "huis"}
    finally:
        watcher.end()


def test_without_the_database_at_the_start_the_files_are_shown(
    monkeypatch: pytest.MonkeyPatch, logged: StringIO
) -> None:
    """Whoever starts while the database is away has the files; the log says why, and nothing of the address."""
    watcher = CatalogueWatcher("host=/nowhere user=somebody password=geheim")
    monkeypatch.setattr(database_content, "catalogue_watcher", lambda: watcher)
    try:
        assert load_newest(SMALL).providers == load_content(SMALL).providers
    finally:
        watcher.end()
    assert sentence("database_away") in logged.getvalue()
    assert "geheim" not in logged.getvalue()
    assert "nowhere" not in logged.getvalue()


def test_without_the_setting_nothing_of_it_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever keeps to the files needs no package for a database."""
    monkeypatch.delenv(VARIABLE, raising=False)
    code = "import sys, pages.parts.state.content as shown; shown.content_in('nl'); print('psycopg' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until something holds, which takes a moment in the background."""
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it never came")
