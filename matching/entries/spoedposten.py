"""Out-of-hours GP centres (huisartsenspoedposten): organisations with their posts, as authors write them."""

from typing import Literal

from pydantic import Field

from matching.entries.contacts import Contact
from matching.entries.fields import Name, Written
from matching.entries.rules import Ids


class Spoedpost(Written):
    """One post: a building where somebody is seen after calling."""

    name: Name
    town: Name
    municipality: Name = Field(description="CBS-naam")
    latitude: float = Field(ge=50, le=54, description="Graden noorderbreedte")
    longitude: float = Field(ge=3, le=8, description="Graden oosterlengte")
    out_of_hours: Literal["all", "part"] = Field(description="all: elke avond, nacht en weekend open; part: een deel")


class SpoedpostOrganisation(Written):
    """An organisation that runs posts, and the one number and website of all of them."""

    name: Name
    contact: Contact | None = None
    posts: tuple[Spoedpost, ...] = Field(min_length=1)
    serves: tuple[Name, ...] = Field((), description="CBS-namen van de gemeenten waar deze post voor is")
    serves_basis: Literal["stated", "region_name", "place_of_post", "inferred"] = Field(
        description="stated: een bron noemt de gemeenten; anders leidden wij het af"
    )
    source: Ids = Field(min_length=1)
