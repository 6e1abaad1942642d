"""Rights: what the law gives who asks for help, in plain words, with law and article."""

from pydantic import Field

from matching.entries.fields import Title
from matching.entries.rules import Fact


class Right(Fact):
    """One thing that somebody may ask for, and whoever decides has to do."""

    article: Title = Field(description="De wet en het artikel, zoals een bron ze noemt: Wmo 2015, artikel 2.3.3")
