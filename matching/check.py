"""`python -m matching.check [FOLDER]`: tell authors everything that is wrong with content."""

import sys
from io import TextIOWrapper
from pathlib import Path

from matching.folders import find_entries
from matching.loading import content_of
from matching.mistakes import ContentError
from matching.problems import author_lines, sentence

CONTENT = Path(__file__).parent.parent / "content"
WELL, MISTAKES, ASKED_WRONGLY = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Print every problem and return 1, or one sentence and 0 when all is well; 2 when there is nothing to check."""
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        return _say(sentence("how_to_check"), ASKED_WRONGLY)
    folder = Path(arguments[0]) if arguments else CONTENT
    if not folder.is_dir():
        return _say(sentence("no_such_folder", given=str(folder)), ASKED_WRONGLY)
    found = find_entries(folder)
    try:
        content_of(found)
    except ContentError as error:
        lines = author_lines(error.problems)
        last = sentence("problem_found" if len(lines) == 1 else "problems_found", count=str(len(lines)))
        return _say("\n".join([*lines, last]), MISTAKES)
    return _say(sentence("all_well", count=str(found.count)), WELL)


def _say(text: str, code: int) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an old terminal can't write every letter
    sys.stdout.write(text + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
