"""Statistics Canada's progress measure, the automatic one of Open SDG 2.4.0.

Sources: open-sdg, docs/progress-methodology.md; sdg-build, sdg/ProgressMeasure.py. It compares
compound yearly growth since the base year with the growth the target requires or, without a
target, with fixed rates. Scores run from -5 to 5.

On the common scale: target achieved and on track are `good`; progress with acceleration needed
(R from 0.60) is `slow`; limited progress (R below 0.60) and deterioration are `bad`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from indicators.message import N_, Message
from indicators.methods.case import (
    NO_VALUE,
    NOT_AVAILABLE,
    UNJUDGED,
    Case,
    Category,
    Outcome,
    Point,
    decline,
)
from indicators.methods.growth import (
    Group,
    Growth,
    coefficient,
    find_span,
    mean_score,
    measure_growth,
    scored,
)

METHOD = "statcan"

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "target_achieved": Category("good", N_("meta lograda")),
        "on_track": Category("good", N_("en camino")),
        "acceleration_needed": Category("slow", N_("avanza, pero debe acelerar")),
        "limited_progress": Category("bad", N_("avance limitado")),
        "deterioration": Category("bad", N_("deterioro")),
        NOT_AVAILABLE: UNJUDGED,
    }
)

ACHIEVED = N_("el último dato cumple la meta")


def find_base(series: tuple[Point, ...], year: float) -> Point | None:
    """The point of the base year or, if it is absent, of the next later year there is."""
    return next((point for point in series if point[0] >= year), None)


def classify_ratio(ratio: float) -> str:
    """The class of a ratio R of observed to required growth.

    R >= 0.95 on track; >= 0.60 acceleration needed; >= 0 limited; else deterioration
    """
    return _classify(ratio, 0.95, 0.60)


def classify_rate(rate: float, c: float) -> str:
    """The class of a yearly rate v without a target; C shrinks near a natural limit.

    v >= 1.5 % * C on track; >= 0.5 % * C acceleration needed; >= 0 limited; else deterioration
    """
    return _classify(rate, 0.015 * c, 0.005 * c)


def classify_score(score: float) -> str:
    """The class of a mean of scores.

    score >= 2.5 on track; >= 0 acceleration needed; >= -2.5 limited; else deterioration
    """
    return _classify(score, 2.5, 0.0, -2.5)


def _classify(number: float, high: float, middle: float, low: float = 0.0) -> str:
    if number >= high:
        return "on_track"
    if number >= middle:
        return "acceleration_needed"
    return "limited_progress" if number >= low else "deterioration"


def score_ratio(ratio: float) -> float:
    """The score of a ratio R: 0 at 60 %, 5 at 130 %, -5 at -60 %.

    min(7.1429 * R - 4.2857, 5) if R >= 0.6; else max(4.1667 * R - 2.5, -5)
    """
    if ratio >= 0.6:
        return min(7.1429 * ratio - 4.2857, 5.0)
    return max(4.1667 * ratio - 2.5, -5.0)


def score_rate(rate: float, c: float) -> float:
    """The score of a yearly rate v without a target.

    max(125 * v - 2.5, -5) if v < 0; 5 if C = 0; min(500 * v/C - 5, 5) if v >= 1.5 % * C;
    250 * v/C - 1.25 if v >= 0.5 % * C; else 500 * v/C - 2.5
    """
    if rate < 0:
        return max(125 * rate - 2.5, -5.0)
    if c == 0:
        return 5.0
    if rate >= 0.015 * c:
        return min(500 * rate / c - 5, 5.0)
    if rate >= 0.005 * c:
        return 250 * rate / c - 1.25
    return 500 * rate / c - 2.5


def judge(case: Case) -> Outcome:
    """The method's verdict on one series; a target achieved wins over everything."""
    span = find_span(case, find_base)
    if isinstance(span, Message):
        return decline(METHOD, span)
    if span.achieved:
        return Outcome(METHOD, "target_achieved", 5.0, ACHIEVED)
    growth = measure_growth(span)
    if isinstance(growth, Message):
        return decline(METHOD, growth)
    if growth.ratio is None:
        c = coefficient(span.start[1], span.case.limit)
        category, score = classify_rate(growth.rate, c), score_rate(growth.rate, c)
    else:
        category, score = classify_ratio(growth.ratio), score_ratio(growth.ratio)
    return Outcome(METHOD, category, score, explain_growth(growth))


def explain_growth(growth: Growth) -> Message:
    """What was compared, in words."""
    rate = round(100 * growth.rate, 2) + 0.0  # -0.0 would show its sign
    if growth.ratio is None:
        return N_("cambio anual en el sentido deseado: {rate} % (sin meta)", rate=rate)
    return N_(
        "cambio anual en el sentido deseado: {rate} %, {ratio} veces el que la meta exige",
        rate=rate,
        ratio=round(growth.ratio, 3) + 0.0,
    )


def aggregate(group: Group) -> Outcome:
    """The mean of the series' scores (inner groups first) and its class.

    Target achieved only if every series with a score has achieved its own. Open SDG,
    docs/progress-methodology.md, "Aggregation".
    """
    score, members = mean_score(group), scored(group)
    if score is None:
        return decline(METHOD, NO_VALUE)
    achieved = all(one.category == "target_achieved" for one in members)
    category = "target_achieved" if achieved else classify_score(score)
    return Outcome(METHOD, category, score, N_("promedio de {count} series", count=len(members)))
