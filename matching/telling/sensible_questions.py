"""Whether a question makes sense to put to somebody, and which one comes before it."""

from typing import TYPE_CHECKING

from matching.person.situation import Situation

if TYPE_CHECKING:
    from matching.entries.content import Content


def may_be_asked(content: "Content", name: str, person: Situation) -> bool:
    """Whether a question may be put to somebody: not where it is known to be for others, as those with a Wlz."""
    return all(rule.holds(person.known) is not False for rule in content.questions[name].asked_when)


def asked_before(content: "Content", name: str, person: Situation) -> str:
    """The question that has to be answered before this one makes sense: who has the Wlz before how it comes."""
    waits_for = (rule.about for rule in content.questions[name].asked_when if rule.holds(person.known) is None)
    before = next((about for about in waits_for if about in content.questions), None)
    return asked_before(content, before, person) if before else name
