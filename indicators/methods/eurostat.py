"""Eurostat's classes and neutral band, as EUSTAT (Basque Country) programmed them over Open SDG.

Source: EUSTAT-DES, its override of sdg-build's ProgressMeasure; growth is measured as in
`growth`. Scores run from -5 to 5. Two limits are read as Eurostat states them and not as that
program has them: with a target the classes begin at 95 % and 60 % inclusive (the program
excludes them), and C shortens only positive thresholds (in the program it also shortens -1 %).
Growth is rounded to 10 decimals before it is compared; EUSTAT rounds what it publishes.

On the common scale: significant progress is `good`; moderate progress is `slow`; no progress and
both deteriorations are `bad` (with a target, EUSTAT calls 0 to 60 % of the growth required moderate
deterioration).
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
    coefficient,
    find_span,
    mean_score,
    measure_growth,
    scored,
)
from indicators.methods.statcan import ACHIEVED, explain_growth

METHOD = "eurostat"
DECIMALS = 10

CATEGORIES: Mapping[str, Category] = MappingProxyType(
    {
        "significant_progress": Category("good", N_("avance significativo")),
        "moderate_progress": Category("slow", N_("avance moderado")),
        "no_progress": Category("bad", N_("sin avance")),
        "moderate_deterioration": Category("bad", N_("deterioro moderado")),
        "significant_deterioration": Category("bad", N_("deterioro significativo")),
        NOT_AVAILABLE: UNJUDGED,
    }
)

AT_LIMIT = N_("el último dato está en el límite natural")


def find_base(series: tuple[Point, ...], year: float) -> Point | None:
    """The point nearest to the base year, the later of two as near (base, +1, -1, +2, -2 ...)."""
    return min(series, key=lambda point: (abs(point[0] - year), point[0] < year), default=None)


def classify_ratio(ratio: float) -> str:
    """The class of a ratio R of observed to required growth.

    R >= 95 % significant progress; >= 60 % moderate progress; >= 0 moderate deterioration;
    else significant deterioration
    """
    if ratio >= 0.95:
        return "significant_progress"
    if ratio >= 0.60:
        return "moderate_progress"
    return "moderate_deterioration" if ratio >= 0 else "significant_deterioration"


def classify_rate(rate: float, c: float) -> str:
    """The class of a yearly rate v without a target; C shrinks near a natural limit.

    v > 1 % * C significant progress; > 0.1 % * C moderate progress; >= -0.1 % no progress;
    >= -1 % moderate deterioration; else significant deterioration
    """
    return _classify(rate, (0.01 * c, 0.001 * c, -0.001, -0.01))


def classify_score(score: float) -> str:
    """The class of a mean of scores.

    score > 2.5 significant progress; > 0.25 moderate progress; >= -0.25 no progress;
    >= -2.5 moderate deterioration; else significant deterioration
    """
    return _classify(score, (2.5, 0.25, -0.25, -2.5))


def _classify(number: float, thresholds: tuple[float, float, float, float]) -> str:
    high, middle, low, lowest = thresholds
    if number > high:
        return "significant_progress"
    if number > middle:
        return "moderate_progress"
    if number >= low:
        return "no_progress"
    return "moderate_deterioration" if number >= lowest else "significant_deterioration"


def score_ratio(ratio: float) -> float:
    """The score of a ratio R: 0 at 60 %, 5 from 130 % on, -5 up to -60 %.

    min(5/0.7 * (R - 0.6), 5) if R >= 0.6; else max(5/1.2 * (R + 0.6) - 5, -5)
    """
    if ratio >= 0.6:
        return min(5 / 0.7 * (ratio - 0.6), 5.0)
    return max(5 / 1.2 * (ratio + 0.6) - 5, -5.0)


def score_rate(rate: float, c: float) -> float:
    """The score of a yearly rate v without a target: full at 2 % a year.

    max(250 * v, -5) if v < 0; 5 if C = 0; else min(250 * v/C, 5)
    """
    if rate < 0:
        return max(250 * rate, -5.0)
    return min(250 * rate / c, 5.0) if c else 5.0


def judge(case: Case) -> Outcome:
    """The method's verdict on one series.

    Without a target, a value that stands at its natural limit counts as achieved.
    """
    span = find_span(case, find_base)
    if isinstance(span, Message):
        return decline(METHOD, span)
    if span.achieved:
        return Outcome(METHOD, "significant_progress", 5.0, ACHIEVED)
    if span.case.target is None and span.now[1] == span.case.limit:
        return Outcome(METHOD, "significant_progress", 5.0, AT_LIMIT)
    growth = measure_growth(span)
    if isinstance(growth, Message):
        return decline(METHOD, growth)
    if growth.ratio is None:
        c = coefficient(span.start[1], span.case.limit)
        rate = round(growth.rate, DECIMALS)
        category, score = classify_rate(rate, c), score_rate(rate, c)
    else:
        ratio = round(growth.ratio, DECIMALS)
        category, score = classify_ratio(ratio), score_ratio(ratio)
    return Outcome(METHOD, category, score, explain_growth(growth))


def aggregate(group: Group) -> Outcome:
    """The mean of the series' scores (inner groups first) and its class; one alone as it is."""
    if len(group) == 1 and isinstance(group[0], Outcome):
        return group[0]
    score, members = mean_score(group), scored(group)
    if score is None:
        return decline(METHOD, NO_VALUE)
    detail = N_("promedio de {count} series", count=len(members))
    return Outcome(METHOD, classify_score(score), score, detail)
