"""Who runs this installation, who pays and who made it, in its own colours; nothing where it doesn't say."""

from base64 import b64encode

from markupsafe import Markup, escape

from matching.entries.colours import SHEETS
from matching.entries.installation import Installation, OwnColours
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, listing, paragraph, show
from pages.parts.state import content as shown
from pages.parts.state.content import content
from pages.parts.state.words import Words, day_in_words, words

US = "us"
KIND = {".png": "image/png", ".svg": "image/svg+xml", ".webp": "image/webp"}


def us() -> Installation:
    """The entry about this installation; an empty one where there is none."""
    return content().installation.get(US, Installation())


def draw_makers() -> None:
    """Draw who runs it, who pays, who made it with which profession, and with what interests.

    As it comes nobody pays, and no professional looked at it; what an installation says of that takes the place of it.
    """
    installation, texts = us(), words("uitleg")
    parts = [_name(installation), _logo(installation), paragraph(installation.paid_by or texts["makers_money"])]
    parts += [] if installation.made_by else [paragraph(texts["makers_nobody"])]
    parts += [_titled("makers_made", [f"{maker.profession}: {maker.part}" for maker in installation.made_by], texts)]
    parts += [_titled("makers_interests", installation.interests, texts), _remarks(installation, texts)]
    parts += (
        [paragraph(texts.text("makers_since", date=day_in_words(installation.since)), "ap-note")]
        if installation.since
        else []
    )
    show(*parts)


def _titled(name: str, lines: object, texts: Words) -> Markup:
    remarks = listing(map(str, lines if isinstance(lines, list | tuple) else ()))
    return heading(texts[name], 3) + remarks if remarks else Markup()


def _remarks(installation: Installation, texts: Words) -> Markup:
    if not installation.remarks:
        return Markup()
    mail = escape(installation.remarks)
    return html('<p>{} <a class="ap-go" href="mailto:{}">{}</a></p>', texts["makers_remarks"], mail, mail)


def given_by() -> Markup:
    """A line for the foot of every page: whose site this is; nothing where nobody says."""
    installation = us()
    if not installation.name:
        return Markup()
    return html('<div class="ap-given-by">{}{}</div>', _logo(installation), _name(installation))


def _name(installation: Installation) -> Markup:
    """Whose site this is; a name is a name, so no word in it is explained."""
    return (
        html("<p>{}</p>", words("uitleg").text("makers_name", name=installation.name))
        if installation.name
        else Markup()
    )


def _logo(installation: Installation) -> Markup:
    """The logo inside the page itself, so that nobody is asked for it; its name is read aloud instead."""
    if not installation.logo:
        return Markup()
    path = shown.FOLDER / installation.logo
    try:
        picture = b64encode(path.read_bytes()).decode()
    except OSError:  # taken away since it was looked at: the name stands beside it
        return Markup()
    return html(
        '<img class="ap-logo" src="data:{};base64,{}" alt="{}">', KIND[path.suffix], picture, installation.name or ""
    )


def own_style() -> Markup:
    """A style sheet with the colours of this installation, held against the contrasts; nothing without."""
    light, dark = (_rules(getattr(us(), look)) for look in SHEETS)
    sheet = light + (f"@media (prefers-color-scheme: dark) {{{dark}}}" if dark else "")
    return Markup(f"<style>{sheet}</style>") if sheet else Markup()  # noqa: S704 - the loader checks each colour


def _rules(own: OwnColours | None) -> str:
    chosen = {name: colour for name, colour in own.__dict__.items() if colour} if own else {}
    inside = "".join(f"--ap-{name.replace('_', '-')}: {colour};" for name, colour in chosen.items())
    return f":root {{{inside}}}" if inside else ""
