"""Adempauze's matching: from content and answers to verdicts, in pure Python.

What belongs here: rules held against answers, and what follows from that. What doesn't: a sentence that somebody reads
(`content/`), anything of Streamlit (`pages/`), letters (`papers/`), files of places (`catalogue/`). Where to look:

What authors may write
    content, guidance, offer, paper, checks, afterwards, paying: the kinds of entries
    written, rules, conditions, dated: what entries hold in common
Reading it, and telling authors what is wrong
    loading, folders, reading, shapes, mistakes, faults, problems, spelling
    references, characters, checking_entries, checking_languages, checking_needed, checking_papers, checking_rules
    reviewing: what wants looking at again
    check, schema, translation_schema: commands
    keeping: what is worked out once for each content
Other languages, and words
    languages, translating, jargon, lookup, wording, stay_words
One person
    answers, situation, known, reach: what is told, and what follows from it
    names, places, near: where they live
    saving, saved_parts: what they keep
    preferences: what matters to them
    signals, history: their self-check
Judging
    verdicts: one thing
    judging, ordering, judged_places: everything, in order
    warned, likely, mismatch, triage, differing, boundaries: what else follows from the same answers
    explaining, report: in words, and as a document
    beginning, groups, doors, planned, border, opening: what is shown first, and where
A large catalogue at once
    at_once, catalogue, columns, column_facts, column_order, column_rules, column_tables
What if
    changes, changeable: the smallest change that helps
    questions, waiting, possibilities, supposing, homes: the next question
Nights, costs and dates
    year, year_choices, year_limits, year_questions, night_limits
    costs, terms, appointments
"""
