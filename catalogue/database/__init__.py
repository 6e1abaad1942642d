"""The places in PostgreSQL, for several replicas. Not: what a place is (`matching/entries`)."""
