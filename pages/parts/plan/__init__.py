"""The plan to take home, and looking back after a first stay. Not: the files of papers (`papers/`)."""
