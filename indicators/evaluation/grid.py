"""The shape figures are computed in: places down, periods across."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from indicators.identity import PlaceId
from indicators.observation import Observations
from indicators.period import (
    CALENDAR,
    PER_YEAR,
    Frequency,
    Kind,
    Period,
    calendar_between,
    calendar_period,
    parse_period,
)

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.int32]
QualityArray = npt.NDArray[np.uint8]

CONFIDENCE_BITS = (0b000, 0b001, 0b011)
"""Confidence A, B, C as bits of which the worst wins when they are joined by *or*."""
DERIVED = 0b100
"""The figure was not published as such: it was added up from parts."""


class Axis(Enum):
    """Which periods stand side by side."""

    YEARS = "years"
    QUARTERS = "quarters"
    MONTHS = "months"
    PUBLISHED = "published"
    """The periods that were published, without a calendar between them."""
    CUT_OFFS = "cut_offs"
    """Cut-offs of running years, and ranges: shown, never judged."""


AXIS_OF = {
    Frequency.YEARLY: Axis.YEARS,
    Frequency.QUARTERLY: Axis.QUARTERS,
    Frequency.MONTHLY: Axis.MONTHS,
    Frequency.IRREGULAR: Axis.PUBLISHED,
    Frequency.CENSUS: Axis.PUBLISHED,
}
KIND_OF = {AXIS_OF[frequency]: kind for frequency, kind in CALENDAR.items()}
AXIS_OF_KIND = {kind: axis for axis, kind in KIND_OF.items()}


class Origin(IntEnum):
    """How a figure came to stand in its cell."""

    PUBLISHED = 0
    TIME = 1
    BREAKDOWN = 2
    TERRITORY = 3


@dataclass(frozen=True)
class Grid:
    """Places and periods of a set of cells."""

    places: tuple[PlaceId, ...]
    periods: tuple[Period, ...]

    @cached_property
    def row(self) -> Mapping[PlaceId, int]:
        return {place: number for number, place in enumerate(self.places)}

    @cached_property
    def column(self) -> Mapping[str, int]:
        return {period.text: number for number, period in enumerate(self.periods)}

    @cached_property
    def times(self) -> FloatArray:
        """Ends of the periods in years."""
        return np.array([period.time for period in self.periods], dtype=np.float64)


@dataclass(frozen=True)
class Cells:
    """Values of one thing over a grid; `nan` where there is none.

    `quality` holds the worst confidence of what went in and whether any of it was added up.
    """

    value: FloatArray
    quality: QualityArray


def confidence_of(quality: int) -> str:
    """The letter of a quality: `A`, `B` or `C`."""
    return "ABC"[CONFIDENCE_BITS.index(quality & 0b011)]


def is_cut_off(period: Period, *, cumulative: bool) -> bool:
    """Whether a figure covers only a part of what its series measures."""
    return period.kind is Kind.RANGE or (cumulative and period.kind is not Kind.YEAR)


def stands_on(axis: Axis, period: Period, *, cumulative: bool) -> bool:
    """Whether a figure of this period stands on the axis as it was published."""
    cut_off = is_cut_off(period, cumulative=cumulative)
    if axis is Axis.CUT_OFFS:
        return cut_off
    return not cut_off and (axis is Axis.PUBLISHED or period.kind is KIND_OF[axis])


def carries_up(axis: Axis, period: Period, *, cumulative: bool) -> bool:
    """Whether a figure is a part of a period of the axis."""
    return (
        axis in KIND_OF
        and not is_cut_off(period, cumulative=cumulative)
        and PER_YEAR[period.kind] > PER_YEAR[KIND_OF[axis]]
    )


def periods_on(axis: Axis, observations: Observations, cumulative: BoolArray) -> tuple[Period, ...]:
    """The periods of an axis for these observations; without gaps where there is a calendar.

    `cumulative` tells for every variable whether its months are cut-offs of a running year.
    """
    width = len(observations.periods)
    seen = np.zeros(2 * width, dtype=bool)
    if cumulative.any():
        seen[cumulative[observations.variable] * width + observations.period] = True
    elif axis is not Axis.CUT_OFFS or any("/" in text for text in observations.periods):
        seen[observations.period] = True
    direct: set[Period] = set()
    for found in np.flatnonzero(seen).tolist():
        runs, number = divmod(found, width)
        period = parse_period(observations.periods[number])
        if stands_on(axis, period, cumulative=bool(runs)):
            direct.add(period)
        elif carries_up(axis, period, cumulative=bool(runs)):
            direct.add(_covering(period, KIND_OF[axis]))
    if not direct:
        return ()
    if axis in KIND_OF:
        return tuple(calendar_between(min(direct), max(direct)))
    return tuple(sorted(direct))


def _covering(period: Period, kind: Kind) -> Period:
    """The period of a coarser calendar kind that a period lies in."""
    return calendar_period(kind, period.ordinal * PER_YEAR[kind] // PER_YEAR[period.kind])
