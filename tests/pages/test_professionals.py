"""For professionals: all that is asked and judged on one page, two voices apart, one client after another."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from matching.judgement.two_voices import asked_of_both
from pages.parts.professional.overview import ALIKE
from pages.parts.professional.workbench_questions import GROUPS
from pages.parts.state.content import content
from tests.shared.opening import english, html, opened, persona, press, text, written

CLIENT = {
    "conditions": ["dementia"],
    "indication": "wlz",
    "municipality": "Hilvarenbeek",
    "language_or_culture": "Turks",
}
VOICES = {"attitude": "refuses", "barriers": ("kosten",)}


def chips(at: AppTest, voice: str, name: str) -> Any:  # noqa: ANN401
    """The answers of one question that can be pressed."""
    return next(element for element in at.get("button_group") if element.key.endswith(f"_{voice}_{name}_nl"))


def asked(at: AppTest) -> list[str]:
    """The questions that are drawn, from top to bottom."""
    return re.findall(r'id="vraag-([a-z_]+)"', html(at))


def test_opens_without_answers() -> None:
    """A professional without a client in mind finds all questions and verdicts, in Dutch."""
    at = opened("professionals")
    assert [heading.value for heading in at.title] == [written("pages/professionals", "title")]
    assert not english(at)


def test_asks_everything_that_makes_sense_in_the_order_of_a_conversation() -> None:
    """Group by group and in the authors' order; only what depends on another answer waits for that."""
    questions = content().questions
    wanted = [
        name
        for group in GROUPS
        for name in sorted(questions, key=lambda question: questions[question].order)
        if questions[name].group == group and name != "postcode"
    ]
    assert asked(opened("professionals")) == [name for name in wanted if not questions[name].asked_when]
    assert asked(opened("professionals", persona("everything_answered"))) == [
        name for name in wanted if name in persona("everything_answered") or not questions[name].asked_when
    ]


@pytest.mark.parametrize("answers", [{}, persona("breda_three_weeks"), persona("everything_answered")])
def test_shows_every_form_and_route(answers: Mapping[str, Any]) -> None:
    """Whatever was answered, no form and no route is left out: it is a row, or behind a fold with its number."""
    at = opened("professionals", answers)
    rows = html(at).count('<details class="wb-row')
    folded = sum(
        int(re.findall(r"\d+", fold.label)[0]) for fold in at.expander if fold.label.startswith("Past nu niet")
    )
    assert rows + folded >= len(content().forms) + len(content().routes)


def test_a_row_unfolds_to_reasons_with_sources() -> None:
    """Each row holds why, with a link to the source of that reason, and whom to ask."""
    page = html(opened("professionals", persona("breda_three_weeks")))
    row = next(word for word in page.split('<details class="wb-row')[1:] if "Goed punt" in word)
    assert 'href="uitleg#bron-' in row
    assert re.search(r"(De gemeente|De plek|U|Het zorgkantoor|De huisarts): ", page)


def test_an_answer_changes_the_verdicts_at_once() -> None:
    """Pressing an answer is remembered before anything is drawn; pressing it again makes it unknown."""
    at = opened("professionals", {"conditions": ["dementia"]})
    before = text(at)
    chips(at, "caregiver", "indication").set_value("wlz").run()
    assert at.session_state["answers"]["indication"] == "wlz"
    assert text(at) != before
    assert "wlz_delivery" in asked(at)
    chips(at, "caregiver", "indication").set_value(None).run()
    assert "indication" not in at.session_state["answers"]
    assert text(at) == before


def test_what_is_given_along_shows_in_its_own_field() -> None:
    """Whoever never had such help has used no nights: the field says so too."""
    at = opened("professionals", {"earlier_respite": "good"})
    chips(at, "caregiver", "earlier_respite").set_value("none").run()
    assert at.session_state["answers"]["used_nights"] == 0
    chips(at, "caregiver", "age_group").set_value("from_65").run()
    assert at.session_state["answers"]["used_nights"] == 0
    assert next(field for field in at.number_input if field.key.endswith("used_nights")).value == 0


def test_none_of_these_and_some_of_these_exclude_each_other() -> None:
    """The last one pressed counts; nothing pressed is unknown, not none."""
    at = opened("professionals")
    for pressed, answered in (
        (["kosten"], ("kosten",)),
        (["kosten", "none_of_these"], ()),
        (["none_of_these", "duur"], ("duur",)),
    ):
        chips(at, "caregiver", "barriers").set_value(pressed).run()
        assert at.session_state["answers"]["barriers"] == answered
    chips(at, "caregiver", "barriers").set_value([]).run()
    assert "barriers" not in at.session_state["answers"]


@pytest.mark.parametrize(
    ("typed", "answers"),
    [("1811 AB", {"municipality": "Alkmaar", "postcode": "1811"}), ("Breda", {"municipality": "Breda"}), ("Xyzzy", {})],
)
def test_the_place_is_typed_once(typed: str, answers: dict[str, str]) -> None:
    """A place or a postcode is understood at once; of a postcode the letters are dropped; an unknown one is unknown."""
    at = opened("professionals")
    next(field for field in at.text_input if field.key.endswith("_municipality")).set_value(typed).run()
    assert at.session_state["answers"] == answers


def test_two_voices_stand_side_by_side() -> None:
    """Both answers to the same question stand beside each other, with what hangs on it; neither is taken over."""
    at = opened("professionals", CLIENT | {"attitude": "open", "place": "away"})
    assert written("pages/workbench", "words", "differences") not in text(at)
    next(box for box in at.checkbox if box.label == written("pages/workbench", "words", "apart")).check().run()
    assert written("pages/workbench", "words", "no_differences") in text(at)
    chips(at, "naaste", "attitude").set_value("refuses").run()
    chips(at, "naaste", "place").set_value("at_home").run()
    page_text = text(at)
    assert "Staat ervoor open Wil niet" in page_text
    assert "Dit verschil verandert" in page_text
    assert written("pages/workbench", "words", "group_differs") in page_text
    assert at.session_state["answers"]["attitude"] == "open"
    assert at.session_state["kept"]["voices"] == {"attitude": "refuses", "place": "at_home"}


def test_content_decides_who_is_asked_what() -> None:
    """Exactly the questions that authors marked have a second line."""
    opens = {"client": "c0", "wb_c0_naaste_preferences_fold": True}
    at = opened("professionals", persona("everything_answered"), kept={"voices": VOICES}, **opens)
    fields = [element for kind in ("button_group", "number_input", "text_input") for element in at.get(kind)]
    keys = [re.match(r"wb_[0-9a-f]+_naaste_(.+)", field.key.removesuffix("_nl")) for field in fields]
    asked_apart = {key[1] for key in keys if key}
    weights = {f"preferences_{name}" for name in content().questions["preferences"].options}
    assert asked_apart == {*asked_of_both(content())} - {"preferences"} | weights


def test_the_next_client_starts_with_nothing() -> None:
    """After a second press nothing of the first client is left: no answer, no voice, no total, no word on the page."""
    at = opened("professionals", CLIENT, kept={"voices": VOICES, "paper_list": "csi", "paper_csi": 9, "language": "nl"})
    assert "Hilvarenbeek" in text(at) + " ".join(field.value for field in at.text_input)
    keys = {element.key for element in at.get("button_group")}
    press(at, written("pages/workbench", "words", "new_client"))
    assert at.session_state["answers"]
    press(at, written("pages/workbench", "words", "new_client_yes"))
    assert at.session_state["answers"] == {}
    assert at.session_state["kept"] == {"language": "nl"}
    assert [word for word in ("Hilvarenbeek", "Turks", "dementia", "paper_csi") if word in html(at)] == []
    assert not any(element.value for kind in ("text_input", "number_input", "checkbox") for element in at.get(kind))
    assert not any(element.value for element in at.get("button_group"))
    assert keys.isdisjoint(element.key for element in at.get("button_group"))


def test_wiping_asks_first() -> None:
    """One slip of the finger wipes nothing."""
    at = opened("professionals", CLIENT)
    press(at, written("pages/workbench", "words", "new_client"))
    press(at, written("pages/workbench", "words", "new_client_no"))
    assert set(at.session_state["answers"]) == set(CLIENT)


def test_the_total_of_a_licensed_list_answers_how_heavy_it_is() -> None:
    """Only the total is entered; the chips of the question follow it."""
    at = opened("professionals")
    next(element for element in at.get("button_group") if element.key.endswith("_paper_list_nl")).set_value("csi").run()
    next(field for field in at.number_input if field.key.endswith("_paper_csi")).set_value(9).run()
    assert at.session_state["answers"]["burden"] == chips(at, "caregiver", "burden").value
    assert at.session_state["kept"]["paper_csi"] == 9


def test_the_sheet_has_the_four_lines_and_what_was_named() -> None:
    """On the sheet: open questions, a naaste who refuses, four lines, and each barrier that one of both named."""
    page_text = text(opened("professionals", {"barriers": ["werk"]}, kept={"voices": VOICES}))
    sheet = page_text[page_text.index("Gespreksblad") :]
    for name in ("werk", "kosten"):
        assert content().barriers[name].name in sheet
    for line in ("line_1", "line_2", "line_3", "line_4"):
        assert str(content().pages["professionals"].words[line]) in sheet
    assert str(content().pages["workbench"].words["sheet_refuses"]) in sheet


def test_boundaries_are_a_table_to_open() -> None:
    """The forms that look alike stand side by side once somebody looks them up."""
    at = opened("professionals", persona("breda_three_weeks"))
    assert "<caption" not in html(at)
    next(fold for fold in at.expander if fold.label == written("pages/professionals", "words", "boundaries"))
    at.session_state["look_up_boundaries"] = True
    page = html(at.run())
    assert page.count('scope="row"') == len(ALIKE)
    assert all(content().forms[form].name in text(at) for form in ALIKE)


def test_only_what_tells_forms_apart_is_in_the_table_and_it_prints_alone() -> None:
    """What is right for every form isn't repeated in each row; the table has an address to print it by itself."""
    at = opened("professionals", persona("breda_three_weeks"))
    at.session_state["look_up_boundaries"] = True
    page = html(at.run())
    part = page[page.index('id="grenzen"') :].partition("</section>")[0]
    assert "18 jaar of ouder" not in part
    assert 'href="#grenzen"' in part
    assert part.count("<li>") < 10 * len(ALIKE)


def test_a_caregiver_is_not_addressed_here() -> None:
    """Questions to the caregiver are named so: whoever reads this page is somebody else."""
    page = html(opened("professionals", {"age_group": "from_65"}))
    assert "<li>Mantelzorger: " in page
    assert not re.findall(r">(?:U|Uw naaste|Uw werkgever): ", page)
