"""What a list can tell of: places, points and desks, or what municipalities do; each becomes files of its own kind."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from matching.entries.conditions import OF_PLACE
from matching.entries.desks import Desk, DeskKind
from matching.entries.names import plain_words
from matching.entries.providers import Municipality, Provider

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.entries.content import Content

Of = Literal["places", "desks", "rules"]
LONGEST_ID = 50


@dataclass(frozen=True)
class Kind:
    """One kind of entry that a list can tell of."""

    folder: str
    """Where its files stand, and what content calls them."""
    schema: str
    model: type[Provider | Desk | Municipality]
    order: tuple[str, ...]
    """The fields that an import may write, in the order of a file."""
    required: tuple[str, ...]
    """What a row has to tell, or nothing can be made of it."""
    facts: str
    """How the names of its facts begin."""
    kinds: tuple[str, ...] = ()
    joined: str = "_"
    """What stands between the words of an id."""

    def existing(self, content: "Content") -> "Mapping[str, Any]":
        """The entries of this kind in content, by id."""
        entries: Mapping[str, Any] = getattr(content, self.folder)
        return entries

    def id_of(self, name: str) -> str:
        """The words of a name, joined as ids of this kind are; empty for a name without letters or digits."""
        return self.joined.join(plain_words(name[:LONGEST_ID] if self.joined == "_" else name))


KINDS: dict[Of, Kind] = {
    "places": Kind(
        "providers",
        "provider",
        Provider,
        (
            "name", "kind", "in_short", "where", "located_in", "serves", "forms", "routes", "facts", "who_pays",
            "how_to_book", "contact", "known_since", "source",
        ),
        ("name", "where", "forms"),
        OF_PLACE,
        get_args(Provider.model_fields["kind"].annotation),
    ),
    "desks": Kind(
        "desks",
        "desk",
        Desk,
        ("name", "kind", "municipalities", "perhaps", "contact", "source"),
        ("name", "kind", "municipalities"),
        "",
        get_args(DeskKind),
    ),
    "rules": Kind(
        "municipalities",
        "municipality",
        Municipality,
        ("name", "desk", "contact", "facts", "good_to_know", "source"),
        ("name",),
        "municipality.",
        joined="-",
    ),
}  # fmt: skip
