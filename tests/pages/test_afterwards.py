"""Looking back on the plan, and how somebody was doing on the page of the self-check."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from pages.parts.state.clock import today
from pages.parts.state.words import words
from tests.shared.opening import english, opened, press, radio, text, written

OPENED = {"door_na-afloop": True}
TODAY = today()
EARLIER = (TODAY - timedelta(days=60)).isoformat()


def test_nothing_is_advised_before_something_is_told() -> None:
    """The questions stand there, and no advice."""
    at = opened("plan", **OPENED)
    assert written("pages/afterwards", "words", "intro") in text(at)
    assert written("pages/afterwards", "words", "advice") not in text(at)
    assert not english(at)


def test_what_is_told_leads_to_advice_and_is_kept() -> None:
    """Whoever tells that it didn't go well reads what to do, with its source; it stays while they look elsewhere."""
    at = opened("plan", **OPENED)
    radio(at, "Hoe had uw naaste het daar").set_value("bad").run()
    assert written("afterwards/naaste", "advice", 0, "title") in text(at)
    assert at.session_state["kept"]["afterwards"] == {"naaste": "bad"}
    assert written("afterwards/naaste", "advice", 0, "title") in text(
        opened("plan", kept={"afterwards": {"naaste": "bad"}}, **OPENED)
    )


def test_a_first_outcome_is_kept_and_invites_a_second() -> None:
    """An outcome that is sure is kept with its day, once somebody asks for it."""
    at = opened("zelfcheck", kept={"check_eigen_signalen": all_of("heaviest")})
    assert "check_history" not in at.session_state["kept"]
    ask_for_outcome(at)
    assert at.session_state["kept"]["check_history"] == [[TODAY.isoformat(), "eigen_signalen", "high"]]
    assert "Dit is de eerste keer" in text(at)


def test_a_second_outcome_tells_the_change() -> None:
    """Whoever was heavily burdened two months ago and isn't now reads that it is lighter, and sees both in a table."""
    history = [[EARLIER, "eigen_signalen", "high"]]
    at = opened("zelfcheck", kept={"check_eigen_signalen": all_of("lightest"), "check_history": history})
    ask_for_outcome(at)
    page_text = text(at)
    assert "De laatste keer was het lichter" in page_text
    assert written("pages/afterwards", "words", "as_table") in page_text
    assert not english(at)


def test_looking_at_an_outcome_another_day_keeps_nothing() -> None:
    """Whoever opens what they kept sees the outcome; only a new answer makes it one of today."""
    earlier = [[EARLIER, "eigen_signalen", "high"]]
    kept = {"check_eigen_signalen": all_of("heaviest"), "check_outcome": True, "check_history": earlier}
    assert opened("zelfcheck", kept=kept).session_state["kept"]["check_history"] == earlier


def ask_for_outcome(at: AppTest) -> None:
    """Press the button that shows what the answers come to."""
    press(at, words("zelfcheck")["show_outcome"])


def all_of(which: str) -> dict[str, str]:
    """The lightest or the heaviest answer to every item of our own signals that tells nothing of danger."""
    from pages.parts.state.content import content  # noqa: PLC0415 - read when it is needed

    chosen = {}
    for name, item in content().checks["eigen_signalen"].items.items():
        safe = {
            key: choice for key, choice in item.options.items() if "in_danger" not in choice.sets or which == "lightest"
        }
        order = sorted(safe, key=lambda key: safe[key].points)
        chosen[name] = order[0 if which == "lightest" else -1]
    return chosen
