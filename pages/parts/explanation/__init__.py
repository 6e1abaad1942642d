"""What is behind it: words, sources, research, what happens if nothing changes, and what is known of the country.

Not: who runs this (`installation/`).
"""
