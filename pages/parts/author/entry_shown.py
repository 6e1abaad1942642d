"""How a visitor will see a place or point that somebody is filling in: drawn with content that it is part of."""

from markupsafe import Markup

from catalogue.importing.kinds import KINDS
from catalogue.importing.proposing import Proposal
from matching.entries.content import Content
from pages.parts.calling.reaching import reached
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.entry.verdict_row import row
from pages.parts.state.answers import judgement
from pages.parts.state.content import shown_instead
from pages.parts.state.words import words


def draw_shown(proposal: Proposal, everything: Content) -> None:
    """Draw the row of a place, opened; or whom to call, for a desk."""
    texts = words("invoer")
    with shown_instead(everything):
        seen = _place(proposal.id) if proposal.kind is KINDS["places"] else _desk(proposal.id, everything)
        show(heading(texts["seen"]), paragraph(texts["seen_text"], "ap-note"), seen)


def _place(name: str) -> Markup:
    (judged,) = judgement().judged_providers.with_ids([name])
    return Markup(str(row(judged)).replace("<details ", "<details open ", 1))  # noqa: S704 - one attribute more


def _desk(name: str, everything: Content) -> Markup:
    desk = everything.desks[name]
    return html('<div class="ap-call"><p class="ap-who">{}</p>{}</div>', desk.name, reached(desk.contact))
