"""A large catalogue judged at once, over columns, exactly as places are judged one by one.

What doesn't belong here: a rule of its own; `judgement` says what holds.
"""
