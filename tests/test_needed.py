"""What the pages cannot do without is listed, so that an author who takes it away reads that before anybody else."""

import pytest
from broken_files import ROOT
from persona_files import CONTENT

from development.needed import needed_text


@pytest.mark.slow
def test_the_list_is_what_the_pages_need_today() -> None:
    """A page that says a new sentence or names an entry changes the list; if not: python -m development.needed."""
    assert (ROOT / "content/needed.yaml").read_text("utf-8") == needed_text(CONTENT)
