"""What stands first, as a good casemanager would say it: the door, whom to call, forms, places, and what to ask next.

What doesn't belong here: verdicts (`judgement`), or anything in words (`telling`).
"""
