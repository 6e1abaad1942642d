"""The mistakes in tests/broken_content/: each is laid over the small good folder, and says what an author should read.

One file is one mistake: `# over:` names the file that it takes the place of, `# expect:` each line that an author
reads. A folder is for what one file can't show: its files are laid over the small folder, and `expected.txt` holds
the lines, after `# without:` for what is taken away.
"""

import shutil
from pathlib import Path

from matching.authoring.loading import load_content
from matching.authoring.problems import ContentError, Problem

HERE = Path(__file__).parents[1]
ROOT = HERE.parent
SMALL = HERE / "small_content"
BROKEN = HERE / "broken_content"
CASES = sorted(path for path in BROKEN.iterdir() if path.suffix == ".yaml" or path.is_dir())


def lay_over(case: Path, folder: Path) -> Path:
    """A content folder in *folder*, with this mistake in it."""
    content = Path(shutil.copytree(SMALL, folder / "content", copy_function=shutil.copyfile))  # without times
    if case.is_file():
        target = content / after(case, "over")[0]
        target.parent.mkdir(exist_ok=True)
        shutil.copy(case, target)
        return content
    for name in after(case / "expected.txt", "without"):
        path = content / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return Path(shutil.copytree(case, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt")))


def small_copy(folder: Path) -> Path:
    """A copy of the small good folder, to break."""
    return Path(shutil.copytree(SMALL, folder / "content"))


def expected(case: Path) -> list[str]:
    """The lines that an author should read."""
    if case.is_file():
        return after(case, "expect")
    lines = (case / "expected.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("# ")]


def after(path: Path, word: str) -> list[str]:
    """Give the rest of each line in a file that begins with `# word: `."""
    start = f"# {word}: "
    lines = path.read_text("utf-8").split("\n")
    return [line.removeprefix(start) for line in lines if line.startswith(start)]


def problems_in(content: Path) -> list[Problem]:
    """Every problem in a content folder."""
    try:
        load_content(content)
    except ContentError as error:
        return error.problems
    return []
