"""Who runs this: neutral when nothing is told, shown when it is, in colours that can be read."""

import math
from datetime import date
from pathlib import Path

import pytest

from development.colours import looks
from matching.authoring.folders import find_entries
from matching.authoring.loading import load_content
from matching.authoring.reviewing import ASKED_OF_AN_INSTALLATION, to_review
from matching.entries.colours import READ_ON, SHEETS, TEXT, contrast
from matching.entries.installation import Installation, Maker, OwnColours
from pages.parts.installation.makers import draw_makers, given_by, own_style, us
from pages.parts.installation.report_mistake import MAIL, mail_address
from pages.parts.state import content as shown
from pages.parts.state.words import words
from tests.shared.broken_files import ROOT, SMALL, problems_in, small_copy
from tests.shared.opening import html, opened, text, written
from tests.shared.persona_files import CONTENT

TODAY = date(2026, 11, 27)
FILLED = Installation(
    name="Steunpunt Voorbeeld",
    light=OwnColours(petrol="#3b1f5b", on_petrol="#ffffff"),
    remarks="klopt@voorbeeld.nl",
    paid_by="De gemeente Voorbeeld betaalt het bijhouden.",
    made_by=(Maker(part="keek de zinnen na", profession="casemanager dementie"),),
    interests=("Een van de makers werkt bij een logeerhuis.",),
    since=TODAY,
)


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Installation:
    """Run as an installation that says who it is."""
    content = CONTENT.model_copy(update={"installation": {"us": FILLED}})
    monkeypatch.setattr(shown, "_loaded", shown.LoadedContent(content=content, next_look=math.inf))
    return FILLED


def test_nothing_is_said_where_nothing_was_told() -> None:
    """As it comes, no page claims who runs it, and no colour is changed."""
    assert us() == Installation()
    assert given_by() == own_style() == ""


def test_who_pays_and_who_made_it_is_shown_when_filled_in(filled: Installation) -> None:
    """Name, money, professions, interests and where remarks go stand on the page about this site (IPDAS C6, 20)."""
    at = opened("uitleg")
    page_text = text(at)
    wanted = (filled.name, filled.paid_by, *filled.interests, filled.made_by[0].profession, filled.remarks)
    assert [name for name in wanted if str(name) not in page_text] == []
    assert f'href="mailto:{filled.remarks}"' in html(at)


@pytest.mark.usefixtures("filled")
def test_what_no_longer_holds_is_not_said_beside_it() -> None:
    """Whoever names a payer and a professional isn't contradicted by what the site says as it comes."""
    page_text = text(opened("uitleg"))
    assert [name for name in ("makers_nobody", "makers_money") if words("uitleg")[name] in page_text] == []


def test_as_it_comes_it_says_that_no_professional_looked_at_it() -> None:
    """Nothing about the makers is left open that we know."""
    page_text = text(opened("uitleg"))
    assert [name for name in ("makers_nobody", "makers_money") if words("uitleg")[name] not in page_text] == []


def test_the_foot_of_a_page_says_whose_site_it_is(filled: Installation) -> None:
    """Whoever runs it is named on every page, escaped like any other text."""
    assert words("uitleg").text("makers_name", name=filled.name) in given_by()
    assert draw_makers.__doc__


def test_the_check_command_asks_for_what_is_not_told() -> None:
    """What people may want to know of those who inform them is asked for, and nothing once it is there."""
    asked = [
        entry for entry in to_review(CONTENT, find_entries(ROOT / "content"), TODAY) if entry.code == "ask_installation"
    ]
    assert [dict(ask.details)["given"] for ask in asked] == [", ".join(ASKED_OF_AN_INSTALLATION)]
    small = load_content(SMALL)
    assert not [entry for entry in to_review(small, find_entries(SMALL), TODAY) if entry.code == "ask_installation"]


@pytest.mark.parametrize(("size", "wrong"), [(20_000, []), (200_000, ["large_logo"]), (None, ["no_logo"])])
def test_a_logo_is_there_and_small(tmp_path: Path, size: int | None, wrong: list[str]) -> None:
    """A picture that isn't there, or that everybody has to wait for, is refused."""
    content = small_copy(tmp_path)
    if size:
        (content / "ons.png").write_bytes(b"x" * size)
    (content / "installation.yaml").write_text("us: {name: Wij, logo: ons.png}\n", "utf-8")
    assert [problem.code for problem in problems_in(content)] == wrong


def test_our_own_colours_are_those_of_the_style_sheet() -> None:
    """What an installation's colours are held against is what is really behind them."""
    for look, colours in SHEETS.items():
        ours = {name: f"#{looks()[look][name.replace('_', '-')]}" for name in colours}
        assert ours == colours
        assert all(
            contrast(colours[name], colours[ground]) >= TEXT for name, behind in READ_ON.items() for ground in behind
        )


def test_own_colours_are_set_by_the_names_of_the_style_sheet(filled: Installation) -> None:
    """Only what was chosen is set, and more contrast still goes before it."""
    assert filled.light
    assert own_style() == "<style>:root {--ap-petrol: #3b1f5b;--ap-on-petrol: #ffffff;}</style>"


def test_remarks_go_to_whom_the_installation_says(filled: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address in the file is used where no other was set for the server."""
    monkeypatch.delenv(MAIL, raising=False)
    assert mail_address() == filled.remarks
    monkeypatch.setenv(MAIL, "ander@voorbeeld.nl")
    assert mail_address() == "ander@voorbeeld.nl"


def test_the_words_are_there() -> None:
    """The page has a sentence for each thing that may be told."""
    assert all(written("pages/uitleg", "words", f"makers_{part}") for part in ("name", "made", "interests", "remarks"))
