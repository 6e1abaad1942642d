"""The tool that changes matching/ in small ways: what it makes of our code first means the same."""

from pathlib import Path

import pytest

from development.mutation import undecorated
from tests.shared.sweeps import every_nth

ROOT = Path(__file__).parents[2]
DECORATED = '''
from functools import cache, cached_property


def twice(function):
    """Return a function that gives two of what another gives."""
    return lambda *given: [function(*given)] * 2


@twice
@cache
def add(a, b):
    return a + b


class Thing:
    number = 3

    @property
    def double(self):
        """Two times."""
        return 2 * self.number

    @cached_property
    def list(self):
        return [self.number]

    @staticmethod
    def plain(value):
        return value
'''


def test_a_decorator_below_is_the_same_as_above() -> None:
    """Properties stay properties, two decorators keep their order, and what mutmut can take itself stays as it is."""
    moved: dict[str, object] = {}
    code = undecorated(DECORATED)
    exec(code, moved)  # noqa: S102 - our own code
    thing = moved["Thing"]()  # type: ignore[operator]
    assert (thing.double, thing.plain(4), moved["add"](1, 2)) == (6, 4, [3, 3])  # type: ignore[operator]
    assert thing.list is thing.list
    assert "@property" not in code
    assert "@staticmethod" in code
    with pytest.raises(AttributeError):
        thing.double = 1


@pytest.mark.parametrize("path", every_nth(6, sorted((ROOT / "matching").rglob("*.py"))), ids=lambda path: path.stem)
def test_all_of_the_matching_can_be_copied(path: Path) -> None:
    """Every file is still Python afterwards, and has no decorated function left but those that mutmut knows."""
    code = undecorated(path.read_text("utf-8"))
    compile(code, path.name, "exec")
    assert "@property" not in code
    assert undecorated(code) == code


def test_the_score_counts_what_was_tried(tmp_path: Path) -> None:
    """A failed test and a mutant that never ends are noticed, what wasn't tried counts for nothing."""
    folder = tmp_path / "mutants" / "matching"
    folder.mkdir(parents=True)
    codes = {"a__1": 1, "a__2": 0, "a__3": None, "a__4": -24, "a__5": 33}
    meta = {"exit_code_by_key": {f"matching.entries.rules.{name}": code for name, code in codes.items()}}
    (folder / "rules.py.meta").write_text(json.dumps(meta), "utf-8")
    outcome_of = outcomes(tmp_path)
    assert list(outcome_of.values()) == ["killed", "survived", "not tried", "ran away", "no tests"]
    assert survivors(tmp_path, []) == ["matching.entries.rules.a__2", "matching.entries.rules.a__5"]
    assert survivors(tmp_path, ["*2"]) == ["matching.entries.rules.a__2"]
    assert " 50.0 %      2 of     4 " in report(outcome_of)
    assert "1 not tried" in report(outcome_of)


def test_a_sample_is_the_same_each_time() -> None:
    """Whoever tries again tries the same; never more than there are, and only of what was asked."""
    names = [f"matching.{module}.x__{number}" for module in ("a", "b") for number in range(50)]
    assert sample(names, [], 10) == sample(names[::-1], [], 10)
    assert len(set(sample(names, [], 10))) == 10
    assert sorted(sample(names, ["matching.a.*"], 99)) == sorted(names[:50])


def test_another_seed_chooses_others() -> None:
    """A second sample says something about the first only if it isn't the same."""
    names = [f"matching.a.x__{number}" for number in range(50)]
    assert sample(names, [], 10, seed=7) == sample(names[::-1], [], 10, seed=7)
    assert set(sample(names, [], 10, seed=7)) != set(sample(names, [], 10))


def test_a_module_that_moved_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No mutant of a module that is gone is counted, in any folder; what is still there keeps its score."""
    here, copy = tmp_path / "here", tmp_path / "copy"
    moved, stays = "matching/rules.py", "matching/entries/rules.py"
    for path in (here / stays, copy / stays, copy / moved, *(copy / "mutants" / name for name in (stays, moved))):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    for name in (moved, stays):
        meta = {"exit_code_by_key": {name: 0}}
        (copy / "mutants" / f"{name}.meta").write_text(json.dumps(meta), "utf-8")
    monkeypatch.setattr(mutation, "PROJECT", here)
    mutation._copy(copy)  # noqa: SLF001 - its public part starts mutmut
    assert list(outcomes(copy)) == [stays]
    assert sorted(str(path.relative_to(copy)) for path in copy.rglob("rules.py")) == [stays, f"mutants/{stays}"]


def test_slow_tests_can_be_left_out(tmp_path: Path) -> None:
    """No mutant waits for them; that they are known stays, or mutmut would time them again."""
    stats = tmp_path / "mutmut-stats.json"
    known = {"duration_by_test": {"quick": 4.0, "slow": 4.1}, "stats_time": 8.1}
    tests = {"x_a": ["slow", "quick"], "x_b": ["slow"]}
    stats.write_text(json.dumps(known | {"tests_by_mangled_function_name": tests}), "utf-8")
    leave_out_slow(stats, 4)
    left = {"x_a": ["quick"], "x_b": []}
    assert json.loads(stats.read_text("utf-8")) == known | {"tests_by_mangled_function_name": left}


@pytest.fixture
def mutmut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Let the command work on one module, with a mutmut that finds two mutants; return what that was asked."""
    asked: list[list[str]] = []
    stats = tmp_path / "copy/mutants/mutmut-stats.json"

    def run(command: list[str], *, cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[3:])
        meta = cwd / "mutants/matching/rules.py.meta"
        meta.parent.mkdir(parents=True, exist_ok=True)
        tried = {"matching.rules.x__1": 1, "matching.rules.x__2": 0}
        meta.write_text(json.dumps({"exit_code_by_key": tried}), "utf-8")
        stats.write_text(json.dumps({"duration_by_test": {}, "tests_by_mangled_function_name": {}}), "utf-8")
        return subprocess.CompletedProcess(command, 0)

    module = tmp_path / "here/matching/rules.py"
    module.parent.mkdir(parents=True)
    module.write_text("", "utf-8")
    monkeypatch.setattr(mutation, "PROJECT", tmp_path / "here")
    monkeypatch.setattr(mutation.subprocess, "run", run)
    return asked


def command(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str) -> int:
    """Give the command these arguments."""
    monkeypatch.setattr("sys.argv", ["mutation", "--folder", str(folder), *arguments])
    return mutation.main()


def test_the_command_tries_what_is_asked_and_tells_the_score(
    mutmut: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All, or what is named, or what survived; a sample only once it is known what there is to choose from."""
    two = ["--max-children", "2"]
    assert command(monkeypatch, tmp_path / "copy") == 0
    assert mutmut == [["run", *two]]
    assert " 50.0 %      1 of     2 " in capsys.readouterr().out
    command(monkeypatch, tmp_path / "copy", "--again")
    command(monkeypatch, tmp_path / "copy", "--sample", "1", "--longest", "4", "matching.rules.*")
    (again, first, chosen) = mutmut[1:]
    assert again == ["run", *two, "matching.rules.x__2"]
    assert first == ["run", *two, mutation.SMALLEST]
    assert len(chosen) == 4
    command(monkeypatch, tmp_path / "copy", "--show")
    assert mutmut[4:] == [["show", "matching.rules.x__2"]]


@pytest.mark.usefixtures("mutmut")
def test_the_command_never_works_on_somebody_s_own_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder under version control is no copy: nothing in it is changed."""
    (tmp_path / "copy/.git").mkdir(parents=True)
    with pytest.raises(SystemExit):
        command(monkeypatch, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").iterdir()] == [".git"]
