"""Nights, costs and dates: what a plan comes to, and what law and place allow.

What doesn't belong here: which forms and places suit (`judgement`).
"""
