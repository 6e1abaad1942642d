"""Sentences of content made ready to be read: blanks filled in, words of the glossary found.

What doesn't belong here: a sentence; those are written in `content/`.
"""
