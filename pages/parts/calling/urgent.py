"""The blocks of the urgent page: whom to call, which words to say, and folded in what more there is to do."""

from markupsafe import Markup

from matching.judgement.help_lines import help_lines_for
from matching.planning.night_limits import acts_of
from matching.telling.arranging import points_that_search
from pages.parts.calling.call import all_by_tier, quote
from pages.parts.calling.choices import EMERGENCY, POST
from pages.parts.calling.hours import open_first, open_in_words
from pages.parts.calling.reaching import age_in_words, nearest_post, posts_nearby, reached_municipality
from pages.parts.calling.rows import help_line_row, known, row, rows
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial_large, filled, filled_all, heading, listing, more, paragraph, show
from pages.parts.drawing.sourced import rights, sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_all, cached_for_visitor
from pages.parts.state.words import Words, words

SPOED = "spoed"
FOR_EVERYBODY = ("mantelzorglijn", "luisterlijn")
EXPLAINED = ("wmo_spoed", "wlz")
MOST_FITTING = 2
URGENT_FORMS = ("wmo_spoedopvang", "wlz_crisisopvang", "overbruggingszorg_wlz")


def draw_danger(texts: Words) -> None:
    """Draw what to do in danger: three numbers first."""
    calls = rows(map(help_line_row, content().warnings["danger_now"].help_lines))
    show(_opening("danger", texts), calls, _say("danger", texts), _in_full(_meanwhile("danger", texts)), _closing())


def draw_medical(texts: Words) -> None:
    """Draw what to do when the naaste is suddenly worse."""
    danger = row(texts["medical_danger"], number=dial_large(content().help_lines[EMERGENCY].number))
    calls = rows((danger, *_doctors("medical", texts)))
    intro, folds = paragraph(texts["medical_intro"]), _in_full(_meanwhile("medical", texts), posts_nearby())
    show(_opening("medical", texts), intro, calls, _say("medical", texts), folds, _closing())


def draw_breakdown(texts: Words) -> None:
    """Draw what to do when the caregiver drops out: whom to call under which law, and the first hours."""
    first_hours = more(texts["first_hours"], listing(texts.all("first_hours_steps")))
    all_words = more(texts["say_all"], quote(filled(content().routes[SPOED].say)))
    points = cached_for_visitor("points_that_search", lambda: _points(texts))
    show(
        _opening("breakdown", texts),
        paragraph(texts["breakdown_intro"]),
        rows((*_doctors("breakdown", texts), *_by_law(texts))),
        _say("breakdown", texts),
        _in_full(first_hours, all_words, _arranging(texts), posts_nearby(), points),
        _closing(),
    )


def draw_talk(texts: Words) -> None:
    """Draw whom to talk to without a plan: for everybody, and for this situation; then every number there is."""
    intro, fitting = paragraph(texts["talk_intro"]), _fitting(texts)
    show(_opening("talk", texts), intro, _help_lines(FOR_EVERYBODY), fitting, _closing())
    all_lines = more(texts["all_lines"], paragraph(texts["all_lines_intro"]), all_by_tier())
    law = cached_for_all("breakdown_law", lambda: _law(texts))
    show(html('<div class="ap-folds ap-printed">{}{}</div>', all_lines, law))


def _fitting(texts: Words) -> Markup:
    """The help lines for this situation, the first of them open; nothing where there is none."""
    fitting = help_lines_for(content(), judgement().person)
    first, others = fitting[:MOST_FITTING], fitting[MOST_FITTING:]
    if not fitting:
        return Markup()
    others_too = _in_full(more(texts["talk_others"], _help_lines(others))) if others else Markup()
    return heading(texts["talk_fitting"], 3) + _help_lines(first) + others_too


def _help_lines(names: tuple[str, ...]) -> Markup:
    return rows(map(help_line_row, open_first(names)))


def _doctors(situation: str, texts: Words) -> list[Markup]:
    """The doctor by day and the doctor at other hours; who is there now comes first, with how to reach them."""
    why = {"huisarts": texts[f"{situation}_day"], POST: texts[f"{situation}_night"]}
    first, second = open_first(why)
    return [_doctor_now(first, why[first], texts), row(content().help_lines[second].name, paragraph(why[second]))]


def _doctor_now(name: str, why: str, texts: Words) -> Markup:
    line, post = content().help_lines[name], nearest_post() if name == POST else None
    if post is None:
        return row(line.name, known(why, open_in_words(line), texts[f"find_{name}"]))
    check = texts["check_number"] if age_in_words(post.contact) else ""
    return row(line.name, known(why, open_in_words(line), post.where, check), number=dial_large(post.phone))


def _by_law(texts: Words) -> list[Markup]:
    """Whom to call under the law that is known, or under both."""
    acts = acts_of(judgement().person)
    wlz = row(words("mogelijkheden")["whom_dossierhouder"], paragraph(texts["breakdown_wlz"]))
    return [wlz] if acts == ("wlz",) else [_municipality(texts), *([wlz] if "wlz" in acts else [])]


def _municipality(texts: Words) -> Markup:
    """The municipality, by its name and with its number where it is known which one."""
    home, why = judgement().person.home, texts["breakdown_municipality"]
    if home is None:
        return row(content().help_lines["gemeente"].name, paragraph(f"{why} {texts['find_gemeente']}"))
    here = texts.text("breakdown_home", municipality=home.municipality)
    name = words("bellen").text("municipality", municipality=home.municipality)
    return row(name, paragraph(f"{why} {here}"), html("<div>{}</div>", reached_municipality(home)))


def _arranging(texts: Words) -> Markup:
    """How it goes when somebody calls: what they ask, what to have at hand, what if they say no."""
    route = content().routes[SPOED]
    parts = {"they_ask": route.they_will_ask, "at_hand": route.have_at_hand, "when_no": route.when_no}
    inside = (heading(texts[name], 3) + listing(filled_all(lines)) for name, lines in parts.items())
    return more(texts["on_the_phone"], *inside)


def _law(texts: Words) -> Markup:
    """What somebody may ask for, what two words mean, and where this comes from."""
    route = content().routes[SPOED]
    explained = (heading(texts[f"about_{term}"], 3) + paragraph(content().glossary[term].meaning) for term in EXPLAINED)
    return more(texts["law"], rights(route.rights), *explained, sources_line(route.source))


def _points(texts: Words) -> Markup:
    """The points that look for a place in this person's region, with how to reach them."""
    points = [content().providers[judged.id] for judged in points_that_search(content(), judgement(), URGENT_FORMS)]
    lines = [f"{point.name}. {filled(point.in_short)} {filled(point.how_to_book)}" for point in points]
    return more(texts["breakdown_points"], listing(lines))


def _in_full(*folds: Markup) -> Markup:
    """Folds that are printed and read aloud as if they were open."""
    return html('<div class="ap-folds ap-printed" data-aloud="">{}</div>', Markup().join(folds))


def _meanwhile(situation: str, texts: Words) -> Markup:
    return more(texts["meanwhile"], listing(texts.all(f"{situation}_steps")))


def _opening(name: str, texts: Words) -> Markup:
    return html('<section class="ap-situation">{}', heading(texts[name], 2, name))


def _closing() -> Markup:
    return Markup("</section>")


def _say(situation: str, texts: Words) -> Markup:
    return html('<div class="ap-words">{}{}</div>', heading(texts["say"], 3), quote(texts[f"{situation}_say"]))
