"""The self-check: its questions, what they come to, the same on paper, and how that was through time.

Not: warnings (`calling/`).
"""
