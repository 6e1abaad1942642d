"""What people type becomes a place on the map, a question which one is meant, or a suggestion."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matching.entries import places as p
from tests.shared.place_tables import TABLES


def matches(text: str) -> list[tuple[str, str]]:
    """Give name and code of every match."""
    return [(match.name, match.code) for match in p.find(text, TABLES).matches]


@pytest.mark.parametrize(
    "text",
    [
        "3262", "3262 AB", "3262ab", " 3262  ab ", "3262-AB", "3262 AB Oud-Beijerland", "\uff13\uff12\uff16\uff12",
        "Oud-Beijerland 3262 AB", "Oud-Beijerland, 3262AB", "postcode 3262", "postcode: 3262 ab", "NL-3262 AB",
        "Dorpsstraat 12, 3262 AB Oud-Beijerland", "3262 AB (Oud-Beijerland)",
    ],
)  # fmt: skip
def test_postcode(text: str) -> None:
    """A postcode leads to its place, however it is typed and whatever stands behind it."""
    assert matches(text) == [("Oud-Beijerland", "GM1963")]


def test_letters_of_a_postcode_make_no_difference() -> None:
    """Nobody has to tell more than four digits: any letters, or none, give the same answer."""
    assert p.find("3262 AB", TABLES) == p.find("3262 ZZ", TABLES) == p.find("3262", TABLES)


def test_unknown_postcode_is_told_apart_from_unknown_name() -> None:
    """When nothing is found, a visitor can be told what was taken for a postcode, a name or a code."""
    assert p.find("1000", TABLES) == p.PlaceSearch((), (), "postcode")
    assert p.find("qqqqqqq", TABLES) == p.PlaceSearch((), (), "name")
    assert p.find("GM9999", TABLES) == p.PlaceSearch((), (), "code")
    assert p.find(" . ", TABLES) == p.PlaceSearch((), (), "nothing")


def test_postcode_in_two_municipalities_asks() -> None:
    """Whoever lives on a border is shown both municipalities, because we can't know which one it is."""
    assert matches("7351 AA") == [("Hoenderloo", "GM0200"), ("Hoenderloo", "GM0228")]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("oud beijerland", "Oud-Beijerland", "GM1963"),
        ("OUD-BEIJERLAND", "Oud-Beijerland", "GM1963"),
        ("Oudbeijerland", "Oud-Beijerland", "GM1963"),
        ("Den Haag", "Den Haag", "GM0518"),
        ("'s-Gravenhage", "Den Haag", "GM0518"),
        ("\u2019s gravenhage", "Den Haag", "GM0518"),
        ("den bosch", "'s-Hertogenbosch", "GM0796"),
        ("sudwest-fryslan", "Súdwest-Fryslân", "GM1900"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân", "GM1900"),
        ("Su\u0301dwest Frysla\u0302n", "Súdwest-Fryslân", "GM1900"),
        ("\u0133sselstein", "IJsselstein", "GM0353"),
        ("GM0363", "Amsterdam", "GM0363"),
        ("gm 0363", "Amsterdam", "GM0363"),
        ("Breda", "Breda", "GM0758"),
        ("Utrecht", "Utrecht", "GM0344"),
        ("gemeente Hoeksche Waard", "Hoeksche Waard", "GM1963"),
        ("St. Annaparochie", "St.-Annaparochie", "GM1949"),
        ("capelle a/d ijssel", "Capelle aan den IJssel", "GM0502"),
        ("Etten-Leur", "Etten-Leur", "GM0777"),
        ("1105", "Amsterdam-Zuidoost", "GM0363"),
        ("Bloemendaal", "Bloemendaal", "GM0377"),
    ],
)
def test_one_clear_match(text: str, name: str, code: str) -> None:
    """Capitals, accents, hyphens, abbreviations, other names and codes all lead to the one place that is meant."""
    assert matches(text) == [(name, code)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bergen", {"GM0373", "GM0893"}),
        ("Hengelo", {"GM0164", "GM1876"}),
        ("Laren", {"GM0417", "GM0262"}),
        ("Valkenburg", {"GM0537", "GM0994"}),
        ("Rijswijk", {"GM0603", "GM1959", "GM0214"}),
        ("gemeente Bergen", {"GM0373", "GM0893"}),
    ],
)
def test_same_name_in_several_municipalities_asks(text: str, codes: set[str]) -> None:
    """Where several places bear a name, a visitor is shown each of them once and none is picked."""
    matches = p.find(text, TABLES).matches
    assert {match.code for match in matches} == codes
    assert len(matches) == len(codes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hengelo (O)", "GM0164"),
        ("Hengelo (Gld)", "GM1876"),
        ("hengelo bronckhorst", "GM1876"),
        ("Laren, gemeente Lochem", "GM0262"),
        ("Bergen (L.)", "GM0893"),
        ("bergen noord-holland", "GM0373"),
        ("Elst Ut", "GM0340"),
    ],
)
def test_municipality_or_province_behind_a_name_decides(text: str, code: str) -> None:
    """Whoever adds a municipality or province, short or in full, gets that place and isn't asked again."""
    assert [match.code for match in p.find(text, TABLES).matches] == [code]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [("Landerd", "Maashorst", "GM1991"), ("Uden", "Uden", "GM1991"), ("Esch", "Esch", "GM0757")],
)
def test_names_from_before_a_merger(text: str, name: str, code: str) -> None:
    """Whoever still uses the name of a municipality that is gone, or of a village in it, finds the one of today."""
    assert matches(text) == [(name, code)]


@pytest.mark.parametrize(
    ("text", "name"), [("Oud-Beierland", "Oud-Beijerland"), ("oud beij", "Oud-Beijerland"), ("amstedam", "Amsterdam")]
)
def test_did_you_mean(text: str, name: str) -> None:
    """A slip of the pen or half a name gives a short list with the right place in it, and never a guess."""
    answer = p.find(text, TABLES)
    assert name in answer.suggestions
    assert len(answer.suggestions) <= p.MOST_SUGGESTIONS
    assert answer.matches == ()


@given(st.text())
@example("\ud800")
@example("\ufdfa" * 80)
@example("gemeente")
@example("3262 gemeente")
def test_any_text_gets_an_answer(text: str) -> None:
    """Nothing that can be typed breaks the search, and nobody gets places and suggestions at once."""
    answer = p.find(text, TABLES)
    assert not (answer.matches and answer.suggestions)
    p.municipality(text, TABLES)


@given(st.text(alphabet="abcdeinorst -'0123456789", max_size=80))
def test_suggestions_can_be_found(text: str) -> None:
    """Whoever takes a suggestion finds a place."""
    assert all(p.find(name, TABLES).matches for name in p.find(text, TABLES).suggestions)


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000_000, "é" * 10_000_000, "3262 " * 2_000_000, "\x00\x1b[31m\x07", "\ufdfa" * 80, "'" * 80, "a b " * 20],
    ids=["letters", "accents", "postcodes", "control", "expanding", "apostrophes", "words"],
)
def test_hostile_text_finds_nothing(text: str) -> None:
    """Text that is made to keep the server busy finds nothing, and suggests nothing far-fetched."""
    assert p.find(text, TABLES).matches == ()
