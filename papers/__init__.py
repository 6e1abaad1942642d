"""The plan, letters and sheets made from the answers: what they say, and the same as PDF, as Word and as plain text."""
