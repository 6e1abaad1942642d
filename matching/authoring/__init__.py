"""From files that people wrote to content, or to every mistake in them, with file, line and a sentence.

What doesn't belong here: what content means once it is right.
"""
