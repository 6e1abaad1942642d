"""Cells of other people's tables: read as meant, or not at all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.tables import cells
from catalogue.tables.cells import NotRead, is_error
from catalogue.tables.columns import Signs, signs_of
from catalogue.tables.days import DAY_ZERO, day
from catalogue.tables.phones import dutch_number
from matching.entries.contacts import Contact
from tests.shared.strategies import thorough

READ = [
    (cells.phone, "186123456", "0186 123 456"),
    (cells.phone, "186123456,0", "0186 123 456"),
    (cells.phone, "8001234", "0800 1234"),
    (cells.phone, "1,86123456E+08", "0186 123 456"),
    (cells.register_number, "1234567", "01234567"),
    (cells.register_number, "12345678,0", "12345678"),
    (cells.postcode, "3262ab", "3262 AB"),
    (cells.postcode, "3262,0", "3262"),
    (cells.money, "€ 1.234,50", "1234.50"),
    (cells.money, "€ 15,-", "15.00"),
    (cells.money, "21.8", "21.80"),
    (cells.money, "1.234", "1234.00"),
    (cells.number, "14,0", 14),
    (cells.number, "14.00", 14),
    (cells.number, "1.000", 1000),
    (cells.number, "1.000,00", 1000),
    (cells.number, "12.500.000", 12_500_000),
    (day, "3-12-2026", date(2026, 12, 3)),
    (day, "3 dec 2026", date(2026, 12, 3)),
    (day, "2026-12-03 00:00:00", date(2026, 12, 3)),
    (day, "03/12/26", date(2026, 12, 3)),
    (day, "46359", date(2026, 12, 3)),
    (day, "4-12-2026 15:00", date(2026, 12, 4)),
    (day, "2026-12-04T09:30:00", date(2026, 12, 4)),
    (day, "5/5/2026", date(2026, 5, 5)),
    (cells.website, "www.voorbeeld.nl/x", "https://www.voorbeeld.nl/x"),
    (cells.website, "HTTPS://WWW.Voorbeeld.NL:8080/Een/Pad?X=Y", "https://www.voorbeeld.nl:8080/Een/Pad?X=Y"),
    (cells.website, "WWW.VOORBEELD.NL", "https://www.voorbeeld.nl"),
]
NOT_READ = [
    (cells.phone, "0186-12345"),
    (cells.phone, "bel Jan"),
    (cells.phone, "1,86E+08"),
    (cells.register_number, "123"),
    (cells.postcode, "0123 AB"),
    (cells.postcode, "3262 ABC"),
    (cells.money, "1,234"),
    (cells.money, "-5"),
    (cells.money, "9" * 40),
    (cells.number, "14 nachten"),
    (cells.number, "1,5"),
    (cells.number, "²"),
    (cells.number, "1,000"),
    (cells.number, "1,234,567"),
    (cells.number, "0.000"),
    (day, "3-12"),
    (day, "3-12-0226"),
    (day, "3-12-9026"),
    (day, "9999-12-31"),
    (day, "31-2-2026"),
    (day, "12/31/2026"),
    (day, "2026-13-01"),
    (cells.website, "javascript:alert(1)"),
    (cells.website, "geen"),
    (cells.email, "=x@y"),
]


@pytest.mark.parametrize(("reader", "text", "value"), READ)
def test_cells_that_say_something(reader: Callable[[str], Any], text: str, value: object) -> None:
    """However people and spreadsheets write it."""
    assert reader(text).value == value


@pytest.mark.parametrize(("reader", "text"), NOT_READ)
def test_cells_that_say_nothing_sure(reader: Callable[[str], Any], text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(NotRead):
        reader(text)


@thorough(300)
@given(st.text(max_size=30))
def test_readers_never_fall_over(text: str) -> None:
    """Any cell is read, or refused with a code."""
    for reader in {reader for reader, *_ in READ} | {cells.email}:
        try:
            reader(cells.tidy(text))
        except NotRead as error:
            assert error.code  # noqa: PT017 - either way is well


@thorough(200)
@given(st.decimals(0, 99_999, places=2))
def test_amounts_as_people_write_them(amount: Decimal) -> None:
    """With points for thousands and a comma, or with a point for cents."""
    dutch = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert cells.money(f"€ {dutch}").value == cells.money(f"{amount:.2f}").value == f"{amount:.2f}"


@thorough(100)
@given(st.dates(date(1960, 1, 1), date(2059, 12, 31)))
def test_days_as_people_write_them(meant: date) -> None:
    """In each way of writing."""
    ways = (meant.isoformat(), f"{meant:%d-%m-%Y}", f"{meant.day}/{meant.month}/{meant.year}")
    assert {day(way).value for way in (*ways, str((meant - DAY_ZERO).days))} == {meant}


PHONES = st.one_of(
    st.from_regex(r"(0|\+31 ?|0031)6[1-5][0-9]{7}", fullmatch=True, alphabet=st.characters(codec="ascii")),
    st.from_regex(r"0[89]00 ?[0-9]{4}", fullmatch=True, alphabet=st.characters(codec="ascii")),
    st.sampled_from(["112", "116123", "14 0493", "030 2916116", "0800 1234567", "186123456"]),
)
ERRORS = (
    "#N/B", "#DEEL/0!", "#GETAL!", "#LEEG!", "#OVERLOOP!", "#BLOKKEREN!", "#WAARDE!", "#VERW!", "#NAAM?",  # Dutch
    "#N/A", "#DIV/0!", "#SPILL!", "#CALC!", "#BLOCKED!", "#FIELD!", "#GETTING_DATA", "#n/a", "#name?",  # English
    "#NV", "#BEZUG!", "#ÜBERLAUF!", "#NOM?", "#¡VALOR!", "#¿NOMBRE?", "#N/D", "#VÆRDI!", "#I/T", "#SAKNAS!",
    "#DZIEL/0!", "#YOK", "#DEĞER!", "#ИМЯ?", "########", "Err:502", "Fout:508", cells.NO_VALUE,
)  # fmt: skip


@pytest.mark.parametrize("text", ERRORS)
def test_errors_of_a_spreadsheet_are_known_by_their_shape(text: str) -> None:
    """In every language, also those that nobody listed."""
    assert is_error(text)


def test_signs_that_only_a_file_means_are_no_text() -> None:
    """How Excel writes a line's end in its files also turns up in lists that a program made of them."""
    assert cells.tidy("Huis_x000D_\n De_x000A_Eik_x0009_ ") == "Huis De Eik"
    assert cells.tidy("\ufeff Huis_x0041_") == "\ufeff Huis_x0041_"
    assert cells.tidy("'=1+1") == "=1+1"


@pytest.mark.parametrize("text", ["#1", "# N/B", "Huis #N/B", "#Thuis", "#samen sterk!", "Fout:50", "fout", "N/B", ""])
def test_a_text_is_no_error(text: str) -> None:
    """A name may begin with the same sign."""
    assert not is_error(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("06-12345678", "06 12345678"),
        ("+31 (0)186 123 456", "0186 123 456"),
        ("0031186123456", "0186 123 456"),
        ("(030) 2916116", "030 291 6116"),
        ("0800-1234", "0800 1234"),
        ("0900 8844", "0900 8844"),
        ("088-1234567", "088 123 4567"),
        ("0851234567", "085 123 4567"),
        ("14 0493", "14 0493"),
        ("14070", "14 070"),
        ("+31 14 076", "14 076"),
        ("112", "112"),
        ("113", "113"),
        ("116 123", "116123"),
    ],
)
def test_dutch_numbers_are_written_as_people_do(text: str, written: str) -> None:
    """Areas, mobile, 085, 088, free and paid lines, the 14-numbers of municipalities, and those for help."""
    assert dutch_number(text) == cells.phone(text).value == written


@pytest.mark.parametrize(
    "text",
    ["+49 30 12345", "+352 123456", "0032 3 123 45 67", "(+49) 30 12345", "00 44 20 1234 5678", "+1 800 555 0199",
     "49 30 12345", "+32 14 070", "31186123456", "12", "14 012345", "014 0493", "020-123456", "06 1234567",
     "0186-123456 / 06-12345678", "+31 112", "٠١٨٦١٢٣٤٥٦"],
)  # fmt: skip
def test_no_other_number_becomes_dutch(text: str) -> None:
    """Of another country, too short, two in one, or without its plus: left out and told, never made into another."""
    with pytest.raises(NotRead) as error:
        cells.phone(text)
    assert error.value.code == "not_a_phone"


@pytest.mark.parametrize(
    ("column", "reader", "text", "code"),
    [
        (["12/04/2026", "12/18/2026"], day, "12/04/2026", "day_or_month"),
        (["12/04/2026", "12/18/2026"], day, "12/18/2026", "month_first"),
        (["12-4-26", "1/31/26 0:00"], day, "12-4-26", "day_or_month"),
        (["46359", "12345678"], day, "46359", "day_or_code"),
        (["+49 30 12345", "493012345"], cells.phone, "493012345", "zero_or_plus"),
        (["0032 470 12 34 56", "186123456"], cells.phone, "186123456", "zero_or_plus"),
        (["1.000", "21.50"], cells.number, "1.000", "thousand_or_decimals"),
        (["1.234", "1,234.50"], cells.money, "1.234", "thousand_or_decimals"),
        (["€ 1.234", "$ 9.5"], cells.money, "€ 1.234", "thousand_or_decimals"),
    ],
)
def test_a_column_decides_what_one_cell_can_not(
    column: list[str], reader: Callable[[str, Signs], Any], text: str, code: str
) -> None:
    """Where the cells above and below show that a sign can mean something else, nothing is guessed."""
    with pytest.raises(NotRead) as error:
        reader(text, signs_of(column))
    assert error.value.code == code


@pytest.mark.parametrize(
    ("column", "reader", "text", "value"),
    [
        (["12/04/2026", "18/12/2026"], day, "12/04/2026", date(2026, 4, 12)),
        (["12/04/2026", "12/18/2026"], day, "25-11-2026", date(2026, 11, 25)),
        (["12/04/2026", "12/18/2026"], day, "5/5/2026", date(2026, 5, 5)),
        (["12/04/2026", "12/18/2026"], day, "4 december 2026", date(2026, 12, 4)),
        (["46359", "3-12-2026"], day, "46359", date(2026, 12, 3)),
        (["+31 6 12345678", "0031 186 123456", "186123456"], cells.phone, "186123456", "0186 123 456"),
        (["1.000", "21,50"], cells.number, "1.000", 1000),
        (["1.234", "9,50", "€ 15,-"], cells.money, "1.234", "1234.00"),
    ],
)
def test_a_column_leaves_alone_what_is_clear(
    column: list[str], reader: Callable[[str, Signs], Any], text: str, value: object
) -> None:
    """What can mean one thing only is read, whatever else stands in its column."""
    assert reader(text, signs_of(column)).value == value


@thorough(200)
@given(st.from_regex(cells.WEBSITE, fullmatch=True), st.from_regex(cells.EMAIL, fullmatch=True), PHONES)
def test_the_check_of_content_takes_what_is_read(website: str, mail: str, phone: str) -> None:
    """The reader of cells and the check have one idea of each way to reach a place: a cell never costs its place."""
    reached = {"website": cells.website(website).value, "phone": cells.phone(phone).value}
    try:
        reached["email"] = cells.email(mail).value
    except NotRead:
        assert len(mail) > cells.LONGEST_ADDRESS
    assert Contact.model_validate({**reached, "source": ["S1"]}).phone
