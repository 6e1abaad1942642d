"""Everything judged for one person: verdicts in order, warnings, and what follows from the same answers.

What doesn't belong here: one verdict (`verdicts`), verdicts in words (`telling`), other answers than those given
(`what_if`).
"""
