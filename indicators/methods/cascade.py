"""Health of Cascade Strategy: actual progress over expected progress, in per cent.

Source: Cascade, support article "What does each Health mean in Cascade?". On track is 95 to 105 %
of the progress expected, behind 85 to 94 %, at risk 0 to 84 %; achieved is the target met, exceeded
beyond it. What lies between 84 and 85 or 94 and 95 has no label in the article; its own example
cuts the decimals off (50/55 is "90 %"), and so does this module. More than 105 % of the pace has
no label either and is left without one. Progress below zero counts as at risk.

On the common scale: achieved, exceeded and on track are `good`; behind is `slow`; at risk is
`bad`; unlabelled is `none`.
"""

from collections.abc import Mapping, Sequence
from math import floor
from types import MappingProxyType

from indicators.message import N_, Message
from indicators.methods.case import (
    NO_TARGET,
    NO_VALUE,
    NOT_AVAILABLE,
    NOT_COVERED,
    NOT_LATER,
    UNJUDGED,
    Case,
    Category,
    Outcome,
    Road,
    decline,
    find_road_ahead,
)

METHOD = "cascade"
DECIMALS = 9

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "exceeded": Category("good", N_("meta superada")),
        "achieved": Category("good", N_("meta alcanzada")),
        "on_track": Category("good", N_("en camino")),
        "behind": Category("slow", N_("atrasado")),
        "at_risk": Category("bad", N_("en riesgo")),
        "unlabelled": Category("none", N_("sin etiqueta: adelantado")),
        NOT_AVAILABLE: UNJUDGED,
    }
)


def expect_progress(start: float, end: float, now: float) -> float:
    """The share of the road expected by now on a linear schedule.

    clip((now - start) / (end - start), 0, 1)
    """
    return min(max((now - start) / (end - start), 0.0), 1.0)


def measure_health(actual: float, expected: float) -> float:
    """Health in per cent.

    100 * actual progress / expected progress

    Raises ZeroDivisionError where nothing is expected yet.
    """
    return 100 * actual / expected


def cut(percent: float) -> int:
    """Whole per cents as the article prints them: decimals cut off, not rounded."""
    return floor(round(percent, DECIMALS))


def label(percent: float) -> str:
    """The label of a health in per cent, by its whole per cents.

    up to 84 at risk; 85 to 94 behind; 95 to 105 on track; beyond it none is published
    """
    whole = cut(percent)
    if whole > 105:
        return "unlabelled"
    if whole >= 95:
        return "on_track"
    return "behind" if whole >= 85 else "at_risk"


def roll_up(percents: Sequence[float], *, exact: bool = False) -> float:
    """The health of a parent: each part capped at 100 %, all with the same weight.

    sum(min(health, 100)) / number

    The article cuts each health to whole per cents first; `exact` does not. Raises
    ZeroDivisionError without any.
    """
    capped = [min(percent if exact else cut(percent), 100) for percent in percents]
    return sum(capped) / len(capped)


def judge(case: Case) -> Outcome:
    """Health of a case; progress is expected linearly from baseline to target, at the value's date.

    A value to maintain is achieved inside its tolerance; outside it, and for ranges, the article
    gives no formula.
    """
    reason = _find_obstacle(case)
    if reason is not None:
        return decline(METHOD, reason)
    if case.current and case.meets(case.current[1]):
        return _judge_met(case, case.current[1])
    road = find_road_ahead(case)
    return decline(METHOD, road) if isinstance(road, Message) else _judge_pace(road)


def _find_obstacle(case: Case) -> Message | None:
    if case.current is None:
        return NO_VALUE
    if case.target is None:
        return NO_TARGET
    if case.direction == "range":
        return NOT_COVERED
    early = case.baseline is not None and case.current[0] < case.baseline[0]
    return NOT_LATER if early else None


def _judge_met(case: Case, value: float) -> Outcome:
    equal = case.direction == "maintain" or (case.target is not None and value == case.target[1])
    category = "achieved" if equal else "exceeded"
    return Outcome(METHOD, category, 100.0, N_("el último dato cumple la meta"))


def _judge_pace(road: Road) -> Outcome:
    actual = (road.now[1] - road.start[1]) / (road.goal[1] - road.start[1])
    expected = expect_progress(road.start[0], road.goal[0], road.now[0])
    health = measure_health(actual, expected)
    detail = N_(
        "{actual} % del camino; se esperaba {expected} %",
        actual=round(100 * actual, 1) + 0.0,
        expected=round(100 * expected, 1),
    )
    return Outcome(METHOD, label(health), health, detail)
