"""`python -m development.needed`: write content/needed.yaml, what the pages cannot do without.

Run it after naming an entry of content in Python, or saying a new sentence on a page.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from matching.authoring.checking_needed import NEEDED, WORDS
from matching.authoring.loading import load_content
from matching.entries.content import Content

PROJECT = Path(__file__).parents[1]
CODE = ("matching", "pages", "papers", "server")
KINDS = ("forms", "routes", "help_lines", "papers", "parameters", "warnings", "barriers", "checks")
HEAD = """# Wat de pagina's nodig hebben: deze namen en zinnen mogen niet weg. Een andere zin schrijven mag altijd.
# Gemaakt met: python -m development.needed
"""


def main(project: Path = PROJECT) -> int:
    """Write the file."""
    folder = project / "content"
    (folder / NEEDED).write_text(needed_text(load_content(folder), project), encoding="utf-8")
    return 0


def needed_text(content: Content, project: Path = PROJECT) -> str:
    """The file: the entries that Python names, and every sentence of every page."""
    named = set(_texts_in_code(project))
    needed: dict[str, object] = {kind: sorted(named.intersection(getattr(content, kind))) for kind in KINDS}
    needed[WORDS] = {name: sorted(page.words) for name, page in sorted(content.pages.items())}
    return HEAD + yaml.safe_dump(needed, default_flow_style=None, sort_keys=False, width=120)


def _texts_in_code(project: Path) -> Iterator[str]:
    files = (path for folder in CODE for path in (project / folder).rglob("*.py"))
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


if __name__ == "__main__":
    sys.exit(main())
