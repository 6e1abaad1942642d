"""What pages share, in rooms by the step of the journey; each says in its first line what belongs there.

A room knows those below it alone: see the layers in `pyproject.toml`.
"""
