"""Values of targets, computed from the repository by the closed list of bases."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.catalogue import Catalogue, LimitEntry
from indicators.definition.basis import (
    Agreed,
    Basis,
    BestPlace,
    FullCoverage,
    GapShare,
    KeepBaseline,
    Limit,
    LineToPlan,
    OwnBest,
    PlanValue,
    Reference,
    ScaleEnd,
    ValueOf,
)
from indicators.definition.indicator import Direction, Indicator, Target
from indicators.definition.strategy import Horizon
from indicators.evaluation.grid import CONFIDENCE_BITS, BoolArray, FloatArray
from indicators.evaluation.sheet import Sheet
from indicators.judgement.baseline import BaselineValues
from indicators.judgement.status import target_bounds
from indicators.period import parse_period

CITABLE = ("A", "B")
"""Confidences of a limit that may serve as a target."""


@dataclass(frozen=True)
class HorizonTargets:
    """Targets of one indicator for one horizon, one entry per place of the sheet.

    `value` is the point aimed at (`nan` for a range or none); `low` and `high` are the interval
    of values that meet the target, `nan` where there is none.
    """

    horizon: Horizon
    value: FloatArray
    low: FloatArray
    high: FloatArray
    definition: tuple[Target | None, ...]


@dataclass(frozen=True)
class TargetBook:
    """Everything a basis may look at for one indicator."""

    sheet: Sheet
    baseline: BaselineValues
    catalogue: Catalogue

    @property
    def indicator(self) -> Indicator:
        return self.sheet.indicator

    @cached_property
    def level(self) -> Mapping[str, BoolArray]:
        """Which rows of the sheet lie at each level."""
        levels = [self.catalogue.geography.level_of(place) for place in self.sheet.grid.places]
        return {level: np.array([own == level for own in levels]) for level in set(levels)}

    @cached_property
    def verified(self) -> FloatArray:
        """Values that may be compared with: those still to be verified are left out."""
        return np.where(unverified(self.sheet), np.nan, self.sheet.value)

    def targets(self, horizon: Horizon, as_of: float) -> HorizonTargets:
        """The targets in force in the year `as_of`: the newest version, a place's own first."""
        count = len(self.sheet.grid.places)
        value, low, high = (np.full(count, np.nan) for _ in range(3))
        definition: list[Target | None] = [None] * count
        versions = sorted(
            (t for t in self.indicator.targets if t.horizon == horizon.id),
            key=lambda target: (target.since or 0, bool(target.territory)),
        )
        for target in versions:
            if target.since is not None and target.since > as_of:
                continue
            rows = self._rows(target)
            if not rows.any():
                continue
            point, bottom, top = self._resolve(target.basis, horizon)
            value[rows], low[rows], high[rows] = point[rows], bottom[rows], top[rows]
            for row in np.flatnonzero(rows):
                definition[row] = target
        return HorizonTargets(horizon, value, low, high, tuple(definition))

    def _rows(self, target: Target) -> BoolArray:
        if target.territory:
            return np.array([place == target.territory for place in self.sheet.grid.places])
        rows = np.zeros(len(self.sheet.grid.places), dtype=bool)
        for level in target.each:
            rows |= self.level.get(level, False)
        return rows

    def _resolve(self, basis: Basis, horizon: Horizon) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Point, low and high of a basis for every place."""
        direction = self.indicator.direction
        none = np.full(len(self.sheet.grid.places), np.nan)
        match basis:
            case KeepBaseline(tolerance_percent=percent):
                base = self.baseline.value
                return base, *target_bounds(Direction.MAINTAIN, base, np.abs(base) * percent / 100)
            case Limit(low=float(low)):
                high = self.reference(basis)
                return none, np.where(np.isnan(high), np.nan, low), high
            case Agreed(low=float(low), high=float(high)):
                return none, np.full_like(none, low), np.full_like(none, high)
            case Agreed(value=float(value), tolerance=tolerance):
                point = np.full_like(none, value)
                return point, *target_bounds(direction, point, tolerance or 0.0)
            case PlanValue(plan_target=plan_target):
                planned = self.catalogue.plan_targets[plan_target]
                on_horizon = planned.target_period == str(horizon.year)
                point = self.reference(basis) if on_horizon else none
            case GapShare(share=share, reference=reference, start=start):
                first = self.baseline.value if start is None else self.reference(start)
                point = close_gap(first, self.reference(reference), share, direction)
            case LineToPlan(plan_target=plan_target):
                point = self._line(plan_target, horizon)
            case _:
                point = self.reference(basis)
        return point, *target_bounds(direction, point)

    def _line(self, plan_target: str, horizon: Horizon) -> FloatArray:
        """The line ends at the plan's date: beyond it there is nothing to read off."""
        planned = self.catalogue.plan_targets[plan_target]
        base, start = self.baseline.value, self.baseline.time
        end = parse_period(planned.target_period).time
        share = (horizon.year - start) / (end - start) if horizon.year <= end else np.nan
        return base + (planned.target - base) * share

    def reference(self, reference: Reference | Basis) -> FloatArray:
        """The value a reference gives for every place; `nan` where it gives none."""
        count = len(self.sheet.grid.places)
        match reference:
            case OwnBest(since=since, until=until):
                return self._best(self.verified[:, self._between(since, until)], axis=1)
            case BestPlace(level=level, period=period):
                column = self._at(period)
                rows = self.level.get(level)
                best = np.nan if rows is None else self._best(column[rows], axis=0)
                return np.full(count, best)
            case ValueOf(place="", period=period):
                return self._at(period)
            case ValueOf(place=place, period=period):
                row = self.sheet.grid.row.get(place)  # type: ignore[call-overload]
                return np.full(count, np.nan if row is None else self._at(period)[row])
            case FullCoverage(value=value) | ScaleEnd(value=value):
                return np.full(count, float(value))
            case Limit(limit=limit):
                entry = limit_in_force(self.catalogue, limit)
                citable = entry is not None and entry.confidence in CITABLE
                return np.full(count, entry.value if entry and citable else np.nan)
            case PlanValue(plan_target=plan_target):
                return np.full(count, self.catalogue.plan_targets[plan_target].target)
            case _:
                raise TypeError(reference)

    def _at(self, period: str) -> FloatArray:
        column = self.sheet.grid.column.get(period)
        if column is None:
            return np.full(len(self.sheet.grid.places), np.nan)
        return self.verified[:, column]

    def _between(self, since: str, until: str) -> BoolArray:
        first, last = parse_period(since).start, parse_period(until).end
        inside = [first <= p.start and p.end <= last for p in self.sheet.grid.periods]
        comparable = self.sheet.stretch == self.baseline.stretch
        if self.baseline.definition is None:
            comparable = self.sheet.stretch == self.sheet.stretch.max(initial=0)
        within: BoolArray = comparable & np.array(inside, dtype=bool)
        return within

    def _best(self, values: FloatArray, axis: int) -> FloatArray:
        best = np.fmin if self.indicator.direction is Direction.DECREASE else np.fmax
        found: FloatArray = best.reduce(values, axis=axis, initial=np.nan)
        return found


def close_gap(
    start: FloatArray, reference: FloatArray, share: float, direction: Direction
) -> FloatArray:
    """A share of the way from start to reference; the reference where it is already reached."""
    ahead = start <= reference if direction is Direction.DECREASE else start >= reference
    return np.where(ahead, reference, start + share * (reference - start))


def limit_in_force(catalogue: Catalogue, limit: str) -> LimitEntry | None:
    """The newest version of a limit, or `None` if there is no such limit."""
    versions = sorted((e for e in catalogue.limits if e.id == limit), key=lambda e: e.since)
    return versions[-1] if versions else None


def unverified(sheet: Sheet) -> BoolArray:
    """Values whose confidence the indicator declares *por verificar*."""
    held = [CONFIDENCE_BITS["ABC".index(letter)] for letter in sheet.indicator.unverified]
    if not held:
        return np.zeros(sheet.value.shape, dtype=bool)
    return np.isin(sheet.quality & 0b011, held) & ~np.isnan(sheet.value)


def paths(
    targets: tuple[HorizonTargets, ...], baseline: BaselineValues, times: FloatArray
) -> FloatArray | None:
    """p(t) where a target has a plan's path; the straight line elsewhere; `None` without any.

    Years of the plan up to the baseline say nothing about the road from it and are left out.
    """
    if not any(t is not None and t.path for h in targets for t in h.definition):
        return None
    result = np.empty((len(targets), *times.shape))
    for number, horizon in enumerate(targets):
        aim = np.where(np.isfinite(horizon.value), horizon.value, np.nan)
        for row, target in enumerate(horizon.definition):
            plan = target.path if target else ()
            points = [(float(p.year), p.value) for p in plan if p.year > baseline.time]
            points = points or [(float(horizon.horizon.year), float(aim[row]))]
            years, values = zip((baseline.time, float(baseline.value[row])), *points, strict=True)
            result[number, row] = np.interp(times[row], years, values)
    return result
