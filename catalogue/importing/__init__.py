"""From a table to places, desks or rules that the check of content accepts. Not: how a file is opened (`tables/`)."""
