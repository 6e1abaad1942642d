"""Visits to the websites of contacts, by hand or weekly. Not: anything at run time."""
