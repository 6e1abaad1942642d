"""What the pages cannot do without is listed, so that an author who takes it away reads that before anybody else."""

import shutil
from pathlib import Path

import pytest

from development.needed import needed_text
from matching.authoring.loading import load_content
from matching.authoring.problems import ContentError
from tests.shared.broken_files import ROOT
from tests.shared.persona_files import CONTENT


@pytest.mark.slow
def test_the_list_is_what_the_pages_need_today() -> None:
    """A page that says a new sentence or names an entry changes the list; if not: python -m development.needed."""
    assert (ROOT / "content/needed.yaml").read_text("utf-8") == needed_text(CONTENT)


@pytest.mark.slow
def test_a_page_that_can_not_be_read_is_not_called_missing(tmp_path: Path) -> None:
    """Somebody who left a quotation mark open reads where it is, and not that the file is gone."""
    folder = shutil.copytree(ROOT / "content", tmp_path / "content")
    page = folder / "pages" / "start.yaml"
    page.write_text(page.read_text("utf-8").replace("way_urgent: ", 'way_urgent: "', 1), "utf-8")
    with pytest.raises(ContentError) as wrong:
        load_content(folder)
    assert [problem.code for problem in wrong.value.problems if problem.file.endswith("pages/start.yaml")] == [
        "open_quote"
    ]
