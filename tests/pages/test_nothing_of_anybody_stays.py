"""Whoever leaves, or wipes everything, leaves nothing in the server's memory: no answer, no sentence made of one."""

from datetime import timedelta
from secrets import token_hex
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from matching.entries.caching import cached_for_day
from matching.judgement.judgement import judge_all
from matching.person.answers import read_answers
from pages.parts.state.clock import today
from pages.parts.state.content import content, content_in
from pages.parts.state.session import forget_visit
from papers.compose import compose
from papers.own_words import Visitor
from papers.pdf import pdf
from papers.word import word
from tests.shared.in_memory import left_of, marks, texts_in_memory
from tests.shared.opening import opened, persona

PAGES = (
    "start", "situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan", "professionals", "nu_hulp",
    "uitleg",
)  # fmt: skip
CHECK = "eigen_signalen"
SHOWN = ("html", "title", "radio", "checkbox", "button", "text_input", "number_input", "expander", "button_group")
"""What says something on a page."""


def somebody(**own: Any) -> dict[str, Any]:  # noqa: ANN401 - any answer
    """The answers of somebody, with what is theirs alone."""
    return {
        "relation": "partner", "conditions": ["dementia", "stroke"], "age_group": "from_65", "goal": "holiday",
        "urgency": "planned", "in_danger": False,
        "preferences": {"own_rest": 3, "soon": 2}, "barriers": ["kosten"], "hours_per_week": 91,
        "language_or_culture": f"{token_hex(8)} van thuis", **own,
    }  # fmt: skip


OTHERS = ("everything_answered", "breda_three_weeks", "haarlem_forty_nights", "working_daughter")
"""People who make pages say most of what content can say."""
OWN = ("Rozendaal", "Vlieland", "van thuis")
"""Words of which the two people have one or the other, and nobody else."""
VOICES = {"attitude": "refuses", "place": "at_home"}


def kept(nights: int, weeks: int) -> dict[str, Any]:
    """Give one value for everything that pages keep, as of somebody who used all of them."""
    arrival = today() + timedelta(weeks=weeks)
    check = content().checks[CHECK].items
    heaviest = {name: max(item.options, key=lambda it: item.options[it].points) for name, item in check.items()}
    return {
        "voices": VOICES, "afterwards": {"naaste": "bad"}, "known_step": "report",
        "known_day": today() - timedelta(days=nights),
        "stays": [[arrival.isoformat(), nights, "logeerzorg_logeerhuis"], [arrival.isoformat(), nights + 1, ""]],
        f"check_{CHECK}": heaviest,
        "check_outcome": True, "question": None,
    }  # fmt: skip


def walk(at: AppTest) -> set[int]:
    """Look at every page, with everything unfolded, in both languages; return the marks of all that was shown."""
    seen: set[int] = set()
    for language in ("nl", "en"):
        for page in PAGES:
            at.query_params["lang"] = language
            at.session_state["sure_open"] = True
            at.switch_page(f"{page}.py").run()
            assert not at.exception, at.exception
            for fold in [element.key for element in at.get("expander") if getattr(element, "key", None)]:
                at.session_state[fold] = True
            seen |= marks(texts_of(at))
    return seen


def texts_of(at: AppTest) -> list[str]:
    """All that a page says, to read and to press."""
    protos = [element.proto for kind in SHOWN for element in at.get(kind)]
    return [str(getattr(proto, name)) for proto in protos for name in ("body", "label", "id") if hasattr(proto, name)]


def texts_for_everybody() -> list[str]:
    """Give the texts that are drawn once a day for everybody: of content alone, with nothing in them of these two."""
    kept = [cached_for_day(content_in(language), "drawn", today(), dict[object, str]) for language in ("nl", "en")]
    return [text for of_language in kept for text in of_language.values() if not any(own in text for own in OWN)]


def visit(answers: dict[str, Any], **more: Any) -> AppTest:  # noqa: ANN401 - of a session
    """Begin a visit of somebody who told this."""
    return opened("situatie", answers, chosen=("logeerzorg_logeerhuis", "buitenhuis"), kept=more)


def take_papers(answers: dict[str, Any]) -> set[int]:
    """Make every paper as a file; return the marks of what they say."""
    usable, _ = read_answers(content(), answers)
    visitor = Visitor(judge_all(content(), usable, today()), (), None, ())
    sheets = [compose(content(), name, visitor) for name in content().papers]
    assert all(pdf(sheet) and word(sheet) for sheet in sheets)
    return marks(str(value) for sheet in sheets for piece in sheet.pieces for value in vars(piece).values())


def visits() -> tuple[AppTest, AppTest, set[int]]:
    """Have two people do everything, one after the other; return them, and the marks of all that was shown to them."""
    caregiver = somebody(municipality="Rozendaal", nights=23, weeks_until=17)
    other = somebody(municipality="Vlieland", nights=19, weeks_until=13)
    first, second = visit(caregiver, **kept(23, 17)), visit(other, **kept(19, 13))
    theirs = marks((caregiver["language_or_culture"], other["language_or_culture"]))
    theirs |= walk(first) | walk(second) | take_papers(caregiver) | take_papers(other)
    return first, second, theirs


def leave(visitor: AppTest) -> object:
    """Close the tab; return what Streamlit may hold on to until somebody else comes."""
    left: object = visitor.session_state._state._state  # noqa: SLF001 - there is no other way to it
    forget_visit(SimpleNamespace(session_state=left))
    return left


def wipe(visitor: AppTest) -> None:
    """Wipe everything, and stay."""
    visitor.query_params["lang"] = "nl"
    visitor.switch_page("situatie.py").run()
    label = content().pages["situatie"].words["start_over"]
    next(button for button in visitor.button if button.label == label).click().run()


@pytest.mark.slow
def test_whoever_leaves_or_wipes_everything_leaves_nothing_in_memory() -> None:
    """Not one sentence that only these two people made can be found, in any object that Python still knows.

    While they are there it is found: the search sees what a session holds.
    """
    for answers in ({}, *map(persona, OTHERS)):  # what content says to everybody may be remembered
        walk(visit(dict(answers)))
    take_papers(dict(persona(OTHERS[0])))
    before = marks(texts_in_memory())
    first, second, theirs = visits()
    assert len(left_of(theirs, before)) > 100
    wipe(second)
    left = leave(first)
    del first  # the pages that it was shown
    assert left_of(theirs, before | marks(texts_for_everybody())) == []
    assert left is not second
