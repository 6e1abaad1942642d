"""What happens when a page breaks: a calm page for the visitor, a traceback without answers for the programmer."""

import logging
import traceback
from typing import Any

CARRIERS = ("uvicorn", "uvicorn.error", "uvicorn.asgi", "websockets", "websockets.server", "asyncio")
"""Who carries messages between browsers and pages."""


def show_calm_page(_error: Exception) -> bool:
    """Draw the error page in the visitor's session. True tells Streamlit to show nothing of its own."""
    from pages.parts.frame.calm_page import draw_calm_page  # noqa: PLC0415 - loads content, which the server can start without

    draw_calm_page()
    return True


def keep_answers_out_of_the_log() -> None:
    """Log where something broke, never the message of an error: that may hold what somebody answered.

    Neither does the log tell what goes over the line, whatever its level: libraries that are debugged write that down.
    """
    make = logging.getLogRecordFactory()

    def record(*args: Any, **kwargs: Any) -> logging.LogRecord:  # noqa: ANN401 - whatever logging gives
        return _without_message(make(*args, **kwargs))

    logging.setLogRecordFactory(record)
    for name in CARRIERS:
        logging.getLogger(name).addFilter(_tells_no_traffic)


def _without_message(record: logging.LogRecord) -> logging.LogRecord:
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        places = "".join(traceback.format_tb(error.__traceback__))
        record.msg, record.args = "%s\n%s%s", (record.getMessage(), places, type(error).__name__)
        record.exc_info = record.exc_text = None
    return record


def _tells_no_traffic(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.INFO
