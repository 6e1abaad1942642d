"""Change matching/ in thousands of small ways, and see which changes no test notices. By hand, never in CI.

    python3 -m pip --python .venv/bin/python install -c requirements.txt -r development/requirements.txt
    .venv/bin/python -m development.mutation run                                     # all: hours
    .venv/bin/python -m development.mutation run "matching.entries.conditions.*"     # one module
    .venv/bin/python -m development.mutation results                                 # what survived or wasn't tried
    .venv/bin/python -m development.mutation show NAME                               # one of those, as a difference

These are mutmut's own commands (its settings stand in pyproject.toml); benchmarks/README.md takes a sample. It works in
mutants/, so that no changed rule ever stands elsewhere; a second run only tries what is new. Remove that folder to
begin anew. mutmut skips whatever has a decorator, and most of what decides a verdict is a property; so here it reads
`name = property(name)` below a function instead of `@property` above it, which is the same to Python.
"""

import ast
import os

EXAMPLES = {"CI": "true", "FEWER_EXAMPLES": "10"}
"""For each mutant the same made-up examples, and a tenth of them."""
KEPT_ABOVE = {"overload", "staticmethod", "classmethod"}
"""What mutmut takes as it is, or has nothing to change below it."""


def main() -> None:
    """Give mutmut what it is asked, and code without decorators."""
    from mutmut import __main__ as mutmut  # noqa: PLC0415 - few have it

    os.environ.update(EXAMPLES)
    mutate = mutmut.mutate_file_contents
    mutmut.mutate_file_contents = lambda name, code, *lines: mutate(name, undecorated(code), *lines)
    mutmut.cli()


def undecorated(code: str) -> str:
    """The same code with functions decorated by a statement below them."""
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
    return bool(node.decorator_list) and KEPT_ABOVE.isdisjoint(map(ast.unparse, node.decorator_list))


if __name__ == "__main__":
    main()
