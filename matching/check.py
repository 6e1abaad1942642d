"""`python -m matching.check [FOLDER]`: tell authors everything that is wrong with content."""

import sys
from pathlib import Path

from matching.loading import find_entries, load_content
from matching.problems import author_lines, sentence
from matching.reading import ContentError

CONTENT = Path(__file__).parent.parent / "content"


def main(arguments: list[str]) -> int:
    """Print every problem and return 1, or one sentence and 0 when all is well."""
    folder = Path(arguments[0]) if arguments else CONTENT
    try:
        load_content(folder)
    except ContentError as error:
        lines = author_lines(error.problems)
        sys.stdout.write("\n".join([*lines, sentence("problems_found", count=str(len(lines)))]) + "\n")
        return 1
    sys.stdout.write(sentence("all_well", count=str(find_entries(folder).count)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
