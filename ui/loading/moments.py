"""When something happened, by the clocks of Peru."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from ui.quantities import LOCALE

_LIMA = ZoneInfo("America/Lima")


def show_moment(text: str) -> str:
    """`20 nov 2026, 14:05` of an ISO 8601 text in UTC; the text itself where it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return format_datetime(moment.astimezone(_LIMA), "d MMM y, HH:mm", locale=LOCALE)
