"""The verdict over one thing, and in which order things stand. Not: all of them for one person (`judgement/`)."""
