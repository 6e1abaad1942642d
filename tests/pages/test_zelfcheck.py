"""The self-check: one question at a time, danger comes first, the outcome is words and a picture, never a score."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from matching.entries.checks import Band, Check, CheckItem, CheckOption
from matching.judgement.signals import answers_that_follow, signals, sure_band
from pages.parts.self_check.check_conversation import CheckQuestion, check_questions
from pages.parts.self_check.check_outcome import about
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import english, numbers, opened, persona, press, radio, text, written

OWN = "eigen_signalen"
HEAVIEST = {
    "nights": "most_broken", "free_day": "do_not_remember", "patience": "every_day", "alone": "nobody",
    "own_things": "nothing",
}  # fmt: skip


def at_question(at: AppTest, item: str, check: str = OWN) -> AppTest:
    """Go to one question of the self-check."""
    at.session_state["kept"] = {**at.session_state["kept"], "check_question": f"{check}/{item}"}
    return at.run()


def tell(at: AppTest, item: str, option: str) -> AppTest:
    """Answer one question of our own signals."""
    at_question(at, item).radio[0].set_value(option).run()
    return at


def next_question(at: AppTest) -> AppTest:
    """Go on."""
    return at.button(key="next_question").click().run()


def outcome(at: AppTest) -> AppTest:
    """Ask what the answers so far come to."""
    return press(at, words("zelfcheck")["show_outcome"])


def heavy(at: AppTest) -> AppTest:
    """Answer as somebody for whom it is too much."""
    for item, option in HEAVIEST.items():
        tell(at, item, option)
    return at


def asks(at: AppTest, asked: CheckQuestion) -> bool:
    """Look whether this question, and no other, is drawn."""
    return [radio.label for radio in at.radio] == [content().checks[asked.check].items[asked.item].ask]


def test_opens_with_one_question_and_without_answers() -> None:
    """A visitor begins at the first question alone, nothing ticked and no outcome, in Dutch."""
    at = opened("zelfcheck")
    assert [heading.value for heading in at.title] == [written("pages/zelfcheck", "title")]
    assert asks(at, check_questions()[0])
    assert [radio.value for radio in at.radio] == [None]
    assert words("situatie").text("question_of", step=1, of=len(check_questions())) in text(at)
    assert not english(at)
    assert not at.get("vega_lite_chart")


def test_each_question_follows_the_one_before_and_leads_back() -> None:
    """Going on asks the next question, our own signals first; going back shows what was answered there."""
    at, questions = opened("zelfcheck"), check_questions()
    at.radio[0].set_value("slept").run()
    assert asks(at, questions[0])
    for number, asked in enumerate(questions, start=1):
        assert asks(at, asked)
        assert words("situatie").text("question_of", step=number, of=len(questions)) in text(at)
        assert any(button.label == words("situatie")["back"] for button in at.button) == (number > 1)
        if asked != questions[-1]:
            next_question(at)
    for asked in reversed(questions[:-1]):
        assert asks(press(at, words("situatie")["back"]), asked)
    assert at.radio[0].value == "slept"


def test_after_the_last_question_comes_the_outcome() -> None:
    """The way on of the last question says so, and no question is asked any more; each answer can be changed there."""
    at = heavy(opened("zelfcheck"))
    last = check_questions()[-1]
    at_question(at, last.item, last.check)
    assert at.button(key="next_question").label == words("zelfcheck")["show_outcome"]
    next_question(at)
    assert not at.radio
    assert written("checks/eigen_signalen", "bands", 2, "title") in text(at)
    at.session_state["door_antwoorden"] = True
    at.run().button(key=f"change_{OWN}_nights").click().run()
    assert asks(at, check_questions()[0])
    assert at.radio[0].value == "most_broken"


def test_a_question_left_open_is_skipped_never_answered() -> None:
    """Going on without choosing counts for nothing, and the outcome says that we don't know it."""
    at = next_question(opened("zelfcheck"))
    assert asks(at, check_questions()[1])
    assert at.session_state["kept"][f"check_{OWN}"] == {"nights": None}
    assert written("pages/zelfcheck", "words", "nothing_yet") in text(outcome(at))


def test_whoever_stops_early_can_go_on() -> None:
    """The outcome says how much was answered, and leads on to the first question without an answer."""
    at = outcome(heavy(opened("zelfcheck")))
    assert "U beantwoordde 5 van de 9 vragen" in text(at)
    assert written("pages/zelfcheck", "words", "partly") in text(at)
    assert asks(press(at, words("zelfcheck")["go_on"]), CheckQuestion(OWN, "own_health"))


def test_whoever_answered_some_another_day_goes_on_there() -> None:
    """Answers that were opened without a question reached aren't asked again from the first one on."""
    at = opened("zelfcheck", kept={f"check_{OWN}": {"nights": "slept", "free_day": None}})
    assert asks(at, check_questions()[2])


def test_danger_comes_before_anything_else() -> None:
    """Whoever tells of danger at home sees at once, on top, whom to call, and again at the question."""
    at = tell(opened("zelfcheck"), "safety", "danger")
    assert numbers(at)[:4] == ["112", "113", "08000113", "08002000"]
    assert text(at).strip().startswith(written("warnings/danger_now", "title"))
    assert written("pages/zelfcheck", "words", "danger_still") in text(at)
    assert at.session_state["answers"]["in_danger"] is True
    assert text(next_question(at)).strip().startswith(written("warnings/danger_now", "title"))


def test_danger_told_elsewhere_comes_first_too_and_can_be_taken_back_here() -> None:
    """Danger counts on whichever page it was told, until somebody says here that it is safe."""
    at = opened("zelfcheck", {"in_danger": True})
    assert numbers(at)[0] == "112"
    tell(at, "safety", "safe")
    assert "in_danger" not in at.session_state["answers"]
    assert numbers(at) == []


def test_the_outcome_leads_to_people_and_shows_no_points() -> None:
    """Whoever carries too much reads it in words, with somebody to call and how sure we are; never a score."""
    at = outcome(heavy(opened("zelfcheck")))
    assert at.session_state["answers"]["burden"] == "high"
    assert written("checks/eigen_signalen", "bands", 2, "title") in text(at)
    assert "113" in numbers(at)
    assert "Deze vragen hebben wij zelf gemaakt" in text(at)
    assert not re.search(r"\bpunten\b|\bscore\b|totaal is", text(at))
    assert at.get("vega_lite_chart")
    assert not english(at)


def test_few_light_answers_are_not_called_light() -> None:
    """One good night is no outcome: the page says that we don't know yet."""
    at = outcome(tell(opened("zelfcheck"), "nights", "slept"))
    assert "burden" not in at.session_state["answers"]
    assert written("pages/zelfcheck", "words", "not_sure_title") in text(at)


def test_skipping_takes_back_what_was_said() -> None:
    """An answer that is taken back counts no longer in how heavy it is."""
    at = tell(heavy(opened("zelfcheck")), "nights", "not_sure")
    assert at.session_state["answers"]["burden"] == "raised"


def test_nothing_filled_in_still_leads_to_people() -> None:
    """Whoever answers nothing reads so, and still finds somebody to call."""
    at = outcome(opened("zelfcheck"))
    assert written("pages/zelfcheck", "words", "nothing_yet") in text(at)
    assert numbers(at)


def test_how_long_somebody_can_go_on_is_remembered_with_its_citation() -> None:
    """How long somebody can go on counts on the other pages, and its question names who made it."""
    at = at_question(opened("zelfcheck", persona("a_day_on_the_farm")), "endurance", "volhoudtijd")
    at.radio[0].set_value("up_to_a_month").run()
    assert at.session_state["answers"]["endurance"] == "up_to_a_month"
    assert "Richters" in text(at)


@pytest.mark.parametrize(
    ("points", "burden", "title"), [(9, "high", "Zware druk"), (4, "raised", "Matige druk"), (0, "low", "Geen")]
)
def test_a_total_from_paper_becomes_words(points: int, burden: str, title: str) -> None:
    """Whoever brings a total from a list on paper reads what it means, in the words of its makers."""
    at = opened("zelfcheck", paper_total=True)
    radio(at, "Welke lijst").set_value("ediz_plus").run()
    at.number_input[0].set_value(points).run()
    assert title in text(at)
    assert at.session_state["answers"]["burden"] == burden
    assert "De Boer" in text(at)


def test_an_instrument_without_bands_gets_no_verdict() -> None:
    """Where its makers gave no limits, a total means nothing to us, and the page says so."""
    at = opened("zelfcheck", paper_total=True)
    radio(at, "Welke lijst").set_value("ediz").run()
    at.number_input[0].set_value(5).run()
    assert "kennen wij geen grenzen" in text(at)
    assert "burden" not in at.session_state["answers"]


def instrument() -> Check:
    """An instrument as an organisation could add it."""
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
    recognised = signals(instrument(), {"one": "yes", "two": "no"})
    assert [(signal.item, signal.level) for signal in recognised] == [("one", "some"), ("two", "none")]


def test_what_follows_from_an_option() -> None:
    """An option that tells of danger sets that answer, and choosing another or none takes it back."""
    danger = CheckOption(label="Ja", points=9, sets={"in_danger": "true"})
    item = CheckItem(ask="Gevaar?", short="Gevaar", options={"safe": CheckOption(label="Nee"), "danger": danger})
    assert answers_that_follow(item, None, "danger") == {"in_danger": "true"}
    assert answers_that_follow(item, "danger", "safe") == {"in_danger": None}
    assert answers_that_follow(item, None, None) == {}
    assert answers_that_follow(item, "danger", None) == {"in_danger": None}


def test_a_list_says_who_made_it_below_a_heading() -> None:
    """What is told of an instrument is HTML as a whole: no tag is to be read."""
    page = about("csi")
    assert f"<h3>{words('zelfcheck')['citation']}</h3>" in page
    assert "&lt;" not in page
