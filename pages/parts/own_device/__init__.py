"""Answers on the visitor's own device: what the browser tells of them, and the choice to keep or wipe them.

Not: what is kept (`matching/saved`).
"""
