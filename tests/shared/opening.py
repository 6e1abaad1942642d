"""Open a page as a visitor does, without a browser, and read what it says."""

import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from matching.authoring.reading import read
from pages.parts.results.forms_list import OFFERS

# Streamlit looks through every installed package each time a test opens a page, which takes longer than the page does.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)

ROOT = Path(__file__).parents[2]
ENGLISH = {"the", "and", "with", "you", "your", "please", "click", "error", "not", "select", "this", "none", "true"}
FRAME = re.compile(r'<(header|footer|nav class="ap-steps|div class="ap-tools)')
EXPLAINED = re.compile(r'<a class="ap-term"[^>]*>(.*?)</a>')
EVERY_FORM = {f"forms_{part}": True for part in ("beside", *OFFERS, "unsuitable")}
"""Every fold of forms on Mogelijkheden, opened: to be given to `opened`."""
LABELLED = ("radio", "button", "text_input", "number_input", "checkbox", "expander")


def opened(page: str, answers: Mapping[str, Any] | None = None, **kept: Any) -> AppTest:  # noqa: ANN401
    """Open one page on a fresh server, with these answers and whatever else was kept."""
    at = AppTest.from_file(str(ROOT / "pages/journey.py"), default_timeout=30)
    at.session_state["answers"] = {
        name: tuple(answer) if isinstance(answer, list) else answer for name, answer in (answers or {}).items()
    }
    at.session_state["kept"] = kept.pop("kept", {})
    for name, value in kept.items():
        at.session_state[name] = value
    at.switch_page(f"{page}.py").run()
    assert not at.exception, at.exception
    return at


def persona(name: str) -> Mapping[str, Any]:
    """The answers of one of the people in tests/personas."""
    return yaml.safe_load((ROOT / f"tests/personas/{name}.yaml").read_text("utf-8"))["answers"]


def written(file: str, *keys: str | int) -> str:
    """A text as it stands in a file of content, so that whoever changes the text needn't change a test."""
    text = _content(file)
    for key in keys:
        text = text[key]
    return str(text)


@cache
def _content(file: str) -> Any:  # noqa: ANN401 - as YAML has it
    path = ROOT / f"content/{file}.yaml"
    return read(path, path.name).values


def html(at: AppTest) -> str:
    """Everything a page draws itself, from top to bottom, without the frame and the links that explain words."""
    bodies = (element.proto.body for element in at.get("html"))
    drawn = "\n".join(body for body in bodies if not FRAME.match(body))
    return EXPLAINED.sub(r"\1", drawn)


def text(at: AppTest) -> str:
    """Give the text of a page, without tags and with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html(at))))


def skipped_levels(at: AppTest) -> list[int]:
    """List the levels of headings that are followed by one more than a level below."""
    levels = [int(level) for level in re.findall(r"<h([2-5])[ >]", html(at))]
    return [level for level, below in pairwise(levels) if below > level + 1]


def numbers(at: AppTest) -> list[str]:
    """The numbers to tap, from top to bottom."""
    return re.findall(r'href="tel:(\d+)"', html(at))


def radio(at: AppTest, label: str) -> Any:  # noqa: ANN401
    """The one question whose text begins like this."""
    return next(element for element in at.radio if element.label.startswith(label))


def press(at: AppTest, label: str) -> AppTest:
    """Press the button that says this, and run the page."""
    return next(button for button in at.button if button.label == label).click().run()


def english(at: AppTest) -> set[str]:
    """The English words on a page; there should be none."""
    labels = [element.label for kind in LABELLED for element in at.get(kind)]
    options = [option for element in at.radio for option in element.options]
    return set(re.findall(r"[a-z]+", " ".join((text(at), *labels, *options)).lower())) & ENGLISH
