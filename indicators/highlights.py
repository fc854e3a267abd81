"""What deserves to be said first, chosen by rule and never by hand.

The change of an indicator is the part of its road to the target that it gained or lost per year
between its last two comparable values: (avance − avance before) / years between. So a percentage
and a rate per 100 000 can be set side by side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from indicators.evaluation.sheet import Value
from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment, Judgement, Verdict
from indicators.judgement.status import Status


class Highlight(StrEnum):
    """The things said first."""

    IMPROVES = "improves"
    WORRIES = "worries"
    SLOW = "slow"


_GOOD = {Status.LOGRADO, Status.EN_CAMINO}
_BAD = {Status.RETROCEDE, Status.REZAGADO, Status.NO_LOGRADO}


@dataclass(frozen=True)
class Candidate:
    """An indicator with a verdict and how it moved; `change` per year, `None` when unknown."""

    indicator: str
    value: Value
    verdict: Verdict
    change: float | None


def choose_highlights(
    assessment: Assessment, place: PlaceId, horizon: str
) -> dict[Highlight, Candidate]:
    """The indicator of each kind, where there is one.

    Improves: the largest gain among those on their way or there. Worries: the largest loss among
    those behind or going back, else the furthest behind. Slow: the one that lacks most of what
    was expected among the slow ones. Ties go to the order of the scorecard.
    """
    candidates = list(_candidates(assessment, place, horizon))
    chosen: dict[Highlight, Candidate] = {}
    gaining = [c for c in candidates if c.verdict.status in _GOOD and (c.change or 0) > 0]
    if gaining:
        chosen[Highlight.IMPROVES] = max(gaining, key=lambda c: c.change or 0)
    bad = [c for c in candidates if c.verdict.status in _BAD]
    if bad:
        chosen[Highlight.WORRIES] = min(
            bad, key=lambda c: (c.change if c.change is not None else 0.0, _lack(c) * -1)
        )
    slow = [c for c in candidates if c.verdict.status is Status.AVANZA_LENTO]
    if slow:
        chosen[Highlight.SLOW] = max(slow, key=_lack)
    return chosen


def _lack(candidate: Candidate) -> float:
    verdict = candidate.verdict
    return (verdict.esperado or 0.0) - (verdict.avance or 0.0)


def _candidates(assessment: Assessment, place: PlaceId, horizon: str) -> Iterator[Candidate]:
    number = assessment.horizon_number[horizon]
    for indicator in assessment.scorecard.indicators:
        judgement = assessment.of(indicator.id)
        row = judgement.sheet.grid.row.get(place)
        if row is None or judgement.newest[row] < 0:
            continue
        column = int(judgement.newest[row])
        verdict = judgement.verdict(number, place, column)
        value = judgement.sheet.at(place, judgement.sheet.grid.periods[column].text)
        if verdict.score is not None and value is not None:
            yield Candidate(indicator.id, value, verdict, _change(judgement, number, row, column))


def _change(judgement: Judgement, horizon: int, row: int, column: int) -> float | None:
    sheet = judgement.sheet
    earlier = [
        c
        for c in range(column)
        if not np.isnan(sheet.value[row, c]) and sheet.stretch[c] == sheet.stretch[column]
    ]
    if not earlier:
        return None
    before = earlier[-1]
    now, then = (_road(judgement, horizon, row, c) for c in (column, before))
    years = sheet.grid.times[column] - sheet.grid.times[before]
    return None if now is None or then is None else (now - then) / years


def _road(judgement: Judgement, horizon: int, row: int, column: int) -> float | None:
    """The share of the road from the baseline to the target, wherever a value stands on it."""
    base = judgement.baseline.value[row]
    aim = judgement.targets[horizon].value[row]
    if np.isnan(base) or np.isnan(aim) or base == aim:
        return None
    return float((judgement.sheet.value[row, column] - base) / (aim - base))
