"""What happens when a page breaks: a calm page for the visitor, a traceback without answers for the programmer."""

import logging
import traceback


def show_calm_page(_error: Exception) -> bool:
    """Draw the error page in the visitor's session. True tells Streamlit to show nothing of its own."""
    from pages.parts.calm import draw_calm_page  # noqa: PLC0415 - loads content, which the server can start without

    draw_calm_page()
    return True


def keep_answers_out_of_the_log() -> None:
    """Log where a page broke, never the message of the error: that may hold what somebody answered."""
    for name in ("streamlit.error_util", "streamlit.runtime.scriptrunner.script_runner"):
        logging.getLogger(name).addFilter(_without_message)


def _without_message(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        places = "".join(traceback.format_tb(error.__traceback__))
        record.msg, record.args = "%s\n%s%s", (record.getMessage(), places, type(error).__name__)
        record.exc_info = record.exc_text = None
    return True
