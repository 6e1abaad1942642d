"""From a paper of content and one person's answers to what it says."""

from datetime import timedelta
from typing import TYPE_CHECKING

from matching.entries.papers import Answer, Letter, Paper, PaperPart
from matching.words.wording import date_text
from papers.own_words import Visitor, answers_in_words, holds, labels_of_missing, sentences_that_hold, written
from papers.plan import section
from papers.sheet import TO_FILL_IN, Blank, Boxes, Heading, Paragraph, Piece, Sheet, items, paragraphs
from papers.showing import help_line_text, pieces_of

if TYPE_CHECKING:
    from matching.entries.content import Content

DAYS_IN_A_WEEK = 7


def compose(content: "Content", name: str, visitor: Visitor) -> Sheet:
    """Put a paper together for one person, in the language of *content*, without layout."""
    paper = content.papers[name]
    above, below = (_parts(content, paper, visitor, below=where) for where in (False, True))
    return Sheet(
        name=name,
        language=content.language.code,
        locale=content.language.locale,
        title=written(content, visitor.judgement, paper.title),
        pieces=(*(_as_letter(content, paper.letter, visitor, above) if paper.letter else above), *below),
        foot=_foot(content, paper, visitor),
        on=visitor.judgement.person.on,
        pages=paper.pages,
    )


def offered(content: "Content", visitor: Visitor, page: str, routes: tuple[str, ...]) -> tuple[str, ...]:
    """Choose the papers that make sense now on a page; *routes* are those that are open, the best first.

    What belongs to the best route comes first. Unknown is not no: a paper drops out only by what was told.
    """
    papers = {
        name: paper for name, paper in content.papers.items() if paper.page == page and _fits(paper, visitor, routes)
    }
    of_others = {name for name, paper in papers.items() if paper.routes and not set(paper.routes) & set(routes[:1])}
    return tuple(sorted(papers, key=lambda name: (name in of_others, papers[name].order)))


def _fits(paper: Paper, visitor: Visitor, routes: tuple[str, ...]) -> bool:
    reachable = not paper.routes or bool(set(paper.routes) & set(routes))
    return reachable and holds(visitor.judgement, paper.when) is not False


def _as_letter(content: "Content", letter: Letter, visitor: Visitor, inside: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The parts of a letter with what stands around them: to whom, what about, until when, and who signs."""
    judgement, words = visitor.judgement, content.pages["papieren"].words
    today = date_text(judgement.person.on, content.language.locale)
    subject = written(content, judgement, letter.subject)
    enclosed = tuple(written(content, judgement, text) for text in letter.enclosed)
    return (
        Paragraph(written(content, judgement, letter.to)) if letter.to else Blank(str(words["to"])),
        *_blanks(content, visitor, letter.sender),
        Paragraph(str(words["letter_date"]).replace("{date}", today)),
        Paragraph(str(words["subject"]).replace("{name}", subject)),
        Paragraph(str(words["greeting"])),
        *inside,
        Heading(str(words["answer"])),
        *paragraphs([_answer(content, letter, visitor)]),
        *paragraphs([str(words["closing"])]),
        *_blanks(content, visitor, letter.signs),
        *_consent(content, letter, visitor),
        *((Paragraph(str(words["enclosed"])), Boxes(enclosed)) if enclosed else ()),
    )


def _consent(content: "Content", letter: Letter, visitor: Visitor) -> tuple[Piece, ...]:
    """The consent of the person cared for, with a line to sign on; or why nobody needs to agree."""
    judgement = visitor.judgement
    if instead := sentences_that_hold(content, judgement, letter.instead):
        return paragraphs(instead)
    consent = paragraphs([written(content, judgement, letter.consent)]) if letter.consent else ()
    return (*consent, *_blanks(content, visitor, letter.consents))


def _answer(content: "Content", letter: Letter, visitor: Visitor) -> str:
    """The answer that a letter asks for, with the day on which it is expected."""
    answer = next(
        (answer for answer in letter.answers if holds(visitor.judgement, answer.when) is True), letter.answers[-1]
    )
    return written(content, visitor.judgement, answer.text, answer_by=_answer_by(content, answer, visitor))


def _answer_by(content: "Content", answer: Answer, visitor: Visitor) -> str:
    today = visitor.judgement.person.on
    parameter = content.parameters.get(answer.within or "")
    value = parameter.latest_by(today) if parameter else None
    if parameter is None or value is None:
        return TO_FILL_IN
    days = int(value.value) * (DAYS_IN_A_WEEK if parameter.unit == "weeks" else 1)
    return date_text(today + timedelta(days=days), content.language.locale)


def _blanks(content: "Content", visitor: Visitor, labels: tuple[str, ...]) -> tuple[Piece, ...]:
    return tuple(Blank(written(content, visitor.judgement, label)) for label in labels)


def _parts(content: "Content", paper: Paper, visitor: Visitor, *, below: bool) -> tuple[Piece, ...]:
    parts = (part for part in paper.parts if part.below is below)
    return tuple(piece for part in parts for piece in _part(content, paper, part, visitor))


def _part(content: "Content", paper: Paper, part: PaperPart, visitor: Visitor) -> tuple[Piece, ...]:
    judgement = visitor.judgement
    if holds(judgement, part.when) is not True:
        return ()
    asked = (Blank(label) for label in labels_of_missing(content, judgement, part.asks))
    to_write = (*_blanks(content, visitor, part.blanks), *asked, *(Blank() for _ in range(part.lines)))
    inside = (*_sentences(content, paper, part, visitor), *to_write)
    heading = written(content, judgement, part.heading) if part.heading else ""
    return (Heading(heading), *inside) if heading and inside else inside


def _sentences(content: "Content", paper: Paper, part: PaperPart, visitor: Visitor) -> tuple[Piece, ...]:
    judgement = visitor.judgement
    answers = answers_in_words(
        content, judgement, part.tells, needs_only=paper.asks_for_help or paper.letter is not None
    )
    boxes = tuple(written(content, judgement, text) for text in part.boxes)
    return (
        *paragraphs(written(content, judgement, text) for text in part.text),
        *(items(answers) if part.listed else paragraphs([" ".join(answers)])),
        *(Blank(label) for label in labels_of_missing(content, judgement, part.tells)),
        *paragraphs([" ".join(sentences_that_hold(content, judgement, part.said))]),
        *items(written(content, judgement, text) for text in part.items),
        *((Boxes(boxes),) if boxes else ()),
        *items(help_line_text(content, name) for name in part.help_lines),
        *(pieces_of(content, section(content, visitor, part.shows)) if part.shows else ()),
    )


def _foot(content: "Content", paper: Paper, visitor: Visitor) -> str:
    """The line at the foot of each page; beneath a letter it doesn't say what a letter isn't."""
    on = date_text(visitor.judgement.person.on, content.language.locale)
    word = "letter_foot" if paper.letter else "foot"
    return written(content, visitor.judgement, str(content.pages["papieren"].words[word]), date=on)
