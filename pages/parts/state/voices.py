"""Two voices: what the naaste answers, apart from the caregiver, and what both come to."""

from collections.abc import Mapping

from matching.judgement.two_voices import TwoVoices, two_voices
from matching.person.answers import Answer, WrongAnswer, read_answer, read_answers
from pages.parts.state.answers import current_answers, judgement, remember
from pages.parts.state.content import content
from pages.parts.state.session import page_value, session_value, set_page_value, set_session_value

VOICES, APART, BOTH = "voices", "voices_apart", "both_voices"
CAREGIVER, NAASTE = "caregiver", "naaste"


def naaste_answers() -> Mapping[str, Answer]:
    """The answers of the naaste, by question."""
    return page_value(VOICES) or {}


def apart() -> bool:
    """Whether both are asked apart: as soon as the naaste answered something, or when that was chosen."""
    return bool(page_value(APART, bool(naaste_answers())))


def ask_apart(*, wanted: bool) -> None:
    """Ask both apart from now on, or no longer; what the naaste answered is then out of sight, not lost."""
    set_page_value(APART, wanted)


def answers_of(voice: str) -> Mapping[str, Answer]:
    """The answers of one of the two, by question."""
    return naaste_answers() if voice == NAASTE else current_answers()


def remember_of(voice: str, name: str, value: object) -> None:
    """Remember an answer of one of the two; None takes it away."""
    if voice == CAREGIVER:
        remember(name, value)
        return
    others = {other: answer for other, answer in naaste_answers().items() if other != name}
    try:
        set_page_value(VOICES, others if value is None else {**others, name: read_answer(content(), name, value)})
    except WrongAnswer:
        return


def both_voices() -> TwoVoices | None:
    """The verdicts for both voices together; None where only one is asked."""
    if not apart():
        return None
    answers, _ = read_answers(content(), naaste_answers())
    verdicts: TwoVoices
    judged, judged_answers, verdicts = session_value(BOTH, (None, None, None))
    if judged is not judgement() or judged_answers != answers:
        verdicts = two_voices(content(), judgement(), answers)
        set_session_value(BOTH, (judgement(), answers, verdicts))
    return verdicts
