"""Another language is a folder of YAML: the same tree, sentences only, and nothing in Python."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from development.translate import note_done
from matching.authoring.checking_languages import dutch_texts, language_problems, to_translate
from matching.authoring.folders import FILES, FOLDERS, find_entries
from matching.authoring.languages import has_words, languages
from matching.authoring.loading import content_of, load_content
from matching.authoring.problem_lines import author_lines
from matching.authoring.reading import read
from matching.authoring.translating import may_stay, texts
from matching.check import MISTAKES, WELL, main
from matching.entries.language import DUTCH
from tests.shared.another_language import add_language, count_texts
from tests.shared.broken_files import ROOT, SMALL, small_copy

REAL = ROOT / "content"
LANGUAGES = [language.code for language in languages(REAL) if language is not DUTCH]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a small folder of content with a language that is whole."""
    content = small_copy(tmp_path)
    shutil.rmtree(content / "languages", ignore_errors=True)
    add_language(content, "ar", "ar")
    return content


def change(path: Path, **values: object) -> None:
    """Change some fields of a YAML file."""
    path.write_text(yaml.safe_dump(read(path, path.name).values | values, allow_unicode=True), "utf-8")


def mistakes(folder: Path) -> list[str]:
    """List the mistakes in a translation, as an author reads them."""
    entries = find_entries(folder)
    return author_lines(language_problems(content_of(entries), entries, "ar"))


def left(folder: Path, code: str = "ar") -> list[str]:
    """List the lines that a translator still has to do."""
    entries = find_entries(folder)
    return author_lines(to_translate(content_of(entries), entries, code))


def test_english_is_there() -> None:
    """English is the first language beside Dutch."""
    assert [(language.code, language.name, language.direction) for language in languages(REAL)][:2] == [
        ("nl", "Nederlands", "ltr"),
        ("en", "English", "ltr"),
    ]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.slow
def test_a_language_is_whole(code: str) -> None:
    """Every sentence is translated, from the Dutch as it is now, and keeps its blanks."""
    entries = find_entries(REAL)
    content = content_of(entries)
    assert author_lines(language_problems(content, entries, code)) == []
    assert author_lines(to_translate(content, entries, code)) == []


def test_a_folder_is_all_it_takes(folder: Path) -> None:
    """A language that nobody prepared for is read, called by its own name, and written from right to left."""
    here = load_content(folder, "ar").language
    assert (here.code, here.name, here.direction) == ("ar", "العربية", "rtl")
    assert [language.code for language in languages(folder)] == ["nl", "ar"]
    assert mistakes(folder) == left(folder) == []


def test_every_text_is_said_anew_and_nothing_else(folder: Path) -> None:
    """In another language no Dutch sentence is left, and ids, rules, numbers and names are the same."""
    dutch, other = load_content(folder), load_content(folder, "ar")
    assert count_texts(folder) == sum(map(len, dutch_texts(other).values())) > 100
    for entry, written in dutch_texts(other).items():
        before = dutch_texts(dutch)[entry]
        dutch_entry = getattr(dutch, entry[0])[entry[1]]
        same = [keys for keys, text in written.items() if text == before[keys] and has_words(text)]
        assert [keys for keys in same if not may_stay(dutch_entry, keys)] == []
    rule = dutch.forms["logeren"].conditions[0]
    assert other.forms["logeren"].conditions[0].model_dump(exclude={"met", "not_met"}) == rule.model_dump(
        exclude={"met", "not_met"}
    )
    assert other.municipalities == dutch.municipalities or other.municipalities.keys() == dutch.municipalities.keys()


def test_what_is_not_said_stays_dutch_and_is_marked(folder: Path) -> None:
    """A sentence without a translation is better read in Dutch than not at all; it says which language it is."""
    (folder / "languages/ar/forms/logeren.yaml").write_text("name: بيت\n", "utf-8")
    change(folder / "languages/ar/language.yaml", not_translated="{text} (nl)")
    form, dutch = load_content(folder, "ar").forms["logeren"], load_content(folder).forms["logeren"]
    assert (form.name, form.in_short) == ("بيت", f"{dutch.in_short} (nl)")


def test_a_changed_dutch_sentence_is_to_be_looked_at_until_that_is_noted(folder: Path) -> None:
    """Whoever changes the Dutch hears which translation may no longer fit; whoever looked notes it."""
    change(folder / "forms/logeren.yaml", in_short="Uw naaste slaapt daar.")
    assert len(left(folder)) == 1
    assert "languages/ar/forms/logeren.yaml" in left(folder)[0]
    assert "in_short: het Nederlands is veranderd" in left(folder)[0]
    note_done(folder, "ar")
    assert left(folder) == []


def test_a_new_dutch_sentence_is_to_be_translated(folder: Path) -> None:
    """It is told where the Dutch stands, with file and line; the check command counts what is left to do."""
    page = folder / "pages/journey.yaml"
    change(page, words=read(page, page.name).values["words"] | {"new": "Iets nieuws."})
    assert [line.partition(": ")[2] for line in left(folder)] == ["words.new: nog niet vertaald."]


@pytest.mark.parametrize(
    ("file", "values", "sentence"),
    [
        ("forms/logeren.yaml", {"name": "{limit} بيت"}, "name: {limit} staat niet in beide talen."),
        ("forms/logeren.yaml", {"order": "1"}, "order: op deze plek staat in het Nederlands geen tekst."),
        ("forms/nergens.yaml", {"name": "بيت"}, "dit hoort bij niets in het Nederlands."),
        ("vormen/logeren.yaml", {"name": "بيت"}, "dit hoort niet in deze map."),
        ("forms/logeren.yaml", {"name": "<b>بيت</b>"}, "name: "),
        ("language.yaml", {"locale": "klingon"}, "'ar' is geen taal die wij kennen"),
    ],
)
def test_a_mistake_in_a_translation_is_told(folder: Path, file: str, values: dict[str, str], sentence: str) -> None:
    """Each mistake has its file and a sentence; Dutch and the rest of the translation go on."""
    path = folder / "languages/ar" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(values, allow_unicode=True), "utf-8")
    lines = mistakes(folder)
    assert any(file in line and sentence in line for line in lines), lines
    assert load_content(folder, "ar").forms["logeren"].in_short
    assert main([str(folder)]) == MISTAKES


def test_the_check_command_counts_what_is_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is left to translate is no mistake: the command says so and ends well."""
    (folder / "languages/ar/forms/logeren.yaml").unlink()
    assert main([str(folder)]) == WELL
    assert "Nog te vertalen of na te kijken (ar): " in capsys.readouterr().out


def test_an_unknown_language_is_dutch() -> None:
    """Asking for a language that isn't there gives Dutch, not an error."""
    assert load_content(SMALL, "xx").language is DUTCH


def texts_of(kind: str) -> list[str]:
    """The texts that a language says anew; names of desks and posts are the same in each."""
    return [text for entry in getattr(load_content(REAL), kind).values() for _, text in texts(entry)]


@pytest.mark.parametrize("kind", [*FOLDERS, *FILES])
def test_editors_know_what_a_translation_holds(kind: str) -> None:
    """The editor finds a schema for every translated file by its place, and it fits what stands there."""
    jsonschema = pytest.importorskip("jsonschema")
    places = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    (schema, pattern) = next(
        (path, place) for path, place in places.items() if path.endswith(f"/translation_{kind}.json")
    )
    checker = jsonschema.Draft7Validator(json.loads((ROOT / schema).read_text("utf-8")))
    paths = list(ROOT.glob(pattern))
    assert paths or not any(texts_of(kind))
    assert [(path.name, list(checker.iter_errors(read(path, path.name).values))) for path in paths] == [
        (path.name, []) for path in paths
    ]
