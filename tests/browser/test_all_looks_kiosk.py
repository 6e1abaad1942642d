"""Every page in a kiosk, after a walk by touch: nothing in anybody's way, in every look."""

import pytest

from tests.browser.every_look import (
    ENVIRONMENTS,
    test_every_look_of_everything,  # noqa: F401 - pytest runs it here
    test_nothing_is_in_the_way,  # noqa: F401 - likewise
)

pytestmark = pytest.mark.browser

ENVIRONMENT = ENVIRONMENTS["kiosk"]


@pytest.fixture
def mode() -> str:
    """Give the mode of this file."""
    return "kiosk"
