"""Adempauze's matching: from content and answers to verdicts, in pure Python.

What belongs here: rules held against answers, and what follows from that. What doesn't: a sentence that somebody reads
(`content/`), anything of Streamlit (`pages/`), letters (`papers/`), files of places (`catalogue/`). Where to look:

    entries      what authors may write, and all of it together
    words        sentences with their blanks filled in, and words of the glossary
    person       one person: the answers, and what follows from them
    planning     nights, costs and dates
    authoring    reading what authors wrote, and telling them what is wrong
    verdicts     the verdict over one thing, and in which order things stand
    at_scale     a large catalogue at once
    judgement    everything for one person, and what follows from the same answers
    what_if      the smallest change that helps, and the next question
    advice       what stands first: the door, the calls, forms and places, and what to ask next
    telling      verdicts in words, in groups, as a plan, as a document
    saved        what a person keeps

A folder knows those above it and none below (`pyproject.toml`, import-linter).
Commands: `python -m matching`, `python -m matching.check`, `python -m matching.schema`.
"""
