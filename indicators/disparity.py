"""Distances between territories: who is ahead, who is behind, and whether the gap closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from indicators.definition.indicator import Direction
from indicators.evaluation.sheet import Sheet
from indicators.identity import PlaceId
from indicators.judgement.status import round_half_up
from indicators.period import Period


class Trend(StrEnum):
    """How a distance changed between its first and last comparable period."""

    CLOSING = "closing"
    WIDENING = "widening"
    STEADY = "steady"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Spread:
    """The best and the worst of some places in one period, and the distance between them."""

    period: Period
    best: PlaceId
    best_value: float
    worst: PlaceId
    worst_value: float

    @property
    def gap(self) -> float:
        return abs(self.best_value - self.worst_value)


@dataclass(frozen=True)
class Disparity:
    """Distances between the same places over time; `trend` compares the ends of `compared`."""

    spreads: tuple[Spread, ...]
    compared: tuple[Spread, Spread] | None
    trend: Trend


def disparity(sheet: Sheet, places: Sequence[PlaceId]) -> Disparity:
    """The distance between the best and the worst of the places, wherever all have a value.

    Only periods of the newest comparable stretch are compared with each other.
    """
    rows = [sheet.grid.row[place] for place in places if place in sheet.grid.row]
    spreads: list[tuple[float, Spread]] = []
    for column, period in enumerate(sheet.grid.periods):
        values = sheet.value[rows, column]
        if len(rows) > 1 and not np.isnan(values).any():
            best, worst = int(values.argmax()), int(values.argmin())
            if sheet.indicator.direction is Direction.DECREASE:
                best, worst = worst, best
            spread = Spread(
                period,
                sheet.grid.places[rows[best]],
                float(values[best]),
                sheet.grid.places[rows[worst]],
                float(values[worst]),
            )
            spreads.append((float(sheet.stretch[column]), spread))
    comparable = [s for stretch, s in spreads if stretch == spreads[-1][0]]
    found = tuple(spread for _, spread in spreads)
    if len(comparable) < 2:
        return Disparity(found, None, Trend.UNKNOWN)
    first, last = comparable[0], comparable[-1]
    return Disparity(found, (first, last), compare(first.gap, last.gap, sheet.indicator.decimals))


@dataclass(frozen=True)
class Standing:
    """Where a place stands among its peers in one period, and against the territory above."""

    period: Period
    value: float
    rank: int
    """1 is the best; equal values, as shown, share a rank."""
    of: int
    best: PlaceId
    best_value: float
    above: PlaceId | None
    above_value: float | None
    """The value of the territory above: a ratio of sums where it is one, never a mean of ratios."""
    to_best: Trend
    to_above: Trend


def standing(
    sheet: Sheet, place: PlaceId, peers: Sequence[PlaceId], above: PlaceId | None
) -> Standing | None:
    """The standing of a place at its newest value; `None` if it has none."""
    row = sheet.grid.row.get(place)
    if row is None:
        return None
    there = np.flatnonzero(~np.isnan(sheet.value[row]))
    if not len(there):
        return None
    column, decimals = int(there[-1]), sheet.indicator.decimals
    rows = [sheet.grid.row[p] for p in peers if p in sheet.grid.row]
    values = round_half_up(sheet.value[rows, column], decimals)
    own = float(round_half_up(sheet.value[row, column], decimals))
    sign = -1.0 if sheet.indicator.direction is Direction.DECREASE else 1.0
    best = rows[int(np.nanargmax(sign * sheet.value[rows, column]))]
    above_row = None if above is None else sheet.grid.row.get(above)
    above_value = np.nan if above_row is None else sheet.value[above_row, column]
    return Standing(
        sheet.grid.periods[column],
        float(sheet.value[row, column]),
        1 + int(np.sum(sign * values > sign * own)),
        int(np.sum(~np.isnan(values))),
        sheet.grid.places[best],
        float(sheet.value[best, column]),
        None if np.isnan(above_value) else above,
        None if np.isnan(above_value) else float(above_value),
        _trend_between(sheet, row, best, column),
        Trend.UNKNOWN if above_row is None else _trend_between(sheet, row, above_row, column),
    )


def _trend_between(sheet: Sheet, row: int, other: int, last: int) -> Trend:
    """How the distance of two places changed since their first comparable period together."""
    if row == other:
        return Trend.UNKNOWN
    together = [
        c
        for c in range(last + 1)
        if not np.isnan(sheet.value[[row, other], c]).any()
        and sheet.stretch[c] == sheet.stretch[last]
    ]
    if len(together) < 2:
        return Trend.UNKNOWN
    first, now = (
        abs(float(sheet.value[row, c] - sheet.value[other, c])) for c in (together[0], together[-1])
    )
    return compare(first, now, sheet.indicator.decimals)


def compare(first: float, last: float, decimals: int) -> Trend:
    """The trend from one distance to another, as they are shown."""
    was, now = (float(round_half_up(np.float64(gap), decimals)) for gap in (first, last))
    if now == was:
        return Trend.STEADY
    return Trend.CLOSING if now < was else Trend.WIDENING
