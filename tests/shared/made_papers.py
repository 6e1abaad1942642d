"""Papers of the people in tests/personas, and what they say."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from matching.telling.arranging import chosen_or_first, open_routes, routes_of
from papers.compose import compose, offered
from papers.own_words import Visitor
from papers.sheet import Blank, Boxes, Heading, Items, Paragraph, Sheet
from tests.shared.persona_files import CONTENT, judgement

EXPECTED = yaml.safe_load((Path(__file__).parents[1] / "papers.yaml").read_text("utf-8"))
REPORTED = ("report", date(2026, 11, 22))


@cache
def made(person: str, paper: str) -> Sheet:
    """One paper of one person."""
    return compose(CONTENT, paper, Visitor(judgement(person), known_day=REPORTED))


def papers_for(person: str) -> set[str]:
    """The papers that are offered to somebody, on any page."""
    outcome = judgement(person)
    chosen = [judged.id for judged in chosen_or_first(CONTENT, outcome, ())]
    ways = open_routes(CONTENT, outcome, routes_of(CONTENT, chosen))
    routes = tuple(way.id for way in ways if way.verdict != "unsuitable")
    pages = {paper.page for paper in CONTENT.papers.values()}
    return {name for page in pages for name in offered(CONTENT, Visitor(outcome), page, routes)}


def sentences(sheet: Sheet) -> list[str]:
    """Every text of a paper that isn't a line to write on, from top to bottom."""
    texts = [sheet.title]
    for piece in sheet.pieces:
        if isinstance(piece, Heading | Paragraph):
            texts.append(piece.text)
        elif isinstance(piece, Items | Boxes):
            texts.extend(piece.texts)
    return texts


def to_write(sheet: Sheet) -> list[str]:
    """The words before lines to write on."""
    return [piece.label for piece in sheet.pieces if isinstance(piece, Blank)]
