"""Every form of respite: three to begin with, what can come beside them, and all others by what they give."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from matching.advice.first_forms import stays_first
from matching.advice.first_places import kind_of_first_places
from matching.entries.forms import Offer
from matching.telling.groups import WithChanges, almost
from matching.verdicts.verdict import Judged
from pages.parts.calling.first_call import advice
from pages.parts.drawing.columns import doors
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, link, paragraph, show
from pages.parts.entry.details import distance_in_short
from pages.parts.entry.verdict_row import draw_rows
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import Words, words

OFFERS: tuple[Offer, ...] = ("nights", "sleep", "days", "hours", "help", "nothing")


def draw_first_forms() -> None:
    """Draw the forms to begin with, and the nearest place; say where the first stays first whatever matters most."""
    texts, first = words("mogelijkheden"), advice().forms
    if not first:
        return
    show(heading(texts["begin_title"]))
    draw_rows("first", ((judged, ()) for judged in first), 1)
    robust = paragraph(texts["matters_robust"], "ap-note") if stays_first(content(), judgement()) else Markup()
    show(_nearest(texts), robust)


def _nearest(texts: Words) -> Markup:
    """Name the first place of the advice in one line, which leads to all of them; or say that we know none here."""
    if not advice().providers:
        return (
            html('<p class="ap-beside-rows">{}</p>', link("plekken", texts["nothing_near"]))
            if advice().nothing_near
            else Markup()
        )
    nearest = advice().providers[0]
    far = ", ".join((content().providers[nearest.id].name, *distance_in_short(nearest)))
    name = texts.text(f"first_{kind_of_first_places(content(), judgement())}", name=far)
    return html('<p class="ap-beside-rows">{}</p>', link("plekken", name))


def draw_by_what_it_gives() -> None:
    """Draw everything else, grouped by what it gives, each group behind one press; what doesn't fit now after it."""
    texts, beside = words("mogelijkheden"), advice().also
    above = {judged.id for judged in (*advice().forms, *beside)}
    others = [form for form in judgement().forms if form.id not in above and form.verdict != "unsuitable"]
    show(heading(texts["everything" if above else "all_forms"]))
    with doors("offers"):
        if beside:
            _draw_group("beside", texts["beside"], beside, texts["beside_text"])
        for offer in OFFERS:
            offered = [form for form in others if content().forms[form.id].offers == offer]
            if offered:
                _draw_group(offer, texts[f"offers_{offer}"], offered)
        _draw_unsuitable(texts)


def _draw_group(name: str, label: str, forms: Sequence[Judged], intro: str = "") -> None:
    counted = words("mogelijkheden").text("group", label=label, count=len(forms))
    _draw_folded(name, counted, [(judged, ()) for judged in forms], intro)


def _draw_unsuitable(texts: Words) -> None:
    """Draw what doesn't fit now with its reason; first what somebody can change something about."""
    nearly = almost(content(), judgement(), "forms")
    changed = {judged.id for judged, _ in nearly}
    others = [form for form in judgement().forms if form.verdict == "unsuitable" and form.id not in changed]
    unsuitable = [*nearly, *((form, ()) for form in others)]
    if unsuitable:
        label = texts.text("show_unsuitable", count=len(unsuitable))
        _draw_folded("unsuitable", label, unsuitable, texts["explain_unsuitable"])


def _draw_folded(name: str, label: str, forms: Iterable[WithChanges], intro: str) -> None:
    """Draw rows once somebody opens the fold: each answer would otherwise wait for them."""
    folded = draw_fold(as_label(label), f"forms_{name}")
    if folded.open:
        with folded:
            show(paragraph(intro, "ap-note") if intro else Markup())
            draw_rows(name, forms)
