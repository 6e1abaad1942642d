"""The tables of places, read once."""

from pathlib import Path

from matching.entries.places import load_places

FOLDER = Path(__file__).parents[2] / "content" / "places"
TABLES = load_places(FOLDER)
