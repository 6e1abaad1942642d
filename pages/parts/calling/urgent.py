"""The blocks of the urgent page: what is the matter, whom to call, which words to say, what to do meanwhile."""

from markupsafe import Markup, escape

from matching.judgement.help_lines import help_lines_for
from matching.planning.night_limits import acts_of
from matching.telling.arranging import points_that_search
from pages.parts.calling.call import all_by_tier, call_boxes, quote, step, steps
from pages.parts.calling.hours import open_first
from pages.parts.calling.reaching import posts_nearby, reached_municipality
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import rights, sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import Words, content, words
from pages.parts.state.worded_once import drawn, same_for_all

SITUATIONS = ("danger", "medical", "breakdown")
SPOED = "spoed"
FOR_EVERYBODY = ("mantelzorglijn", "luisterlijn")
EXPLAINED = ("wmo_spoed", "wlz")
URGENT_FORMS = ("wmo_spoedopvang", "wlz_crisisopvang", "overbruggingszorg_wlz")


def draw_choices(texts: Words) -> None:
    """Draw the way to each situation on this page."""
    links = Markup().join(html('<li><a href="#{}">{}</a></li>', name, texts[name]) for name in SITUATIONS)
    label = escape(texts["which"])
    show(html('<nav class="ap-jump" aria-label="{}"><p>{}</p><ol>{}</ol></nav>', label, label, links))


def draw_danger(texts: Words) -> None:
    """Draw what to do in danger: three numbers first."""
    calls = call_boxes(content().warnings["danger_now"].help_lines)
    meanwhile = listing(texts.all("danger_steps"))
    show(_opening("danger", texts), calls, _say(texts, texts["danger_say"]), meanwhile, Markup("</section>"))


def draw_medical(texts: Words) -> None:
    """Draw what to do when the naaste is suddenly worse."""
    danger = paragraph(texts["medical_danger"])
    calls = steps(_doctors("medical", texts))
    meanwhile = listing(texts.all("medical_steps"))
    say = _say(texts, texts["medical_say"])
    show(_opening("medical", texts), danger, calls, posts_nearby(), say, meanwhile, Markup("</section>"))


def draw_breakdown(texts: Words) -> None:
    """Draw what to do when the caregiver drops out: whom to call under which law, and the first hours."""
    show(
        _opening("breakdown", texts),
        steps((*_doctors("breakdown", texts), *_by_law(texts))),
        same_for_all("breakdown_say", lambda: _rights_and_words(texts)),
        posts_nearby(folded=True),
        same_for_all("first_hours", lambda: heading(texts["first_hours"], 3) + listing(texts.all("first_hours_steps"))),
        drawn("points_that_search", lambda: _points(texts)),
        same_for_all("breakdown_arranging", lambda: _arranging(texts)),
        Markup("</section>"),
    )


def _rights_and_words(texts: Words) -> Markup:
    route = content().routes[SPOED]
    return rights(route.rights) + _say(texts, filled(route.say))


def _arranging(texts: Words) -> Markup:
    """Return how it goes when one calls: what they ask, what to have at hand, what if they say no."""
    route = content().routes[SPOED]
    folds = {"they_ask": route.they_will_ask, "at_hand": route.have_at_hand, "when_no": route.when_no}
    folded = [more(texts[name], listing(filled_all(lines))) for name, lines in folds.items()]
    folded += [more(texts[f"about_{term}"], paragraph(content().glossary[term].meaning)) for term in EXPLAINED]
    return Markup().join(folded) + more(texts["sources"], sources_line(route.source))


def draw_talk(texts: Words) -> None:
    """Draw whom to talk to without a plan: for everybody, and for this situation; then every number there is."""
    show(heading(texts["talk"]), paragraph(texts["talk_intro"]), call_boxes(FOR_EVERYBODY))
    fitting = help_lines_for(content(), judgement().person)
    if fitting:
        show(heading(texts["talk_fitting"]), paragraph(texts["talk_fitting_intro"]), call_boxes(fitting))
    show(more(texts["all_lines"], paragraph(texts["all_lines_intro"]), all_by_tier()))


def _step(help_line: str, why: str) -> Markup:
    return step(content().help_lines[help_line].name, why, help_line)


def _doctors(situation: str, texts: Words) -> list[str]:
    """Return the step to the doctor by day and that to the doctor at other hours; who is there now comes first."""
    why = {"huisarts": texts[f"{situation}_day"], "huisartsenspoedpost": texts[f"{situation}_night"]}
    return [_step(name, why[name]) for name in open_first(why)]


def _by_law(texts: Words) -> list[str]:
    """Return the step of the law that is known, or those of both."""
    acts = acts_of(judgement().person)
    wlz = step(words("mogelijkheden")["whom_dossierhouder"], texts["breakdown_wlz"], None)
    return [wlz] if acts == ("wlz",) else [_municipality(texts), *([wlz] if "wlz" in acts else [])]


def _municipality(texts: Words) -> Markup:
    """Return the step to the municipality, by its name and with its number where it is known which one."""
    home, why = judgement().person.home, texts["breakdown_municipality"]
    if home is None:
        return _step("gemeente", why)
    here = texts.text("breakdown_home", municipality=home.municipality)
    name = words("bellen").text("municipality", municipality=home.municipality)
    return step(name, f"{why} {here}", None, reached_municipality(home))


def _opening(name: str, texts: Words) -> Markup:
    return html('<section class="ap-situation">{}{}', heading(texts[name], 2, name), paragraph(texts[f"{name}_intro"]))


def _say(texts: Words, text: str) -> Markup:
    return heading(texts["say"], 3) + quote(text)


def _points(texts: Words) -> Markup:
    """Return the points that look for a place in this person's region, with how to reach them."""
    points = [content().providers[judged.id] for judged in points_that_search(content(), judgement(), URGENT_FORMS)]
    lines = [f"{point.name}. {filled(point.in_short)} {filled(point.how_to_book)}" for point in points]
    return more(texts["breakdown_points"], listing(lines))
