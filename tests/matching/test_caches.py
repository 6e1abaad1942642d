"""What is worked out once for a content: also when two come at once, and when another takes its place."""

from weakref import ref

import pytest

from matching.entries import caching
from matching.entries.caching import cached


class Loaded:
    """Something that stands for a content, of which there can be several."""


class SomebodyElseIsFirst:
    """A lock for which somebody else waited as well, who has made a cache meanwhile."""

    def __init__(self, content: Loaded) -> None:
        """Remember for which content they made it."""
        self.content = content

    def __enter__(self) -> None:
        """Come second."""
        caching._caches[id(self.content)] = (ref(self.content), {"forms": "theirs"})  # noqa: SLF001 - nobody else sees it

    def __exit__(self, *_: object) -> None:
        """Leave."""


def test_two_that_come_at_once_share_what_the_first_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever had to wait finds a cache, and doesn't begin anew."""
    content = Loaded()
    monkeypatch.setattr(caching, "_lock", SomebodyElseIsFirst(content))
    assert cached(content, "forms", lambda: "ours") == "theirs"


def test_what_was_made_of_a_content_goes_with_it() -> None:
    """Another that gets its identity begins with nothing, and loses nothing when the first is forgotten late."""
    content = Loaded()
    assert cached(content, "forms", lambda: "first") == cached(content, "forms", lambda: "second") == "first"
    identity, gone = id(content), ref(content)
    del content
    assert identity not in caching._caches  # noqa: SLF001 - nobody else sees it
    following = Loaded()
    caches = {identity: (ref(following), {"forms": "following"})}
    caching._forget(caches, identity, gone)  # noqa: SLF001 - as Python calls it
    assert caches[identity][1] == {"forms": "following"}
