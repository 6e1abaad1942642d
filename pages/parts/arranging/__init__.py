"""The path of arranging: call, say, send, wait until, and what to do on a no; letters, and the calendar.

Not: what a route is (`routes/`).
"""
