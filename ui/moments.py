"""When something happened, by the clocks of Peru, as people there read it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from babel.dates import format_datetime, format_time

from clock import lima
from ui.language import gettext as _
from ui.quantities import LOCALE, show_date


@dataclass(frozen=True)
class Moment:
    """A moment in words of Lima, in short (`20 nov. 2026, 14:05`), its day there, and in UTC."""

    words: str
    short: str
    day: str
    iso_day: str
    utc: str


def moment_of(at: str) -> Moment:
    """The moment of an entry; a text that is no moment stands as it was written."""
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return Moment(at, at, at, at, at)
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    try:
        there = aware.astimezone(lima())
        utc = aware.astimezone(UTC)
    except OverflowError:
        return Moment(at, at, at, at, at)
    day = show_date(there)
    return Moment(
        words=_("{day}, {time} (hora de Lima)").format(
            day=day, time=format_time(there, "HH:mm", locale=LOCALE)
        ),
        short=format_datetime(there, "d MMM y, HH:mm", locale=LOCALE),
        day=day,
        iso_day=f"{there:%Y-%m-%d}",
        utc=f"{utc:%Y-%m-%d %H:%M:%S} UTC",
    )
