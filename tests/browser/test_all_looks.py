"""Every page in every mode, with answers given and all unfolded: nothing in anybody's way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.every_look import (
    MODES,
    answered,
    faults_of_every_page,
    look_at,
    look_at_words_and_sizes,
    sweep,
)
from tests.browser.serving import ENVIRONMENTS, Server

pytestmark = pytest.mark.browser

IN_ENGLISH = (
    pytest.param("home", id="home"),  # on the smallest phone, where longer words have the least room
    *(pytest.param(mode, marks=pytest.mark.sweep) for mode in ("professional", "kiosk")),
)
IN_BOTH = ("nl", "en")


@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_in_the_way(open_page: OpenPage, servers: Callable[..., Server], mode: str, tmp_path: Path) -> None:
    """Axe finds nothing; all fits, is named, can be pressed; text has contrast; in every size, light and dark."""
    page = answered(open_page, servers(**ENVIRONMENTS[mode]), mode, tmp_path)
    assert faults_of_every_page(page, mode, "nl", look_at) == {}


@pytest.mark.parametrize("mode", IN_ENGLISH)
def test_nothing_is_in_the_way_in_english(
    open_page: OpenPage, servers: Callable[..., Server], mode: str, tmp_path: Path
) -> None:
    """Another language changes what words say and how wide they are: those are looked at, and its colours are not."""
    page = answered(open_page, servers(**ENVIRONMENTS[mode]), mode, tmp_path)
    assert faults_of_every_page(page, mode, "en", look_at_words_and_sizes) == {}


@pytest.mark.sweep
@pytest.mark.parametrize("language", IN_BOTH)
@pytest.mark.parametrize("mode", MODES)
def test_every_look_of_everything(
    open_page: OpenPage, servers: Callable[..., Server], mode: str, language: str, tmp_path: Path
) -> None:
    """Every rule of axe on every part of every page in all twelve looks, with nothing left out because it is alike."""
    page = answered(open_page, servers(**ENVIRONMENTS[mode]), mode, tmp_path)
    assert faults_of_every_page(page, mode, language, sweep) == {}
