"""Periods as published (`2019`, `2019-Q3`, `2019-03`, `2020-07/2020-11`) and their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_PATTERN = re.compile(r"([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?")


class Frequency(StrEnum):
    """How often an indicator is measured; it decides the periods at which it is evaluated."""

    YEARLY = "yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    IRREGULAR = "irregular"
    CENSUS = "census"


class Kind(StrEnum):
    """What stretch of time a period covers."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    RANGE = "range"


PER_YEAR = {Kind.YEAR: 1, Kind.QUARTER: 4, Kind.MONTH: 12}

CALENDAR = {
    Frequency.YEARLY: Kind.YEAR,
    Frequency.QUARTERLY: Kind.QUARTER,
    Frequency.MONTHLY: Kind.MONTH,
}
"""Frequencies with a calendar; the others are evaluated at the periods that were published."""


@dataclass(frozen=True)
class Period:
    """One period. `start` and `end` count twelfths of a year from year 0; `end` is exclusive."""

    text: str
    kind: Kind
    start: int
    end: int

    @property
    def time(self) -> float:
        """The end of the period in years: `2019` is 2019.0 and `2019-06` is 2018.5 (STATUS)."""
        return self.end / 12 - 1

    @property
    def year(self) -> int:
        """The calendar year in which the period ends."""
        return (self.end - 1) // 12

    @property
    def ordinal(self) -> int:
        """Position on the calendar of its own kind, so that a neighbour differs by one."""
        return self.start * PER_YEAR[self.kind] // 12

    def __lt__(self, other: "Period") -> bool:
        return (self.end, self.start) < (other.end, other.start)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read a period; `ValueError` if it is none of the four shapes, or a range runs backwards."""
    first, slash, last = text.partition("/")
    if not slash:
        return _parse_calendar(text)
    start, end = _parse_calendar(first).start, _parse_calendar(last).end
    if start >= end:
        raise ValueError(f"a range that runs backwards: {text!r}")
    return Period(text, Kind.RANGE, start, end)


def _parse_calendar(text: str) -> Period:
    match = _PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a period: {text!r}")
    year = int(match[1]) * 12
    if match[2]:
        start = year + 3 * (int(match[2]) - 1)
        return Period(text, Kind.QUARTER, start, start + 3)
    if match[3]:
        start = year + int(match[3]) - 1
        return Period(text, Kind.MONTH, start, start + 1)
    return Period(text, Kind.YEAR, year, year + 12)


def calendar_period(kind: Kind, ordinal: int) -> Period:
    """The period of a calendar kind at an ordinal: the inverse of `Period.ordinal`."""
    if kind is Kind.RANGE:
        raise ValueError("a range has no place on a calendar")
    year, part = divmod(ordinal, PER_YEAR[kind])
    match kind:
        case Kind.YEAR:
            return parse_period(f"{year:04d}")
        case Kind.QUARTER:
            return parse_period(f"{year:04d}-Q{part + 1}")
        case Kind.MONTH:
            return parse_period(f"{year:04d}-{part + 1:02d}")


def calendar_between(first: Period, last: Period) -> Sequence[Period]:
    """Every period of the kind of `first` from `first` to `last`, both included."""
    return [
        calendar_period(first.kind, ordinal) for ordinal in range(first.ordinal, last.ordinal + 1)
    ]


def finer_parts(period: Period, kind: Kind) -> Sequence[Period]:
    """The periods of a finer calendar kind that together make up `period`."""
    count = PER_YEAR[kind] // PER_YEAR[period.kind]
    first = period.ordinal * count
    return [calendar_period(kind, first + number) for number in range(count)]
