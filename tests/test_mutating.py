"""The tool that changes matching/ in small ways: its copy means the same, and its score is counted well."""

import json
from pathlib import Path

import pytest

from development.mutation import outcomes, report, sample, survivors, undecorated

ROOT = Path(__file__).parents[1]
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


@pytest.mark.parametrize("path", sorted((ROOT / "matching").rglob("*.py")), ids=lambda path: path.stem)
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
    told = {"exit_code_by_key": {f"matching.entries.rules.{name}": code for name, code in codes.items()}}
    (folder / "rules.py.meta").write_text(json.dumps(told), "utf-8")
    found = outcomes(tmp_path)
    assert list(found.values()) == ["killed", "survived", "not tried", "ran away", "no tests"]
    assert survivors(tmp_path, []) == ["matching.entries.rules.a__2", "matching.entries.rules.a__5"]
    assert survivors(tmp_path, ["*2"]) == ["matching.entries.rules.a__2"]
    assert " 50.0 %      2 of     4 " in report(found)
    assert "1 not tried" in report(found)


def test_a_sample_is_the_same_each_time() -> None:
    """Whoever tries again tries the same; never more than there are, and only of what was asked."""
    names = [f"matching.{module}.x__{number}" for module in ("a", "b") for number in range(50)]
    assert sample(names, [], 10) == sample(names[::-1], [], 10)
    assert len(set(sample(names, [], 10))) == 10
    assert sorted(sample(names, ["matching.a.*"], 99)) == sorted(names[:50])
