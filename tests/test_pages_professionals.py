"""For professionals: all routes and the lines between forms, with reasons, for the answers of now."""

from opening import english, html, opened, persona, text

from pages.parts.content import content
from pages.parts.overview import ALIKE


def test_opens_without_answers() -> None:
    """A professional without a client in mind finds both tables, in Dutch."""
    at = opened("professionals")
    assert [one.value for one in at.title] == ["Voor professionals"]
    assert html(at).count("<table") == 2
    assert not english(at)


def test_shows_every_route_and_every_form_that_looks_alike() -> None:
    """Whatever was answered, a professional sees all routes and all forms side by side; none is left out."""
    said = text(opened("professionals", persona("breda_three_weeks")))
    for route in content().routes.values():
        assert route.name in said
    for form in ALIKE:
        assert content().forms[form].name in said


def test_says_why_a_route_is_closed() -> None:
    """A professional reads which answer closes a route."""
    said = text(opened("professionals", {"indication": "wlz"}))
    assert "Past nu niet Uw naaste heeft een Wlz-indicatie" in said


def test_cells_have_headings() -> None:
    """Whoever listens to the tables hears to which row and table a cell belongs."""
    page = html(opened("professionals"))
    assert page.count('scope="row"') == len(content().routes) + len(ALIKE)
    assert "<caption" in page


def test_starting_over_leaves_no_answer() -> None:
    """Before the next client, one button wipes what was told about this one."""
    at = opened("professionals", persona("breda_three_weeks"))
    next(one for one in at.button if one.label.startswith("Begin opnieuw")).click().run()
    assert at.session_state["answers"] == {}
