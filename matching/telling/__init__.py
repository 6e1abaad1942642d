"""A judgement as people see it: reasons in words, groups, open routes, the plan, the document that the command prints.

    explaining                   reasons, what to ask whom, and what would change a verdict
    audience, forms_alike        steps and calls for whom they are meant; on what similar forms differ
    groups                       what fits, what almost fits, and what is left
    mismatch, border, coverage   where nothing fits near home; over the border; what is known where
    arranging                    what was chosen, the routes to it, and what is left to ask
    calling, warnings, posts     calls with what to say; what stands above them; out-of-hours GP posts
    stay_words, evidence         stays and research in words
    report                       the whole document

What doesn't belong here: a sentence (`content/`), or drawing (`pages/parts/`).
"""
