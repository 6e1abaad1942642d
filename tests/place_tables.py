"""The tables of places, read once."""

from pathlib import Path

from matching.places import load_places

FOLDER = Path(__file__).parents[1] / "content" / "places"
TABLES = load_places(FOLDER)
