"""Saying that a fact is wrong: by the visitor's own mail, with what it is about and without a single answer."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from pages.parts.installation.report_mistake import MAIL, mail_address, wrong
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import opened

ADDRESS = "klopt@adempauze.example"


def goal_of(html: str) -> str:
    """Where a link leads."""
    return str(html).split('href="')[1].split('"', maxsplit=1)[0].replace("&amp;", "&")


def test_mail_says_what_it_is_about_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is ours, the subject names the folder and the file, the body only asks."""
    monkeypatch.setenv(MAIL, ADDRESS)
    goal = urlsplit(goal_of(wrong("providers", "plezant")))
    mail = parse_qs(goal.query)
    assert (goal.scheme, goal.path) == ("mailto", ADDRESS)
    assert set(mail) == {"subject", "body"}
    assert mail["subject"] == [words("wrong").text("subject", name="providers/plezant")]
    assert mail["body"] == ["\r\n\r\n".join(words("wrong").all("body"))]


def test_without_an_address_it_says_how_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no address is set there is no link, and the entry is named all the same."""
    monkeypatch.delenv(MAIL, raising=False)
    html = wrong("parameters", "wlz_etmalen_per_jaar")
    assert "mailto:" not in html
    assert words("wrong")["tell"] in html
    assert "parameters/wlz_etmalen_per_jaar" in html


@pytest.mark.parametrize("address", ["", "not an address", "a@b", "x@y.nl?cc=z@w.nl", 'a"b@c.nl', "a@b.nl,c@d.nl"])
def test_only_one_plain_address_is_used(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """A setting that isn't one plain address is no address: nothing can be added to it."""
    monkeypatch.setenv(MAIL, address)
    assert mail_address() is None


def test_not_where_visitors_share_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk has no mail, and nobody of ours to tell."""
    monkeypatch.setenv(MAIL, ADDRESS)
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosk")
    assert wrong("providers", "plezant") == ""


def test_every_card_can_be_heard_and_disputed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each story has a button to read it aloud, and a way to say that it is wrong that names what it is about."""
    monkeypatch.setenv(MAIL, ADDRESS)
    # Somebody with answers: rows of whoever answers nothing are drawn once for all, with the setting of that moment.
    drawn = (element.proto.body for element in opened("mogelijkheden", {"age_group": "from_65"}).get("html"))
    cards = [body for body in drawn if '<details class="ap-row' in body]
    assert len(cards) > 1
    for card in cards:
        assert card.count("data-read=") == 1
        mail = parse_qs(urlsplit(goal_of(card[card.index('class="ap-wrong"') :])).query)
        name = mail["subject"][0].rpartition("/")[2]
        assert content().forms[name].name in card


@pytest.mark.parametrize(
    ("folder", "key", "called"),
    [
        ("routes", "particulier", "Zelf betalen (routes/particulier)"),
        ("help_lines", "huisarts", "Uw eigen huisarts (help_lines/huisarts)"),
        ("pages", "nu_hulp", "(pages/nu_hulp)"),
        ("parameters", "buitenhuis_servicekosten", "servicekosten (parameters/buitenhuis_servicekosten)"),
    ],
)
def test_a_visitor_reads_a_name_before_the_code(
    folder: str, key: str, called: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to say it is about is what stands on the card; the code follows in brackets, for whoever minds content."""
    monkeypatch.delenv(MAIL, raising=False)
    assert called in re.sub("<[^>]+>", "", wrong(folder, key))
