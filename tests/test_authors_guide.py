"""The guide for authors in content/README.md: what it shows is true."""

import re
import shutil
from pathlib import Path

import pytest
from broken_files import ROOT, problems_in

from matching.folders import FILES, FOLDERS
from matching.problems import author_lines

CONTENT = ROOT / "content"
GUIDE = (CONTENT / "README.md").read_text("utf-8")
TRANSLATING = (CONTENT / "languages/README.md").read_text("utf-8")
SNIPPETS = re.findall(r"^```yaml (\S+)\n(.*?)^```$", GUIDE + TRANSLATING, re.MULTILINE | re.DOTALL)


def test_every_snippet_says_which_file_it_is() -> None:
    """No example stands in the guide that isn't tried here."""
    assert len(SNIPPETS) == (GUIDE + TRANSLATING).count("```yaml") >= 5


@pytest.mark.parametrize(("name", "snippet"), SNIPPETS, ids=lambda value: value if value.startswith("content/") else "")
def test_what_the_guide_shows_can_be_copied(name: str, snippet: str, tmp_path: Path) -> None:
    """Each example is good content: a file of its own, or another entry in a file of many."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    target = content.parent / name
    target.parent.mkdir(exist_ok=True)
    before = target.read_text("utf-8") if target.stem in FILES else ""
    target.write_text(before + "\n" + snippet, "utf-8")
    assert author_lines(problems_in(content)) == []


def test_every_folder_and_file_is_explained() -> None:
    """An author finds in the guide what each folder and each file is for."""
    named = {*(f"`{kind}/`" for kind in FOLDERS), *(f"`{kind}.yaml`" for kind in FILES)}
    assert {name for name in named if name not in GUIDE} == set()


def test_the_guide_shows_a_problem_as_it_is_told(tmp_path: Path) -> None:
    """The example of a problem reads as the command writes it, apart from the words it leaves out."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    snippet = dict(SNIPPETS)["content/providers/voorbeeldhuis.yaml"].replace("kind: place", "kind: palce")
    (content / "providers" / "voorbeeld.yaml").write_text(snippet, "utf-8")
    line = author_lines(problems_in(content))[0]
    shown = re.search(r"^ +(content/providers/voorbeeld\.yaml:.*)$", GUIDE, re.MULTILINE)
    assert shown
    start, end = shown[1].split("...")
    assert line.startswith(start)
    assert line.endswith(end)


def test_the_guide_is_short() -> None:
    """It fits on three sheets of paper, examples included."""
    assert len(GUIDE.split()) < 1500
