"""The means of drawing: HTML, tables, folds, choices and pictures. Not: what they say; a word about care."""
