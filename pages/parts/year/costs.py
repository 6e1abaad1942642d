"""What the planned nights cost the person, way beside way: as a picture, as a table, and how it is reckoned."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup, escape

from matching.planning.costs import Amount, Bill, Line, Way, add, bill, household_costs, months_of_years, range_of
from matching.planning.year import Plan, years_of
from matching.words.wording import money_text, parameter_text
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, link, listing, more, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.drawing.tables import table
from pages.parts.installation.report_mistake import wrong
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import Words, words
from pages.parts.year.costs_picture import draw_costs_picture
from pages.parts.year.year_form import stays_chosen

MOST_WAYS, ROUTES_EACH = 6, 3


def draw_costs(plan: Plan) -> None:
    """Draw what the nights of this plan would cost each way that was chosen."""
    texts, ways = words("costs"), ways_of(plan)
    with st.expander(texts.title, key="year_costs"):
        if ways:
            _draw_ways(ways, plan, texts)
        else:
            show(paragraph(texts["nothing_to_compare"]), html("<p>{}</p>", link("mogelijkheden", texts["to_options"])))


def _draw_ways(ways: Sequence[Way], plan: Plan, texts: Words) -> None:
    bills = {way: [bill(content(), way, plan, year) for year in years_of(plan)] for way in ways}
    show(paragraph(texts["intro"]), _table(bills, plan, texts))
    draw_costs_picture([add(bill.total for bill in bills_of_way) for bills_of_way in bills.values()])
    show(paragraph(texts["rounding"], "ap-note"), paragraph(texts["years"], "ap-note"))
    show(more(texts["details"], *(_details(bills_of_way, texts) for bills_of_way in bills.values())))
    show(more(texts["not_included"], listing(texts.all("not_included_list"))))


def ways_of(plan: Plan) -> tuple[Way, ...]:
    """The ways to compare: each place or form that is planned or chosen, by each of its routes that is open."""
    planned = (stay.what for stay in plan if stay.what)
    whats = dict.fromkeys((*planned, *stays_chosen()))
    ways = [way for what in whats for way in _open_ways(what)[:ROUTES_EACH]]
    return tuple(ways[:MOST_WAYS])


def _open_ways(what: str) -> list[Way]:
    still_open = [route.id for route in judgement().routes if route.verdict != "unsuitable"]
    entry = content().find_form_or_provider(what)
    routes = entry.routes if entry else ()
    return [Way(what, route) for route in still_open if route in routes] or [Way(what, "")]


def _name(way: Way) -> str:
    texts, entry = words("costs"), content().find_form_or_provider(way.what)
    name = entry.name if entry else ""
    return texts.text("way", name=name, label=content().routes[way.route].name) if way.route else name


def _table(bills: dict[Way, list[Bill]], plan: Plan, texts: Words) -> Markup:
    years = [texts.text("column_year", date=year) for year in years_of(plan)]
    columns = [texts["column_way"], texts["column_month"], *years]
    rows = [_row(number, bills_of_way, texts) for number, bills_of_way in enumerate(bills.values(), 1)]
    note = ""
    if mixed := _as_planned(plan):
        totals = [amount_text(household_costs(content(), mixed, year)) for year in years_of(plan)]
        rows.append([texts["together"], "", *totals])
        note = paragraph(texts["together_note"], "ap-note")
    return table(texts.title, columns, ([escape(cell) for cell in row] for row in rows)) + note


def _row(number: int, bills_of_way: Sequence[Bill], texts: Words) -> list[str]:
    numbered = texts.text("numbered", count=number, name=_name(bills_of_way[0].way))
    return [numbered, _months(bills_of_way, texts), *(amount_text(bill.total) for bill in bills_of_way)]


def _as_planned(plan: Plan) -> list[tuple[Way, Plan]]:
    """The plan by place, each by its first route; nothing where all nights are the same or a place is open."""
    whats = dict.fromkeys(stay.what for stay in plan)
    if len(whats) <= 1 or "" in whats:
        return []
    return [(_open_ways(what)[0], tuple(stay for stay in plan if stay.what == what)) for what in whats]


def _months(bills_of_way: Sequence[Bill], texts: Words) -> str:
    """The cell of a table with euros a month; by year where only some years are known."""
    of_years = months_of_years(bills_of_way)
    if all(amount.is_unknown for amount in of_years.values()):
        return texts["unknown"]
    if not any(amount.is_unknown for amount in of_years.values()):
        return amount_text(range_of(of_years.values()))
    known = {year: amount for year, amount in of_years.items() if not amount.is_unknown}
    return "; ".join(texts.text("month_in", amount=amount_text(amount), date=year) for year, amount in known.items())


def amount_text(amount: Amount) -> str:
    """Put an amount in words; what is unknown is said to be, and never reads as nothing."""
    texts, low = words("costs"), _money(amount.low)
    if amount.is_unknown:
        return texts["unknown"]
    if amount.high is None:
        return texts.text("at_least", amount=low)
    if amount.low == amount.high:
        return texts.text("exact", amount=low) if amount.low else texts["free"]
    high = _money(amount.high)
    return texts.text("between", amount=low, to=high) if amount.low else texts.text("at_most", amount=high)


def _money(euros: object) -> str:
    return money_text(float(str(euros)), content().language.locale)


def _details(bills_of_way: Sequence[Bill], texts: Words) -> Markup:
    lines = [line for bill in bills_of_way for line in bill.lines]
    costs = dict.fromkeys(line.cost for line in lines)
    inside = Markup().join(_line([line for line in lines if line.cost == cost], texts) for cost in costs)
    return heading(_name(bills_of_way[0].way), 4) + inside if inside else Markup()


def _line(lines: Sequence[Line], texts: Words) -> str:
    cost = lines[0].cost
    parts = [texts.text("line", label=cost.what, amount=amount_text(add(line.total for line in lines)))]
    if cost.parameter:
        price = parameter_text(content(), cost.parameter, today())
        parts.append(texts.text("old_price" if any(line.old for line in lines) else "price", amount=price))
    ask = paragraph(texts.text("ask", label=cost.ask), "ap-note") if cost.ask else ""
    report_link = wrong("parameters", cost.parameter) if cost.parameter else ""
    return paragraph(" ".join(parts)) + ask + sources_line(cost.source) + report_link
