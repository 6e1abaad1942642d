"""Sentences to hold against their sources: drawn by a seed, of every kind that claims something."""

from io import StringIO

import pytest

from development.sample_facts import KINDS, claims, main, sample
from tests.shared.persona_files import CONTENT


@pytest.mark.slow
def test_a_seed_gives_the_same_sentences_each_time() -> None:
    """Whoever checks the count sees the same sentences; another seed gives others."""
    assert sample(CONTENT, 7) == sample(CONTENT, 7)
    assert sample(CONTENT, 7) != sample(CONTENT, 8)
    assert len({claim.says for claim in sample(CONTENT, 7)}) == 100


def test_every_claim_names_a_source_that_exists() -> None:
    """A sentence without a source can't be held against one."""
    every_claim = list(claims(CONTENT))
    assert [claim for claim in every_claim if not claim.source or set(claim.source) - set(CONTENT.sources)] == []
    assert {claim.kind for claim in every_claim} == set(KINDS)


@pytest.mark.slow
def test_the_command_prints_a_line_for_each() -> None:
    """A row has a number, the file, the place in it, what it says, and the sources."""
    out = StringIO()
    assert main(["--seed", "7", "--many", "5"], out) == 0
    rows = [line.split("\t") for line in out.getvalue().splitlines()]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5"]
    assert {len(row) for row in rows} == {5}
