"""What the answers of a check say: each weighs nothing, something or much; an outcome is said when it is sure."""

import pytest

from matching.entries.checks import Check, band, total
from matching.judgement.signals import answers_given, by_level, items_about, signals, sure_band
from matching.person.situation import is_in_danger

POINTS = {"nooit": 0, "soms": 1, "vaak": 2, "altijd": 3}
BANDS = ((0, "low"), (2, "raised"), (4, "high"))


def check(kind: str = "own_signals", bands: tuple[tuple[int, str], ...] = BANDS) -> Check:
    """A check with three questions, of which each option counts for more than the one before."""
    options = {name: {"label": name.title(), "points": points} for name, points in POINTS.items()}
    danger = options | {"altijd": options["altijd"] | {"sets": {"in_danger": "true"}}}
    items = {
        name: {"ask": f"{name.title()}?", "short": name.title(), "options": danger if name == "bang" else options}
        for name in ("moe", "bang", "boos")
    }
    band_fields = [
        {"at_least": points, "burden": burden, "title": burden, "text": "Zo.", "next_steps": ["Bel."]}
        for points, burden in bands
    ]
    fields = {"name": "Lijst", "kind": kind, "intro": "Kies.", "validity": "Geen test.", "source": ["S1"]}
    return Check.model_validate(fields | {"items": items, "bands": band_fields})


def test_signals_stand_in_the_order_of_the_authors() -> None:
    """The picture has the questions as they stand in the list, without those that are open."""
    recognised = signals(check(), {"boos": "nooit", "moe": "soms"})
    assert [(signal.item, signal.short, signal.level) for signal in recognised] == [
        ("moe", "Moe", "some"),
        ("boos", "Boos", "none"),
    ]


def test_nothing_weighs_more_than_heavy() -> None:
    """From two points on a signal is heavy, however many more it counts for."""
    recognised = signals(check(), {"moe": "vaak", "bang": "altijd"})
    assert [signal.level for signal in recognised] == ["heavy", "heavy"]


def test_the_heaviest_signals_come_first() -> None:
    """Every level has its place, the heaviest first, also where it is empty."""
    levels = by_level(signals(check(), {"moe": "soms", "bang": "vaak", "boos": "soms"}))
    assert list(levels.items()) == [("heavy", ("Bang",)), ("some", ("Moe", "Boos")), ("none", ())]


def test_answers_that_a_check_has_no_more_are_left() -> None:
    """What was kept of an older list is used as far as this list still has it."""
    kept = {"moe": "soms", "bang": None, "boos": "weleens", "vroeger": "soms"}
    assert answers_given(check(), kept) == {"moe": "soms"}


def test_it_is_known_which_questions_tell_of_danger() -> None:
    """Only the question with an option that says so is about danger."""
    assert items_about(check(), "in_danger") == ("bang",)
    assert items_about(check(), "night") == ()


@pytest.mark.parametrize(("points", "burden"), [(0, "low"), (1, "low"), (2, "raised"), (3, "raised"), (4, "high")])
def test_a_band_begins_at_its_points(points: int, burden: str) -> None:
    """So many points are enough for a band; the highest band reached is the one that counts."""
    turned = check(bands=BANDS[::-1])
    for version in (check(), turned):
        reached = band(version, points)
        assert reached is not None
        assert reached.burden == burden


def test_below_every_band_there_is_none() -> None:
    """An instrument may say nothing about few points, or nothing at all."""
    assert band(check(bands=((7, "high"),)), 6) is None
    assert band(check(bands=()), 6) is None


def test_what_is_open_counts_for_nothing() -> None:
    """Points are those of the answers given."""
    assert total(check(), {"moe": "altijd", "boos": "soms"}) == 4
    assert total(check(), {}) == 0


@pytest.mark.parametrize(
    ("given", "burden"),
    [
        ({}, None),
        ({"moe": "nooit"}, None),
        ({"moe": "nooit", "bang": "soms"}, None),
        ({"moe": "nooit", "bang": "soms", "boos": "nooit"}, "low"),
        ({"moe": "vaak"}, "raised"),
        ({"moe": "vaak", "bang": "vaak"}, "high"),
    ],
)
def test_our_own_signals_may_say_at_least_so_much(given: dict[str, str], burden: str | None) -> None:
    """That it is heavy is sure early, for more answers only add; that it is light is sure after the last."""
    surely = sure_band(check(), given)
    assert (surely.burden if surely else None) == burden


def test_of_two_light_bands_neither_is_sure_early() -> None:
    """A light outcome is said after the last answer, also where there is a lighter one."""
    two = check(bands=((0, "low"), (1, "low"), (4, "high")))
    assert sure_band(two, {"moe": "soms"}) is None
    assert sure_band(two, {"moe": "vaak", "bang": "vaak"}) is not None


def test_an_instrument_of_others_says_nothing_early() -> None:
    """Half a list of others has no outcome, however heavy."""
    assert sure_band(check("instrument"), {"moe": "altijd", "bang": "altijd"}) is None
    whole = sure_band(check("instrument"), dict.fromkeys(("moe", "bang", "boos"), "altijd"))
    assert whole is not None
    assert whole.burden == "high"


@pytest.mark.parametrize(
    ("answers", "danger"), [({"in_danger": True}, True), ({"in_danger": False}, False), ({}, False)]
)
def test_danger_is_what_somebody_says(answers: dict[str, bool], danger: bool) -> None:  # noqa: FBT001 - a table
    """Only who says that there is danger is in danger: unknown isn't yes."""
    assert is_in_danger(answers) is danger
