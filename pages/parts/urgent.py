"""The blocks of the urgent page: what is the matter, whom to call, which words to say, what to do meanwhile."""

from html import escape

from matching.doors import points_that_search
from pages.parts.answers import judgement
from pages.parts.content import Words, content
from pages.parts.markup import call_box, filled, filled_all, heading, listing, more, paragraph, show, sources_line

SITUATIONS = ("danger", "medical", "breakdown")
SPOED = "spoed"
URGENT_FORMS = ("wmo_spoedopvang", "wlz_crisisopvang", "overbruggingszorg_wlz")


def draw_choices(texts: Words) -> None:
    """Draw the way to each situation on this page."""
    links = "".join(f'<li><a href="#{name}">{escape(texts[name])}</a></li>' for name in SITUATIONS)
    show(f'<nav class="ap-jump" aria-label="{escape(texts["which"])}"><p>{escape(texts["which"])}</p><ol>{links}</ol></nav>')


def draw_danger(texts: Words) -> None:
    """Draw what to do in danger: three numbers first."""
    show(
        _opening("danger", texts),
        *map(call_box, ("112", "113", "veilig_thuis")),
        _quote(texts["say"], texts["danger_say"]),
        listing(texts.all("danger_steps")),
        "</section>",
    )


def draw_medical(texts: Words) -> None:
    """Draw what to do when the naaste is suddenly worse."""
    show(
        _opening("medical", texts),
        paragraph(texts["medical_danger"]),
        *map(call_box, ("huisarts", "huisartsenspoedpost")),
        _quote(texts["say"], texts["medical_say"]),
        listing(texts.all("medical_steps")),
        "</section>",
    )


def draw_breakdown(texts: Words) -> None:
    """Draw what to do when the caregiver drops out: whom to call under which law, and the first hours."""
    route, home = content().routes[SPOED], judgement().person.home
    show(
        _opening("breakdown", texts),
        paragraph(texts["breakdown_doctor"]),
        call_box("huisarts"),
        paragraph(texts["breakdown_municipality"]),
        paragraph(texts.text("breakdown_home", municipality=home.municipality)) if home else "",
        call_box("gemeente"),
        paragraph(texts["breakdown_wlz"]),
        call_box("zorgkantoor"),
        _meaning("wmo_spoed", texts["about_wmo"]),
        _meaning("wlz", texts["about_wlz"]),
        _quote(texts["say"], filled(route.say)),
        heading(texts["first_hours"], 3),
        listing(texts.all("first_hours_steps")),
        _points(texts),
        more(texts["they_ask"], listing(filled_all(route.they_will_ask))),
        more(texts["at_hand"], listing(filled_all(route.have_at_hand))),
        more(texts["when_no"], listing(filled_all(route.when_no))),
        sources_line(route.source),
        "</section>",
    )


def draw_talk(texts: Words) -> None:
    """Draw whom to talk to without a plan."""
    calls = map(call_box, ("mantelzorglijn", "luisterlijn"))
    show(heading(texts["talk"]), paragraph(texts["talk_intro"]), *calls)


def _opening(name: str, texts: Words) -> str:
    return f'<section class="ap-situation">{heading(texts[name], 2, name)}{paragraph(texts[f"{name}_intro"])}'


def _quote(label: str, text: str) -> str:
    return f'{heading(label, 3)}<blockquote class="ap-quote">{paragraph(text)}</blockquote>'


def _meaning(term: str, label: str) -> str:
    return more(label, paragraph(content().glossary[term].meaning))


def _points(texts: Words) -> str:
    """Return the points that look for a place in this person's region, with how to reach them."""
    found = [content().providers[one.id] for one in points_that_search(content(), judgement(), URGENT_FORMS)]
    lines = [f"{point.name}. {filled(point.in_short)} {filled(point.how_to_book)}" for point in found]
    return more(texts["breakdown_points"], listing(lines))
