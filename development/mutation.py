"""Change matching/ in thousands of small ways, and see which changes no test notices. By hand, never in CI.

    python3 -m pip --python .venv/bin/python install -c requirements.txt -r development/requirements.txt
    .venv/bin/python -m development.mutation                                     # all: hours
    .venv/bin/python -m development.mutation --sample 300                        # so many at random, always the same
    .venv/bin/python -m development.mutation --sample 300 --seed 7               # others, to see whether it holds
    .venv/bin/python -m development.mutation "matching.entries.conditions.*"     # one module
    .venv/bin/python -m development.mutation --again                             # what survived, after writing tests
    .venv/bin/python -m development.mutation --show "matching.planning.costs.*"  # what survived, as differences

It works on a copy (by default /tmp/mutation), so that no changed rule ever stands here. The copy stays: a second run
only tries what is new. mutmut skips whatever has a decorator, and most of what decides a verdict is a property; so in
the copy `@property` above a function becomes `name = property(name)` below it, which is the same to Python.
"""

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from random import Random

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLES = {"CI": "true", "FEWER_EXAMPLES": "10"}
"""For each mutant the same made-up examples, and a tenth of them."""
NOT_COPIED = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "mutants")
SMALLEST, SEED = "matching.entries.language.*", 22
KEPT_ABOVE = {"overload", "staticmethod", "classmethod"}
OUTCOMES = {0: "survived", 1: "killed", 3: "killed", 5: "no tests", 33: "no tests", None: "not tried"}
"""What pytest's exit code says of a mutant; any other is one that never ended, or broke Python."""


def main() -> int:
    """Copy, mutate and report; or show what survived."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("mutants", nargs="*", help="names of mutants, with * for anything; none for all that are new")
    asked.add_argument("--folder", type=Path, default=Path("/tmp/mutation"), help="where the copy stands")  # noqa: S108
    asked.add_argument("--processes", type=int, default=2)
    asked.add_argument("--sample", type=int, default=0, help="try so many of them, chosen at random")
    asked.add_argument("--seed", type=int, default=SEED, help="another number chooses others")
    asked.add_argument("--longest", type=float, help="leave out tests that took more seconds when mutmut timed them")
    asked.add_argument("--again", action="store_true", help="try what survived once more")
    asked.add_argument("--show", action="store_true", help="run nothing, show what survived")
    given = asked.parse_args()
    if given.show:
        return _show(given.folder, survivors(given.folder, given.mutants))
    if (given.folder / ".git").exists():
        asked.error("the folder of the copy is somebody's work")
    _copy(given.folder)
    mutants = survivors(given.folder, given.mutants) if given.again else given.mutants
    if given.sample or given.longest:
        # Which mutants there are is known once they are made, and how long tests take once they ran.
        _mutmut(given.folder, given.processes, [SMALLEST])
    if given.longest:
        leave_out_slow(given.folder / "mutants" / "mutmut-stats.json", given.longest)
    if given.sample:
        mutants = sample(outcomes(given.folder), given.mutants, given.sample, given.seed)
    code = _mutmut(given.folder, given.processes, mutants)
    sys.stdout.write(report(outcomes(given.folder)))
    return code


def _mutmut(folder: Path, processes: int, mutants: list[str]) -> int:
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(processes), *mutants]
    return subprocess.run(command, cwd=folder, env=os.environ | EXAMPLES, check=False).returncode


def leave_out_slow(stats: Path, longest: float) -> None:
    """Take tests that take longer than so many seconds from what mutmut knows to run for a function."""
    measured = json.loads(stats.read_text("utf-8"))
    seconds, functions = measured["duration_by_test"], measured["tests_by_mangled_function_name"]
    measured["tests_by_mangled_function_name"] = {
        function: [test for test in tests if seconds[test] <= longest] for function, tests in functions.items()
    }
    stats.write_text(json.dumps(measured), "utf-8")


def sample(names: Iterable[str], patterns: list[str], number: int, seed: int = SEED) -> list[str]:
    """Return so many names at random, for a seed the same ones each time."""
    wanted = sorted(name for name in names if any(fnmatch(name, pattern) for pattern in patterns or ["*"]))
    return Random(seed).sample(wanted, min(number, len(wanted)))  # noqa: S311 - nothing is guarded by it


def _copy(folder: Path) -> None:
    """Bring the copy up to date; what mutmut knows of earlier runs stays."""
    for old in ("tests", "content", "mutants/tests", "mutants/content"):
        shutil.rmtree(folder / old, ignore_errors=True)
    _clear_away(folder)
    shutil.copytree(PROJECT, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOT_COPIED, "matching"))
    shutil.copytree(PROJECT / "matching", folder / "matching", dirs_exist_ok=True, copy_function=_copy_rules)


def _clear_away(folder: Path) -> None:
    """Take away modules that are gone here, so that no mutant of them is counted and no test finds them."""
    for copied in (folder / "matching", folder / "mutants" / "matching"):
        for path in sorted(copied.rglob("*.py*")):
            module = path.relative_to(copied).with_name(path.name.partition(".")[0] + ".py")
            if path.suffix != ".pyc" and not (PROJECT / "matching" / module).exists():
                path.unlink()


def _copy_rules(source: str, target: str) -> None:
    """Copy a file; of code that didn't change the copy stays untouched, so that its mutants stay too."""
    if not source.endswith(".py"):
        shutil.copy(source, target)
        return
    code, old = undecorated(Path(source).read_text("utf-8")), Path(target)
    if not old.exists() or old.read_text("utf-8") != code:
        old.write_text(code, "utf-8")


def undecorated(code: str) -> str:
    """Return the same code with functions decorated by a statement below them."""
    lines = code.splitlines()
    functions = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef) and _can_move(node)]
    for node in sorted(functions, key=lambda function: -function.lineno):
        indent = " " * node.col_offset
        below = [
            f"{indent}{node.name} = {ast.unparse(decorator)}({node.name})"
            for decorator in reversed(node.decorator_list)
        ]
        lines[node.end_lineno : node.end_lineno] = below
        del lines[node.decorator_list[0].lineno - 1 : node.lineno - 1]
    return "\n".join(lines) + "\n"


def _can_move(node: ast.FunctionDef) -> bool:
    return bool(node.decorator_list) and not any(
        ast.unparse(decorator) in KEPT_ABOVE for decorator in node.decorator_list
    )


def outcomes(folder: Path) -> dict[str, str]:
    """Return for each mutant what became of it."""
    by_mutant: dict[str, str] = {}
    for path in sorted((folder / "mutants" / "matching").rglob("*.py.meta")):
        for name, code in json.loads(path.read_text("utf-8"))["exit_code_by_key"].items():
            by_mutant[name] = OUTCOMES.get(code, "ran away")
    return by_mutant


def report(by_mutant: dict[str, str]) -> str:
    """Return the score of each module, and of all: mutants killed, of those that were tried."""
    modules: dict[str, Counter[str]] = defaultdict(Counter)
    for name, outcome in by_mutant.items():
        modules[name.rpartition(".")[0].removeprefix("matching.")][outcome] += 1
        modules["in all"][outcome] += 1
    return "".join(_lines(modules))


def _lines(modules: dict[str, Counter[str]]) -> Iterator[str]:
    for module, count in modules.items():
        tried = count.total() - count["not tried"]
        noticed = count["killed"] + count["ran away"]
        score = f"{100 * noticed / tried:5.1f} %" if tried else "      -"
        rest = ", ".join(f"{number} {outcome}" for outcome, number in count.items() if outcome != "killed")
        yield f"{module:32} {score}  {noticed:5} of {tried:5}  {rest}\n"


def survivors(folder: Path, patterns: list[str]) -> list[str]:
    """Return the mutants that no test noticed, of those named."""
    left = (name for name, outcome in outcomes(folder).items() if outcome in ("survived", "no tests"))
    return [name for name in left if any(fnmatch(name, pattern) for pattern in patterns or ["*"])]


def _show(folder: Path, names: list[str]) -> int:
    for name in names:
        subprocess.run([sys.executable, "-m", "mutmut", "show", name], cwd=folder, check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
