"""What stands between the browser and Streamlit: the first page, addresses, files and headers. No care, no words."""

from pathlib import Path

PROJECT = Path(__file__).parent.parent
PAGES = frozenset(page.stem for page in (PROJECT / "pages").glob("*.py")) - {"journey", "start"}
"""The addresses of pages. The start page has the address of the site itself; journey is the frame, not a page."""
