"""Links that a kiosk can't follow, as text: to other sites, to a telephone, to pages it doesn't have, to sources."""

import re

from pages.parts.state.mode import is_kiosk, left_out

LINK = re.compile(r'<a\b[^>]*?\bhref="(?P<goal>[^"]*)"[^>]*>(?P<text>.*?)</a>', re.DOTALL)
AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
SOURCE = "uitleg#bron-"


def without_ways_out(html: str) -> str:
    """HTML as this installation may show it: in a kiosk, what leads away can be read and not pressed."""
    return LINK.sub(_as_text, html) if is_kiosk() else html


def _as_text(link: re.Match[str]) -> str:
    goal, text = link["goal"], link["text"]
    if goal.startswith("tel:"):
        return f'<strong class="ap-dial">{text}</strong>'
    leads_away = AWAY.match(goal) or goal.startswith(SOURCE) or goal.partition("#")[0] in left_out()
    return f"<span>{text}</span>" if leads_away else link[0]
