"""Out-of-hours GP posts near home in words: where, how far, for whom, and the number where a source has one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.entries.contacts import Contact
from matching.person.contacts import PostNearby, posts_near
from matching.person.situation import Situation

if TYPE_CHECKING:
    from matching.entries.content import Content


@dataclass(frozen=True)
class PostInWords:
    """What is read of one post; *contact* is that of its organisation, where one is known."""

    where: str
    remarks: tuple[str, ...]
    contact: Contact | None

    @property
    def phone(self) -> str | None:
        """The number to call, where a source has it."""
        return self.contact.phone if self.contact else None


def posts_in_words(content: "Content", person: Situation, most: int) -> tuple[PostInWords, ...]:
    """So many posts near where the naaste lives, those for the own municipality first; none without a home."""
    nearest = posts_near(content, person.home, most) if person.home else ()
    return tuple(_in_words(content, nearby) for nearby in nearest)


def _in_words(content: "Content", nearby: PostNearby) -> PostInWords:
    words = content.pages["spoedpost"].words
    where = (
        str(words["near" if nearby.km else "here"])
        .replace("{name}", nearby.post.name)
        .replace("{label}", nearby.post.town)
    )
    remarks = {"serves_you": nearby.serves is True, "part": nearby.post.out_of_hours == "part"}
    return PostInWords(
        where.replace("{km}", str(nearby.km)),
        tuple(str(words[name]) for name, holds in remarks.items() if holds),
        content.spoedposten[nearby.organisation].contact,
    )
