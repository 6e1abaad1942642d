"""Adempauze's matching: from content and answers to verdicts, in pure Python."""
