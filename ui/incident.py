"""When something breaks: a number in the log, a calm panel on the screen, never a traceback."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from ui.drawing import show

_LOG = logging.getLogger("smd")


def report_incident(error: BaseException) -> str:
    """Write `error` to the log; the answer is its number: four random digits, month and day."""
    incident = f"E-{secrets.token_hex(2).upper()}-{datetime.now(UTC):%m%d}"
    _LOG.error("%s", incident, exc_info=error)
    return incident


def show_incident(error: Exception) -> bool:
    """Draw the panel where `error` happened; True tells Streamlit that it has been shown."""
    show("incident.html", incident=report_incident(error))
    return True


@contextmanager
def calm() -> Iterator[None]:
    """A part of a screen that may fail without taking the rest with it.

    `st.stop` and `st.rerun` pass: they are no errors.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 whatever it is, the visitor gets the panel
        show_incident(error)
