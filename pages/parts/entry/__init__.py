"""What is told of one form or place, wherever it stands: a row, its story, its details, what research says.

Not: lists of them (`results/`).
"""
