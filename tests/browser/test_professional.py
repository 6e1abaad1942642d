"""Beside a client: by keyboard alone, verdicts at once, two voices, one client after another, a file and a sheet."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from pages.parts.professional.workbench_questions import GROUPS
from tests.browser.conftest import OpenPage
from tests.browser.keeping import answers_in_plan, follow, left_on_device, open_keeping, wait_until_opened
from tests.browser.serving import ENVIRONMENTS, PROJECT, Server, wait_ready
from tests.browser.walking import content, sentence

pytestmark = pytest.mark.browser

VOICES = {"attitude": "refuses", "place": "at_home", "barriers": ["kosten"]}
WHERE = """() => { const here = document.activeElement.closest('[class*="_caregiver_"]');
    return here ? [...here.classList].find((name) => name.startsWith('st-key-wb_')) : null }"""
A_PLACE = "Hilvarenbeek"


def client(folder: Path, persona: str = "everything_answered", **fields: Any) -> Path:  # noqa: ANN401
    """Write the file of a client, as somebody brings it from home."""
    answers = yaml.safe_load((PROJECT / f"tests/personas/{persona}.yaml").read_text("utf-8"))["answers"]
    file = folder / "client.json"
    file.write_text(json.dumps({"adempauze": 1, "on": today(), "answers": answers} | fields), encoding="utf-8")
    return file


def today() -> str:
    """The day of today, as a file holds it."""
    from pages.parts.state.clock import today as now  # noqa: PLC0415 - starts the reading of content

    return now().isoformat()


def open_client(page: Page, file: Path) -> None:
    """Open the file of a client."""
    page.locator("[data-open]").set_input_files(file)
    wait_until_opened(page, "file")
    page.locator(".st-key-wb_answers").wait_for()
    wait_ready(page)


def chip(page: Page, name: str, option: str, voice: str = "caregiver") -> Locator:
    """One answer that can be pressed."""
    label = content().questions[name].options[option].label
    return page.locator(f'[class*="_{voice}_{name}_nl"]').get_by_text(label, exact=True)


def saved(page: Page) -> dict[str, Any]:
    """Everything that would be saved of this client now."""
    return json.loads(page.locator(".st-key-wb_bar [data-save]").get_attribute("data-save"))


def test_the_whole_conversation_by_keyboard(open_page: OpenPage, server: Server) -> None:
    """The key Tab goes through every question in the order of a conversation; arrows and space answer it."""
    page = open_page(f"{server.url}/professionals")
    page.locator(".st-key-wb_group_naaste button").first.focus()
    reached: list[str] = []
    while len(reached) < 100 and page.evaluate("!!document.activeElement.closest('[class*=st-key-wb_group_]')"):
        reached.append(page.evaluate(WHERE))
        page.keyboard.press("Tab")
    names = list(dict.fromkeys(name_in(key) for key in reached))
    questions = content().questions
    wanted = [name for group in GROUPS for name in sorted(questions, key=lambda name: questions[name].order)
              if questions[name].group == group and name != "postcode" and not questions[name].asked_when]  # fmt: skip
    assert names == wanted


def name_in(key: str) -> str:
    """The question that a widget asks."""
    rest = key.partition("_caregiver_")[2]
    return next(name for name in content().questions if rest == name or rest.startswith(f"{name}_"))


def test_an_answer_by_keyboard_keeps_the_focus_and_moves_the_verdicts(open_page: OpenPage, server: Server) -> None:
    """Whoever answers with arrows and space stays where they are, and sees the verdicts change beside it."""
    page = open_page(f"{server.url}/professionals")
    verdicts = page.locator(".st-key-wb_verdicts")
    expect(verdicts.get_by_role("button").last).to_be_visible()
    before = verdicts.inner_text()
    options = page.locator('[class*="_caregiver_indication"] button')
    wlz = list(content().questions["indication"].options).index("wlz")
    options.first.focus()
    for _ in range(wlz):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(options.nth(wlz)).to_have_attribute("aria-checked", "true")
    expect(page.locator("#vraag-wlz_delivery")).to_be_visible()
    wait_ready(page)
    expect(options.nth(wlz)).to_be_focused()
    expect(verdicts).not_to_have_text(before, use_inner_text=True)
    page.keyboard.press("Space")
    expect(page.locator("#vraag-wlz_delivery")).to_have_count(0)
    wait_ready(page)
    expect(verdicts).to_have_text(before, use_inner_text=True)


def test_a_row_unfolds_by_keyboard_with_sources(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """Each row opens with the key Enter, and each reason in it leads to its source."""
    page = open_page(f"{server.url}/professionals")
    open_client(page, client(tmp_path, "breda_three_weeks"))
    row = page.locator(".wb-row").first
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(row.locator(".wb-inside")).to_be_visible()
    assert row.locator(".wb-source").count() > 0


def test_two_voices_beside_each_other(open_page: OpenPage, server: Server) -> None:
    """A naaste who refuses and a caregiver who hopes: both are shown, with what it changes; neither is taken over."""
    page = open_page(f"{server.url}/professionals")
    page.get_by_text(sentence("workbench", "apart"), exact=True).click()
    wait_ready(page)
    expect(chip(page, "place", "at_home", "naaste")).to_be_visible()
    chip(page, "place", "away").click()
    wait_ready(page)
    chip(page, "place", "at_home", "naaste").click()
    wait_ready(page)
    table = page.locator(".wb-voices")
    expect(table.get_by_text(content().questions["place"].options["away"].label, exact=True)).to_be_visible()
    expect(table.get_by_text(content().questions["place"].options["at_home"].label, exact=True)).to_be_visible()
    expect(page.get_by_text(sentence("workbench", "group_differs")).first).to_be_visible()
    wait_ready(page)
    assert saved(page)["answers"]["place"] == "away"
    assert saved(page)["kept"]["voices"]["place"] == "at_home"


def test_nothing_of_one_client_is_left_for_the_next(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """The next client starts empty, and what is answered then is all there is: no field remembers the one before."""
    page = open_page(f"{server.url}/professionals")
    file = client(tmp_path, kept={"voices": VOICES, "paper_list": "csi", "paper_csi": 9})
    open_client(page, file)
    page.locator('[class*="_caregiver_municipality"] input').first.fill(A_PLACE)
    page.keyboard.press("Enter")
    expect(page.get_by_text(sentence("situatie", "place_now", municipality=A_PLACE)).first).to_be_visible()
    wait_ready(page)
    page.get_by_role("button", name=sentence("workbench", "new_client")).click()
    wait_ready(page)
    page.get_by_role("button", name=sentence("workbench", "new_client_yes")).click()
    expect(page.locator('[aria-checked="true"], .stButtonGroup [aria-pressed="true"]')).to_have_count(0)
    wait_ready(page)
    assert A_PLACE not in page.content()
    assert (
        page.locator(".stApp input").evaluate_all(
            "all => all.filter((field) => field.value && field.type !== 'file' && field.type !== 'checkbox').length"
        )
        == 0
    )
    chip(page, "age_group", "from_65").click()
    expect(page.locator(".st-key-wb_bar [data-save*='from_65']")).to_have_count(1)
    wait_ready(page)
    assert saved(page)["answers"] == {"age_group": "from_65"}
    assert "kept" not in saved(page)
    assert left_on_device(page) == []
    page.go_back()
    assert A_PLACE not in page.content()


def test_a_file_goes_home_and_comes_back(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """What a professional saves opens at home, and what is saved there opens on the workbench, both voices included."""
    page = open_page(f"{server.url}/professionals")
    open_client(page, client(tmp_path, "breda_three_weeks", kept={"voices": VOICES}))
    before = saved(page)
    with page.expect_download() as download:
        page.locator(".st-key-wb_bar [data-save]").click()
    download.value.save_as(tmp_path / "home.json")
    home = open_page(f"{server.url}/plan")
    home.locator("[data-open]").set_input_files(tmp_path / "home.json")
    wait_until_opened(home, "file")
    assert len(answers_in_plan(home)) > 5
    open_keeping(home)
    with home.expect_download() as download:
        home.get_by_role("button", name=sentence("device", "save_file")).click()
    download.value.save_as(tmp_path / "back.json")
    other = open_page(f"{server.url}/professionals")
    open_client(other, tmp_path / "back.json")
    back = saved(other)
    assert back["kept"].pop("page") == "plan"  # where the caregiver was at home
    assert back == before
    assert before["kept"]["voices"] == VOICES
    expect(other.locator(".wb-voices")).to_be_visible()


def test_answers_from_home_stand_on_the_workbench(open_page: OpenPage, server: Server) -> None:
    """What was answered on another page of the same visit is pressed here, and the other way around."""
    page = open_page(f"{server.url}/professionals")
    chip(page, "age_group", "from_65").click()
    expect(page.locator(".st-key-wb_bar [data-save*='from_65']")).to_have_count(1)
    wait_ready(page)
    follow(page, "plan")
    assert len(answers_in_plan(page)) == 1
    follow(page, "professionals")
    expect(page.locator('[class*="_caregiver_age_group"] [aria-checked="true"]')).to_have_count(1)


def test_a_code_hands_it_over(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """The code on the screen opens the same answers on another device, behind a # that no server sees."""
    page = open_page(f"{server.url}/professionals")
    open_client(page, client(tmp_path, "breda_three_weeks"))
    page.get_by_text(sentence("workbench", "hand_over"), exact=True).click()
    wait_ready(page)
    expect(page.locator("img.ap-code")).to_be_visible()
    address = page.get_by_role("link", name=sentence("device", "link"), exact=True).get_attribute("href")
    assert "#bewaard=" in address
    other = open_page(f"{server.url}/uitleg")
    other.goto(address)
    wait_until_opened(other, "link")
    follow(other, "plan")
    assert len(answers_in_plan(other)) > 5


@pytest.mark.parametrize("persona", ["everything_answered", "nothing_answered"])
def test_the_sheet_fits_on_two_sides(open_page: OpenPage, server: Server, tmp_path: Path, persona: str) -> None:
    """Printed alone, the sheet takes no more than two sides of A4, and holds nothing else of the page."""
    page = open_page(f"{server.url}/professionals")
    barriers = {"barriers": list(content().questions["barriers"].options)}
    open_client(page, client(tmp_path, persona, kept={"voices": barriers}))
    page.locator("a[href='#gespreksblad']").first.click()
    page.emulate_media(media="print")
    expect(page.locator("#gespreksblad")).to_be_visible()
    expect(page.locator(".st-key-wb_answers")).not_to_be_visible()
    expect(page.locator(".wb-row").first).not_to_be_visible()
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= printed.count(b"/Type /Page\n") <= 2


def test_stands_in_two_columns_where_there_is_room(open_page: OpenPage, server: Server) -> None:
    """On a laptop verdicts stand beside the answers; on a tablet or a phone below them."""
    page = open_page(f"{server.url}/professionals")
    beside = {}
    for width in (1280, 768, 360):
        page.set_viewport_size({"width": width, "height": 900})
        answers, verdicts = (page.locator(f".st-key-wb_{name}").bounding_box() for name in ("answers", "verdicts"))
        beside[width] = verdicts["x"] >= answers["x"] + answers["width"]
    assert beside == {1280: True, 768: False, 360: False}


def test_an_installation_for_professionals_begins_at_the_workbench(
    open_page: OpenPage, servers: Callable[..., Server]
) -> None:
    """There the workbench has the address of the site itself; the start page for caregivers is one link away."""
    workbench = servers(**ENVIRONMENTS["professional"])
    page = open_page(workbench.url)
    expect(page.locator(".st-key-wb_answers")).to_be_visible()
    page.locator(".ap-footer a[href='start']").click()
    expect(page.locator(".ap-ways")).to_be_visible()
    wait_ready(page)
    page.locator(".ap-wordmark").click()
    page.get_by_role("heading", name=content().pages["professionals"].title, level=1).wait_for()
    page.goto(f"{workbench.url}/start")
    expect(page.locator(".ap-ways")).to_be_visible()


def test_home_leads_to_the_workbench(open_page: OpenPage, server: Server) -> None:
    """Whoever opened the start page at home finds the workbench in the menu."""
    page = open_page(server.url)
    page.locator(".ap-footer a[href='professionals']").click()
    expect(page.locator(".st-key-wb_answers")).to_be_visible()
