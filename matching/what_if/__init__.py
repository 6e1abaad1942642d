"""What would be otherwise if an answer were: the smallest change that helps, and the question to ask next.

    supposing        what would be known with other answers
    alternatives     what somebody can change about some rules, and to which values
    changes          the smallest set of these after which nothing excludes any more
    possibilities    every answer to a question that could make a difference, and `homes`: every kind of home
    open_verdict     what leaves a verdict open, and whether an answer would decide it
    next_questions   the question that decides the most

What doesn't belong here: verdicts on the answers as they are (`judgement`).
"""
