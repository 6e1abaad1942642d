"""Draw the test of a kiosk: what the server knows is said at once, what the browser must measure it fills in."""

from html import escape

from matching.authoring.reviewing import youngest_check
from pages.parts.drawing.markup import show
from pages.parts.own_device.device import keeping_allowed
from pages.parts.state.content import Words, all_languages, content, day_in_words, now, words
from pages.parts.state.mode import idle_seconds, is_kiosk, public_url, warning_seconds

MEASURED = ("screen", "history", "storage", "hosts", "targets", "clock", "voices", "printer")
"""What only the browser knows; static/bridge/selftest.js has a test for each."""


def draw_selftest() -> None:
    """Draw every line of the test."""
    texts = words("kiosk")
    measured = "".join(_measured(name, texts) for name in MEASURED)
    show(f'<ul class="ap-tests">{_known(texts)}{measured}</ul>')


def _known(texts: Words) -> str:
    """Return what the server knows."""
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
    return "".join(_line(*line) for line in lines)


def _line(label: str, is_good: bool, outcome: str) -> str:  # noqa: FBT001 - one line of a table
    state = "good" if is_good else "bad"
    return f'<li data-state="{state}"><strong>{escape(label)}</strong> <output>{escape(outcome)}</output></li>'


def _measured(name: str, texts: Words) -> str:
    """Return a line that the browser fills in, with what it then says."""
    good, bad = (texts.text(f"{kind}_{name}", count="{count}") for kind in ("is", "no"))
    marks = f'data-test="{name}" data-good="{escape(good)}" data-bad="{escape(bad)}"'
    spoken = " ".join(language.code for language in all_languages())
    more = {"clock": f' data-now="{now().timestamp():.0f}"', "voices": f' data-languages="{spoken}"'}.get(name, "")
    try_it = f'<button type="button" class="ap-plain-button" data-print="">{escape(texts["try_printer"])}</button>'
    button = try_it if name == "printer" else ""
    return (
        f"<li {marks}{more}><strong>{escape(texts[f'test_{name}'])}</strong> "
        f"<output>{escape(texts['measuring'] if not button else texts['not_tried'])}</output>{button}</li>"
    )
