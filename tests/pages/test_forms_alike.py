"""Forms that look alike: only what they differ on is told, so that a professional sees what decides."""

from typing import Any

from hypothesis import given

from matching.judgement.judgement import judge_all
from matching.person.answers import read_answers
from matching.telling.explaining import Reason, reasons
from matching.telling.forms_alike import differing, settled_where_they_differ
from pages.parts.professional.overview import ALIKE
from tests.shared.persona_files import CONTENT, DAY, PERSONAS
from tests.shared.strategies import ANYBODY, thorough


def reason(about: str, effect: Any, text: str) -> Reason:  # noqa: ANN401 - an effect
    """A reason without a source."""
    return Reason(about, effect, text, None)


ADULT = reason("age_group", "allows", "18 of ouder.")
WITHOUT_WLZ = reason("indication", "allows", "Geen Wlz.")
WITH_WLZ = reason("indication", "excludes", "Wel een Wlz nodig.")


def reasons_of(answers: dict[str, Any]) -> dict[str, tuple[Reason, ...]]:
    """Every reason of each form that looks like another."""
    judgement = judge_all(CONTENT, read_answers(CONTENT, answers)[0], DAY)
    return {form.id: reasons(CONTENT, form, judgement.person) for form in judgement.forms if form.id in ALIKE}


def test_what_holds_everywhere_tells_no_form_from_another() -> None:
    """The same age for each form is left out; the indication that closes one of them is told."""
    reasons_by_form = {"here": (ADULT, WITHOUT_WLZ), "there": (ADULT, WITH_WLZ)}
    assert differing(reasons_by_form) == {"indication"}
    assert settled_where_they_differ(reasons_by_form) == {"here": ("Geen Wlz.",), "there": ()}


def test_no_condition_is_no_difference() -> None:
    """A form that asks nothing about an age differs no more than one whose age is right."""
    assert differing({"here": (ADULT,), "there": ()}) == frozenset()


def test_what_is_open_or_favoured_at_one_form_only_is_a_difference() -> None:
    """A question that one form still has, or what only one is good for, tells them apart."""
    asked, good = reason("night", "unknown", "Hoe is de nacht?"), reason("goal", "favours", "Geeft rust.")
    assert differing({"here": (asked, good), "there": ()}) == {"night", "goal"}
    assert differing({"here": (asked, good), "there": (asked, good)}) == frozenset()


def test_what_is_still_asked_is_not_settled() -> None:
    """As long as one condition about the nights leaves a question, another that is met settles nothing of them."""
    met, asked = reason("nights", "allows", "Mag van de Wlz."), reason("nights", "unknown", "Mag het van de gemeente?")
    assert settled_where_they_differ({"here": (met, asked), "there": ()})["here"] == ()


def test_a_professional_reads_few_lines_per_form() -> None:
    """Of nineteen conditions that are met at a logeerhuis fewer than ten tell it from the others; her age isn't one."""
    reasons_by_form = reasons_of(PERSONAS["breda_three_weeks"]["answers"])
    settled = settled_where_they_differ(reasons_by_form)
    met = {
        name: [each for each in reasons_here if each.effect in ("allows", "favours")]
        for name, reasons_here in reasons_by_form.items()
    }
    assert len(met["logeerzorg_logeerhuis"]) > 2 * len(settled["logeerzorg_logeerhuis"]) - 2
    assert max(map(len, settled.values())) < 10
    assert not any("18 jaar" in text for texts in settled.values() for text in texts)


@given(answers=ANYBODY)
@thorough(60)
def test_whatever_is_told_is_true_and_decides(answers: dict[str, Any]) -> None:
    """Each line is a reason for that very form, about something that another form comes out differently on."""
    reasons_by_form = reasons_of(answers)
    about = differing(reasons_by_form)
    for name, texts in settled_where_they_differ(reasons_by_form).items():
        assert set(texts) <= {
            reason.text for reason in reasons_by_form[name] if reason.about in about and reason.effect != "excludes"
        }
