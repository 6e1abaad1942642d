"""Many people at the same moment, in two languages, in each mode, with few places or many: nobody gets an error."""

import asyncio
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.load.speaking import widget
from benchmarks.load.visit import Visit, visiting
from matching.judgement import judgement
from matching.judgement.judgement import judge_all
from matching.verdicts.judged_providers import OPEN_PLACES
from pages.parts.drawing.markup import paragraph
from pages.parts.state import content as shown
from pages.parts.state.clock import today
from pages.parts.state.wording_cache import cached_for_all
from tests.browser.serving import Server, running_server

PEOPLE, SECONDS = 6, 2.5
LANGUAGES = ("nl", "en")
PAGES = ("situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan", "uitleg", "nu_hulp")
ALSO = {"home": "professionals", "kiosk": "kiosk", "professional": "start"}
"""A page that only this mode has, or has apart."""
HURRIED = """import sys
sys.setswitchinterval(1e-6)
"""
"""Python runs a sitecustomize.py before anything else: here threads take turns as often as they can."""
MANY = """
from matching.judgement import judgement
judgement.MANY_PROVIDERS = 0
"""
"""Every catalogue is a large one."""
WRONG = ("Traceback", "ERROR", "Error:", "Exception")


async def wander(server: Server, dice: random.Random, pages: tuple[str, ...], end: float) -> Visit:
    """Go from page to page, each time in one of the languages; some answer something first."""
    async with visiting(server.url) as visit:
        await visit.run()
        while time.monotonic() < end:
            await visit.follow(f"{dice.choice(pages)}?lang={dice.choice(LANGUAGES)}")
            if "check_" in " ".join(visit.widgets):
                await see_what_weighs(visit, dice)
            boxes = [box for key, box in visit.widgets.items() if key.startswith("take_")]
            if boxes and dice.random() < 1 / 2:
                await visit.run(widget(dice.choice(boxes).id, bool_value=True))
        return visit


async def see_what_weighs(visit: Visit, dice: random.Random) -> None:
    """Answer a question of the self-check, and have the picture drawn that needs more than the page itself."""
    question = next(iter(visit.fields("check_")))
    await visit.run(widget(question.id, string_value=dice.choice(list(question.options))))
    for button in ("next_question", "enough"):
        if button in visit.widgets:
            await visit.press(button)


async def crowd(server: Server, pages: tuple[str, ...]) -> list[Visit]:
    """Let people wander about at the same time."""
    end = time.monotonic() + SECONDS
    return await asyncio.gather(*(wander(server, random.Random(seed), pages, end) for seed in range(PEOPLE)))  # noqa: S311


@pytest.mark.slow
@pytest.mark.parametrize(("mode", "many"), [("home", False), ("kiosk", False), ("professional", False), ("home", True)])
def test_nobody_gets_an_error(tmp_path: Path, mode: str, many: bool) -> None:  # noqa: FBT001 - a table of cases
    """Whatever others do meanwhile, each page is drawn, and the log knows of nothing."""
    (tmp_path / "sitecustomize.py").write_text(HURRIED + (MANY if many else ""), encoding="utf-8")
    hurried = {"PYTHONPATH": f"{tmp_path}:{Path.cwd()}", "ADEMPAUZE_MODE": mode}
    with running_server(tmp_path / "log", **hurried) as server:
        visits = asyncio.run(crowd(server, (*PAGES, ALSO[mode])))
        log = server.log.read_text(encoding="utf-8")
    assert [dict(+visit.faults) for visit in visits if +visit.faults] == []
    assert [line for line in log.splitlines() if any(word in line for word in WRONG)] == []


@contextmanager
def hurried() -> Iterator[None]:
    """Have threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def together(*doing: Callable[[], object]) -> list[str]:
    """Have each of these done again and again for some seconds, all at once; return what went wrong."""

    def again_and_again(do: Callable[[], object]) -> str:
        end = time.monotonic() + SECONDS / 2
        try:
            while time.monotonic() < end:
                do()
        except Exception as error:  # noqa: BLE001 - whatever it is, it may not happen
            return repr(error)
        return ""

    with hurried(), ThreadPoolExecutor(len(doing)) as pool:
        return [fault for fault in pool.map(again_and_again, doing) if fault]


def reading_in(language: str) -> Callable[[], object]:
    """Somebody who reads on in a language, with words of their own, while an author edits now and then."""
    everything, dice = shown.content_in(language), random.Random(language)  # noqa: S311
    texts = [term.meaning for term in everything.glossary.values()]
    shelf = [everything]

    def read() -> None:
        if dice.random() < 1 / 5:
            shelf[0] = everything.model_copy()
        shown._run.content = shelf[0]  # noqa: SLF001 - as a run of a page does
        paragraph(f"{dice.choice(texts)} {dice.random()}")
        cached_for_all(dice.randrange(1000), str)

    return read


@pytest.mark.slow
def test_words_are_explained_in_two_languages_at_once() -> None:
    """Whoever reads in one language takes nothing from whoever reads in another."""
    assert together(*(reading_in(language) for language in LANGUAGES * 3)) == []


@pytest.mark.slow
def test_a_large_catalogue_is_looked_at_by_all_who_answered_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """They share what was judged: whoever looks at some places takes away none that somebody else looks at."""
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", 0)
    monkeypatch.setattr("matching.at_scale.large_catalogue.MOST_LOOKED_AT", 3)
    everything = shown.content_in("nl")
    places = judge_all(everything, {}, today()).judged_providers
    # Judged in no time, so that the looking itself is what happens all the time.
    monkeypatch.setattr("matching.at_scale.large_catalogue.judge_provider", lambda _content, name, *_: name)

    def look() -> None:
        places.first(random.randrange(len(everything.providers)), OPEN_PLACES)  # noqa: S311

    assert together(*[look] * 6) == []
