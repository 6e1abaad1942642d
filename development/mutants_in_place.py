"""For mutation testing (`development/mutation.py`): each mutant in place of the function itself, nothing remembered.

mutmut calls a function by way of another that looks up which mutant is on. For the matching, which calls small
functions a million times, that is four times as slow, and fourteen times as slow while mutmut finds out which test
calls what. Here the code of a mutant takes the place of the function's own, and Python's profiler tells what is called.

What one test works out and another remembers would hide which tests hold a function, so each starts with nothing.
"""

import inspect
import sys
from collections.abc import Callable, Iterator
from types import FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from hypothesis import Phase, settings
from mutmut.core import MutmutProgrammaticFailException
from mutmut.mutation import trampoline
from mutmut.state import state

settings.register_profile("mutation", phases=[Phase.explicit, Phase.generate], database=None, derandomize=True)
settings.load_profile("mutation")
ORIGINAL = "_mutmut_orig"
FUNCTIONS: list[tuple[FunctionType, dict[str, FunctionType]]] = []
"""Each function that has mutants, and the mutants by name."""
CALLED: set[int] = set()
"""The identities of the code that the test now running called."""


def _in_place(mutants: dict[str, FunctionType], **_: bool) -> Callable[[FunctionType], FunctionType]:
    """Keep a function as it is, and remember its mutants."""

    def kept(function: FunctionType) -> FunctionType:
        FUNCTIONS.append((function, mutants))
        return function

    return kept


trampoline.wrap_in_trampoline = _in_place


def pytest_configure() -> None:
    """Put the mutant that is on in its place, and every other function back as it was."""
    on = trampoline.get_mutant_under_test()
    if on == "fail":
        raise MutmutProgrammaticFailException
    module, _, name = on.rpartition(".")
    for function, mutants in FUNCTIONS:
        mutant = mutants.get(name, mutants[ORIGINAL]) if function.__module__ == module else mutants[ORIGINAL]
        function.__code__, function.__defaults__ = mutant.__code__, mutant.__defaults__
        function.__kwdefaults__ = mutant.__kwdefaults__


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Forget what functions remember, and watch what is called if mutmut wants to know."""
    sys.modules["matching.entries.caching"]._caches.clear()  # noqa: SLF001 - only a content that goes takes this along
    for module in list(sys.modules.values()):
        for remembering in _remembering(module):
            remembering.cache_clear()
    if trampoline.get_mutant_under_test() == "stats":
        sys.setprofile(_watch)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """Tell mutmut which functions this test called."""
    sys.setprofile(None)
    called = (mutants[ORIGINAL] for function, mutants in FUNCTIONS if id(function.__code__) in CALLED)
    state()._stats.update(f"{function.__module__}.{function.__name__.partition('__mutmut_')[0]}" for function in called)  # noqa: SLF001
    CALLED.clear()


def _watch(frame: FrameType, event: str, _: object) -> None:
    if event == "call":
        CALLED.add(id(frame.f_code))


def _remembering(module: ModuleType) -> Iterator[Any]:
    """Give the functions that remember: all of matching/, and of tests those that have an argument."""
    name, file = getattr(module, "__name__", ""), getattr(module, "__file__", None) or ""
    ours, tests = name.startswith("matching."), "/tests/" in file and "site-packages" not in file
    for value in vars(module).values() if ours or tests else ():
        if hasattr(value, "cache_clear") and (ours or inspect.signature(value).parameters):
            yield value
