"""The methods of others on today's data: one case per indicator, judged beside our verdict."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

import numpy as np

from indicators.definition.indicator import Direction, Indicator
from indicators.evaluation.grid import FloatArray
from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment, Judgement
from indicators.judgement.status import Status, round_half_up
from indicators.judgement.targets import unverified
from indicators.methods.case import Case, Point
from indicators.methods.case import Direction as CaseDirection
from indicators.methods.comparison import OURS, Agreement, agreement, compare

_DIRECTIONS: dict[Direction, CaseDirection] = {
    Direction.INCREASE: "increase",
    Direction.DECREASE: "decrease",
    Direction.RANGE: "range",
    Direction.MAINTAIN: "maintain",
}


@dataclass(frozen=True)
class Compared:
    """One indicator: our verdict, and what each method says of the same values."""

    indicator: Indicator
    status: Status
    case: Case
    others: tuple[Agreement, ...]
    """In the order of `comparison.METHODS`."""

    @property
    def comparable(self) -> bool:
        """Whether we and at least one other method give a verdict."""
        return any(other.agrees is not None for other in self.others)

    @property
    def disputed(self) -> bool:
        """Whether at least one other method gives another verdict than ours."""
        return any(other.agrees is False for other in self.others)

    @property
    def judged_only_by_others(self) -> bool:
        """Whether another method gives a verdict where we give none."""
        return OURS[self.status.id] == "none" and any(o.scale != "none" for o in self.others)


@dataclass(frozen=True)
class Tally:
    """How often a method says what we say, of the indicators on which both give a verdict."""

    agrees: int
    compared: int


def compare_today(assessment: Assessment, place: PlaceId, horizon: str) -> tuple[Compared, ...]:
    """Every indicator of the place's level, in the order of the scorecard; informative ones not."""
    level = assessment.catalogue.geography.level_of(place)
    number = assessment.horizon_number[horizon]
    return tuple(
        _compare(assessment.of(indicator.id), number, place)
        for indicator in assessment.scorecard.indicators
        if level in indicator.levels and indicator.direction in _DIRECTIONS
    )


def tally(compared: Iterable[Compared], method: str) -> Tally:
    """One method's agreement with us, by its id."""
    found = [o.agrees for one in compared for o in one.others if o.outcome.method == method]
    return Tally(found.count(True), len(found) - found.count(None))


def read_case(judgement: Judgement, horizon: int, place: PlaceId) -> Case:
    """What a judgement rests on, rounded as it is shown: anyone can check it by hand.

    The series ends with the newest value by the year of the question and begins after the last
    break; values to be verified are left out, as our rule leaves them out. The baseline is there
    only if it lies in the same stretch. The ideal of a range is its middle. Raises KeyError for
    an informative indicator and for a place that the indicator is not measured for.
    """
    sheet, decimals = judgement.sheet, judgement.sheet.indicator.decimals
    row, targets = sheet.grid.row[place], judgement.targets[horizon]
    newest = int(judgement.newest[row])
    low, high, point = (
        _shown(values, row, decimals) for values in (targets.low, targets.high, targets.value)
    )
    direction = _DIRECTIONS[sheet.indicator.direction]
    if direction in ("range", "maintain"):
        if low is None or high is None:
            low, high = -inf, inf
        elif point is None:
            point = (low + high) / 2
    else:
        low = high = None
    start = _shown(judgement.baseline.value, row, decimals)
    comparable = newest < 0 or sheet.stretch[newest] == judgement.baseline.stretch
    return Case(
        _series(judgement, row, newest),
        direction,
        baseline=(judgement.baseline.time, start) if start is not None and comparable else None,
        target=None if point is None else (float(targets.horizon.year), point),
        low=low,
        high=high,
    )


def _compare(judgement: Judgement, horizon: int, place: PlaceId) -> Compared:
    status = judgement.verdict(horizon, place).status
    case = read_case(judgement, horizon, place)
    others = agreement(status.id, compare(case))
    return Compared(judgement.sheet.indicator, status, case, others)


def _series(judgement: Judgement, row: int, newest: int) -> tuple[Point, ...]:
    if newest < 0:
        return ()
    sheet = judgement.sheet
    known: FloatArray = np.where(unverified(sheet), np.nan, sheet.value)[row, : newest + 1]
    there = ~np.isnan(known) & (sheet.stretch[: newest + 1] == sheet.stretch[newest])
    shown = round_half_up(known, sheet.indicator.decimals)
    return tuple(
        (float(sheet.grid.times[column]), float(shown[column])) for column in np.flatnonzero(there)
    )


def _shown(values: FloatArray, row: int, decimals: int) -> float | None:
    return None if np.isnan(values[row]) else float(round_half_up(values, decimals)[row])
