"""When something was logged, as people of Peru read it; and digests in groups that can be read."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_time

from ui.language import gettext as _
from ui.quantities import LOCALE, show_date

_GROUP = 4


@dataclass(frozen=True)
class Moment:
    """A moment in words of Lima, its day there (`2026-11-20`), and in UTC."""

    words: str
    day: str
    iso_day: str
    utc: str


def moment_of(at: str) -> Moment:
    """The moment of an entry; a text that is no moment stands as it was written."""
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return Moment(at, at, at, at)
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    try:
        there = aware.astimezone(lima())
        utc = aware.astimezone(UTC)
    except OverflowError:
        return Moment(at, at, at, at)
    day = show_date(there)
    return Moment(
        words=_("{day}, {time} (hora de Lima)").format(
            day=day, time=format_time(there, "HH:mm", locale=LOCALE)
        ),
        day=day,
        iso_day=f"{there:%Y-%m-%d}",
        utc=f"{utc:%Y-%m-%d %H:%M:%S} UTC",
    )


@cache
def lima() -> tzinfo:
    """The hour of Peru; the same the whole year round since 1994, so that no table is needed."""
    try:
        return ZoneInfo("America/Lima")
    except ZoneInfoNotFoundError:
        return timezone(timedelta(hours=-5))


def groups_of(digest: str) -> tuple[str, ...]:
    """A digest in groups of four characters, to be read aloud and compared by eye."""
    return tuple(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))
