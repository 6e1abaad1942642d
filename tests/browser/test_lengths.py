"""How long a page is: what a tired person reads fits a few screens of a phone, with nothing unfolded.

Five people, each with the answers that decide; the last with all the trouble that one can have. Everything counts, from
the header to the foot of the page.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from development.landmarks import settled
from pages.parts.state.clock import today
from tests.browser.answered import visit
from tests.browser.conftest import OpenPage
from tests.browser.keeping import wait_until_opened
from tests.browser.serving import Server
from tests.browser.walking import sentence

pytestmark = pytest.mark.browser

WIDTH, SCREEN = 360, 780
PAGES = ("mogelijkheden", "plekken", "regelen", "plan")
MOST, MOST_FOR_THE_HEAVIEST = (3, 3, 3, 4), (4, 4, 4, 5)
MOST_OF_HELP = 5
A_HEAD = {"age_group": "from_65", "urgency": "planned", "indication": "none"}
PEOPLE: Mapping[str, Mapping[str, Any]] = {
    "a daughter who plans a holiday": {
        **A_HEAD,
        "conditions": ["dementia"],
        "goal": "holiday",
        "municipality": "Hoorn",
    },
    "a husband who can't go on tonight": {
        **A_HEAD,
        "conditions": ["dementia"],
        "goal": "crisis",
        "urgency": "now",
        "municipality": "Zwolle",
    },
    "a neighbour who helps a little": {
        **A_HEAD,
        "conditions": ["frailty"],
        "goal": "household_relief",
        "municipality": "Winterswijk",
    },
    "parents of a child with the Wlz": {
        "conditions": ["intellectual_disability", "physical"],
        "age_group": "under_18",
        "goal": "regular_break",
        "urgency": "planned",
        "indication": "wlz",
        "municipality": "Coevorden",
    },
}
HEAVIEST: Mapping[str, Any] = {
    "relation": "parent",
    "age_group": "from_65",
    "household": "with_caregiver",
    "conditions": ["dementia", "parkinson"],
    "dementia_stage": "advanced",
    "mobility": "walking_aid",
    "transfer": "one_person",
    "toilet": "full_help",
    "night": "help_every_night",
    "wandering": "at_night",
    "behaviour": "disturbs_others",
    "nursing": "home_nursing",
    "supervision": "never_alone",
    "attitude": "refuses",
    "burden": "high",
    "endurance": "under_a_week",
    "own_health_complaints": True,
    "barriers": ["wachttijd", "te_laat"],
    "goal": "crisis",
    "urgency": "within_two_weeks",
    "someone_present": True,
    "in_danger": False,
    "indication": "wlz",
    "wlz_delivery": "mpt",
    "municipality": "Hulst",
}
HEIGHT = "document.querySelector('.stMain').scrollHeight"
ABOVE_THE_FOLD = "element => element.getBoundingClientRect().bottom <= innerHeight"


def answered(open_page: OpenPage, server: Server, folder: Path, answers: Mapping[str, Any]) -> Page:
    """Open the plan on a phone with these answers, from a file."""
    file = folder / "answers.json"
    file.write_text(json.dumps({"adempauze": 1, "on": today().isoformat(), "answers": answers}), encoding="utf-8")
    page = open_page(f"{server.url}/plan", width=WIDTH, height=SCREEN)
    page.locator("[data-open]").set_input_files(file)
    wait_until_opened(page, "file")
    return page


def screens(page: Page) -> dict[str, float]:
    """How many screens each page is."""
    heights = {}
    for name in PAGES:
        visit(page, name)
        heights[name] = round(page.evaluate(HEIGHT) / SCREEN, 2)
    return heights


@pytest.mark.parametrize("who", PEOPLE)
def test_it_fits_three_screens_and_the_plan_four(open_page: OpenPage, server: Server, tmp_path: Path, who: str) -> None:
    """Whoever answered six questions reads everything that stands open in three screens a page, the plan in four."""
    heights = screens(answered(open_page, server, tmp_path, PEOPLE[who]))
    assert {name: heights[name] for name, most in zip(PAGES, MOST, strict=True) if heights[name] > most} == {}


def test_the_heaviest_takes_one_screen_more(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """Somebody with every trouble, who told all of it, reads a screen more of each page."""
    heights = screens(answered(open_page, server, tmp_path, HEAVIEST))
    most = zip(PAGES, MOST_FOR_THE_HEAVIEST, strict=True)
    assert {name: heights[name] for name, limit in most if heights[name] > limit} == {}


def test_help_now_fits_five_screens(open_page: OpenPage, server: Server) -> None:
    """Whoever answered nothing reads whom to call and what to say, whatever is the matter, in five screens."""
    page = open_page(f"{server.url}/nu_hulp", width=WIDTH, height=SCREEN)
    settled(page)
    assert page.evaluate(HEIGHT) / SCREEN <= MOST_OF_HELP


def test_help_now_takes_the_heaviest_one_screen_more(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """With the posts nearby and the help lines for every trouble it is a screen more."""
    page = answered(open_page, server, tmp_path, HEAVIEST)
    page.locator(".ap-help").click()
    page.locator(".ap-jump").wait_for()
    settled(page)
    assert page.evaluate(HEIGHT) / SCREEN <= MOST_OF_HELP + 1


def test_whom_to_call_and_the_first_form_are_on_the_first_screen(
    open_page: OpenPage, server: Server, tmp_path: Path
) -> None:
    """What to do now needs no scrolling: the number, and what fits best."""
    page = answered(open_page, server, tmp_path, PEOPLE["a daughter who plans a holiday"])
    visit(page, "mogelijkheden")
    assert page.locator(".ap-first .ap-dial").first.evaluate(ABOVE_THE_FOLD)
    assert page.locator(".ap-row summary h3").first.evaluate(ABOVE_THE_FOLD)
    assert page.locator(".ap-first h2").inner_text() == sentence("bellen", "call_first")
