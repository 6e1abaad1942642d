"""Pages of contacts are visited on a server of the test itself: gone, moved, and no longer naming the number."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from catalogue.__main__ import NOT_ALL, main
from catalogue.looking.contact_pages import as_list, looks, names
from catalogue.looking.visiting import NAME, Visitor
from matching.entries.contacts import Contact
from matching.entries.desks import Desk
from tests.shared.persona_files import CONTENT

PAGES = {
    "/well": "<p>Bel <a href='tel:+31771234567'>077&nbsp;-&nbsp;123 45 67</a></p>",
    "/other": "<p>Bel 077 765 43 21. <script>var x = '0771234567'</script></p>",
    "/private/page": "077 123 45 67",
    "/new": "<p>Wij zijn verhuisd.</p>",
}
MOVED = {"/old": "/new"}
OFTEN = 0.01
"""In seconds: how often the server looks whether it may stop."""
ROBOTS = "User-agent: *\nDisallow: /private/\n"


class Handler(BaseHTTPRequestHandler):
    """Answer with the pages above, and note who asked for what."""

    asked: list[tuple[str, str]] = []  # noqa: RUF012 - of the one server of this file

    def do_GET(self) -> None:
        """Answer one request."""
        self.asked.append((self.path, self.headers["User-Agent"]))
        if self.path in MOVED:
            self.send_response(301)
            self.send_header("Location", MOVED[self.path])
            self.end_headers()
            return
        text = ROBOTS if self.path == "/robots.txt" else PAGES.get(self.path)
        self.send_response(404 if text is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((text or "").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Give the address of a server that runs as long as it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.asked.clear()
    thread = Thread(target=server.serve_forever, args=(OFTEN,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def host() -> Iterator[str]:
    """Give a server."""
    with serving() as address:
        yield address


def desk(url: str, phone: str | None = "077 123 45 67") -> Desk:
    """A desk of which a page names the number."""
    return Desk(
        name="Steunpunt Voorbeeld",
        kind="caregiver_support",
        municipalities=("Venlo",),
        contact=Contact(phone=phone, url=url, source=("eigen_keuze",)),
        source=("eigen_keuze",),
    )


def outcomes(host: str, *paths: str, phone: str | None = "077 123 45 67") -> list[str]:
    """Visit these pages of the server, each as that of a desk; give the outcomes."""
    desks = {f"desk_{number}": desk(host + path, phone) for number, path in enumerate(paths)}
    content = CONTENT.model_copy(update={"desks": desks})
    return [look.outcome for look in looks(content, Visitor(pause=0), ["desks"])]


def test_a_page_says_whether_the_number_still_stands_there(host: str) -> None:
    """Named, not named (a script doesn't count), gone, and moved without the number."""
    assert outcomes(host, "/well", "/other", "/nothing", "/old") == ["named", "not_named", "gone", "moved"]
    assert outcomes(host, "/other", phone=None) == ["there"]


def test_a_page_that_robots_may_not_see_is_not_asked_for(host: str) -> None:
    """The rules of the host are read once, under our own name, and kept."""
    assert outcomes(host, "/private/page", "/well") == ["refused", "named"]
    assert [path for path, _ in Handler.asked] == ["/robots.txt", "/well"]
    assert {who for _, who in Handler.asked} == {NAME}


@pytest.mark.slow
def test_a_server_that_is_away_stops_nothing() -> None:
    """Nobody answers there any more: it is told, and the next page is visited."""
    with serving() as address:
        pass
    assert outcomes(address, "/well", "/other") == ["unreachable", "unreachable"]


def test_a_host_is_left_alone_between_two_pages(host: str) -> None:
    """Between two requests to one host lies the pause, by a clock of the test."""
    times, slept = iter(range(100)), []
    visitor = Visitor(pause=10, clock=lambda: float(next(times)), sleep=slept.append)
    visitor.visit(f"{host}/well")
    visitor.visit(f"{host}/other")
    assert len(slept) == 2
    assert all(0 < seconds <= 10 for seconds in slept)


@pytest.mark.parametrize(
    ("page", "phone", "known"),
    [
        ("T: 077-1234567", "077 123 45 67", True),
        ("+31 (0)77 123 4567", "077 123 45 67", True),
        ("0031771234567", "077 123 45 67", True),
        ("10771234567", "077 123 45 67", False),
        ("07712345678", "077 123 45 67", False),
        ("Bel 14 015 of kom langs", "14 015", True),
        ("Sinds 14-01-5", "14 015", False),
    ],
)
def test_a_number_is_known_in_whatever_way_it_is_written(page: str, phone: str, known: bool) -> None:  # noqa: FBT001
    """Groups, marks and the code of the country make no difference; more digits do."""
    assert names(page, phone) is known


def test_the_list_has_the_line_to_note_a_look(host: str) -> None:
    """Where the number was named, the list says how to note that; content itself is left alone."""
    content = CONTENT.model_copy(update={"desks": {"voorbeeld": desk(f"{host}/well")}})
    rows = list(
        csv.reader(
            as_list(looks(content, Visitor(pause=0), ["desks"]), date(2026, 11, 27)).decode("utf-8-sig").splitlines(),
            delimiter=";",
        )
    )
    assert rows[1][1] == "voorbeeld"
    assert rows[1][-1] == f"seen: [{{on: 2026-11-27, url: {host}/well, source: [eigen_keuze]}}]"


def test_a_later_look_is_the_day_that_pages_show() -> None:
    """The youngest of all days counts, in whatever order they were noted."""
    seen = [{"on": "2026-11-27", "source": ["S4"]}, {"on": "2025-02-01", "source": ["S4"]}]
    contact = Contact.model_validate({"phone": "14 015", "checked_on": "2020-01-01", "seen": seen, "source": ["S4"]})
    assert contact.checked_on == date(2026, 11, 27)
    assert Contact.model_validate({"seen": seen[1:], "source": ["S4"]}).checked_on == date(2025, 2, 1)


def test_the_command_writes_the_list_and_says_how_many_ask_for_somebody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two pages, of which one names the number no more: exit code 1, and a list with both."""
    desks = {"een": desk(f"{host}/well"), "twee": desk(f"{host}/other")}
    monkeypatch.setattr("catalogue.__main__.load_content", lambda _: CONTENT.model_copy(update={"desks": desks}))
    file = tmp_path / "looks.csv"
    assert main(["look", str(file), "--kind", "desks", "--pause", "0"]) == NOT_ALL
    printed = capsys.readouterr().out
    assert f"desks twee: {host}/other: noemt 077 123 45 67 niet (meer)." in printed
    assert "Bekeken: 2 pagina's. Daarvan vragen 1 om een mens." in printed
    assert len(file.read_text("utf-8-sig").splitlines()) == 3
