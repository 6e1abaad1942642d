"""What a page begins with: the loaded content, the answers of this visitor, the mode, and what both come to.

Not: anything that draws.
"""
