"""The self-check: danger comes first, the outcome is words and a picture, never a score or a diagnosis."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from matching.entries.checks import Band, Check, CheckItem, CheckOption
from matching.judgement.signals import answers_that_follow, signals, sure_band
from tests.shared.opening import english, numbers, opened, persona, radio, text, written

NIGHTS, FREE, PATIENCE, SAFE = (
    "Hoe waren uw eigen nachten",
    "Wanneer had u",
    "Hoe vaak was uw geduld",
    "Is er thuis dreiging",
)


HEAVIEST = {
    NIGHTS: "most_broken", FREE: "do_not_remember", PATIENCE: "every_day", "Wie kan de zorg": "nobody",
    "Wat hebt u deze maand": "nothing",
}  # fmt: skip


def heavy(at: AppTest) -> AppTest:
    """Answer as somebody for whom it is too much."""
    for question, option in HEAVIEST.items():
        radio(at, question).set_value(option).run()
    return at


def test_opens_without_answers() -> None:
    """A visitor begins with nothing ticked and no outcome, in Dutch."""
    at = opened("zelfcheck")
    assert [one.value for one in at.title] == [written("pages/zelfcheck", "title")]
    assert all(one.value is None for one in at.radio)
    assert not english(at)
    assert not at.get("vega_lite_chart")


def test_danger_comes_before_anything_else() -> None:
    """Whoever tells of danger at home sees at once, on top, whom to call."""
    at = opened("zelfcheck")
    radio(at, SAFE).set_value("danger").run()
    assert numbers(at)[:4] == ["112", "113", "08000113", "08002000"]
    assert text(at).strip().startswith(written("warnings/danger_now", "title"))
    assert at.session_state["answers"]["in_danger"] is True


def test_danger_told_elsewhere_comes_first_too_and_can_be_taken_back_here() -> None:
    """Danger counts on whichever page it was told, until somebody says here that it is safe."""
    at = opened("zelfcheck", {"in_danger": True})
    assert numbers(at)[0] == "112"
    radio(at, SAFE).set_value("safe").run()
    assert "in_danger" not in at.session_state["answers"]
    assert numbers(at) == []


def test_the_outcome_leads_to_people_and_shows_no_points() -> None:
    """Whoever carries too much reads it in words, with somebody to call and how sure we are; never a score."""
    at = heavy(opened("zelfcheck"))
    at.button[0].click().run()
    assert at.session_state["answers"]["burden"] == "high"
    assert written("checks/eigen_signalen", "bands", 2, "title") in text(at)
    assert "113" in numbers(at)
    assert "U beantwoordde 5 van de 9 vragen" in text(at)
    assert "Deze vragen hebben wij zelf gemaakt" in text(at)
    assert not re.search(r"\bpunten\b|\bscore\b|totaal is", text(at))
    assert at.get("vega_lite_chart")
    assert not english(at)


def test_few_light_answers_are_not_called_light() -> None:
    """One good night is no outcome: the page says that we don't know yet."""
    at = opened("zelfcheck")
    radio(at, NIGHTS).set_value("slept").run()
    at.button[0].click().run()
    assert "burden" not in at.session_state["answers"]
    assert written("pages/zelfcheck", "words", "not_sure_title") in text(at)


def test_skipping_takes_back_what_was_said() -> None:
    """An answer that is taken back counts no longer in how heavy it is."""
    at = heavy(opened("zelfcheck"))
    radio(at, NIGHTS).set_value("skipped").run()
    assert at.session_state["answers"]["burden"] == "raised"


def test_nothing_filled_in_still_leads_to_people() -> None:
    """Whoever answers nothing reads so, and still finds somebody to call."""
    at = opened("zelfcheck")
    at.button[0].click().run()
    assert "U hebt nog niets ingevuld" in text(at)
    assert numbers(at)


def test_how_long_somebody_can_go_on_is_remembered_with_its_citation() -> None:
    """How long somebody can go on counts on the other pages, and the page names who made the question."""
    at = opened("zelfcheck", persona("a_day_on_the_farm"))
    radio(at, "Stel dat er niets verandert").set_value("up_to_a_month").run()
    assert at.session_state["answers"]["endurance"] == "up_to_a_month"
    assert "Richters" in text(at)


@pytest.mark.parametrize(
    ("points", "burden", "title"), [(9, "high", "Zware druk"), (4, "raised", "Matige druk"), (0, "low", "Geen")]
)
def test_a_total_from_paper_becomes_words(points: int, burden: str, title: str) -> None:
    """Whoever brings a total from a list on paper reads what it means, in the words of its makers."""
    at = opened("zelfcheck")
    radio(at, "Welke lijst").set_value("ediz_plus").run()
    at.number_input[0].set_value(points).run()
    assert title in text(at)
    assert at.session_state["answers"]["burden"] == burden
    assert "De Boer" in text(at)


def test_an_instrument_without_bands_gets_no_verdict() -> None:
    """Where its makers gave no limits, a total means nothing to us, and the page says so."""
    at = opened("zelfcheck")
    radio(at, "Welke lijst").set_value("ediz").run()
    at.number_input[0].set_value(5).run()
    assert "kennen wij geen grenzen" in text(at)
    assert "burden" not in at.session_state["answers"]


def instrument() -> Check:
    """Return an instrument as an organisation could add it."""
    options = {"no": CheckOption(label="Nee", points=0), "yes": CheckOption(label="Ja", points=1)}
    items = {name: CheckItem(ask=f"Vraag {name}?", short=name, options=options) for name in ("one", "two")}
    low, high = (
        Band(at_least=at_least, burden=burden, title=burden, text=burden, next_steps=("Iets doen.",))
        for at_least, burden in ((0, "low"), (2, "high"))
    )
    return Check(
        name="Lijst",
        kind="instrument",
        intro="Een lijst.",
        validity="Onderzocht.",
        items=items,
        bands=(low, high),
        source=("S0",),
    )


def test_an_instrument_counts_only_as_a_whole() -> None:
    """Half a list of others gives no outcome, however heavy that half is; a whole list does."""
    check = instrument()
    assert sure_band(check, {"one": "yes"}) is None
    assert sure_band(check, {"one": "yes", "two": "yes"}).burden == "high"
    assert sure_band(check, {"one": "no", "two": "no"}).burden == "low"


def test_signals_are_levels_not_points() -> None:
    """The picture says of each answer how heavy it is, and gives nothing to add up."""
    found = signals(instrument(), {"one": "yes", "two": "no"})
    assert [(one.item, one.level) for one in found] == [("one", "some"), ("two", "none")]


def test_what_follows_from_an_option() -> None:
    """An option that tells of danger sets that answer, and choosing another or none takes it back."""
    danger = CheckOption(label="Ja", points=9, sets={"in_danger": "true"})
    item = CheckItem(ask="Gevaar?", short="Gevaar", options={"safe": CheckOption(label="Nee"), "danger": danger})
    assert answers_that_follow(item, None, "danger") == {"in_danger": "true"}
    assert answers_that_follow(item, "danger", "safe") == {"in_danger": None}
    assert answers_that_follow(item, None, None) == {}
    assert answers_that_follow(item, "danger", None) == {"in_danger": None}
