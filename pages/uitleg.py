"""Words, how matching works, privacy, accessibility, who made this, and the sources."""

import streamlit as st

from pages.parts.calling.call import help_line_box
from pages.parts.drawing.markup import heading, listing, paragraph, show, show_for_all
from pages.parts.explanation.coverage import draw_coverage
from pages.parts.explanation.evidence_overview import draw_evidence_overview
from pages.parts.explanation.library import draw_freshness, draw_glossary, draw_opened_source, draw_sources
from pages.parts.installation.makers import draw_makers
from pages.parts.state.mode import is_kiosk, mode
from pages.parts.state.words import words

PARTS = ("how", "sure", "evidence", "advice", "privacy", "access", "reading", "makers")
BELOW = {"evidence": draw_evidence_overview, "makers": draw_makers}
"""What is drawn below the words of a part."""

texts = words("uitleg")


def draw_part(part: str) -> None:
    """Draw what is said about one subject."""
    in_a_kiosk = part == "privacy" and is_kiosk()
    sentences = words("kiosk").all("privacy_text") if in_a_kiosk else texts.all(f"{part}_text")
    show(heading(texts[part], 2, part), listing(sentences))
    BELOW.get(part, show)()


def draw_parts() -> None:
    """Draw what is said about each subject, and how old facts may be."""
    for part in PARTS:
        draw_part(part)
    draw_freshness()


st.title(texts.title, anchor=False)
draw_opened_source(st.query_params.get("bron"))
show(paragraph(texts["lead"], "ap-lead"))
draw_glossary()
show_for_all(("uitleg", mode()), draw_parts)
draw_coverage()
show(*map(help_line_box, texts.page.help_lines))
show_for_all("sources", draw_sources)
