"""What the server gives the browser before and around Streamlit."""

import gzip
import re
from pathlib import Path

import brotli
import pytest

from server.html import style_version
from tests.browser.answered import heading_of
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, copy_of_the_app, get, running_server, wait_ready

pytestmark = pytest.mark.browser


def a_script(server: Server) -> str:
    """Find the address of one of Streamlit's scripts."""
    _, body = get(server, "/")
    return "/static/" + body.decode().split('src="./static/')[1].split('"')[0]


def test_first_page_is_ours(server: Server) -> None:
    """From the first byte on the page is Dutch and bears our name; it asks Streamlit for our scripts only."""
    html = get(server, "/")[1].decode()
    assert '<html lang="nl" dir="ltr" data-spoken="nl">' in html
    assert "<title>Adempauze</title>" in html
    assert "JavaScript aan" in html
    assert "Streamlit<" not in html
    assert set(re.findall(r"_stcore/[^/\"]+", html)) == {"_stcore/bidi-components"}


@pytest.mark.parametrize("path", ["/", "/plekken", "/onzin", "/_stcore/health", "/app/style/base.css", "/favicon.ico"])
def test_every_answer_carries_the_headers(server: Server, path: str) -> None:
    """Whatever is asked for, the answer says that a browser may talk to nobody but us."""
    headers = get(server, path)[0].headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "blob:" not in policy.split("script-src")[1].split(";")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "microphone=()" in headers["permissions-policy"]
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_files_are_compressed(server: Server, accepted: str, encoding: str | None, unpack: object) -> None:
    """A script comes in the best encoding that the browser knows, and holds the same text in each."""
    script = a_script(server)
    plain = get(server, script)[1]
    answer, body = get(server, script, accept_encoding=accepted)
    assert answer.headers["content-encoding"] == encoding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert int(answer.headers["content-length"]) == len(body)
    assert unpack(body) == plain
    assert encoding is None or len(body) < len(plain) / 2


def test_known_files_are_not_sent_again(server: Server) -> None:
    """A browser that has the page already gets a short answer; each encoding has a tag of its own."""
    tags = {get(server, "/", accept_encoding=name)[0].headers["etag"] for name in ("br", "gzip", "identity")}
    assert len(tags) == 3
    answer, body = get(
        server, "/", accept_encoding="br", if_none_match=get(server, "/", accept_encoding="br")[0].headers["etag"]
    )
    assert (answer.status, body) == (304, b"")
    assert "immutable" in get(server, a_script(server))[0].headers["cache-control"]
    assert "immutable" in get(server, f"/app/style/base.css?v={style_version()}")[0].headers["cache-control"]
    for other in ("", "?v=", "?v=anything", f"?v={style_version()}x"):
        assert get(server, f"/app/style/base.css{other}")[0].headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["/static/js/onzin.js", "/app/onzin.css", "/app/../app.py", "/robots.txt", "/favicon.png"]
)
def test_unknown_files_are_missing(server: Server, path: str) -> None:
    """A file that isn't there is no page."""
    assert get(server, path)[0].status == 404


@pytest.mark.parametrize("path", ["/start", "/onzin", "/a/b/c", "/index.html", "/journey", "/%2e%2e/app"])
def test_unknown_addresses_lead_to_the_start(server: Server, path: str) -> None:
    """Whoever mistypes an address lands on the start page."""
    answer, _ = get(server, path)
    assert (answer.status, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize("path", ["/plekken/", "/Plekken", "/NU-HULP"])
def test_nearly_known_addresses_lead_to_their_page(server: Server, path: str) -> None:
    """A capital, a hyphen or a slash too many does no harm."""
    answer, _ = get(server, path)
    assert answer.headers["location"] == "/" + path.strip("/").lower().replace("-", "_")


def test_front_end_may_look_for_its_server(server: Server) -> None:
    """Streamlit's own routes are left alone: an answer of ours there would break the connection."""
    assert get(server, "/_stcore/health")[1] == b"ok"
    assert get(server, "/plekken/_stcore/health")[0].status == 404


def test_mistyped_address_shows_the_start_page(open_page: OpenPage, server: Server) -> None:
    """No dialog, no English: the start page, with its own address."""
    page = open_page(f"{server.url}/weg/kwijt")
    assert page.url == f"{server.url}/"
    assert page.get_by_role("dialog").count() == 0


def test_broken_page_stays_calm(open_page: OpenPage, tmp_path: Path) -> None:
    """A page that breaks shows whom to call, in the visitor's language, and two ways out; no answer is in the log."""
    copy = copy_of_the_app(tmp_path)
    (copy / "pages/uitleg.py").write_text("import streamlit as st\nst.title('Half')\nraise ValueError('12' + '34')\n")
    with running_server(tmp_path / "log", copy) as fresh:
        page = open_page(f"{fresh.url}/uitleg")
        assert page.get_by_role("heading", level=1).all_inner_texts() == ["Er ging iets mis"]
        assert page.locator(".ap-calm a[href='tel:112']").is_visible()
        page.locator(".ap-calm .ap-button").click()
        page.wait_for_url(f"{fresh.url}/")
        wait_ready(page)
        page.goto(f"{fresh.url}/?lang=en")
        wait_ready(page)
        page.locator(".ap-footer a[href=uitleg]").click()
        page.get_by_role("heading", level=1, name="Something went wrong").wait_for()
        page.locator(".ap-calm [data-wipe]").click()
        page.get_by_role("heading", level=1, name=heading_of("start")).wait_for()
        log = fresh.log.read_text(encoding="utf-8")
    assert "uitleg.py" in log
    assert "ValueError" in log
    assert "1234" not in log


@pytest.mark.parametrize("broken", ["questions/relation.yaml", "pages/fout.yaml", "help_lines.yaml"])
def test_broken_content_stays_calm(open_page: OpenPage, tmp_path: Path, broken: str) -> None:
    """Content that was never good still gives a calm page with a number to call, in Dutch."""
    copy = copy_of_the_app(tmp_path)
    (copy / "content" / broken).write_text("a: [")
    with running_server(tmp_path / "log", copy) as fresh:
        page = open_page(f"{fresh.url}/plekken")
        assert page.locator(".ap-calm a[href='tel:112']").is_visible()
        assert page.get_by_role("dialog").count() == 0
        assert broken in fresh.log.read_text(encoding="utf-8")
