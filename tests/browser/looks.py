"""How a page can look: the size of its letters, light or dark, contrast; put on as the app and the device do it."""

from dataclasses import dataclass
from itertools import product

from playwright.sync_api import Page

from tests.browser.reruns import TWO_FRAMES
from tests.browser.serving import wait_ready

SIZES, SCHEMES, CONTRASTS = ("0", "1", "2"), ("light", "dark"), ("less", "more")
EXTREMES = (SIZES[0], SIZES[-1])
"""Between what fits in these nothing grows that doesn't fit."""

PUT_ON = """([size, contrast]) => Object.assign(document.documentElement.dataset, { size, contrast, voice: 'yes' })"""
"""As bridge/looks.js does it; with a voice, so that the buttons that read aloud are seen too."""
DEEPEST = 3
FOLLOWED = """(scheme) => getComputedStyle(document.querySelector('.stApp')).colorScheme.includes(scheme)"""
STILL = """() => {
    window.still = new CSSStyleSheet();
    window.still.replaceSync('*, ::before, ::after { transition: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.still];
}"""
"""Even with less motion a colour or a size takes a frame to change, and then those inside it."""
UNFOLD = """() => {
    const all = [...document.querySelectorAll('.stMain details:not([open])')];
    for (const element of all) {
        if (element.matches('[data-testid=stExpander] *')) element.querySelector('summary').click();
        else element.open = true;
    }
    return all.length;
}"""


@dataclass(frozen=True)
class Look:
    """One way in which a page can look."""

    scheme: str = "light"
    size: str = "0"
    contrast: str = "less"


EVERY_LOOK = tuple(Look(*parts) for parts in product(SCHEMES, SIZES, CONTRASTS))

MORE_COLOURS = (Look("dark", "2"), Look("dark", "0", "more"))
"""Beside light with less contrast, in which a page is looked at first.

Light with more is left to the sweep: which colours stand on which is the same as in the dark with more, and
tests/repository/test_colours.py measures each pair in all four.
"""
ENOUGH = (Look("dark", "0", "more"),)
"""For what is drawn with the same sheets as what was looked at in every colour: that it uses their names."""


def put_on(page: Page, look: Look) -> None:
    """Give a page a look, and wait until it has it."""
    page.emulate_media(color_scheme=look.scheme)
    page.evaluate(PUT_ON, [look.size, look.contrast])
    page.wait_for_function(FOLLOWED, arg=look.scheme)
    page.evaluate(TWO_FRAMES)


def unfold_all(page: Page) -> None:
    """Open all that folds, also what lies inside something that was folded."""
    for _ in range(DEEPEST):
        if page.evaluate(UNFOLD):
            wait_ready(page)
