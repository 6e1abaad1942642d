"""Answers as people, files and addresses give them: read in one way, or refused with what is allowed."""

from typing import Any

import pytest

from matching.entries.questions import Question
from matching.person.answers import LONGEST_TEXT, WrongAnswer, read_answer, read_answers
from tests.shared.persona_files import CONTENT

LONG = "a" * LONGEST_TEXT


def question(**fields: Any) -> Question:  # noqa: ANN401 - whatever an author writes
    """A question as an author could write it."""
    return Question.model_validate(
        {"ask": "Hoe vaak?", "short": "Vaak", "why": "Dat telt.", "group": "wish", "order": 1} | fields
    )


def asked(**fields: Any) -> Any:  # noqa: ANN401 - the content of one question
    """Content in which *vraag* is the only question."""
    return CONTENT.model_copy(update={"questions": {"vraag": question(**fields)}})


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("nights", 3, 3),
        ("nights", "3", 3),
        ("nights", " 3 ", 3),
        ("nights", 0, 0),
        ("in_danger", "true", True),
        ("in_danger", "false", False),
        ("in_danger", True, True),
        ("in_danger", False, False),
        ("duration", "weekend", "weekend"),
        ("conditions", ["dementia"], ("dementia",)),
        ("conditions", (), ()),
        ("postcode", "2011", "2011"),
        ("postcode", "2011 AB", "2011"),
        ("postcode", " 20 11", "2011"),
        ("municipality", "haarlem", "Haarlem"),
        ("language_or_culture", "  Turks ", "Turks"),
        ("language_or_culture", LONG, LONG),
        ("preferences", {"soon": "2"}, {"soon": 2}),
        ("preferences", {"soon": 3, "company_for_naaste": 0}, {"soon": 3, "company_for_naaste": 0}),
        ("preferences", {}, {}),
    ],
)
def test_what_is_well_formed_is_read(name: str, given: object, read: object) -> None:
    """A number may be written, a postcode may have letters, and a name may be without its capital."""
    answer = read_answer(CONTENT, name, given)
    assert (answer, type(answer)) == (read, type(read))


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("nights", -1),
        ("nights", "drie"),
        ("nights", "²"),
        ("nights", "٣"),
        ("nights", "1.5"),
        ("nights", 1.5),
        ("nights", True),
        ("nights", ""),
        ("nights", 10**6),
        ("in_danger", "ja"),
        ("in_danger", 1),
        ("in_danger", 0),
        ("in_danger", None),
        ("duration", "eeuwig"),
        ("duration", ["weekend"]),
        ("conditions", "dementia"),
        ("conditions", ["dementia", "eeuwig"]),
        ("conditions", [["dementia"]]),
        ("postcode", "201"),
        ("postcode", "20A1"),
        ("postcode", "²011"),
        ("postcode", "٢٠١١"),
        ("postcode", 2011),
        ("municipality", "Atlantis"),
        ("municipality", 7),
        ("language_or_culture", ""),
        ("language_or_culture", "   "),
        ("language_or_culture", LONG + "a"),
        ("language_or_culture", "Turks\u202e"),
        ("language_or_culture", 7),
        ("preferences", {"eeuwig": 1}),
        ("preferences", {"soon": 4}),
        ("preferences", {"soon": -1}),
        ("preferences", {"soon": True}),
        ("preferences", {"soon": 1, "company_for_naaste": "veel"}),
        ("preferences", ["soon"]),
        ("geen_vraag", "x"),
    ],
)
def test_what_is_not_is_refused(name: str, given: object) -> None:
    """Nothing is guessed: what a question doesn't have is no answer to it."""
    with pytest.raises(WrongAnswer) as error:
        read_answer(CONTENT, name, given)
    assert (error.value.name, error.value.given) == (name, str(name if name == "geen_vraag" else given)[:LONGEST_TEXT])


@pytest.mark.parametrize(
    ("name", "given", "allowed"),
    [
        ("duration", "eeuwig", tuple(CONTENT.questions["duration"].options)),
        ("conditions", ["eeuwig"], tuple(CONTENT.questions["conditions"].options)),
        ("preferences", {"eeuwig": 1}, tuple(CONTENT.questions["preferences"].options)),
        ("preferences", {"soon": 4}, ("0..3",)),
        ("in_danger", "ja", ("true", "false")),
        ("language_or_culture", "", ("1..80",)),
        ("postcode", "201", ("1000..9999",)),
        ("municipality", "Harlem", ("Haarlem",)),
        ("municipality", "", ("CBS name", "GM code")),
        ("nihgts", 1, ("nights",)),
    ],
)
def test_a_refusal_says_what_is_allowed(name: str, given: object, allowed: tuple[str, ...]) -> None:
    """Whoever wrote something else reads what the question does have, the likeliest first."""
    with pytest.raises(WrongAnswer) as error:
        read_answer(CONTENT, name, given)
    assert set(allowed) <= set(error.value.allowed)
    assert error.value.allowed[0] == allowed[0]
    assert str(error.value).endswith(", ".join(error.value.allowed))


def test_a_name_like_nothing_gets_every_name() -> None:
    """Where no question has a name like it, all names are told, in alphabetical order."""
    with pytest.raises(WrongAnswer) as error:
        read_answer(CONTENT, "xyzzy", 1)
    assert error.value.allowed == tuple(sorted(CONTENT.questions))


def test_a_refusal_repeats_little() -> None:
    """However much was given, the message stays short."""
    with pytest.raises(WrongAnswer) as error:
        read_answer(CONTENT, "duration", "x" * 1000)
    assert error.value.given == "x" * LONGEST_TEXT
    assert f"duration: {error.value.given!r} is not one of: " in str(error.value)


def test_options_are_read_in_the_order_of_the_authors() -> None:
    """The same choices are the same answer, in whatever order and however often they were pressed."""
    options = tuple(CONTENT.questions["conditions"].options)
    assert read_answer(CONTENT, "conditions", [*reversed(options), options[0]]) == options


@pytest.mark.parametrize(("given", "taken"), [(2, True), (1, False), (5, True), (6, False), ("5", True)])
def test_a_number_lies_within_its_limits(given: object, taken: bool) -> None:  # noqa: FBT001 - a table
    """The lowest and the highest number are allowed, and nothing outside."""
    content = asked(kind="number", minimum=2, maximum=5)
    if taken:
        assert read_answer(content, "vraag", given) == int(str(given))
    else:
        with pytest.raises(WrongAnswer, match=r"2\.\.5"):
            read_answer(content, "vraag", given)


def test_a_number_without_limits_is_at_most_a_million() -> None:
    """A question that says no limits still takes no number without end, and none below nothing."""
    content = asked(kind="number")
    assert [read_answer(content, "vraag", number) for number in (0, 10**6)] == [0, 10**6]
    for number in (-1, 10**6 + 1):
        with pytest.raises(WrongAnswer, match=r"0\.\.1000000"):
            read_answer(content, "vraag", number)


def test_unknown_is_left_out_and_what_is_wrong_is_told() -> None:
    """An answer that isn't there is unknown; a wrong one doesn't take the good ones away."""
    answers, wrong = read_answers(CONTENT, {"nights": 3, "night": None, "duration": "eeuwig", "in_danger": False})
    assert answers == {"nights": 3, "in_danger": False}
    assert [entry.name for entry in wrong] == ["duration"]
