"""What Python code says of itself, without running it: its texts, its imports, and which words of a page it uses."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ANY_PAGE = "any page"


@dataclass
class Used:
    """The words that one module takes from pages: by page, as patterns; ANY_PAGE where it is handed the words."""

    wanted: set[tuple[str, str]] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


@cache
def tree(path: Path) -> ast.Module:
    """A file as a syntax tree."""
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """The full names of the modules that a file imports, wherever it does so."""
    modules: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            modules |= {name.name for name in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            modules |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return modules


def texts(path: Path) -> Iterator[str]:
    """Every text in a file that isn't a docstring; what is filled in is left open."""
    module = tree(path)
    known = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr):
            known |= {id(part) for part in node.values}
            yield pattern(node).replace(".*", "")
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in known:
            yield node.value


def pattern(node: ast.expr) -> str:
    """Make a pattern of a text: `.*` stands for what is filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else ".*" for part in node.values)
    if isinstance(node, ast.BinOp):
        return pattern(node.left) + pattern(node.right)
    return ".*"


@cache
def words_used(path: Path) -> Used:
    """The words that a file takes from pages."""
    used, module = Used(), tree(path)
    used.texts = {
        node.value for node in ast.walk(module) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    used.pages = {path.stem} | {Path(text).stem for text in used.texts if re.fullmatch(r"pages/\w+\.yaml", text)}
    bound = _bound(module)
    for node in ast.walk(module):
        page = page_of(node, {})
        used.pages |= {page} if page else set()
        for receiver, key in _taken(node):
            if (page := page_of(receiver, bound)) is not None:
                _note(used, page, key)
    return used


def _note(used: Used, page: str, key: ast.expr) -> None:
    for choice in (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,):
        known = pattern(choice)
        if known != ".*":
            used.wanted.add((page, known))
            used.patterns.add(known)


def _taken(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Whose words are taken, and by which key: x["key"], x.text("key") and x.all("key")."""
    if isinstance(node, ast.Subscript):
        yield node.value, node.slice
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("text", "all")
        and node.args
    ):
        yield node.func.value, node.args[0]


def _bound(module: ast.Module) -> dict[str, str]:
    """The names that stand for the words of a page; a name that stands for several is that of any page."""
    pages: dict[str, str] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name) and node.annotation.id == "Words":
            pages[node.arg] = ANY_PAGE
        for name, value in _assigned(node) if isinstance(node, ast.Assign) else ():
            if page := page_of(value, {}):
                pages[name] = page if pages.get(name, page) == page else ANY_PAGE
    return pages


def _assigned(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    target, value = node.targets[0], node.value
    pairs = (
        zip(target.elts, value.elts, strict=True)
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
        else [(target, value)]
    )
    yield from ((target.id, given) for target, given in pairs if isinstance(target, ast.Name))


def page_of(node: ast.AST, bound: dict[str, str]) -> str | None:
    """The page whose words these are: words("x"), content.pages["x"].words, or a name that stands for them."""
    if isinstance(node, ast.Name):
        return bound.get(node.id)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words" and node.args:
        return node.args[0].value if isinstance(node.args[0], ast.Constant) else ANY_PAGE
    if isinstance(node, ast.Attribute) and node.attr == "words" and isinstance(node.value, ast.Subscript):
        whose, page = node.value.value, node.value.slice
        if isinstance(whose, ast.Attribute) and whose.attr == "pages" and isinstance(page, ast.Constant):
            return str(page.value)
    return None
