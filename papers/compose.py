"""From a paper of content and one person's answers to what it says."""

from typing import TYPE_CHECKING

from matching.entries.papers import Paper, PaperPart
from matching.words.wording import date_text
from papers.own_words import Visitor, holds, said, told, untold, written
from papers.sheet import Blank, Heading, Piece, Sheet, items, paragraphs
from papers.showing import SHOWN

if TYPE_CHECKING:
    from matching.entries.content import Content


def compose(content: "Content", name: str, visitor: Visitor) -> Sheet:
    """Return what a paper says for this person, in the language of *content*."""
    paper = content.papers[name]
    pieces = tuple(piece for part in paper.parts for piece in _part(content, part, visitor))
    return Sheet(
        name=name,
        language=content.language.code,
        locale=content.language.locale,
        title=written(content, visitor.judgement, paper.title),
        pieces=pieces,
        foot=_foot(content, visitor),
        pages=paper.pages,
    )


def offered(content: "Content", visitor: Visitor, page: str, routes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the papers that make sense now on a page; *routes* are those that are open, the best first.

    What belongs to the best route comes first. Unknown is not no: a paper drops out only by what was told.
    """
    found = [name for name, one in content.papers.items() if one.page == page and _makes_sense(one, visitor, routes)]
    order = {name: (_comes_later(content.papers[name], routes), content.papers[name].order) for name in found}
    return tuple(sorted(found, key=lambda name: order[name]))


def _makes_sense(paper: Paper, visitor: Visitor, routes: tuple[str, ...]) -> bool:
    reachable = not paper.routes or bool(set(paper.routes) & set(routes))
    return reachable and holds(visitor.judgement, paper.when) is not False


def _comes_later(paper: Paper, routes: tuple[str, ...]) -> bool:
    """Return whether a paper belongs to other routes than the best."""
    return bool(paper.routes) and not set(paper.routes) & set(routes[:1])


def _part(content: "Content", part: PaperPart, visitor: Visitor) -> tuple[Piece, ...]:
    judgement = visitor.judgement
    if holds(judgement, part.when) is not True:
        return ()
    inside = (*_sentences(content, part, visitor), *_lines(content, part, visitor))
    return (Heading(part.heading), *inside) if part.heading and inside else inside


def _sentences(content: "Content", part: PaperPart, visitor: Visitor) -> tuple[Piece, ...]:
    judgement = visitor.judgement
    answers = told(content, judgement, part.tells)
    return (
        *paragraphs(written(content, judgement, text) for text in part.text),
        *(items(answers) if part.listed else paragraphs([" ".join(answers)])),
        *(Blank(label) for label in untold(content, judgement, part.tells)),
        *paragraphs([" ".join(said(content, judgement, part.said))]),
        *items(written(content, judgement, text) for text in part.items),
        *items(_help_line(content, name) for name in part.help_lines),
        *(SHOWN[part.shows](content, visitor) if part.shows else ()),
    )


def _lines(content: "Content", part: PaperPart, visitor: Visitor) -> tuple[Piece, ...]:
    labelled = (Blank(written(content, visitor.judgement, label)) for label in part.blanks)
    return (*labelled, *(Blank() for _ in range(part.lines)))


def _help_line(content: "Content", name: str) -> str:
    line = content.help_lines[name]
    return f"{line.name}: {line.number or line.how_to_find}"


def _foot(content: "Content", visitor: Visitor) -> str:
    on = date_text(visitor.judgement.person.on, content.language.locale)
    return written(content, visitor.judgement, str(content.pages["papieren"].words["foot"]), date=on)
