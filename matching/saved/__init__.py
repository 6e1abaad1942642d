"""What a person keeps: written in few characters to the own device, and checked when it is read back.

What doesn't belong here: a file on our side; there is none.
"""
