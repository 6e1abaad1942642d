"""Throw mutated bytes at what reads files of others, guided by which lines of code they reach. By hand, never in CI.

    python3 -m pip --python .venv/bin/python install -c requirements.txt -r development/requirements.txt
    .venv/bin/python -m development.fuzz a_table --seconds 60

It begins with the files in tests/seeds/, which went wrong once. What it finds stays in the folder that is printed at
the start; each becomes a file there, or a line of tests/shared/hostile_inputs.py.
A second for one input, or more than MEMORY of memory, counts as broken too.
"""

import argparse
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
MEMORY = 1500  # megabytes for the whole process, with all content and the guide's own tables
LONGEST = 20_000  # bytes of one input
SEEDS = {
    "a_content_file": ("content/questions/*.yaml", "content/providers/a*.yaml", "tests/broken_content/*.yaml"),
    "an_overlay": ("content/languages/en/pages/*.yaml",),
    "a_table": ("tests/tables/*.csv", "tests/seeds/tables/*"),
    "a_cell": ("tests/seeds/tables/*.csv", "tests/seeds/places/*"),
    "free_nights": ("tests/tables/*.csv", "tests/seeds/nights/*"),
    "saved_answers": ("tests/saved/*", "tests/seeds/saved/*"),
    "an_answer": ("tests/saved/*.json", "tests/seeds/saved/*"),
    "a_place": ("tests/seeds/places/*",),
}


def main() -> None:
    """Fuzz one target for some seconds."""
    import atheris  # noqa: PLC0415 - only whoever fuzzes has it

    with atheris.instrument_imports(include=["matching", "catalogue"]):
        from development.fuzz_targets import TARGETS, content  # noqa: PLC0415 - while being watched
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("target", choices=TARGETS)
    asked.add_argument("--seconds", type=int, default=60)
    given = asked.parse_args()
    content()
    atheris.Setup([sys.argv[0], *_options(given.seconds), *_folders(given.target)], TARGETS[given.target])
    atheris.Fuzz()


def _options(seconds: int) -> list[str]:
    limits = (f"-max_total_time={seconds}", "-timeout=1", f"-rss_limit_mb={MEMORY}", f"-max_len={LONGEST}")
    return [*limits, "-print_final_stats=1"]


def _folders(target: str) -> list[str]:
    """A folder to work in, with examples of ours to begin with."""
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    for number, path in enumerate(
        path for pattern in SEEDS[target] for path in PROJECT.glob(pattern) if path.is_file()
    ):
        (folder / f"seed{number}").write_bytes(path.read_bytes()[:LONGEST])
    sys.stdout.write(f"{folder}\n")
    return [str(folder), f"-artifact_prefix={folder}/found-"]


if __name__ == "__main__":
    main()
