"""By which way respite is arranged: the laws, and their terms as dates.

Not: letters and the calendar (`arranging/`).
"""
