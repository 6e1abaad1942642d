"""The sentences that authors read about their mistakes."""

from pathlib import Path

from matching.authoring.reading import read

SENTENCES = read(Path(__file__).parents[2] / "matching" / "authoring" / "problems.yaml", "problems.yaml").values
NEVER_SEEN = {"unknown_error"}  # stands ready for a mistake that nobody thought of
