"""The workbench of a professional: all questions and verdicts on one page, two voices, triage, client after client.

Not: what a caregiver sees at home.
"""
