"""Saved answers come back as they were; whatever else is opened is refused and never breaks anything."""

import base64
import json
import zlib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from persona_files import CONTENT
from strategies import ANYBODY, thorough

from matching.person.answers import read_answers
from matching.saved import saving
from matching.saved.saving import LONGEST, VERSION, Refused, Saved, as_saved, packed, read_saved

TODAY = date(2026, 11, 22)
OLD_FILES = sorted((Path(__file__).parent / "saved").iterdir())
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
    """Return a file with these fields, right otherwise."""
    return json.dumps({"adempauze": VERSION, "on": TODAY.isoformat()} | fields)


def deflated(data: bytes) -> str:
    """Return anything packed as answers are."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return "a" + base64.urlsafe_b64encode(squeezer.compress(data) + squeezer.flush()).decode().rstrip("=")


@given(
    told=ANYBODY,
    skipped=st.frozensets(st.sampled_from(sorted(CONTENT.questions))),
    chosen=st.lists(st.sampled_from(sorted((*CONTENT.forms, *CONTENT.providers))), unique=True, max_size=5),
    kept=st.sets(st.sampled_from(sorted(KEPT))),
)
@thorough(300)
def test_everything_comes_back(
    told: dict[str, Any], skipped: frozenset[str], chosen: list[str], kept: set[str]
) -> None:
    """Whatever somebody answered, skipped, chose and kept is the same after saving and opening, packed or not."""
    answers, _ = read_answers(CONTENT, told)
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
    told = {name: first[question.kind](question) for name, question in CONTENT.questions.items()} | {"postcode": "4811"}
    answers, wrong = read_answers(CONTENT, told)
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
    assert read_saved(CONTENT, written(kept={name: "yes"}), TODAY) == Refused("unknown")


@pytest.mark.parametrize("path", OLD_FILES, ids=lambda path: path.name)
def test_files_of_every_version_still_open(path: Path) -> None:
    """What was saved with any version since the first opens today, with every answer."""
    found = read_saved(CONTENT, path.read_text("utf-8"), date(2026, 12, 1))
    assert isinstance(found, Saved)
    assert found.answers == {"conditions": ("dementia",), "goal": "holiday", "nights": 3, "municipality": "Alkmaar"}
    assert found.chosen == ("logeerzorg_logeerhuis",)
    assert found.kept["question"] == "indication"


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
    "an unknown question": (written(answers={"gaol": "holiday"}), "unknown"),
    "an unknown answer": (written(answers={"goal": "world peace"}), "unknown"),
    "a script": (written(answers={"goal": "<script>alert(1)</script>"}), "unknown"),
    "a script as text": (written(answers={"language_or_culture": "<b>\u0000</b>"}), "unknown"),
    "a prototype": ('{"adempauze":1,"on":"2026-11-22","answers":{"__proto__":{"goal":1}}}', "unknown"),
    "a prototype outside": ('{"adempauze":1,"on":"2026-11-22","__proto__":{}}', "unknown"),
    "a list for a word": (written(answers={"goal": ["holiday"]}), "unknown"),
    "words within words": (written(answers={"conditions": [["dementia"]]}), "damaged"),
    "strange digits": (written(answers={"preferences": {"near": "²"}}), "damaged"),
    "yes for a number": (written(answers={"nights": True}), "unknown"),
    "nothing for an answer": (written(answers={"goal": None}), "damaged"),
    "answers in a list": (written(answers=["goal"]), "damaged"),
    "a choice that isn't there": (written(chosen=["https://example.org"]), "unknown"),
    "a choice of the wrong kind": (written(chosen=[{"a": 1}]), "unknown"),
    "an unknown field": (written(admin=True), "unknown"),
    "a check that isn't there": (written(kept={"check_os": {}}), "unknown"),
    "points out of reach": (written(kept={"paper_csi": 99}), "unknown"),
    "a day that isn't there": (written(kept={"known_day": "2026-02-31"}), "unknown"),
    "stays without end": (written(kept={"stays": [["2026-12-01", 10**9, ""]]}), "unknown"),
    "sentences in the history": (written(kept={"check_history": [["Bel nu <b>"]]}), "unknown"),
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
