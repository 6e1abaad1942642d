"""What authors may write: each kind of entry, what kinds have in common, and all content together.

What doesn't belong here: reading files, and anything about one person.
"""
