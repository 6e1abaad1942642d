"""What a person keeps: written small on the own device, read back with suspicion.

What doesn't belong here: a file on our side; there is none.
"""
