"""The questions and their answers: which comes next, how one is asked, where somebody lives, the summary.

Not: what an answer means (`matching/`).
"""
