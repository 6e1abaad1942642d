"""The sheet for the conversation, on two sides of paper: what to ask, how to begin about respite, what helps."""

from functools import partial

from markupsafe import Markup

from matching.judgement.inferences import likely_barriers, named_barriers
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, paragraph, show
from pages.parts.drawing.printed_alone import print_alone
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement, open_questions
from pages.parts.state.content import content
from pages.parts.state.voices import naaste_answers
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import Words, words

NAME, REFUSES = "gespreksblad", "weerstand_naaste"
LINES = ("line_1", "line_2", "line_3", "line_4")
SOURCES = ("S0", "S1", "eigen_keuze")
MOST_QUESTIONS, MOST_BARRIERS, MOST_THAT_HELPED = 10, 6, 3


def draw_sheet() -> None:
    """Draw the sheet, and how to print it alone."""
    texts = words("workbench")
    refusal = cached_for_all("sheet_refusal", lambda: _refusal(texts))
    parts = (_questions(texts), refusal, cached_for_all("sheet_lines", _lines), _barriers(texts))
    inside = Markup().join(html('<div class="wb-part">{}</div>', part) for part in parts if part)
    other = html('<p class="ap-screen-only">{}</p>', link("plan#papieren", texts["to_paper"]))
    intro = paragraph(texts["sheet_intro"], "ap-note")
    sheet = html('{}{}<div class="wb-sheet">{}</div>', heading(texts["sheet"]), intro, inside)
    sources = cached_for_all("sheet_sources", lambda: sources_line(SOURCES))
    show(print_alone(NAME, texts["print_sheet"], sheet, sources, other))


def _questions(texts: Words) -> Markup:
    """The open questions, the one that decides the most first."""
    asks = [content().questions[following.answer].ask for following in open_questions()[:MOST_QUESTIONS]]
    return heading(texts["sheet_ask"], 3) + (listing(asks, ordered=True) if asks else paragraph(texts["nothing_left"]))


def _refusal(texts: Words) -> Markup:
    """How to begin about respite with somebody who doesn't want it: in steps, and with the words of content."""
    barrier = content().barriers[REFUSES]
    steps = listing(texts.all("refuses_steps"), ordered=True)
    say = paragraph(texts.text("say", name=filled(barrier.say_to_naaste or "")))
    avoid = paragraph(texts["avoid"]) + listing(filled_all(barrier.avoid))
    return heading(texts["sheet_refuses"], 3) + paragraph(filled(barrier.recognise)) + steps + say + avoid


def _lines() -> Markup:
    """The four lines of support as questions to talk about."""
    texts = words("professionals")
    lines = (
        heading(texts[line], 4) + paragraph(texts[f"{line}_why"]) + listing(texts.all(f"{line}_ask")) for line in LINES
    )
    return heading(texts["conversation"], 3) + paragraph(texts["conversation_intro"]) + Markup().join(lines)


def _barriers(texts: Words) -> Markup:
    """What to do with each barrier that one of both named; without any, with those that are likely."""
    person = judgement().person
    named = dict.fromkeys((*named_barriers(content(), person), *_named_by_naaste()))
    barriers = tuple(named) or judgement().cached("likely", partial(likely_barriers, content(), person))
    others = [name for name in barriers if name != REFUSES]
    if not others:
        return heading(texts["sheet_barriers"], 3) + paragraph(texts["no_barriers"])
    left = [content().barriers[name].name for name in others[MOST_BARRIERS:]]
    rest = paragraph(texts.text("more_barriers", name="; ".join(left))) if left else ""
    helps = (cached_for_all(("sheet_barrier", name), partial(_barrier, name, texts)) for name in others[:MOST_BARRIERS])
    return heading(texts["sheet_barriers"], 3) + Markup().join(helps) + rest


def _barrier(name: str, texts: Words) -> Markup:
    barrier = content().barriers[name]
    helped = listing(filled_all(barrier.helped_others)[:MOST_THAT_HELPED])
    return heading(barrier.name, 4) + helped + paragraph(texts.text("first_step", name=filled(barrier.first_step)))


def _named_by_naaste() -> tuple[str, ...]:
    barriers = naaste_answers().get("barriers")
    return barriers if isinstance(barriers, tuple) else ()
