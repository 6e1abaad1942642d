"""Saved answers come back as they were; whatever else is opened is refused and never breaks anything."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.person.answers import read_answers
from matching.saved import saving
from matching.saved.kept_answers import LeftOut
from matching.saved.saving import LONGEST, VERSION, Refused, Saved, as_saved, packed, read_saved
from tests.shared.hostile_inputs import deflated
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import ANYBODY, thorough

TODAY = date(2026, 11, 22)
OLD_FILES = sorted((Path(__file__).parents[1] / "saved").iterdir())
KEPT = {
    "question": "goal",
    "page": "plekken",
    "check_eigen_signalen": {},
    "check_outcome": True,
    "known_step": "report",
    "known_day": date(2026, 11, 3),
    "stays": [["2027-01-08", 3, "logeerzorg_logeerhuis"], ["2027-02-05", 2, ""]],
    "voices": {"attitude": "refuses", "barriers": ("kosten",), "stay_together": False, "preferences": {"soon": 2}},
    "check_history": [["2026-11-01", "eigen_signalen", "raised"], ["2026-11-20", "eigen_signalen", "low"]],
    "afterwards": {name: next(iter(asked.options)) for name, asked in CONTENT.afterwards.items()},
}


def written(**fields: Any) -> str:  # noqa: ANN401 - whatever somebody may put in a file
    """A file with these fields, right otherwise."""
    return json.dumps({"adempauze": VERSION, "on": TODAY.isoformat()} | fields)


@given(
    given_answers=ANYBODY,
    skipped=st.frozensets(st.sampled_from(sorted(CONTENT.questions))),
    chosen=st.lists(st.sampled_from(sorted((*CONTENT.forms, *CONTENT.providers))), unique=True, max_size=5),
    kept=st.sets(st.sampled_from(sorted(KEPT))),
)
@thorough(300)
def test_everything_comes_back(
    given_answers: dict[str, Any], skipped: frozenset[str], chosen: list[str], kept: set[str]
) -> None:
    """Whatever somebody answered, skipped, chose and kept is the same after saving and opening, packed or not."""
    answers, _ = read_answers(CONTENT, given_answers)
    saved = Saved(TODAY, answers, skipped, tuple(chosen), {name: KEPT[name] for name in kept})
    text = as_saved(saved)
    assert read_saved(CONTENT, text, TODAY) == saved
    assert read_saved(CONTENT, packed(text), TODAY) == saved


def test_all_answers_fit_in_a_code() -> None:
    """Every question answered, with a plan for a year of weekends, is far from the limit and fits in one QR code."""
    first = {"choice": lambda q: next(iter(q.options)), "choices": lambda q: list(q.options), "yes_no": lambda _: True}
    first |= {
        "number": lambda q: q.minimum or 0,
        "text": lambda _: "Turks",
        "weights": lambda q: dict.fromkeys(q.options, 3),
    }
    first |= {"place": lambda _: "Breda"}
    everything = {name: first[question.kind](question) for name, question in CONTENT.questions.items()} | {
        "postcode": "4811"
    }
    answers, wrong = read_answers(CONTENT, everything)
    assert wrong == []
    weekends = [[(TODAY + timedelta(weeks=week)).isoformat(), 2, "logeerzorg_logeerhuis"] for week in range(1, 53)]
    text = as_saved(Saved(TODAY, answers, frozenset(), tuple(CONTENT.forms), {**KEPT, "stays": weekends}))
    assert len(text) < LONGEST / 2
    assert len(packed(text)) < 2800


@pytest.mark.parametrize("name", ["enough_1", "before", "sure", "language", "places_all", "written_day"])
def test_only_what_is_listed_is_saved(name: str) -> None:
    """Whether somebody knows enough to choose, and how a page looks, stands in no file, and opens from none."""
    saved = Saved(TODAY, {"goal": "holiday"}, kept={name: "yes", "question": "goal"})
    assert json.loads(as_saved(saved))["kept"] == {"question": "goal"}
    assert read_saved(CONTENT, written(kept={name: "yes"}), TODAY) == Saved(TODAY)


@pytest.mark.parametrize("path", OLD_FILES, ids=lambda path: path.name)
def test_files_of_every_version_still_open(path: Path) -> None:
    """What was saved with any version since the first opens today, with every answer."""
    restored = read_saved(CONTENT, path.read_text("utf-8"), date(2026, 12, 1))
    assert isinstance(restored, Saved)
    assert restored.answers == {"conditions": ("dementia",), "goal": "holiday", "nights": 3, "municipality": "Alkmaar"}
    assert restored.chosen == ("logeerzorg_logeerhuis",)
    assert restored.kept["question"] == "indication"


def test_an_old_version_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of a version ago goes through what that version needs; of a later version than ours it is refused."""
    monkeypatch.setattr(saving, "VERSION", 2)
    monkeypatch.setitem(saving.UPGRADES, 1, lambda fields: {**fields, "answers": {"goal": fields["answers"]["aim"]}})
    old = json.dumps({"adempauze": 1, "on": TODAY.isoformat(), "answers": {"aim": "holiday"}})
    assert read_saved(CONTENT, old, TODAY) == Saved(TODAY, {"goal": "holiday"})
    assert read_saved(CONTENT, old.replace('"adempauze": 1', '"adempauze": 3'), TODAY) == Refused("version")


def test_answers_expire() -> None:
    """On the last day answers open, a day later they don't; those of tomorrow are a clock that differs, not more."""
    saved = as_saved(Saved(TODAY, {"goal": "holiday"}))
    days = saving.days_kept(CONTENT, TODAY)
    assert isinstance(read_saved(CONTENT, saved, TODAY + timedelta(days=days)), Saved)
    assert read_saved(CONTENT, saved, TODAY + timedelta(days=days + 1)) == Refused("expired")
    assert isinstance(read_saved(CONTENT, saved, TODAY - timedelta(days=1)), Saved)
    assert read_saved(CONTENT, saved, TODAY - timedelta(days=2)) == Refused("damaged")


BOMB = deflated(b'{"adempauze":1,"on":"' + b"0" * 10_000_000)
# However many letters come before it, one of three cuts falls within a letter of three bytes.
CUT_WITHIN_A_LETTER = {
    f"so cut off after {few}": (deflated(b" " * few + b"\xe2\x82\xac" * 3_000_000), "too_large") for few in range(3)
}
HOSTILE = {
    "nothing": ("", "damaged"),
    "other JSON": ("[1, 2]", "damaged"),
    "no mark": ('{"answers": {}}', "damaged"),
    "half a file": (written(answers={"goal": "holiday"})[:-4], "damaged"),
    "half a code": (packed(written(answers={"goal": "holiday"}))[:-9], "damaged"),
    "megabytes": ("a" * 3_000_000, "too_large"),
    "a small text that becomes megabytes": (BOMB, "too_large"),
    **CUT_WITHIN_A_LETTER,
    "deep nesting": ('{"adempauze":1,"kept":' + "[" * 15_000, "damaged"),
    "deep nesting that is right": ('{"adempauze":1,"kept":' + "[" * 9000 + "]" * 9000 + "}", "damaged"),
    "not a number": ('{"adempauze":1,"on":"2026-11-22","answers":{"nights":NaN}}', "damaged"),
    "endless": ('{"adempauze":1,"on":"2026-11-22","answers":{"nights":Infinity}}', "damaged"),
    "a number of thousands of digits": ('{"adempauze":1,"answers":{"nights":' + "9" * 9000 + "}}", "damaged"),
    "a fraction": (written(answers={"nights": 2.5}), "damaged"),
    "a prototype outside": ('{"adempauze":1,"on":"2026-11-22","__proto__":{}}', "unknown"),
    "words within words": (written(answers={"conditions": [["dementia"]]}), "damaged"),
    "strange digits": (written(answers={"preferences": {"near": "²"}}), "damaged"),
    "nothing for an answer": (written(answers={"goal": None}), "damaged"),
    "answers in a list": (written(answers=["goal"]), "damaged"),
    "a choice of the wrong kind": (written(chosen=[{"a": 1}]), "damaged"),
    "an unknown field": (written(admin=True), "unknown"),
    "no day": ('{"adempauze":1}', "damaged"),
    "a day in words": (written(on="gisteren"), "damaged"),
    "version none": (written(adempauze=0), "version"),
    "version true": (written(adempauze=True), "version"),
    "version later": (written(adempauze=99), "version"),
    "version in words": (written(adempauze="1"), "version"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_or_damaged_answers_are_refused(name: str) -> None:
    """Anything that we didn't write is refused as a whole, with the reason that has a sentence."""
    text, code = HOSTILE[name]
    assert read_saved(CONTENT, text, TODAY) == Refused(code)


GONE = {
    "a question that isn't asked any more": ({"answers": {"gaol": "holiday"}}, LeftOut("answer")),
    "an answer that a question hasn't any more": ({"answers": {"goal": "world peace"}}, LeftOut("answer", "goal")),
    "a script for an answer": ({"answers": {"goal": "<script>alert(1)</script>"}}, LeftOut("answer", "goal")),
    "a script for a text": (
        {"answers": {"language_or_culture": "<b>\0</b>"}},
        LeftOut("answer", "language_or_culture"),
    ),
    "a prototype": ({"answers": {"__proto__": {"goal": 1}}}, LeftOut("answer")),
    "a question that takes one answer now": ({"answers": {"goal": ["holiday"]}}, LeftOut("answer", "goal")),
    "yes for a number": ({"answers": {"nights": True}}, LeftOut("answer", "nights")),
    "a number that is too high now": ({"answers": {"nights": 10**6}}, LeftOut("answer", "nights")),
    "a municipality of nowhere": ({"answers": {"municipality": "Nergensdorp"}}, LeftOut("answer", "municipality")),
    "a place that closed": ({"chosen": ["a_place_that_is_gone"]}, LeftOut("place")),
    "an address for a place": ({"chosen": ["https://example.org"]}, LeftOut("place")),
    "a check that isn't there": ({"kept": {"check_os": {}}}, LeftOut("other")),
    "an item of a check": ({"kept": {"check_eigen_signalen": {"weg": "ja"}}}, LeftOut("other")),
    "points out of reach": ({"kept": {"paper_csi": 99}}, LeftOut("other")),
    "a day that isn't there": ({"kept": {"known_day": "2026-02-31"}}, LeftOut("other")),
    "a day that nobody means": ({"kept": {"known_day": "9999-12-31"}}, LeftOut("other")),
    "a day of the Romans": ({"kept": {"known_day": "0226-12-03"}}, LeftOut("other")),
    "a stay at a place that closed": ({"kept": {"stays": [["2027-01-04", 3, "weg"]]}}, LeftOut("stay")),
    "stays without end": ({"kept": {"stays": [["2026-12-01", 10**9, ""]]}}, LeftOut("stay")),
    "a stay that nobody plans": ({"kept": {"stays": [["9999-11-01", 3, ""]]}}, LeftOut("stay")),
    "sentences in the history": ({"kept": {"check_history": [["Bel nu <b>"]]}}, LeftOut("other")),
    "an answer of the naaste": ({"kept": {"voices": {"attitude": "nooit"}}}, LeftOut("other")),
    "something of a later version": ({"kept": {"secret": 1}}, LeftOut("other")),
}


@pytest.mark.parametrize("name", GONE)
def test_what_content_has_no_more_is_left_out_and_told(name: str) -> None:
    """Content changes each week: everything else opens, and what is left out can be named; nothing strange gets in."""
    fields, left = GONE[name]
    answers = {"relation": "parent", "conditions": ["dementia"], **fields.get("answers", {})}
    chosen = ["logeerzorg_logeerhuis", *fields.get("chosen", [])]
    restored = read_saved(CONTENT, written(answers=answers, chosen=chosen, kept=fields.get("kept", {})), TODAY)
    assert isinstance(restored, Saved)
    assert restored.left_out == (left,)
    assert restored.answers == {"relation": "parent", "conditions": ("dementia",)}
    assert restored.chosen == ("logeerzorg_logeerhuis",)
    assert read_saved(CONTENT, as_saved(restored), TODAY).left_out == ()


@pytest.mark.parametrize(("then", "now"), [("Landerd", "Maashorst"), ("Weesp", "Amsterdam"), ("Uden", "Maashorst")])
def test_a_municipality_that_merged_is_the_one_it_became(then: str, now: str) -> None:
    """Our table knows where old municipalities went, so nothing is lost and nothing needs to be said."""
    restored = read_saved(CONTENT, written(answers={"municipality": then}), TODAY)
    assert restored == Saved(TODAY, {"municipality": now})
    assert isinstance(restored, Saved)
    assert restored.left_out == ()


@pytest.mark.parametrize(
    ("given_then", "now"),
    [
        ({"conditions": ["dementia", "weg"]}, {"conditions": ("dementia",)}),
        ({"preferences": {"soon": 2, "weg": 1, "near": 9}}, {"preferences": {"soon": 2}}),
    ],
)
def test_of_an_answer_what_still_is_one_stays(given_then: dict[str, Any], now: dict[str, Any]) -> None:
    """Of several options one may go: the others stand, and the question is named."""
    restored = read_saved(CONTENT, written(answers=given_then), TODAY)
    assert isinstance(restored, Saved)
    assert restored.answers == now
    assert restored.left_out == (LeftOut("answer", next(iter(given_then))),)


@pytest.mark.parametrize("kept", [{"question": "weg"}, {"page": "weg"}, {"page": ["plan"]}, {"question": 7}])
def test_where_somebody_was_is_no_loss(kept: dict[str, Any]) -> None:
    """A page or question that is gone needs no sentence: they begin elsewhere."""
    restored = read_saved(CONTENT, written(answers={"goal": "holiday"}, kept=kept), TODAY)
    assert restored == Saved(TODAY, {"goal": "holiday"})
    assert isinstance(restored, Saved)
    assert restored.left_out == ()


def test_a_small_file_makes_little_work() -> None:
    """However many nights a file plans: as many open as four years have, each in a year that counts."""
    years = [[f"{year}-01-01", 365, ""] for year in range(2026, 2226)]
    same = [[f"2027-{month:02}-{day:02}", 60, ""] for month in range(1, 13) for day in range(1, 17)]
    for stays in (years, same, years[::-1]):
        restored = read_saved(CONTENT, written(kept={"stays": stays}), TODAY)
        assert isinstance(restored, Saved)
        assert restored.left_out == (LeftOut("stay"),)
        assert 0 < sum(nights for _, nights, _ in restored.kept["stays"]) <= 4 * 365
        assert {day[:4] for day, _, _ in restored.kept["stays"]} <= {"2025", "2026", "2027", "2028", "2029"}


@given(st.binary(max_size=400), st.booleans())
@thorough(500)
def test_noise_never_breaks_anything(noise: bytes, inside: bool) -> None:  # noqa: FBT001 - drawn
    """Random bytes are refused, as they are or packed as answers are."""
    text = deflated(noise) if inside else noise.decode("latin-1")
    assert isinstance(read_saved(CONTENT, text, TODAY), Refused)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from([*CONTENT.questions]),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from([*CONTENT.questions, *KEPT, "a"]), inside)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["answers", "skipped", "chosen", "kept", "on"]), JSON))
@thorough(500)
def test_wrong_fields_never_break_anything(fields: dict[str, Any]) -> None:
    """Fields that have our names but hold anything are read or refused, never more."""
    assert isinstance(read_saved(CONTENT, written(**fields), TODAY), Saved | Refused)
