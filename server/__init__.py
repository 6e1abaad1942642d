"""What stands between the browser and Streamlit: the first page, addresses, files and headers.

What doesn't belong here: anything about care, texts, or anything about one visitor.
"""

from pathlib import Path

from pages.parts.state.mode import left_out, root_page

PROJECT = Path(__file__).parent.parent
PAGES = frozenset(page.stem for page in (PROJECT / "pages").glob("*.py")) - {"journey", root_page()} - left_out()
"""The addresses of pages. The first page has the address of the site itself; journey is the frame, not a page."""
