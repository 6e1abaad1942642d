"""Forms and places in order, and all that helps to choose between them. Not: one form or place by itself (`entry/`)."""
