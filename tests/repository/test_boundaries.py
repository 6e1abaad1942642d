"""Who may know whom, what may stand where, and how long a file may be."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import matching
from matching.authoring.characters import PHONE
from matching.authoring.reading import read
from tests.shared.reading_code import ANY_PAGE, ROOT, imports, texts, tree, words_used

MATCHING = sorted((ROOT / "matching").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
PARTS = sorted((ROOT / "pages" / "parts").rglob("*.py"))
CATALOGUE = sorted((ROOT / "catalogue").rglob("*.py"))
PAPERS = sorted((ROOT / "papers").glob("*.py"))
SERVER = [ROOT / "app.py", *sorted((ROOT / "server").glob("*.py"))]
WORDS = {
    path.stem: read(path, path.name).values.get("words", {}) for path in (ROOT / "content" / "pages").glob("*.yaml")
}
USING_WORDS = (*PAGES, *PARTS, *MATCHING, *PAPERS)
LINES, LINES_OF_A_PAGE = 200, 60
NAMES_THAT_SAY_NOTHING = re.compile(
    r"(.*_)?(utils?|helpers?|managers?|handlers?|registry|base|common|core|misc|constants|services?)"
)
VAGUE = {"one", "found", "told", "said"}
KEYS_OF_AUTHORS = {"matching/entries/papers.py": {"said"}}
"""What an author writes in a file keeps its name."""
NAME_IN_SCRIPT = re.compile(r"\b(?:const |let |function )?(\w+)(?=\)? =>| = |\()")
TWO_WORDS = re.compile(r"(?<![\w-])[A-Za-zÀ-ÿ]{2,} [A-Za-zÀ-ÿ]{2,}(?![\w-])")
TAG = re.compile(r"<[^>]*>?")
NOT_FOR_PEOPLE = {"Content can't be used:\n%s", "Atkinson Hyperlegible Next", "List Bullet"}
"""A line for the log, the name of a font, and of a style of Word."""

TAKEN_BY_ANOTHER_NAME: dict[str, set[str]] = {}
"""Words that are used in a way that can't be seen in the code, by page. Give a reason for each."""


def name_of(path: Path) -> str:
    """A path as people write it."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """The name by which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_every_room_knows_those_below_it_alone() -> None:
    """Who may import whom stands in pyproject.toml: one direction, no circles, imports for types and lazy ones too."""
    # In a process of its own: it sets up logging, after which no log here says anything.
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_matching_works_without_streamlit() -> None:
    """Whoever imports all of matching has not loaded Streamlit, nor a page."""
    modules = [module_of(path) for path in MATCHING]
    code = f"import importlib, sys; [importlib.import_module(name) for name in {modules}]; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert {"matching", "yaml"} <= loaded
    assert loaded & {"streamlit", "pages", "server", "catalogue", "starlette", "altair"} == set()


@pytest.mark.slow
def test_only_one_file_touches_the_session() -> None:
    """What is kept of a visitor stands in one place, and can be forgotten in one place."""
    touching = [
        name_of(path)
        for path in (*MATCHING, *PAGES, *PARTS, *SERVER, *CATALOGUE, *PAPERS)
        if any(isinstance(node, ast.Attribute) and node.attr == "session_state" for node in ast.walk(tree(path)))
    ]
    assert touching == ["pages/parts/state/session.py"]


@pytest.mark.slow
def test_what_outlives_a_page_is_kept_in_one_place() -> None:
    """Whatever is remembered for each of many keys is remembered by caching.py, which says what keys may be."""
    written = (*MATCHING, *PAGES, *PARTS, *SERVER, *CATALOGUE, *PAPERS)
    assert {(name_of(path), name) for path in written for name in remembering(path)} == {
        ("matching/entries/caching.py", "lru_cache"),
        ("matching/entries/caching.py", "WeakKeyDictionary"),
        ("matching/entries/caching.py", "WeakValueDictionary"),
        (
            "catalogue/database/watching.py",
            "_watcher",
        ),  # by the address of its database
    }


def remembering(path: Path) -> Iterator[str]:
    """Give what a file uses that remembers something by its key; what has no key is simply made once."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module in ("functools", "weakref"):
            yield from (
                alias.name for alias in node.names if alias.name == "lru_cache" or alias.name.startswith("Weak")
            )
        elif isinstance(node, ast.FunctionDef) and node.args.args and "cache" in map(ast.unparse, node.decorator_list):
            yield node.name


def test_every_choice_goes_by_its_id() -> None:
    """A list that Streamlit knows by its labels loses what was chosen in another language: one file draws them all."""
    lists = {"st.radio", "st.pills", "st.selectbox", "st.multiselect", "st.segmented_control", "st.select_slider"}
    drawing = [
        name_of(path)
        for path in (*PAGES, *PARTS)
        if any(isinstance(node, ast.Attribute) and ast.unparse(node) in lists for node in ast.walk(tree(path)))
    ]
    assert drawing == ["pages/parts/drawing/choice.py"]


def test_pages_hold_no_sentence() -> None:
    """Everything that people read stands in content."""
    written = [(name_of(path), text) for path in (*PAGES, *PARTS, *PAPERS) for text in texts(path)]
    sentences = [(name, text) for name, text in written if TWO_WORDS.search(TAG.sub("", text))]
    assert [(name, text) for name, text in sentences if text not in NOT_FOR_PEOPLE] == []


def test_pages_compare_no_answer() -> None:
    """What an answer means is for matching to say."""
    compared = [
        (name_of(path), ast.unparse(node))
        for path in PAGES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare | ast.Match)
    ]
    assert [(name, part) for name, part in compared if re.search(r"current_answers|\.answers\b", part)] == []


def test_files_are_short() -> None:
    """A file fits in a head: at most two hundred lines, and a page at most sixty."""
    written = (*MATCHING, *PARTS, *SERVER, *CATALOGUE, *PAPERS, *(ROOT / "development").glob("*.py"))
    lengths = {name_of(path): (len(path.read_text("utf-8").splitlines()), LINES) for path in written}
    lengths |= {name_of(path): (len(path.read_text("utf-8").splitlines()), LINES_OF_A_PAGE) for path in PAGES}
    assert {name: length for name, (length, most) in lengths.items() if length > most} == {}


def test_nothing_is_called_after_nothing_in_particular() -> None:
    """A name says what something is to somebody from this field: not that it is one, or was found, told or said."""
    folders = ("matching", "pages", "papers", "server", "catalogue", "development", "benchmarks", "bin", "tests")
    python = {path: set(names_in(tree(path))) for folder in folders for path in (ROOT / folder).rglob("*.py")}
    scripts = {path: set(NAME_IN_SCRIPT.findall(path.read_text("utf-8"))) for path in (ROOT / "static").rglob("*.js")}
    vague = {name_of(path): names & VAGUE for path, names in (python | scripts).items()}
    assert {name: names for name, names in vague.items() if names} == KEYS_OF_AUTHORS


def names_in(code: ast.AST) -> Iterator[str]:
    """Give each name that some Python code gives to something."""
    for node in ast.walk(code):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def test_file_names_say_what_is_inside() -> None:
    """No file is called after nothing in particular."""
    written = [
        path
        for folder in ("matching", "pages", "papers", "server", "catalogue", "development", "tests")
        for path in (ROOT / folder).rglob("*.py")
    ]
    assert [name_of(path) for path in written if NAMES_THAT_SAY_NOTHING.fullmatch(path.stem)] == []


def test_every_word_that_is_used_exists() -> None:
    """Whatever a page takes from its words stands in its file; so does what it makes up from a part of a name."""
    missing = [
        (name_of(path), page, known)
        for path in USING_WORDS
        for page, known in sorted(words_used(path).wanted)
        if not any(re.fullmatch(known, key) for key in (keys_of_any() if page == ANY_PAGE else WORDS[page]))
    ]
    assert missing == []


def keys_of_any() -> set[str]:
    """The keys of all pages."""
    return {key for words in WORDS.values() for key in words}


@pytest.mark.parametrize("page", sorted(WORDS))
def test_every_word_is_used(page: str) -> None:
    """No page has a sentence that nobody will ever read."""
    near = {path for path in USING_WORDS if page in words_used(path).pages}
    near |= {part for part in PARTS for path in near if module_of(part) in imports(path)}
    texts_near = {text for path in near for text in words_used(path).texts}
    patterns = {known for path in near for known in words_used(path).patterns}
    unused = {
        key
        for key in WORDS[page]
        if key not in texts_near and not any(".*" in known and re.fullmatch(known, key) for known in patterns)
    }
    assert unused - TAKEN_BY_ANOTHER_NAME.get(page, set()) == set()


@pytest.mark.slow
def test_phone_numbers_stand_in_content_where_a_contact_holds_them() -> None:
    """A number stands with whom it reaches: in the field `phone`, or at a help line; never in a sentence or in code."""
    written = [path for folder in ("content", "matching", "pages") for path in (ROOT / folder).rglob("*")]
    looked = [path for path in written if path.suffix in (".py", ".yaml", ".md", ".json")]
    lines = {(name_of(path), line.strip()) for path in looked for line in path.read_text("utf-8").splitlines()}
    # Digests of Dutch texts may look like a number.
    others = ("content/help_lines.yaml", "content/languages/en/translated_from.yaml")
    numbers = {(file, line) for file, line in lines if PHONE.search(line) and file not in others}
    assert {(file, line) for file, line in numbers if not (file.endswith(".yaml") and "phone: " in line)} == set()


def test_the_map_of_matching_names_every_folder_once() -> None:
    """Whoever looks for something in matching/ finds each folder in the map, and none that is gone."""
    assert sorted(layers()) == sorted(path.parent.name for path in (ROOT / "matching").glob("*/__init__.py"))


def layers() -> list[str]:
    """The folders of matching/ in the order of its map."""
    return re.findall(r"^    ([a-z_]+)  ", matching.__doc__ or "", flags=re.MULTILINE)
