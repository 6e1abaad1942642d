"""What has to be translated, for whoever translates content/.

Run in the root of the project:
`python -m development.translate en` lists each text that isn't translated, or whose Dutch was changed since.
`python -m development.translate en --write` puts the Dutch of each text that is missing where its translation belongs.
`python -m development.translate en --done` notes that every translation fits the Dutch of now. Read them first.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from development.leescheck import CONTENT
from matching.authoring.checking_languages import digest, dutch_texts, to_translate
from matching.authoring.folders import FILES, find_entries
from matching.authoring.languages import FOLDER, SEEN, says_the_same, translations
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import author_line
from matching.authoring.problems import Keys
from matching.authoring.shapes import value_at
from matching.authoring.translating import may_stay

WIDTH = 118


class Dumper(yaml.SafeDumper):
    """Writes lists indented, as authors do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's
        """Indent the items of a list."""
        super().increase_indent(flow, indentless=False)


def main(arguments: list[str]) -> int:
    """Do one of the three; 0 when nothing is left to do."""
    parser = ArgumentParser(prog="python -m development.translate", description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--done", action="store_true")
    given = parser.parse_args(arguments)
    if given.write:
        write_missing(CONTENT, given.language)
    if given.done:
        note_done(CONTENT, given.language)
    files = find_entries(CONTENT)
    left = list(to_translate(content_of(files), files, given.language))
    sys.stdout.writelines(author_line(problem) + "\n" for problem in left)
    return 1 if left else 0


def note_done(content: Path, code: str) -> None:
    """Note of which Dutch texts the translations were made: those of now, wherever a translation says the same."""
    translated, dutch = translations(content, code), dutch_texts(content_of(find_entries(content)))
    seen: dict[str, list[str]] = {}
    for entry, texts in dutch.items():
        source, way = translated.get(entry, (None, ()))
        values = value_at(source.values, way) if source else None
        digests = [digest(keys, text) for keys, text in texts.items() if says_the_same(value_at(values, keys), text)]
        if digests:
            seen[".".join(entry)] = digests
    _write(content / FOLDER / code / SEEN, seen)


def write_missing(content: Path, code: str, translate: Callable[[str], str] = str) -> None:
    """Put every text that isn't translated where its translation belongs, as *translate* gives it; the rest stays."""
    translated, dutch = translations(content, code), content_of(find_entries(content))
    files: dict[str, Any] = {}
    short: set[str] = set()
    for (kind, name), texts in dutch_texts(dutch).items():
        source, prefix = translated.get((kind, name), (None, ()))
        values = value_at(source.values, prefix) if source else None
        entry, there = getattr(dutch, kind)[name], {keys: value_at(values, keys) for keys in texts}
        there = {keys: text for keys, text in there.items() if text is not None or not may_stay(entry, keys)}
        tree = _tree({keys: text or translate(texts[keys]) for keys, text in there.items()})
        file = f"{kind}.yaml" if kind in FILES else f"{kind}/{name}.yaml"
        short |= {file} if tree and None in there.values() else set()
        if tree:
            files.setdefault(file, {}).update({name: tree} if kind in FILES else tree)
    for file in sorted(short):
        _write(content / FOLDER / code / file, files[file])


def _tree(texts: dict[Keys, str]) -> Any:  # noqa: ANN401 - as YAML is
    """Texts as the lists and mappings that hold them; what has no text in a list is an empty mapping."""
    if () in texts:
        return texts[()]
    inner: dict[Any, dict[Keys, str]] = {}
    for (first, *rest), text in texts.items():
        inner.setdefault(first, {})[tuple(rest)] = text
    if not inner or not all(isinstance(key, int) for key in inner):
        return {key: _tree(value) for key, value in inner.items()}
    return [_tree(inner.get(place, {})) for place in range(max(inner, default=-1) + 1)]


def _write(path: Path, values: Any) -> None:  # noqa: ANN401 - as YAML is
    path.parent.mkdir(parents=True, exist_ok=True)
    style = None if path.name == SEEN else False  # digests beside one another, sentences below one another
    text = yaml.dump(values, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=style)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
