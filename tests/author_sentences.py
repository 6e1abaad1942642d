"""The sentences that authors read about their mistakes."""

from pathlib import Path

from matching.reading import read

SENTENCES = read(Path(__file__).parents[1] / "matching" / "problems.yaml", "problems.yaml").values
NEVER_SEEN = {"unknown_error"}  # stands ready for a mistake that nobody thought of
