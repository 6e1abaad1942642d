"""Care offices for the Wlz (zorgkantoren): who runs which region, as authors write it."""

from pydantic import Field

from matching.entries.contacts import Contact
from matching.entries.fields import Identifier, Name, Written
from matching.entries.rules import Ids


class ZorgkantoorRegion(Written):
    """A region, and the municipalities in it (regions of the CBS)."""

    name: Name
    municipalities: tuple[Name, ...] = Field(min_length=1, description="CBS-namen")
    certain: bool = Field(default=True, description="false: onbevestigd dat dit zorgkantoor deze regio nu heeft")


class Zorgkantoor(Written):
    """An office, and the regions that it runs. It depends on where the person with the Wlz indication lives."""

    name: Name
    contact: Contact | None = None
    regions: dict[Identifier, ZorgkantoorRegion] = Field(min_length=1)
    source: Ids = Field(min_length=1)
