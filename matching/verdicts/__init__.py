"""The verdict over one route, form or place, and in which order these stand.

What doesn't belong here: all of them together for one person (`judgement`), or over columns (`at_scale`).
"""
