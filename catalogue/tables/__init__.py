"""Tables and files of others, read as text, cell by cell. Not: what a column means (`importing/`)."""
