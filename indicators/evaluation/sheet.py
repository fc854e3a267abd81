"""Values of one indicator: places down, periods across."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from indicators.definition.indicator import Indicator
from indicators.evaluation.grid import (
    DERIVED,
    FloatArray,
    Grid,
    QualityArray,
    confidence_of,
)
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.period import Period, parse_period


@dataclass(frozen=True)
class Value:
    """One value with what is known of its making."""

    place: PlaceId
    period: Period
    value: float
    confidence: str
    derived: bool


@dataclass(frozen=True)
class Sheet:
    """An indicator evaluated for the places of its levels; `nan` where there is no value.

    A partial sheet holds cut-offs of running years and ranges: shown, never judged.
    """

    indicator: Indicator
    grid: Grid
    value: FloatArray
    quality: QualityArray
    breakdown: Breakdown = TOTAL
    partial: bool = False

    @cached_property
    def stretch(self) -> FloatArray:
        """The number of the comparable stretch each period lies in."""
        return stretches(self.indicator, self.grid)

    def at(self, place: PlaceId, period: str) -> Value | None:
        """The value of a place in a period, or `None`."""
        row, column = self.grid.row.get(place), self.grid.column.get(period)
        if row is None or column is None or np.isnan(self.value[row, column]):
            return None
        quality = int(self.quality[row, column])
        return Value(
            place,
            self.grid.periods[column],
            float(self.value[row, column]),
            confidence_of(quality),
            bool(quality & DERIVED),
        )

    def series(self, place: PlaceId) -> Iterator[Value]:
        """The values of a place in time."""
        for period in self.grid.periods:
            if (found := self.at(place, period.text)) is not None:
                yield found

    def newest(self, place: PlaceId, as_of: float) -> Value | None:
        """The last value of a place that ends by a year."""
        before = [value for value in self.series(place) if value.period.time <= as_of]
        return before[-1] if before else None

    def newest_columns(self, as_of: float) -> npt.NDArray[np.int64]:
        """The column of every place's last value that ends by a year; -1 where there is none."""
        there = ~np.isnan(self.value) & (self.grid.times <= as_of)
        count = there.shape[1]
        if not count:
            return np.full(there.shape[0], -1)
        last = count - 1 - np.argmax(there[:, ::-1], axis=1)
        return np.where(there.any(axis=1), last, -1)


def stretches(indicator: Indicator, grid: Grid) -> FloatArray:
    """Which comparable stretch each period of a grid lies in, counted from 0.

    A stretch begins with the first period that has any part in it.
    """
    breaks = sorted(parse_period(text).start for text in indicator.breaks)
    ends = [period.end for period in grid.periods]
    return np.searchsorted(breaks, ends, side="left").astype(np.float64)
