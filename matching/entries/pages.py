"""The sentences of a page."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from matching.entries.fields import Identifier, Sentence, Written
from matching.entries.rules import Ids, Sentences


def _text_or_texts(value: object) -> str:
    return "texts" if isinstance(value, list | tuple) else "text"


Text = Annotated[Annotated[Sentence, Tag("text")] | Annotated[Sentences, Tag("texts")], Discriminator(_text_or_texts)]
"""A sentence, or a list of them."""


class Page(Written):
    """Every sentence on one page."""

    title: Sentence
    words: dict[Identifier, Text] = Field({})
    help_lines: Ids = ()
    streamlit: dict[str, Sentence] = Field({}, description="Engelse teksten van Streamlit zelf, met hun vertaling")
