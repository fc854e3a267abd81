"""Compound yearly growth, as Open SDG/StatCan and its descendants read it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Union

from indicators.message import N_, Message
from indicators.methods.case import NO_TARGET, NO_VALUE, Case, Outcome, Point

DEFAULT_BASE_YEAR = 2015.0
STAND_IN_FOR_ZERO = 0.001
CURVATURE = 4.44

NO_BASE_YEAR = N_("no hay dato en el año base ni en otro que lo reemplace")
TOO_SHORT = N_("se necesitan dos datos con un año de distancia, por lo menos")
SIGN_CHANGE = N_("los valores cambian de signo: no hay tasa de crecimiento")
NO_GROWTH_REQUIRED = N_("el año base ya tiene el valor de la meta: no se requiere crecimiento")
LATE_TARGET = N_("la meta no es posterior al año base")

FindBase = Callable[[tuple[Point, ...], float], Point | None]
"""The point of the series that stands for the base year asked for."""

Group = Sequence[Union[Outcome, "Group"]]
"""Outcomes of several series, grouped to any depth."""


@dataclass(frozen=True)
class Growth:
    """Yearly growth since the base year, positive where it goes the wanted way.

    `rate` and `ratio` are fractions (0.015 is 1.5 % a year); `ratio` is None without a target.
    """

    rate: float
    ratio: float | None


@dataclass(frozen=True)
class Span:
    """What the growth methods judge: a case to increase or decrease, from `start` to `now`."""

    case: Case
    start: Point
    now: Point

    @property
    def achieved(self) -> bool:
        """Whether the newest value achieves the target.

        (d = -1 and current <= target) or (d = +1 and current >= target)

        sdg-build, sdg/ProgressMeasure.py; here too a target of 0 is read as 0.001.
        """
        if self.case.target is None:
            return False
        bound = self.case.target[1] or STAND_IN_FOR_ZERO
        increase = self.case.direction == "increase"
        return self.now[1] >= bound if increase else self.now[1] <= bound


def annual_growth(start: Point, end: Point) -> float | None:
    """Compound annual growth rate, a fraction.

    CAGR(a to b) = (y_b / y_a)^(1 / (t_b - t_a)) - 1

    Open SDG, docs/progress-methodology.md, "Methodology". None where no real, finite number
    comes out: y_a = 0, a change of sign, t_b <= t_a.
    """
    if start[1] == 0 or end[0] <= start[0] or end[1] / start[1] < 0:
        return None
    growth = float((end[1] / start[1]) ** (1 / (end[0] - start[0]))) - 1
    return growth if isfinite(growth) else None


def coefficient(base_value: float, limit: float | None) -> float:
    """By how much the thresholds shrink for a series that began near its natural limit.

    C = 1 if |y0| >= 2|L|; 1 - (|y0|/|L|)^4.44 if |y0| <= |L|;
    else 1 - ((2|L| - |y0|)/|L|)^4.44; 1 without a limit

    Open SDG, docs/progress-methodology.md, "Indicators without quantitative targets".
    """
    base, bound = abs(base_value), abs(limit or 0)
    if base >= 2 * bound:
        return 1.0
    nearness = base if base <= bound else 2 * bound - base
    return 1.0 - float((nearness / bound) ** CURVATURE)


def reduce_to_excess(case: Case) -> Case:
    """A range or a value to maintain as an excess over its upper end, to be reduced to nothing.

    y' = high + distance of y to [low, high]; target high

    Open SDG's published recipes for a best value in the middle, written for an interval: with
    low = high = 50 it is its "50 + |y - 50|, target 50", with 100 its budget execution. Other
    directions are returned as they are.
    """
    if case.low is None or case.high is None or case.direction in ("increase", "decrease"):
        return case
    low, high = case.low, case.high

    def transform(point: Point) -> Point:
        return point[0], high + max(0.0, low - point[1], point[1] - high)

    return replace(
        case,
        series=tuple(transform(point) for point in case.series),
        baseline=transform(case.baseline) if case.baseline else None,
        target=(case.target[0], high) if case.target else None,
        direction="decrease",
        limit=None,
        low=None,
        high=None,
    )


def find_span(case: Case, find_base: FindBase) -> Span | Message:
    """The stretch to judge: base year of the baseline (2015 without one) to the newest value.

    A range or a value to maintain is first turned into an excess to be reduced, and needs a
    target. The reason is returned where there is no such stretch.
    """
    if case.direction in ("range", "maintain") and case.target is None:
        return NO_TARGET
    if case.current is None:
        return NO_VALUE
    reduced = reduce_to_excess(case)
    start = find_base(reduced.series, case.baseline[0] if case.baseline else DEFAULT_BASE_YEAR)
    return NO_BASE_YEAR if start is None else Span(reduced, start, reduced.series[-1])


def measure_growth(span: Span) -> Growth | Message:
    """Growth observed and, with a target, compared with the growth the target requires.

    v = sign * d * CAGR(start to now); R = v / |CAGR(start to target)|

    d = +1 to increase, -1 to decrease; sign = -1 where the base is negative; a base or target
    of 0 is read as 0.001. sdg-build, sdg/ProgressMeasure.py. Where upstream declines, and where
    it would divide by zero or leave the real numbers, the reason is returned.
    """
    if span.now[0] - span.start[0] < 1:
        return TOO_SHORT
    base = (span.start[0], span.start[1] or STAND_IN_FOR_ZERO)
    observed = annual_growth(base, span.now)
    if observed is None:
        return SIGN_CHANGE
    wanted = 1 if span.case.direction == "increase" else -1
    rate = (-1 if base[1] < 0 else 1) * wanted * observed
    if span.case.target is None:
        return Growth(rate, None)
    required = _require_growth(base, span.case.target)
    return required if isinstance(required, Message) else Growth(rate, rate / abs(required))


def _require_growth(base: Point, target: Point) -> float | Message:
    if target[0] <= base[0]:
        return LATE_TARGET
    required = annual_growth(base, (target[0], target[1] or STAND_IN_FOR_ZERO))
    if required is None:
        return SIGN_CHANGE
    return required or NO_GROWTH_REQUIRED


def mean_score(group: Group) -> float | None:
    """The mean of the scores, inner groups first; what has no score does not count.

    Open SDG, docs/progress-methodology.md, "Aggregation"; None if nothing has a score.
    """
    scores = [item.score if isinstance(item, Outcome) else mean_score(item) for item in group]
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known else None


def scored(group: Group) -> tuple[Outcome, ...]:
    """Every outcome in the group, at any depth, that has a score."""
    nested = [(item,) if isinstance(item, Outcome) else scored(item) for item in group]
    return tuple(one for inner in nested for one in inner if one.score is not None)
