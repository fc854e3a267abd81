"""Performance and progress of BSC Designer, in per cent.

Source: BSC Designer manual, "Changing Indicator Details". Performance says where a value stands
between the least and the most possible; progress, how much of the road from baseline to target
it has covered. Neither looks at dates. A comparison uses progress; the classes are ours.

On the common scale: met (100 % and more) is `good`; none or negative progress is `bad`; part of
the road is `none`, because progress does not say whether the pace is enough.
"""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from indicators.methods.case import (
    NOT_AVAILABLE,
    UNJUDGED,
    Case,
    Category,
    Outcome,
    decline,
    find_road_ahead,
)

METHOD = "bsc_designer"

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "met": Category("good", N_("cumplido")),
        "under_way": Category("none", N_("en curso")),
        "no_progress": Category("bad", N_("sin avance")),
        "backward": Category("bad", N_("hacia atrás")),
        NOT_AVAILABLE: UNJUDGED,
    }
)


def performance(value: float, least: float, most: float, *, maximise: bool = True) -> float:
    """Where a value stands between the least and the most possible, in per cent.

    100 * (value - min) / (max - min); to minimise 100 * (max - value) / (max - min)

    Raises ZeroDivisionError where max = min.
    """
    return 100 * ((value - least) if maximise else (most - value)) / (most - least)


def progress(value: float, baseline: float, target: float) -> float:
    """How much of the road from baseline to target is covered, in per cent, not clipped.

    100 * (value - baseline) / (target - baseline)

    Raises ZeroDivisionError where target = baseline.
    """
    return 100 * (value - baseline) / (target - baseline)


def judge(case: Case) -> Outcome:
    """Progress of a case.

    Declined for ranges and values to maintain, and where the baseline already met the target:
    the formula does not know the direction and would read a fall as progress.
    """
    road = find_road_ahead(case)
    if isinstance(road, Message):
        return decline(METHOD, road)
    value, baseline = road.now[1], road.start[1]
    covered = progress(value, baseline, road.goal[1])
    if case.meets(value):
        category = "met"
    elif value == baseline:
        category = "no_progress"
    else:
        category = "under_way" if covered > 0 else "backward"
    detail = N_("{covered} % del camino a la meta", covered=round(covered, 1) + 0.0)
    return Outcome(METHOD, category, covered, detail)
