"""Judging answers as somebody gives them: as text and lists, before they are read."""

from collections.abc import Mapping
from typing import Any

from matching.entries.content import Content
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import read_answers
from tests.shared.persona_files import DAY


def judge_given(content: Content, given: Mapping[str, Any]) -> Judgement:
    """Read these answers, each of which has to be well formed, and judge everything on the day of the tests."""
    answers, wrong = read_answers(content, given)
    assert wrong == []
    return judge_all(content, answers, DAY)
