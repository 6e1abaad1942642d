"""One path: call, say, send, wait until, if no; every other way to arrange it one door away, and terms as dates."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import read_answers
from matching.telling.arranging import chosen_or_first, open_routes, routes_in_order, routes_of
from matching.words.wording import date_text
from pages.parts.state.clock import today
from pages.parts.state.content import content
from tests.shared.opening import english, html, numbers, opened, persona, radio, text, written

DAY = date(2026, 11, 22)
ROUTES = {"door_weg": True, "door_wegen": True}
DATES = {"door_data": True}


def test_without_answers_every_route_is_open() -> None:
    """Whoever told nothing reads that every route may fit, and sees none closed."""
    at = opened("regelen", **ROUTES)
    assert [heading.value for heading in at.title] == ["Regelen"]
    for route in content().routes.values():
        assert f"{route.name} (kan passen)" in text(at)
    assert "Wegen die nu dicht zijn" not in text(at)
    assert 'href="situatie"' in html(at)
    assert not english(at)


def test_begins_with_a_route_of_what_fits_and_hides_none() -> None:
    """A visitor reads whom to call, and finds every route behind its door, the closed ones among them."""
    at = opened("regelen", persona("breda_three_weeks"), **ROUTES)
    assert written("pages/bellen", "words", "call_first") in text(at)
    assert "Wegen die nu dicht zijn" in text(at)
    for route in content().routes.values():
        assert route.name in text(at)
    assert not english(at)


def test_a_chosen_place_decides_where_to_begin() -> None:
    """Whoever took a possibility along finds its route first among the others, after the door of the advice."""
    routes = routes_in_order(
        content(), judged({"indication": "none", "pays_privately": True}), ("particulier_logeren",)
    )
    assert [route.id for route in routes[:2]] == ["wmo_beschikking", "particulier"]
    at = opened("regelen", persona("breda_three_weeks"), chosen=("logeerzorg_logeerhuis",), **ROUTES)
    assert written("pages/regelen", "words", "first_chosen") in text(at)


def test_every_route_gives_words_to_say_and_somebody_to_call() -> None:
    """On no route is a visitor left without a sentence to say and somebody to say it to."""
    page = html(opened("regelen", **ROUTES))
    quotes = page[page.index("</section>") :].count('class="ap-quote"')
    assert quotes == len(content().routes)
    assert page.count('class="ap-step"') == sum(len(route.call_first) for route in content().routes.values())
    assert numbers(opened("regelen", **ROUTES))


def test_the_path_goes_from_the_call_to_a_no() -> None:
    """The steps stand in order, each once: call, say, send, wait until, and if no; and nothing else is open."""
    at = opened("regelen", persona("working_daughter"))
    page_text, regelen = text(at), content().pages["regelen"].words
    steps = [str(regelen[name]) for name in ("say", "send", "wait", "when_no")]
    places = [page_text.index(written("pages/bellen", "words", "call_first")), *map(page_text.index, steps)]
    assert places == sorted(places)
    assert html(at).count('class="ap-path"') == len(steps)
    assert [fold.label for fold in at.expander if fold.children and not fold.key.startswith("paper_")] == []


def test_the_one_letter_that_fits_stands_on_the_path_and_the_others_behind_a_door() -> None:
    """The letter of the route to begin with is one press away; each letter stands in one place."""
    at = opened("regelen", persona("working_daughter"), door_papieren=True)
    papers = [fold.key for fold in at.expander if fold.key.startswith("paper_")]
    assert papers[0] == "paper_melding_wmo"
    assert len(papers) == len(set(papers)) > 1


def test_in_a_crisis_only_the_call_the_words_and_who_can_come() -> None:
    """Whoever can't go on reads no letter and no term; both wait behind doors that are closed."""
    at = opened("regelen", {"urgency": "now", "indication": "none", "municipality": "Haarlem", "age_group": "from_65"})
    page, texts = html(at), content().pages["regelen"].words
    assert page.count('class="ap-path"') == 1
    assert str(texts["wait"]) not in text(at)
    assert content().pages["nu_hulp"].words["first_hours_steps"][1].split(":")[0] in text(at)
    assert "door_nee" in [fold.key for fold in at.expander]
    assert [fold.label for fold in at.expander if fold.children] == []


def test_terms_become_dates_from_the_day_that_is_chosen() -> None:
    """Whoever reports today reads by which date there must be an answer, and not to wait for it."""
    at = opened("regelen", **DATES)
    radio(at, "Welke dag weet u").set_value("report").run()
    radio(at, "Welke dag is dat").set_value("today").run()
    six_weeks = today() + timedelta(weeks=6)
    assert f"Uiterlijk {date_text(six_weeks)}" in text(at)
    assert "Wacht daar niet op" in text(at)


def test_a_written_day_is_understood_or_asked_again() -> None:
    """A visitor who types a day that we can't read is told so, and the next try gives the date."""
    at = opened("regelen", **DATES)
    radio(at, "Welke dag weet u").set_value("decision").run()
    radio(at, "Welke dag is dat").set_value("other").run()
    at.text_input[0].set_value("gisteren").run()
    assert "begrijpen wij niet" in text(at)
    at.text_input[0].set_value("2 november 2026").run()
    assert "14 december 2026" in text(at)


def test_wanted_routes_come_first_and_closed_ones_never() -> None:
    """What somebody wants goes in front among the open routes, and can't open a closed one."""
    judgement = judge_all(content(), {"indication": "wlz", "wlz_delivery": "vpt"}, DAY)
    routes = open_routes(content(), judgement, ("wlz_vpt",))
    assert routes[0].id == "wlz_vpt"
    assert "wmo_beschikking" not in [route.id for route in routes]
    assert [route.id for route in chosen_or_first(content(), judgement, ("elv",))] == ["elv"]
    assert "zvw_elv" in routes_of(content(), ("elv",))


def judged(answers: Mapping[str, Any]) -> Judgement:
    """Everything judged for these answers."""
    return judge_all(content(), read_answers(content(), answers)[0], DAY)
