"""One value of a place beside those of its peers and of the territories above it."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from indicators.definition.indicator import Direction
from indicators.disparity import Standing, Trend, standing
from indicators.evaluation.grid import Grid
from indicators.evaluation.sheet import Sheet
from indicators.identity import PlaceId
from indicators.judgement.status import round_half_up
from indicators.judgement.targets import unverified
from indicators.territory import Geography


class Side(StrEnum):
    """How a value stands to another, both as they are shown."""

    BETTER = "better"
    EQUAL = "equal"
    WORSE = "worse"


@dataclass(frozen=True)
class Against:
    """Another place's value in the same period, and how far apart the two are as shown."""

    place: PlaceId
    value: float
    distance: float
    side: Side


@dataclass(frozen=True)
class Comparison:
    """Where a value stands. Equal values, as shown, share a rank; 1 is the best."""

    rank: int
    of: int
    best: Against
    trend: Trend
    """How the distance to the best changed since the first period that can be compared."""
    above: tuple[Against, ...]
    """The territories it lies in, the nearest first, as far as they have a value."""

    def whole(self, root: PlaceId) -> Against | None:
        """The comparison with the whole region."""
        return next((other for other in self.above if other.place == root), None)


def compare_place(
    sheet: Sheet, geography: Geography, place: PlaceId, year: int
) -> Comparison | None:
    """The newest value of a place by a year, compared; `None` where nothing can be said.

    Only where less or more is better, and only between values that need no more checking.
    """
    if sheet.indicator.direction not in (Direction.INCREASE, Direction.DECREASE):
        return None
    newest, known = sheet.newest(place, year), _comparable(sheet, year)
    found = standing(known, place, peers_of(geography, place), None)
    if newest is None or found is None or found.period != newest.period or found.of < 2:
        return None
    above = (known.at(other, found.period.text) for other in geography.lineage(place)[1:])
    return Comparison(
        found.rank,
        found.of,
        _against(known, found, found.best, found.best_value),
        found.to_best,
        tuple(_against(known, found, v.place, v.value) for v in above if v is not None),
    )


def peers_of(geography: Geography, place: PlaceId) -> tuple[PlaceId, ...]:
    """The territories of the same level, the place itself among them."""
    return geography.at_levels([geography.level_of(place)])


def _comparable(sheet: Sheet, year: int) -> Sheet:
    """The sheet as it was known in a year, without values that are still to be verified."""
    until = sheet.grid.times <= year
    columns = np.flatnonzero(until)
    periods = tuple(sheet.grid.periods[column] for column in columns)
    sure = np.where(unverified(sheet), np.nan, sheet.value)
    return replace(
        sheet,
        grid=Grid(sheet.grid.places, periods),
        value=sure[:, columns],
        quality=sheet.quality[:, columns],
    )


def _against(sheet: Sheet, own: Standing, other: PlaceId, value: float) -> Against:
    decimals = sheet.indicator.decimals
    here, there = (float(round_half_up(np.float64(v), decimals)) for v in (own.value, value))
    ahead = here < there if sheet.indicator.direction is Direction.DECREASE else here > there
    side = Side.EQUAL if here == there else Side.BETTER if ahead else Side.WORSE
    return Against(other, value, abs(here - there), side)
