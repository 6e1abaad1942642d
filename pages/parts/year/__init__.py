"""The nights of a year: planned, counted, paid. Not: the first stay (`plan/`)."""
