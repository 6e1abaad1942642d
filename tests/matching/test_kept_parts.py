"""What pages keep beside the answers: read back as it was, or refused; anything may stand in a file."""

from datetime import date
from typing import Any

import pytest

from matching.judgement.two_voices import asked_of_both
from matching.saved.check_history import MOST_KEPT, CheckOutcome, read_history
from matching.saved.saved_parts import can_be_saved, plain, read_part
from matching.saved.saving import Refused, Saved, as_saved, packed, read_saved
from tests.shared.persona_files import CONTENT, PERSONAS

DAY = date(2026, 11, 22)
ITEM, OPTIONS = next((name, tuple(item.options)) for name, item in CONTENT.checks["eigen_signalen"].items.items())


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("question", "nights", "nights"),
        ("question", None, None),
        ("page", "plekken", "plekken"),
        ("check_eigen_signalen", {ITEM: OPTIONS[0]}, {ITEM: OPTIONS[0]}),
        ("check_eigen_signalen", {ITEM: None}, {ITEM: None}),
        ("check_outcome", True, True),
        ("check_outcome", False, False),
        ("check_question", f"eigen_signalen/{ITEM}", f"eigen_signalen/{ITEM}"),
        ("check_question", None, None),
        ("check_history", [["2026-11-22", "csi", "high"]], [["2026-11-22", "csi", "high"]]),
        ("paper_list", "csi", "csi"),
        ("paper_list", None, None),
        ("paper_csi", 0, 0),
        ("paper_csi", 13, 13),
        ("paper_csi", None, None),
        ("known_step", "report", "report"),
        ("known_day", "2026-11-22", DAY),
        ("known_day", None, None),
        ("stays", [], []),
        ("afterwards", {}, {}),
        ("voices", {"attitude": "hesitant"}, {"attitude": "hesitant"}),
        ("voices", {}, {}),
    ],
)
def test_what_was_kept_comes_back(name: str, value: object, read: object) -> None:
    """Every page finds what it kept, also that nothing was chosen yet."""
    assert read_part(CONTENT, name, value, DAY) == read
    assert can_be_saved(name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("question", "geen_vraag"),
        ("question", ["nights"]),
        ("page", "kiosk"),
        ("page", "professionals"),
        ("page", "../geheim"),
        ("page", ["plan"]),
        ("check_eigen_signalen", [ITEM]),
        ("check_eigen_signalen", {"geen_vraag": "nooit"}),
        ("check_eigen_signalen", {ITEM: "geen_antwoord"}),
        ("check_geen_lijst", {}),
        ("check_outcome", 1),
        ("check_outcome", None),
        ("check_question", "eigen_signalen/geen_vraag"),
        ("check_question", f"geen_lijst/{ITEM}"),
        ("check_question", ITEM),
        ("check_question", ["eigen_signalen", ITEM]),
        ("check_history", [["2026-11-22", "csi", "zwaar"]]),
        ("check_history", [["gisteren", "csi", "high"]]),
        ("check_history", [["2026-11-22", "geen_lijst", "high"]]),
        ("check_history", [["2026-11-22", ["csi"], "high"]]),
        ("check_history", [["2026-11-22", "csi"]]),
        ("check_history", "csi"),
        ("paper_list", "geen_lijst"),
        ("paper_csi", -1),
        ("paper_csi", 14),
        ("paper_csi", True),
        ("paper_csi", "7"),
        ("paper_geen_lijst", 1),
        ("known_step", "later"),
        ("known_day", 20261122),
        ("known_day", "gisteren"),
        ("stays", [["gisteren", 2]]),
        ("afterwards", {"geen_vraag": "ja"}),
        ("voices", {"postcode": "2011"}),
        ("voices", {"attitude": "nooit"}),
        ("voices", ["attitude"]),
        ("answers", {}),
        ("secret", 1),
    ],
)
def test_anything_else_never_reaches_a_page(name: str, value: object) -> None:
    """A name that no page keeps is refused; of a value only what that page can keep is left, here nothing."""
    try:
        part = read_part(CONTENT, name, value, DAY)
    except LookupError:
        assert name in ("answers", "secret", "check_geen_lijst", "paper_geen_lijst")
    else:
        assert not part


def test_of_what_was_kept_the_rest_stays() -> None:
    """One item, stay, outcome or answer that is gone takes nothing else away."""
    stay, outcome = ["2026-12-04", 2, ""], ["2026-11-22", "csi", "high"]
    kept = {
        "check_eigen_signalen": {ITEM: OPTIONS[0], "weg": "ja"},
        "check_history": [outcome, ["2026-11-22", "weg", "high"]],
        "stays": [stay, ["gisteren", 2, ""], ["2226-01-01", 2, ""]],
        "voices": {"attitude": "hesitant", "age_group": "from_65"},
    }
    read = {name: read_part(CONTENT, name, value, DAY) for name, value in kept.items()}
    assert read == {
        "check_eigen_signalen": {ITEM: OPTIONS[0]},
        "check_history": [outcome],
        "stays": [stay],
        "voices": {"attitude": "hesitant"},
    }


@pytest.mark.parametrize("name", ["answers", "secret", "mode", "checked", "papers"])
def test_what_pages_keep_for_themselves_is_not_saved(name: str) -> None:
    """Only what is on the list belongs to what a person saves."""
    assert not can_be_saved(name)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (DAY, "2026-11-22"),
        ((DAY, [DAY], None, True, 3), ["2026-11-22", ["2026-11-22"], None, True, 3]),
        ({"day": DAY, "inside": {"days": (DAY,)}}, {"day": "2026-11-22", "inside": {"days": ["2026-11-22"]}}),
    ],
)
def test_days_are_written_and_lists_are_plain(value: Any, written: Any) -> None:  # noqa: ANN401 - whatever is kept
    """What is kept becomes what JSON can hold, however deep it lies."""
    assert plain(value) == written


def test_of_earlier_outcomes_what_is_none_is_left() -> None:
    """One that can't be read doesn't take the others away, and only so many are looked at."""
    good = ["2026-11-22", "csi", "high"]
    kept = [None, ["2026-11-22"], ["2026-13-01", "csi", "high"], ["2026-11-21", "csi", "zwaar"], good, (*good, "low")]
    assert read_history(CONTENT, kept) == (CheckOutcome(DAY, "csi", "high"),)
    assert read_history(CONTENT, tuple(kept)) == (CheckOutcome(DAY, "csi", "high"),)
    assert read_history(CONTENT, {"csi": good}) == ()
    assert read_history(CONTENT, [None] * MOST_KEPT + [good]) == ()
    assert read_history(CONTENT, [None] * (MOST_KEPT - 1) + [good]) == (CheckOutcome(DAY, "csi", "high"),)


def test_letters_are_saved_as_they_are() -> None:
    """A word with an accent takes one letter, not six: a code to scan has little room."""
    text = as_saved(Saved(DAY, {"language_or_culture": "Português"}))
    assert "Português" in text
    assert text.isprintable()
    assert " " not in text


@pytest.mark.parametrize("cut", [1, 2, 5, 20])
def test_half_a_code_is_damaged(cut: int) -> None:
    """A code of which the end is missing isn't opened, and that it is damaged is what somebody reads."""
    whole = packed(as_saved(Saved(DAY, {"language_or_culture": "Português", "nights": 3})))
    assert read_saved(CONTENT, whole, DAY) == Saved(DAY, {"language_or_culture": "Português", "nights": 3})
    restored = read_saved(CONTENT, whole[:-cut], DAY)
    assert isinstance(restored, Refused)
    assert restored.code == "damaged"


def test_a_naaste_may_answer_everything_that_is_asked_of_both() -> None:
    """Of some questions, of all, or of none: what else it is about isn't theirs to answer."""
    answered = PERSONAS["everything_answered"]["answers"]
    of_both = {name: answered[name] for name in asked_of_both(CONTENT)}
    assert set(read_part(CONTENT, "voices", of_both, DAY)) == set(of_both)
    assert set(read_part(CONTENT, "voices", of_both | {"age_group": "from_65"}, DAY)) == set(of_both)
