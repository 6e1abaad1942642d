"""HTML that can't be mistaken for text: whatever is put into it is escaped, unless it is HTML already."""

from typing import LiteralString

from markupsafe import Markup, escape


def html(template: LiteralString, *texts: object) -> Markup:
    """HTML written here, with texts in its blanks (`{}`): each is escaped, but for HTML, which stays as it is.

    As `Markup.format` does, in a fifth of the time.
    """
    return Markup(template.format(*map(escape, texts)))  # noqa: S704 - the template is written in the code
