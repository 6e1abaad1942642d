"""Who may show Adempauze inside a page of theirs: nobody, unless whoever installs it names them."""

from contextlib import suppress
from typing import Any

import pytest

from server.headers import VARIABLE, embedding_hosts, security_headers

REFUSED = (
    "*", "*.gemeente.nl", "http://www.gemeente.nl", "https://", "gemeente", "localhost", "127.0.0.1", "https://1.2.3.4",
    "gemeente.nl/pagina", "gemeente.nl:8443", "gemeente.nl;script-src", "'self'", "'none'", "data:", "javascript:x",
    "https://u@gemeente.nl", "-x.nl", "x-.nl", "a..nl", "gemeente.nl.", "géméénte.nl",
    "x" * 64 + ".nl", "x." * 130 + "nl", "goed.nl,*", "goed.nl http://fout.nl", "goed.nl\x00",
)  # fmt: skip


def headers(path: str = "/") -> dict[str, str]:
    """The headers that an answer gets."""
    sent: list[dict[str, Any]] = []

    async def app(_scope: object, _receive: object, send: Any) -> None:  # noqa: ANN401 - of ASGI
        await send({"type": "http.response.start", "status": 200, "headers": [(b"cache-control", b"public")]})

    async def keep(message: Any) -> None:  # noqa: ANN401 - likewise
        sent.append(message)

    scope: Any = {"type": "http", "path": path}
    # Nothing in it waits, so one step is all; a loop of its own can't run beside that of a browser test.
    with suppress(StopIteration):
        security_headers(app, html="<script>1</script>")(scope, None, keep).send(None)  # type: ignore[arg-type]
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_nobody_embeds_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a setting, or with an empty one, both headers say no."""
    for setting in (None, "", "  ", ","):
        monkeypatch.delenv(VARIABLE, raising=False)
        if setting is not None:
            monkeypatch.setenv(VARIABLE, setting)
        assert "frame-ancestors 'none'" in headers()["content-security-policy"]
        assert headers()["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    ("setting", "origins"),
    [
        ("www.gemeente.nl", ["https://www.gemeente.nl"]),
        ("https://www.gemeente.nl/", ["https://www.gemeente.nl"]),
        ("WWW.Gemeente.NL, zorg-loket.nl", ["https://www.gemeente.nl", "https://zorg-loket.nl"]),
        ("a.nl a.nl\n xn--gmnte-bsaa.nl", ["https://a.nl", "https://xn--gmnte-bsaa.nl"]),
    ],
)
def test_named_hosts_embed_over_https(monkeypatch: pytest.MonkeyPatch, setting: str, origins: list[str]) -> None:
    """Only the hosts that are named, only over https; the older header, which can't name any, is left away."""
    monkeypatch.setenv(VARIABLE, setting)
    assert list(embedding_hosts()) == origins
    answer = headers()
    assert f"frame-ancestors {' '.join(origins)};" in answer["content-security-policy"]
    assert "x-frame-options" not in answer
    assert "default-src 'none'" in answer["content-security-policy"]


@pytest.mark.parametrize("setting", REFUSED)
def test_anything_else_stops_the_server(monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    """A slip of the pen opens no door: the server doesn't start, and says which name is wrong."""
    monkeypatch.setattr("os.environ", {VARIABLE: setting})
    with pytest.raises(ValueError, match=VARIABLE):
        headers()


def test_what_was_made_for_one_visitor_is_kept_by_nobody() -> None:
    """A letter or a calendar is kept by no browser and no proxy; other answers say that for themselves."""
    assert headers("/media/abc.pdf")["cache-control"] == "no-store"
    assert headers("/app/style/base.css")["cache-control"] == "public"
