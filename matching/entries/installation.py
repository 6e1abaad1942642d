"""Who runs this installation: what it is called and looks like, who pays, who made it, and where remarks go."""

from typing import Annotated

from pydantic import Field, StringConstraints

from matching.entries.contacts import MailAddress
from matching.entries.fields import Day, Name, Sentence, Title, Written
from matching.entries.rules import Sentences

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
File = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}\.(png|svg|webp)$")]


class OwnColours(Written):
    """The colours of an organisation in one look; what isn't named stays as it is."""

    petrol: Colour | None = Field(None, description="Links, tekeningen en knoppen")
    on_petrol: Colour | None = Field(None, description="Letters op een knop")
    bar: Colour | None = Field(None, description="De balk bovenaan")
    on_bar: Colour | None = Field(None, description="Letters op de balk")


class Maker(Written):
    """Somebody who had a part in it, by what they do and what they learned for it; no name is needed."""

    part: Title = Field(description="Wat deze persoon deed, bijvoorbeeld: keek de zinnen na")
    profession: Title = Field(description="Beroep en opleiding")


class Installation(Written):
    """Whoever runs this site for others. Everything may be left out; then nothing is said."""

    name: Name | None = Field(None, description="Hoe uw organisatie heet")
    logo: File | None = Field(None, description="Naam van het bestand, naast installation.yaml")
    light: OwnColours | None = Field(None, description="Uw kleuren op licht papier")
    dark: OwnColours | None = Field(None, description="Uw kleuren op donker papier")
    remarks: MailAddress | None = Field(None, description="Waar opmerkingen heen gaan (mail)")
    paid_by: Sentence | None = Field(None, description="Wie betaalt voor het maken en bijhouden")
    made_by: tuple[Maker, ...] = Field((), description="Wie het maakte, met hun beroep")
    interests: Sentences = Field((), description="Wat de makers of betalers verder te maken hebben met plekken")
    since: Day | None = Field(None, description="Sinds wanneer dit klopt")
