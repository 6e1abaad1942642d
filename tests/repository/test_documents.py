"""The documents are true: what they name is there, and what others expect of them is in them."""

import re
from pathlib import Path

import pytest
import yaml

from tests.shared.reading_code import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "content/README.md"])
PATH = re.compile(r"`((?:[\w.-]+/)+[\w.*-]*|[\w-]+\.(?:py|yaml|yml|md|toml|txt|css|js))`")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")
MODULE = re.compile(r"python3? -m ((?:matching|catalogue|development|benchmarks)[\w.]*)")
PLACES = (
    "content",
    "content/pages",
    "content/languages/en",
    "pages",
    "pages/parts",
    *(f"pages/parts/{room.name}" for room in (ROOT / "pages/parts").iterdir()),
    "matching",
    "catalogue",
    "server",
    "tests",
    "tests/browser",
)
ELSEWHERE = ("node_modules", "wheelhouse", "/etc", "/var")


def is_there(path: str, document: Path) -> bool:
    """Whether a path that a document names is somewhere in the project."""
    places = (ROOT, document.parent, *(ROOT / name for name in PLACES))
    return any(list(place.glob(path.rstrip("/"))) for place in places if place.exists()) or path.startswith(ELSEWHERE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_document_names_is_there(document: Path) -> None:
    """Every file and folder that is named, and every link, leads to something."""
    text = document.read_text("utf-8")
    named = {*PATH.findall(text), *LINK.findall(text)}
    examples = {name for name in named if "<" in name or re.search("voorbeeld|breugel", name)}
    assert sorted(name for name in named - examples if not is_there(name, document)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_in_a_document_exists(document: Path) -> None:
    """A command that a reader types is a module of ours."""
    modules = MODULE.findall(document.read_text("utf-8"))
    paths = {name: ROOT / name.rstrip(".").replace(".", "/") for name in modules}
    missing = [
        name
        for name, path in paths.items()
        if not (path.with_suffix(".py").is_file() or (path / "__main__.py").is_file())
    ]
    assert missing == []


def test_every_decision_is_listed() -> None:
    """The list of decisions leads to each record, and to nothing else."""
    folder = ROOT / "docs/decisions"
    listed = LINK.findall((folder / "README.md").read_text("utf-8"))
    assert sorted(listed) == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_publiccode_has_what_the_standard_requires() -> None:
    """Catalogues of public software find the mandatory fields of publiccode.yml 0.4, in the lengths it allows."""
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    required = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"}
    assert required | {"legal", "maintenance", "localisation"} <= code.keys()
    assert code["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert code["legal"]["license"] == "EUPL-1.2"
    for description in code["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
    folders = {path.name for path in (ROOT / "content/languages").iterdir() if path.is_dir()}
    assert set(code["localisation"]["availableLanguages"]) == {"nl", *folders}


def test_issue_templates_begin_with_a_fact() -> None:
    """Whoever sees a wrong fact finds the form for it first, and is told to leave people out."""
    templates = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))
    assert templates[0].name == "1-een-feit-klopt-niet.yml"
    assert all({"name", "description", "body"} <= yaml.safe_load(path.read_text("utf-8")).keys() for path in templates)
