"""A published figure with everything needed to follow it to its origin."""

from dataclasses import dataclass

from indicators.identity import Breakdown, PlaceId, VariableId
from indicators.problem import Where


@dataclass(frozen=True)
class Figure:
    """What is published under one key (variable, breakdown, place, period).

    `value_text` has the digits as published; `sources` are the ids of all sources that give this
    value, the best first; `where` is the row of the best one in the seeds. `others` are the
    figures of the same key with another value (a declared discrepancy), best first.
    """

    variable: VariableId
    breakdown: Breakdown
    place: PlaceId
    period: str
    value: float
    value_text: str
    sources: tuple[str, ...]
    confidence: str
    rank: int
    evidence: str
    note: str
    where: Where
    others: tuple["Figure", ...] = ()
