"""The tool that changes matching/ in small ways: what it makes of our code first means the same."""

from pathlib import Path

import pytest

from development.mutation import undecorated
from tests.shared.sweeps import every_nth

ROOT = Path(__file__).parents[2]
DECORATED = '''
from functools import cache, cached_property


def twice(function):
    """A function that gives two of what another gives."""
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
