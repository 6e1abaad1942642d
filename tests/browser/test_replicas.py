"""Several replicas and one database: people who are in the middle lose nothing, whatever falls over."""

import re
import signal
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from http import HTTPStatus
from threading import Thread

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from development.replicas import Replicas
from development.replicas_nginx import COOKIE
from development.replicas_processes import HANGS_AFTER
from tests.browser.conftest import OpenPage
from tests.browser.keeping import IN_PLAN, follow, tick_keeping
from tests.browser.serving import PATIENCE, wait_ready
from tests.browser.walking import answers, sentence, type_place
from tests.shared.own_database import free_ports, need_programs, own_folder

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("replicas")]

QUESTIONS = 6
NOTHING_HAPPENS = 10_000
"""Milliseconds after which a person presses again."""
COUNT_RUNS = """() => {
    if (window.runs === undefined) {
        window.runs = 0;
        const app = document.querySelector('[data-testid="stApp"]');
        const count = () => { window.runs += app.dataset.testScriptState === 'running'; };
        new MutationObserver(count).observe(app, { attributeFilter: ['data-test-script-state'] });
    }
    return window.runs;
}"""


@pytest.fixture(scope="module")
def replicas() -> Iterator[Replicas]:
    """Give three replicas behind nginx, with one database."""
    need_programs()
    with own_folder() as folder:
        everything = Replicas(folder, 3, free_ports(4))
        try:
            everything.start()
            yield everything
        finally:
            everything.stop()


def answer(page: Page, number: int) -> None:
    """Answer one question, which must be the one that is asked: what was answered before isn't asked again."""
    step = page.get_by_text(sentence("situatie", "question_of", step=number, of=QUESTIONS))
    expect(step).to_be_visible()
    label = answers()[number - 1]
    if label is None:
        type_place(page)
    else:
        choose(page, label)
    press(
        page.get_by_role("button", name=sentence("situatie", "next")),
        lambda: expect(step).not_to_be_visible(timeout=NOTHING_HAPPENS),
    )


def choose(page: Page, label: str) -> None:
    """Choose until the answer is taken: a server ran with it, and the page still has it."""
    choice = page.get_by_role("radio", name=label).or_(page.get_by_role("checkbox", name=label))
    for _ in range(4):
        ran = page.evaluate(COUNT_RUNS)
        page.get_by_text(label, exact=True).click()
        with suppress(PlaywrightTimeoutError):
            page.wait_for_function("ran => window.runs > ran", arg=ran, timeout=NOTHING_HAPPENS)
        wait_ready(page)
        if choice.is_checked():
            return


def answers_in_plan(page: Page) -> int:
    """How many answers the plan tells."""
    listed = page.locator(IN_PLAN)
    press(
        page.locator(".ap-footer li a[href='plan']"),
        lambda: expect(listed.first).to_be_attached(timeout=NOTHING_HAPPENS),
    )
    wait_ready(page)
    return listed.count()


def press(button: Locator, came: Callable[[], None]) -> None:
    """Press, and press again as a person does where nothing happens: in the second without a connection."""
    for _ in range(4):
        button.click()
        with suppress(AssertionError):
            return came()
    return came()


def replica_of(page: Page) -> int:
    """The number of the replica that somebody is on."""
    return next(int(cookie["value"]) for cookie in page.context.cookies() if cookie["name"] == COOKIE)


@pytest.mark.parametrize(("keep", "dont_keep"), [(1, 1), pytest.param(3, 2, marks=pytest.mark.sweep)])
def test_nobody_in_the_middle_loses_an_answer(
    replicas: Replicas, open_page: OpenPage, keep: int, dont_keep: int
) -> None:
    """A replica is killed, the database stops, every replica is restarted: each answer of everybody is still there."""
    people = [open_page(f"{replicas.url}/situatie") for _ in range(keep + dont_keep)]
    for person in people:
        answer(person, 1)
        answer(person, 2)
    for person in people[:keep]:
        follow(person, "plan")
        tick_keeping(person)
        follow(person, "situatie")
    restarting = Thread(target=replicas.restart)
    happenings: dict[int, Callable[[], object]] = {
        3: lambda: kill(replicas, replica_of(people[0]), replica_of(people[-1])),
        4: replicas.database.stop,
        5: replicas.database.start,
        6: restarting.start,
    }
    for number, happening in happenings.items():
        happening()
        for person in people:
            answer(person, number)
        if not restarting.is_alive():
            replicas.look()
    restarting.join()
    back = [answers_in_plan(person) for person in people]
    given = QUESTIONS * len(people)
    sys.stdout.write(f"answers given: {given}, back: {sum(back)}, lost: {given - sum(back)}\n")
    assert back == [QUESTIONS] * len(people)


def kill(replicas: Replicas, *numbers: int) -> None:
    """Have replicas fall over, without a chance to say goodbye."""
    for number in set(numbers):
        replicas.replicas[number - 1].process.kill()
        replicas.replicas[number - 1].process.wait(PATIENCE)  # who looks at once must see that it is gone


def fetched(url: str, cookie: str = "") -> str:
    """Which replica served the start page, as its cookie says; nothing where that stays as it is."""
    request = urllib.request.Request(url, headers={"Cookie": cookie} if cookie else {})  # noqa: S310 - our own
    with urllib.request.urlopen(request) as page:  # noqa: S310 - our own
        assert page.status == HTTPStatus.OK
        return str(page.headers["Set-Cookie"] or "")


def test_a_visitor_stays_on_one_replica(replicas: Replicas) -> None:
    """The cookie holds the number of a replica and nothing else; who has one stays, and nonsense is replaced."""
    first = fetched(replicas.url)
    assert re.fullmatch(rf"{COOKIE}=[123]; Path=/; HttpOnly; SameSite=Lax", first)
    assert {fetched(replicas.url, f"{COOKIE}={number}") for number in (1, 2, 3)} == {""}
    for nonsense in ("4", "<b>", "1=1", "=", "x" * 3000):
        assert re.match(rf"{COOKIE}=[123];", fetched(replicas.url, f"{COOKIE}={nonsense}"))


def test_who_was_on_a_replica_that_fell_over_moves_to_another(replicas: Replicas) -> None:
    """At the first page the next replica answers, and the cookie names that one; then it is started again."""
    kill(replicas, 2)
    assert fetched(replicas.url, f"{COOKIE}=2").startswith(f"{COOKIE}=3;")
    replicas.look()
    assert replicas.replicas[1].is_up_within(60)


def test_a_replica_that_hangs_is_started_again(replicas: Replicas) -> None:
    """One that runs but doesn't answer is ended and started again; one that answers is left alone."""
    hanging, well = replicas.replicas[0].process, replicas.replicas[2].process
    hanging.send_signal(signal.SIGSTOP)
    for _ in range(HANGS_AFTER):
        replicas.look()
    assert replicas.replicas[0].process is not hanging
    assert replicas.replicas[2].process is well
    assert replicas.replicas[0].is_up_within(60)
