"""Everything there is to read about one form or place."""

from html import escape

from matching.authoring.reviewing import OF_PLACES, is_old
from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.judgement.verdicts import DISTANCE, Judged
from matching.person.situation import ABOUT_KM
from matching.words.wording import fill, parameter_text
from pages.parts.answers import judgement
from pages.parts.content import content, day_in_words, today, words
from pages.parts.free import free_weekends_of
from pages.parts.here import about_here, decision_here
from pages.parts.markup import fact, filled, filled_all, heading, listing, paragraph, rights, sources_line
from pages.parts.reaching import reached
from pages.parts.research import research_at


def at_a_glance(entry: Form | Provider, judged: Judged) -> str:
    """Return the few facts that are read first: where, how far, and whether a decision is needed."""
    if isinstance(entry, Form):
        facts = [words("mogelijkheden")[f"where_{entry.where}"]]
    else:
        facts = [entry.where, *distance_in_words(judged)]
        label = content().facts["place.decision"].label
        here = decision_here(entry)
        facts += [here or f"{label}: {_fact_text('decision', entry)}"] if here or "decision" in entry.facts else []
    return f'<ul class="ap-glance">{"".join(f"<li>{escape(text)}</li>" for text in facts)}</ul>'


def about_form(name: str, steps: tuple[str, ...]) -> list[str]:
    """Return everything there is to read about a form, in the same order for each; *steps* are to arrange it."""
    texts, form = words("mogelijkheden"), content().forms[name]
    lists = (
        ("good_for_you", form.good_for_you), ("good_for_naaste", form.good_for_naaste), ("drawbacks", form.drawbacks),
        ("works_for", form.works_for), ("to_arrange_steps", steps), ("ask_before", form.ask_before),
    )  # fmt: skip
    parts = [paragraph(filled(form.what_it_is)), paragraph(filled(form.what_it_looks_like))]
    parts += [_titled(texts[name], listing(filled_all(written))) for name, written in lists]
    parts += [_titled(texts["how_long"], paragraph(filled(form.how_long)))]
    parts += [_titled(texts["cost"], paragraph(filled(form.who_pays)), *map(fact, form.cost))]
    if form.rights:
        parts.append(_titled(words("regelen")["rights"], rights(form.rights)))
    if form.experiences:
        parts.append(_titled(texts["experiences"], *map(fact, form.experiences)))
    parts.append(research_at(name))
    return [*parts, _titled(texts["uncertain"], paragraph(filled(form.uncertain))), sources_line(form.source)]


def _titled(title: str, *parts: str) -> str:
    return heading(title, 4) + "".join(parts)


def about_place(place: Provider, judged: Judged) -> list[str]:
    """Return what is known of a place, and since when."""
    texts = words("plekken")
    lines = [(texts["where"], place.where), (texts["book"], filled(place.how_to_book))]
    lines[1:1] = [(texts["distance"], text) for text in distance_in_words(judged)]
    lines += [(texts["price"], line) for line in prices(place)]
    lines += [(texts["who_pays"], line) for line in payers(place)]
    lines += [(content().facts[f"place.{name}"].label, _fact_text(name, place)) for name in place.facts]
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for label, text in lines)
    unsure = (paragraph(filled(text)) for text in place.uncertain)
    told = [free_weekends_of(place), *map(fact, place.good_to_know), *unsure]
    return [
        about_here(place),
        f'<dl class="ap-facts">{rows}</dl>',
        reached(place.contact),
        _since(place),
        *told,
        sources_line(place.source),
    ]


def _since(place: Provider) -> str:
    texts = words("plekken")
    if place.known_since is None:
        return paragraph(texts["known_since_unknown"], "ap-note")
    old = is_old(content(), place.known_since, OF_PLACES, today())
    name = "known_long_ago" if old else "known_since"
    return paragraph(texts.text(name, date=day_in_words(place.known_since)), "ap-note")


def distance_in_words(judged: Judged) -> list[str]:
    """Return how far a place is, where both ends are known."""
    kilometres, texts = judged.known.get(ABOUT_KM), words("plekken")
    if kilometres is None:
        return []
    if kilometres:
        return [texts.text("about_km", km=kilometres)]
    return [texts["same_place" if isinstance(judged.known.get(DISTANCE), int) else "same_municipality"]]


def prices(place: Provider) -> list[str]:
    """Return what a place costs, each amount with its year; unknown is said, never a zero."""
    amounts = [parameter_text(content(), price.parameter, today()) for price in place.prices]
    texts = [price.text for price in place.prices]
    said = [fill(text, content(), today(), {"amount": amount}) for text, amount in zip(texts, amounts, strict=True)]
    return said or [words("plekken")["price_unknown"]]


def payers(place: Provider) -> list[str]:
    """Return who pays for this person here: the routes that are still open, or what the place says."""
    if place.who_pays:
        return [filled(place.who_pays)]
    still_open = [one.id for one in judgement().routes if one.verdict != "unsuitable" and one.id in place.routes]
    return [content().routes[name].name for name in still_open] or [words("plekken")["who_pays_unknown"]]


def _fact_text(name: str, place: Provider) -> str:
    kind, found = content().facts[f"place.{name}"], place.facts[name]
    value = parameter_text(content(), found.parameter, today()) if found.parameter else str(found.value)
    shown = {"True": words("situatie")["yes"], "False": words("situatie")["no"]}.get(
        value, kind.options.get(value, value)
    )
    return shown if found.certain else words("plekken").text("not_confirmed", name=shown)
