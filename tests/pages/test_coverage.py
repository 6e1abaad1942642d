"""What is known of every municipality, as it is read; and the sentence for whoever lives where little is known."""

import pytest

from matching.telling.coverage import by_province, coverage, little_is_known, totals
from pages.parts.state.clock import today
from pages.parts.state.content import content
from tests.shared.opening import english, html, numbers, opened, text, written

SAYS = ("pages/coverage", "words")
FOLD = written("pages/coverage", "title")


def _little(municipality: str) -> str:
    return written(*SAYS, "little").format(municipality=municipality)


@pytest.mark.parametrize("page", ["uitleg", "professionals"])
def test_is_drawn_only_for_who_opens_it(page: str) -> None:
    """Closed there is a label and nothing else; opened there is a map with its words, and a row for each province."""
    at = opened(page)
    assert FOLD in [fold.label for fold in at.expander]
    assert written(*SAYS, "intro") not in text(at)
    at.session_state["coverage"] = True
    at.run()
    assert written(*SAYS, "intro") in text(at)
    assert [element.proto.alt for element in at.get("vega_lite_chart")] == [written(*SAYS, "map_says")]
    for province in by_province(coverage(content(), today())):
        assert f'<th scope="row" role="rowheader">{province}</th>' in html(at)
    assert english(at) <= {"and"}


def test_the_sentences_count_what_the_table_counts() -> None:
    """The total over the country is what the provinces add up to."""
    rows = coverage(content(), today())
    parts = [totals(of_province) for of_province in by_province(rows).values()]
    assert totals(rows).support == sum(part.support for part in parts)
    assert totals(rows).stays_near == sum(part.stays_near for part in parts)
    assert totals(rows).all == sum(part.all for part in parts) == len(content().places.municipalities)


def test_a_province_shows_all_its_municipalities() -> None:
    """Whoever chooses Drenthe reads of each of its municipalities what is known."""
    at = opened("uitleg")
    at.session_state["coverage"] = True
    at.run()
    next(radio for radio in at.radio if radio.label == written(*SAYS, "choose")).set_value("Drenthe").run()
    for municipality in by_province(coverage(content(), today()))["Drenthe"]:
        assert f'<th scope="row" role="rowheader">{municipality.place.name}</th>' in html(at)


def test_an_apostrophe_in_a_name_is_escaped_once() -> None:
    """'s-Hertogenbosch stands in the table as it is written, not as the codes of its signs."""
    at = opened("uitleg", coverage=True)
    next(radio for radio in at.radio if radio.label == written(*SAYS, "choose")).set_value("Noord-Brabant").run()
    page = html(at)
    assert "&#39;s-Hertogenbosch" in page
    assert "&amp;#" not in page


def test_who_lives_where_little_is_known_reads_what_to_do() -> None:
    """On Terschelling nobody can be called and no house is near: one sentence, and the municipality's number."""
    at = opened("plekken", {"municipality": "Terschelling"})
    assert _little("Terschelling") in text(at)
    assert any(
        content().municipality_contacts["Terschelling"].phone.replace(" ", "") == number for number in numbers(at)
    )


def test_who_lives_where_more_is_known_does_not_read_it() -> None:
    """In Tilburg there is a number to call; and of whom no home is known, nothing is said."""
    assert _little("Tilburg") not in text(opened("plekken", {"municipality": "Tilburg"}))
    assert written(*SAYS, "little").split("{")[0] not in text(opened("plekken"))


def test_what_is_near_is_measured_from_home() -> None:
    """A village at the edge of its municipality may have a house across the border that its middle has not."""
    everything = content()
    known = {
        place: little_is_known(everything, place, today())
        for place in everything.places.all
        if place.municipality == "Tholen"
    }
    assert set(known.values()) == {True, False}
