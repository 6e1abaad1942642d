"""A catalogue in and out: tables of others become providers, providers become tables and HSDS, free nights are read.

Here belongs what stands between files of others and content, and PostgreSQL (database*.py). Rules and verdicts belong
in matching/, pages in pages/.
"""
