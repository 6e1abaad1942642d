"""What would be otherwise if an answer were: the smallest change that helps, and the question to ask next.

What doesn't belong here: verdicts on the answers as they are (`judgement`).
"""
