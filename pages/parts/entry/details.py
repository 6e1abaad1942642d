"""Everything there is to read about one form or place."""

from markupsafe import Markup

from matching.entries.freshness import OF_PLACES, is_older_than
from matching.entries.providers import Provider
from matching.person.situation import ABOUT_KM, DISTANCE
from matching.verdicts.verdict import Judged
from matching.words.wording import fill, parameter_text
from pages.parts.calling.reaching import reached_place
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, paragraph
from pages.parts.drawing.sourced import fact, rights
from pages.parts.entry.free_weekends import free_weekends_of
from pages.parts.entry.local_rules import about_here
from pages.parts.entry.research import research_at
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import day_in_words, words


def about_form(name: str, arranging: tuple[str, ...]) -> list[Markup]:
    """Everything there is to read about a form, in the same order for each; *arranging* are the steps."""
    texts, form = words("mogelijkheden"), content().forms[name]
    good = (
        ("good_for_you", form.good_for_you),
        ("good_for_naaste", form.good_for_naaste),
        ("drawbacks", form.drawbacks),
        ("works_for", form.works_for),
    )
    steps = (("to_arrange_steps", arranging), ("ask_before", form.ask_before))
    return [
        _titled(texts["cost"], paragraph(filled(form.who_pays)), *map(fact, form.cost)),
        *(_titled(texts[part], listing(filled_all(written))) for part, written in good),
        research_at(name),
        *(_titled(texts["experiences"], *map(fact, form.experiences)) for _ in form.experiences[:1]),
        _titled(texts["what_it_is"], paragraph(filled(form.what_it_is)), paragraph(filled(form.what_it_looks_like))),
        *(_titled(texts[part], listing(filled_all(written))) for part, written in steps),
        *(_titled(words("regelen")["rights"], rights(form.rights)) for _ in form.rights[:1]),
        _titled(texts["how_long"], paragraph(filled(form.how_long))),
        _titled(texts["uncertain"], paragraph(filled(form.uncertain))),
    ]


def _titled(title: str, *parts: Markup) -> Markup:
    return heading(title, 4) + Markup().join(parts)


def about_place(place: Provider, judged: Judged) -> list[Markup]:
    """What is known of a place, and since when."""
    texts = words("plekken")
    lines = [(texts["where"], place.where), (texts["book"], filled(place.how_to_book))]
    lines[1:1] = [(texts["distance"], text) for text in distance_in_words(judged)]
    lines += [(texts["price"], line) for line in prices(place)]
    lines += [(texts["who_pays"], line) for line in payers(place)]
    lines += [(content().facts[f"place.{name}"].label, _fact_text(name, place)) for name in place.facts]
    rows = Markup().join((html("<dt>{}</dt><dd>{}</dd>", label, text) for label, text in lines))
    unsure = (paragraph(filled(text)) for text in place.uncertain)
    remarks = [free_weekends_of(place), *map(fact, place.good_to_know), *unsure]
    return [
        about_here(place),
        html('<dl class="ap-facts">{}</dl>', rows),
        reached_place(place),
        _since(place),
        *remarks,
    ]


def _since(place: Provider) -> Markup:
    texts = words("plekken")
    if place.known_since is None:
        return paragraph(texts["known_since_unknown"], "ap-note")
    old = is_older_than(content(), place.known_since, OF_PLACES, today())
    name = "known_long_ago" if old else "known_since"
    return paragraph(texts.text(name, date=day_in_words(place.known_since)), "ap-note")


def distance_in_words(judged: Judged) -> list[str]:
    """How far a place is, in whole kilometres; nothing where either end is unknown."""
    kilometres, texts = judged.known.get(ABOUT_KM), words("plekken")
    if kilometres is None:
        return []
    if kilometres:
        return [texts.text("about_km", km=kilometres)]
    return [texts["same_place" if isinstance(judged.known.get(DISTANCE), int) else "same_municipality"]]


def distance_in_short(judged: Judged) -> list[str]:
    """How far a place is in a word or two, to stand behind its name."""
    kilometres, texts = judged.known.get(ABOUT_KM), words("plekken")
    if kilometres is None:
        return []
    return [texts.text("km", km=kilometres) if kilometres else texts["same_place"]]


def prices(place: Provider) -> list[str]:
    """A line for each price of a place, in euros with its year; unknown is said, never a zero."""
    amounts = [parameter_text(content(), price.parameter, today()) for price in place.prices]
    texts = [price.text for price in place.prices]
    lines = [fill(text, content(), today(), {"amount": amount}) for text, amount in zip(texts, amounts, strict=True)]
    return lines or [words("plekken")["price_unknown"]]


def payers(place: Provider) -> list[str]:
    """Who pays for this person here: the routes that are still open, or what the place says."""
    if place.who_pays:
        return [filled(place.who_pays)]
    still_open = [
        route.id for route in judgement().routes if route.verdict != "unsuitable" and route.id in place.routes
    ]
    return [content().routes[name].name for name in still_open] or [words("plekken")["who_pays_unknown"]]


def _fact_text(name: str, place: Provider) -> str:
    kind, place_fact = content().facts[f"place.{name}"], place.facts[name]
    value = parameter_text(content(), place_fact.parameter, today()) if place_fact.parameter else str(place_fact.value)
    shown = {"True": words("situatie")["yes"], "False": words("situatie")["no"]}.get(
        value, kind.options.get(value, value)
    )
    return shown if place_fact.certain else words("plekken").text("not_confirmed", name=shown)
