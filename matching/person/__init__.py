"""One person: what is told, and what follows from that without judging anything.

What doesn't belong here: verdicts, and what somebody keeps (`saved`).
"""
