"""How fresh what we tell is: older than content says it may be, and when somebody looked last."""

from datetime import date, timedelta

from matching.entries.content import Content
from matching.entries.dated_values import DAYS_IN_A_MONTH

OF_PLACES, OF_HELP_LINES = "feit_vers_maanden", "hulplijn_vers_maanden"
"""The parameters that say after how many months a fact about a place, or a help line, is old."""


def is_older_than(content: Content, since: date | None, period: str, on: date) -> bool:
    """True for a day longer ago than a period (the id of a parameter, in months); an unknown day isn't old."""
    months = content.parameters[period].on(on) if period in content.parameters else None
    return since is not None and months is not None and since < on - timedelta(days=months.value * DAYS_IN_A_MONTH)


def youngest_check(content: Content) -> date:
    """The last day on which somebody looked at an amount or a help line."""
    values = (value.checked_on for parameter in content.parameters.values() for value in parameter.values)
    return max((*values, *(line.checked_on for line in content.help_lines.values())))
