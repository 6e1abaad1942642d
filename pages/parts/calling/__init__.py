"""Whom to call, the number, when they pick up and what to say; help at once, and warnings.

Not: who is called first (`matching/advice`).
"""
