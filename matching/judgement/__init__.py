"""Verdicts for one person: rules held against what is known, in order, and what follows from the same answers.

What doesn't belong here: verdicts in words (`telling`), and other answers than those given (`what_if`).
"""
