"""A large catalogue judged at once, over columns, exactly as places are judged one by one.

    columns          the catalogue as columns: for each fact its few values, and which of them each place has
    column_facts     what these values are for one person on one day
    column_rules     rules held against values, and looked up for each place
    column_order     the order of places, as numbers to sort by
    judged_columns   all of that for one person: a verdict and an order for every place
    large_catalogue  what pages ask of it, and the few places that are shown, judged one by one for their reasons
    lazy_list        a list of which each place is judged when it is looked at

What doesn't belong here: a rule, or an order, of its own; `verdicts` says what holds, and what goes before what.
"""
