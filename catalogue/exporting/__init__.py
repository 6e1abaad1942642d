"""Places out: lists for a spreadsheet, and HSDS. Not: what suits whom."""
