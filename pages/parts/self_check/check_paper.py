"""Take the total of an instrument that was filled in on paper, for a professional and a caregiver together."""

from collections.abc import Callable
from functools import partial

from matching.entries.checks import band
from pages.parts.drawing.fields import Field, draw_choice, draw_number
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.self_check.check_outcome import about, draw_total_outcome
from pages.parts.state.answers import remember
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

LIST, BURDEN = "paper_list", "burden"


def draw_paper_total() -> None:
    """Draw the choice of an instrument in a fold; not in a kiosk, where no professional sits."""
    if is_kiosk():
        return
    texts = words("zelfcheck")
    folded = draw_fold(as_label(texts["professional"]), "paper_total", opened=bool(page_value(LIST)))
    if folded.open:
        with folded:
            show(paragraph(texts["professional_intro"]))
            draw_instruments("paper")


def draw_instruments(keys: str, then: Callable[[], None] | None = None, *, dense: bool = False) -> None:
    """Draw the choice of an instrument, its total, and what that means.

    *keys* is what the keys of its fields begin with; *then* happens once a total answered how heavy the care is.
    """
    names, chosen = _instruments(), page_value(LIST)
    labels = {name: content().checks[name].name for name in names}
    take_list = partial(set_page_value, LIST)
    draw_choice(Field(f"{keys}_list", words("zelfcheck")["which_list"], chosen, take_list, dense), labels)
    if chosen not in names:
        return
    check, points = content().checks[chosen], page_value(f"paper_{chosen}")
    ask = words("zelfcheck").text("which_total", count=check.lowest, of=check.highest)
    take = partial(_take_total, chosen, then)
    draw_number(Field(f"{keys}_{chosen}", ask, points, take, dense), check.lowest, check.highest or 0)
    if points is not None:
        draw_total_outcome(chosen, points)
    show(paragraph(check.intro, "ap-note"), about(chosen))


def _instruments() -> tuple[str, ...]:
    """The instruments of which a total can be entered."""
    checks = content().checks.items()
    return tuple(name for name, check in checks if check.kind == "instrument" and check.highest and not check.items)


def _take_total(name: str, then: Callable[[], None] | None, points: int | None) -> None:
    set_page_value(f"paper_{name}", points)
    reached = band(content().checks[name], points) if points is not None else None
    if reached:
        remember(BURDEN, reached.burden)
        if then:
            then()
