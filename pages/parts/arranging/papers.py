"""Draw the letters and sheets: which make sense now and why, what they say, and the same as files."""

from collections.abc import Sequence
from functools import partial
from secrets import token_hex

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.language import DUTCH
from matching.entries.papers import Paper
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import read_answers
from pages.parts.drawing.choice import draw_held_radio
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, filled, heading, paragraph, show
from pages.parts.drawing.sourced import rights, sources_line
from pages.parts.routes.dates import known_day
from pages.parts.routes.routes import visitor_routes
from pages.parts.state.answers import chosen, current_answers, judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content, content_in
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import Words, words
from pages.parts.year.year_form import planned_stays
from papers.compose import compose, offered
from papers.own_words import Visitor
from papers.plain import plain
from papers.sheet import Blank, Boxes, Heading, Items, Piece, Sheet

PDF, WORD = "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BELOW_THE_PAGE = 2  # a paper's own title is a heading below the page's


def letters() -> tuple[str, ...]:
    """The letters that go with the open routes, what belongs to the best route first."""
    return _offered("regelen")


def letter_that_fits() -> str | None:
    """The first letter that belongs to the route to begin with, if there is one."""
    best = visitor_routes()[0].id
    return next((name for name in letters() if best in content().papers[name].routes), None)


def draw_letters(names: Sequence[str]) -> None:
    """Draw letters, with what they are made of."""
    texts = words("papieren")
    show(paragraph(texts["letters_intro"]), paragraph(texts["by_hand"], "ap-note"))
    _draw_papers("papers_letters", names)


def draw_sheets() -> None:
    """Draw the sheets to keep and to take along."""
    texts = words("papieren")
    show(paragraph(texts["sheets_intro"]), paragraph(texts["by_hand"], "ap-note"))
    _draw_papers("papers_sheets", _offered("plan"))


def draw_letter(name: str) -> None:
    """Draw the one letter of a path, whose step says what it is."""
    with st.container(key="papers_letter"):
        _draw_paper(name, _open_routes(), as_label(filled(content().papers[name].title)))


def _draw_papers(key: str, names: Sequence[str]) -> None:
    """Draw papers, each to be opened; what one says is only worked out then."""
    routes = _open_routes()
    with st.container(key=key):
        for name in names:
            paper = content().papers[name]
            _draw_paper(name, routes, f"**{as_label(filled(paper.title))}** {as_label(filled(paper.in_short))}")


def _offered(page: str) -> tuple[str, ...]:
    return offered(content(), _visitor(judgement()), page, _open_routes())


def _open_routes() -> tuple[str, ...]:
    return tuple(route.id for route in visitor_routes() if route.verdict != "unsuitable")


def _visitor(judged_now: Judgement) -> Visitor:
    return Visitor(judged_now, chosen(), known_day(), planned_stays())


def _draw_paper(name: str, routes: tuple[str, ...], label: str) -> None:
    paper = content().papers[name]
    folded = draw_fold(label, f"paper_{name}")
    if not folded.open:
        return
    with folded:
        show(paragraph(filled(paper.why)), _goes_with(paper.routes, routes), _first(paper), rights(paper.rights))
        show(sources_line(paper.source))
        sheet = _sheet(name, _language(name, words("papieren")))
        _draw_files(sheet)
        show(as_html(sheet))


def _goes_with(wanted: tuple[str, ...], routes: tuple[str, ...]) -> Markup:
    names = ", ".join(content().routes[route].name for route in routes if route in wanted)
    return paragraph(words("papieren").text("for_route", name=names), "ap-note") if names else Markup()


def _first(paper: Paper) -> Markup:
    """A list of what to do before the paper is used; that is for who sends it, so it isn't in the paper."""
    return (
        html("<ul>{}</ul>", Markup().join(html("<li>{}</li>", filled(text)) for text in paper.first))
        if paper.first
        else Markup()
    )


def _language(name: str, texts: Words) -> str:
    """The language to show a paper in: Dutch, unless the visitor reads along in another."""
    own = content().language
    if own.code == DUTCH.code:
        return own.code
    names = {DUTCH.code: DUTCH.name, own.code: own.name}
    code = draw_held_radio(texts["language"], names, f"paper_language_{name}")
    show(paragraph(texts["read_along"], "ap-note"))
    return code


def _sheet(name: str, code: str) -> Sheet:
    """Make a paper in one language, with what is judged in that language too."""
    wanted = content_in(code)
    if code == content().language.code:
        return compose(wanted, name, _visitor(judgement()))
    answers, _ = read_answers(wanted, current_answers())
    return compose(wanted, name, _visitor(judge_all(wanted, answers, today())))


def _draw_files(sheet: Sheet) -> None:
    """Draw the buttons. A file is only made once somebody asks for it."""
    texts = words("papieren")
    if is_kiosk():  # a file, or what is copied, would stay behind for the next visitor
        show(paragraph(texts["shared_screen"], "ap-note"))
        return
    with st.container(horizontal=True, key=f"files_{sheet.name}"):
        for kind, mime, make in (("pdf", PDF, _pdf), ("docx", WORD, _word)):
            label = texts["pdf"] if mime == PDF else texts["word"]
            file_name = f"{sheet.name}.{kind}"
            key = f"{kind}_{sheet.name}"
            st.download_button(label, partial(make, sheet), file_name, mime, key=key, on_click="ignore")
    title = escape(sheet.title)
    names = Markup().join(
        (
            html('<span data-names="{}_{}" data-as="{}: {}"></span>', kind, sheet.name, label, title)
            for kind, label in (("pdf", texts["pdf"]), ("docx", texts["word"]))
        )
    )
    marks = html('data-copy="{}" data-done="{}"', plain(sheet), texts["copied"])
    button = html('<button type="button" class="ap-plain-button" {} data-failed="{}">', marks, texts["no_copy"])
    inside = html('{}<span class="ap-hidden">: {}</span>', texts["copy"], title)
    show(html('<p class="ap-copy">{}{}</button><span role="status"></span>{}</p>', button, inside, names))


def _pdf(sheet: Sheet) -> bytes:
    from papers.pdf import pdf  # noqa: PLC0415 - only whoever wants the file needs what makes it

    return pdf(sheet, token_hex())


def _word(sheet: Sheet) -> bytes:
    from papers.word import word  # noqa: PLC0415 - likewise

    return word(sheet, token_hex())


def as_html(sheet: Sheet) -> Markup:
    """Draw up a paper as it reads on the screen, below a heading of the page."""
    inside = Markup().join(map(_html, (Heading(sheet.title, 1), *sheet.pieces)))
    return html('<article class="ap-paper" lang="{}">{}</article>', sheet.language, inside)


def _html(piece: Piece) -> Markup:
    if isinstance(piece, Heading):
        return heading(piece.text, piece.level + BELOW_THE_PAGE)
    if isinstance(piece, Items):
        return html("<ul>{}</ul>", Markup().join(html("<li>{}</li>", text) for text in piece.texts))
    if isinstance(piece, Boxes):
        return html('<ul class="ap-boxes">{}</ul>', Markup().join(html("<li>{}</li>", text) for text in piece.texts))
    if isinstance(piece, Blank):
        return _line(piece.label)
    return paragraph(piece.text)


def _line(label: str) -> Markup:
    """A line to write on; read aloud, words say that it is one."""
    if not label:
        return Markup('<p class="ap-line" aria-hidden="true"></p>')
    spoken = escape(words("papieren")["write_here"])
    return html('<p class="ap-line">{}: <span class="ap-hidden">{}</span></p>', label, spoken)
