"""Answers on the visitor's own device: what the browser tells of them, and what it may keep. Off unless asked for."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from matching.saved.kept_answers import LeftOut
from matching.saved.reading_back import REACHED
from matching.saved.saved_parts import PAGES, can_be_saved, plain
from matching.saved.saving import Refused, Saved, read_saved
from pages.parts.routes.dates import day_put_back
from pages.parts.state.answers import chosen, current_answers, put_back, skipped
from pages.parts.state.clock import today
from pages.parts.state.content import LANGUAGE, content, switch_language
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import (
    forget_everything,
    forgotten,
    page_value,
    page_values,
    session_value,
    set_page_values,
    set_session_value,
    widget_value,
)

DEVICE, PAGE, QUESTIONS = "device", "page", "situatie"
TICK = "keep_on_device"
SOURCES = ("link", "file", "tab", "stored", "held", "again")
"""Where saved answers come from; the first that is there wins.

`tab`: another window of the same browser kept them just now. `held`: a page whose server forgot it still has them.
`again`: they come from before the page was loaded again, in the same tab.
"""
HELD_FOR = timedelta(hours=4)
"""How long a page without a connection holds what was told: a visit to the hospital, a drive, an afternoon at work."""


@dataclass(frozen=True)
class Device:
    """What is going on between a session and its device.

    `message` is the last one and `message_page` its page; `left_out` is what the answers it is about no longer hold.
    """

    session: str = field(default_factory=lambda: secrets.token_hex(8))
    keeping: bool = False
    stopped: bool = False
    message: str = ""
    message_page: str = ""
    left_out: tuple[LeftOut, ...] = ()
    heard: int = 0
    again: int = 0
    settling: bool = False
    leaving: bool = False


def keeping_allowed() -> bool:
    """Whether this installation lets people keep answers; a screen that people share doesn't."""
    return not is_kiosk()


def device() -> Device:
    """The state of keeping answers on this visitor's own device."""
    now: Device = session_value(DEVICE, Device())
    return now


def _change(**changes: Any) -> None:  # noqa: ANN401 - fields of Device
    set_session_value(DEVICE, replace(device(), **changes))


def keep_here(*, wanted: bool) -> None:
    """Begin to keep answers on this device, or stop and take away what it keeps."""
    _change(keeping=wanted and keeping_allowed(), stopped=not wanted, message="", left_out=())


def for_browser() -> dict[str, Any]:
    """What the bridge is told at each run: whether it may keep, must forget, and what was heard from it before."""
    now = device()
    return {
        "session": now.session,
        "allowed": keeping_allowed(),
        "forget": not now.keeping and (now.stopped or forgotten()),
        "heard": now.heard,
        "again": now.again,
        "forgetAfter": HELD_FOR // timedelta(milliseconds=1),
        "spoken": page_value(LANGUAGE) is not None,
    }


def saved_now() -> Saved:
    """Everything that would be saved of this visitor now, with the page; without the page for whoever told nothing."""
    kept_now = page_values()
    is_anything = current_answers() or skipped() or chosen() or any(map(can_be_saved, kept_now))
    here = {PAGE: session_value(PAGE)} if is_anything and session_value(PAGE) else {}
    return Saved(today(), current_answers(), skipped(), chosen(), {**kept_now, **here})


def stand_on(page: str) -> None:
    """Note where a visitor is, to go on there another time; a page with nothing of theirs changes nothing."""
    if page in PAGES:
        set_session_value(PAGE, page)


def page_to_go_on() -> str:
    """The page on which saved answers were; the questions where nobody noted that."""
    page: str = page_value(PAGE) or QUESTIONS
    return page


def receive(message_of_browser: object) -> None:
    """Take what the browser reports: kept answers, an opened file or link, a language, or that everything was wiped."""
    if not isinstance(message_of_browser, Mapping) or message_of_browser.get("session") != device().session:
        return
    if message_of_browser.get("wiped"):
        _wipe()
        return
    _change(heard=device().heard + 1)
    if isinstance(message_of_browser.get("language"), str):
        switch_language(message_of_browser["language"])
    if message_of_browser.get("full"):
        _stop_keeping("full")
    if message_of_browser.get("stopped") and device().keeping:
        _stop_keeping("stopped")
    source = next((source for source in SOURCES if isinstance(message_of_browser.get(source), str)), None)
    if source and keeping_allowed():
        _open(source, message_of_browser[source], large=bool(message_of_browser.get("large")))


def _stop_keeping(reason: str) -> None:
    """Keep no more, and have the tick say so: the device can't, or another window stopped it."""
    _change(keeping=False, message=reason, message_page="", left_out=())
    if widget_value(TICK):
        set_session_value(TICK, value=False)


def _open(source: str, text: str, *, large: bool) -> None:
    opened = Refused("too_large") if large else read_saved(content(), text, today())
    if source == "tab" and (isinstance(opened, Refused) or not device().keeping or _is_known(opened)):
        return
    if isinstance(opened, Refused):
        gone = source == "stored" and opened.code == "expired"
        _change(message=f"refused_{opened.code}", message_page="", left_out=(), stopped=gone)
        return
    language = page_value(LANGUAGE)
    # Who changed something in another window goes on here where they were here.
    here = {name: value for name, value in page_values().items() if name in REACHED} if source == "tab" else {}
    set_page_values(day_put_back({**opened.kept, **here}))
    if language is not None:
        switch_language(language)
    put_back(opened.answers, opened.skipped, opened.chosen)
    keeping = source == "stored" or device().keeping
    shown = {"message": f"opened_{source}", "message_page": "", "left_out": opened.left_out}
    _change(**shown, keeping=keeping, again=device().again + 1, settling=True)


def _is_known(there: Saved) -> bool:
    """Whether this visitor told the same here; where each window is doesn't count."""
    now = saved_now()
    mine, theirs = (
        {name: plain(value) for name, value in saved.kept.items() if can_be_saved(name) and name not in REACHED}
        for saved in (now, there)
    )
    return (now.answers, now.skipped, now.chosen, mine) == (there.answers, there.skipped, there.chosen, theirs)


def _wipe() -> None:
    language = None if is_kiosk() else page_value(LANGUAGE)
    forget_everything()
    if language is not None:
        switch_language(language)
    _change(message="wiped", left_out=(), leaving=True)


def settling() -> bool:
    """Whether the page must be left out of this run, asked once: what was drawn before knows old answers."""
    if now := device().settling:
        _change(settling=False)
    return now


def leaving() -> bool:
    """Whether everything was wiped, so that the page goes to the start, asked once."""
    if now := device().leaving:
        _change(leaving=False)
    return now


def message(page: str) -> str:
    """The name of the message on this page about answers that were opened or wiped, or nothing."""
    now = device()
    if now.message and now.message_page not in ("", page):
        _change(message="", left_out=())
    elif now.message and not now.message_page:
        _change(message_page=page)
    return device().message
