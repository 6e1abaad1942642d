"""A judgement as people see it: reasons in words, groups, open routes, the plan, the document that the command prints.

What doesn't belong here: a sentence (`content/`), or drawing (`pages/parts/`).
"""
