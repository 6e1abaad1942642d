"""Draw the test of a kiosk: what the server knows is said at once, what the browser must measure it fills in."""

from markupsafe import Markup

from matching.entries.freshness import youngest_check
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import show
from pages.parts.own_device.device import keeping_allowed
from pages.parts.state.clock import now
from pages.parts.state.content import all_languages, content
from pages.parts.state.mode import idle_seconds, is_kiosk, public_url, warning_seconds
from pages.parts.state.words import Words, day_in_words, words

MEASURED = ("screen", "history", "storage", "hosts", "targets", "clock", "voices", "printer")
"""What only the browser knows; static/bridge/selftest.js has a test for each."""


def draw_selftest() -> None:
    """Draw every line of the test."""
    texts = words("kiosk")
    measured = Markup().join(_measured(name, texts) for name in MEASURED)
    show(html('<ul class="ap-tests">{}{}</ul>', _known(texts), measured))


def _known(texts: Words) -> Markup:
    """What the server knows."""
    address, moment = public_url(), now()
    wait = texts.text("is_idle", count=idle_seconds(), of=warning_seconds())
    time = texts.text("is_time", date=day_in_words(moment.date()), label=moment.strftime("%H:%M"))
    fresh = texts.text("is_content", date=day_in_words(youngest_check(content())))
    code = texts.text("is_public", name=address) if address else texts["no_public"]
    lines = (
        (texts["test_mode"], is_kiosk(), texts["is_mode" if is_kiosk() else "no_mode"]),
        (texts["test_keeping"], not keeping_allowed(), texts["no_keeping" if keeping_allowed() else "is_keeping"]),
        (texts["test_idle"], True, wait),
        (texts["test_public"], bool(address), code),
        (texts["test_time"], True, time),
        (texts["test_content"], True, fresh),
    )
    return Markup().join(_line(*line) for line in lines)


def _line(label: str, is_good: bool, outcome: str) -> Markup:  # noqa: FBT001 - one line of a table
    state = "good" if is_good else "bad"
    return html('<li data-state="{}"><strong>{}</strong> <output>{}</output></li>', state, label, outcome)


def _measured(name: str, texts: Words) -> Markup:
    """A line that the browser fills in, with what it then says."""
    good, bad = (texts.text(f"{kind}_{name}", count="{count}") for kind in ("is", "no"))
    marks = html('data-test="{}" data-good="{}" data-bad="{}"', name, good, bad)
    spoken = " ".join(language.code for language in all_languages())
    more = {
        "clock": html(' data-now="{}"', f"{now().timestamp():.0f}"),
        "voices": html(' data-languages="{}"', spoken),
    }.get(name, "")
    try_it = html('<button type="button" class="ap-plain-button" data-print="">{}</button>', texts["try_printer"])
    button = try_it if name == "printer" else ""
    return html(
        "<li {}{}><strong>{}</strong> <output>{}</output>{}</li>",
        marks,
        more,
        texts[f"test_{name}"],
        texts["measuring"] if not button else texts["not_tried"],
        button,
    )
