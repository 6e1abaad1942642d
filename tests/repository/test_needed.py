"""What the pages cannot do without is listed, so that an author who takes it away reads that before anybody else."""

import pytest

from development.needed import needed_text
from tests.shared.broken_files import ROOT
from tests.shared.persona_files import CONTENT


@pytest.mark.slow
def test_the_list_is_what_the_pages_need_today() -> None:
    """A page that says a new sentence or names an entry changes the list; if not: python -m development.needed."""
    assert (ROOT / "content/needed.yaml").read_text("utf-8") == needed_text(CONTENT)
