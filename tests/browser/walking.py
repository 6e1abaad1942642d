"""The journey as one person walks it: a daughter who plans a holiday, with a mother in Alkmaar."""

from functools import cache

from playwright.sync_api import Page, expect

from matching.loading import Content, load_content
from tests.browser.serving import PROJECT, wait_ready

TOLD = (("conditions", "dementia"), ("age_group", "from_65"), ("goal", "holiday"), ("urgency", "planned"))
POSTCODE, MUNICIPALITY = "1811", "Alkmaar"


@cache
def content() -> Content:
    """Return the content, so that no test repeats a sentence that an author may change."""
    return load_content(PROJECT / "content")


def said(page: str, name: str, /, **blanks: object) -> str:
    """Return a sentence of a page."""
    return str(content().pages[page].words[name]).format(**blanks)


def answers() -> list[str | None]:
    """Return what she answers to the first six questions; None is the place, which is typed."""
    questions = content().questions
    return [
        *(questions[name].options[option].label for name, option in TOLD),
        None,
        questions["indication"].options["none"].label,
    ]


def answer_six_questions(page: Page) -> None:
    """Answer the first six questions with the mouse."""
    for number, answer in enumerate(answers(), 1):
        expect(page.get_by_text(said("situatie", "question_of", step=number, of=6))).to_be_visible()
        if answer is None:
            type_place(page)
        else:
            page.get_by_text(answer, exact=True).click()
        wait_ready(page)
        page.get_by_role("button", name=said("situatie", "next")).click()
    expect(page.get_by_role("heading", name=said("situatie", "done_title"))).to_be_visible()


def type_place(page: Page) -> None:
    """Type a postcode, and wait until it is understood."""
    page.get_by_label(content().questions["municipality"].ask).fill(POSTCODE)
    page.keyboard.press("Enter")
    wait_until_understood(page)


def wait_until_understood(page: Page) -> None:
    """Wait until the page says which place it looks from."""
    expect(
        page.get_by_text(said("situatie", "place_found", name=MUNICIPALITY, municipality=MUNICIPALITY)).first
    ).to_be_visible()
