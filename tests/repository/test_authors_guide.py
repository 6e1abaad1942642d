"""The guide for authors in content/README.md: what it shows is true."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_lines
from matching.judgement.judgement import judge_all
from tests.shared.broken_files import ROOT, problems_in
from tests.shared.sweeps import every_nth

CONTENT = ROOT / "content"
GUIDE = (CONTENT / "README.md").read_text("utf-8")
TRANSLATING = (CONTENT / "languages/README.md").read_text("utf-8")
EVIDENCE = (CONTENT / "evidence.md").read_text("utf-8")
SNIPPETS = re.findall(r"^```yaml (\S+)\n(.*?)^```$", GUIDE + TRANSLATING + EVIDENCE, re.MULTILINE | re.DOTALL)


def test_every_snippet_says_which_file_it_is() -> None:
    """No example stands in the guide that isn't tried here."""
    assert len(SNIPPETS) == (GUIDE + TRANSLATING + EVIDENCE).count("```yaml") >= 5


@pytest.mark.slow
@pytest.mark.parametrize("number", every_nth(10, range(len(SNIPPETS))))
def test_what_the_guide_shows_can_be_copied(number: int, tmp_path: Path) -> None:
    """Each example is good content: a file of its own, or another entry in a file of many."""
    name, snippet = SNIPPETS[number]
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_sentence_can_be_changed(tmp_path: Path) -> None:
    """Who finds a sentence, changes it and leaves its brackets, has good content with the new sentence."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    before, after = "De gemeente beslist binnen {wmo_besluit_weken} weken", "U hoort het in {wmo_besluit_weken} weken"
    files = [path for path in content.rglob("*.yaml") if before in path.read_text("utf-8")]
    assert [path.relative_to(content).as_posix() for path in files] == ["routes/wmo_beschikking.yaml"]
    change(files[0], before, after)
    assert author_lines(problems_in(content)) == []
    assert any(after in term.text for term in load_content(content).routes["wmo_beschikking"].terms)


@pytest.mark.slow
def test_a_number_to_call_in_a_sentence_is_refused(tmp_path: Path) -> None:
    """The guide says never to write a number in a sentence; who does so with one to call, reads where it belongs."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    change(content / "routes/wmo_beschikking.yaml", "- Lees het verslag.", "- Bel 0186-123456.")
    assert "telefoonnummer" in author_lines(problems_in(content))[0]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "before", "kind"),
    [
        ("questions/works.yaml", "", "questions"),
        pytest.param("forms/dagbesteding.yaml", "pictogram: day\n", "forms", marks=pytest.mark.slow),
    ],
)
def test_a_drawing_can_be_added_or_changed(file: str, before: str, kind: str, tmp_path: Path) -> None:
    """The line of the guide, put under `order` or in the place of the one there, gives a question or form a drawing."""
    line = re.search(r"Zet `(pictogram: \w+)` onder `order`", GUIDE)
    assert line
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    order = re.search(r"^order: .*\n", (content / file).read_text("utf-8"), re.MULTILINE)
    assert order
    change(content / file, order[0] + before, f"{order[0]}{line[1]}\n")
    assert author_lines(problems_in(content)) == []
    assert getattr(load_content(content), kind)[Path(file).stem].pictogram == line[1].split()[1]
    change(content / file, line[1], "pictogram: olifant")
    assert "night" in author_lines(problems_in(content))[0]


@pytest.mark.slow
def test_a_form_can_be_added(tmp_path: Path) -> None:
    """A copy of a form under a new name is good content, is judged and is shown; no list of names has to know it."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    shutil.copy(content / "forms/zorgboerderij.yaml", content / "forms/tuin_met_zorg.yaml")
    change(content / "forms/tuin_met_zorg.yaml", "name: Zorgboerderij", "name: Een tuin met zorg")
    assert author_lines(problems_in(content)) == []
    made = load_content(content)
    verdicts = {form.id: form.verdict for form in judge_all(made, {}, date(2026, 11, 22)).forms}
    assert verdicts["tuin_met_zorg"] == verdicts["zorgboerderij"]


def change(path: Path, before: str, after: str) -> None:
    """Change what stands in one place of a file."""
    text = path.read_text("utf-8")
    assert text.count(before) == 1, before
    path.write_text(text.replace(before, after), "utf-8")


def test_the_guide_is_short() -> None:
    """It fits on three sheets of paper, examples included."""
    assert len(GUIDE.split()) < 1500
