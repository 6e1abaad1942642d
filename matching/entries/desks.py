"""Support points and desks: who helps a caregiver in which municipalities, as authors write it."""

from typing import Literal

from pydantic import Field

from matching.entries.conditions import Whom
from matching.entries.contacts import Contact
from matching.entries.fields import Name, Written
from matching.entries.rules import Fact, Ids

DeskKind = Literal[
    "caregiver_support", "wmo_desk", "district_team", "client_support", "youth_desk", "care_network"
]  # fmt: skip


class Desk(Written):
    """A support point or a desk to call. What a page says of it follows from its kind."""

    name: Name
    kind: DeskKind
    municipalities: tuple[Name, ...] = Field((), description="CBS-namen die een bron noemt")
    perhaps: tuple[Name, ...] = Field((), description="Gemeenten die er waarschijnlijk bij horen, onbevestigd")
    audience: Literal["residents", "professionals"] = Field("residents", description="Wie zelf mag bellen")
    ask_through: Whom | None = Field(None, description="Wie er voor u belt, als alleen hulpverleners mogen bellen")
    takes: Ids = Field((), description="Vormen van hulp die dit punt regelt (forms)")
    contact: Contact
    good_to_know: tuple[Fact, ...] = ()
    certain: bool = Field(default=True, description="false: onbevestigd")
    source: Ids = Field(min_length=1)
