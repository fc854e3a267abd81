"""What the smallest territories can be compared by: the indicators that have values for them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.definition.indicator import Indicator
from indicators.evaluation.sheet import Sheet
from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment
from indicators.judgement.targets import unverified
from indicators.period import Period


@dataclass(frozen=True)
class Measure:
    """An indicator at the newest period in which any of the places has a value.

    `places` counts those with a value, `sure` those whose value needs no more checking.
    """

    indicator: Indicator
    period: Period
    places: int
    sure: int


def find_measures(assessment: Assessment) -> tuple[Measure, ...]:
    """All measures of the smallest territories by the year of the question, as the scorecard goes.

    None in a region that has no parts.
    """
    geography = assessment.catalogue.geography
    if len(geography.levels) < 2:
        return ()
    places = geography.at_levels([geography.levels[-1]])
    found = (
        _measure(assessment.evaluation.of(indicator.id), places, assessment.as_of)
        for indicator in assessment.scorecard.indicators
        if geography.levels[-1] in indicator.levels
    )
    return tuple(measure for measure in found if measure is not None)


def choose_measure(measures: Sequence[Measure], asked: str | None) -> Measure | None:
    """The one asked for, else that of most places, of those the newest; `None` without any."""
    named = next((m for m in measures if m.indicator.id == asked), None)
    return named or max(measures, key=lambda m: (m.sure, m.period.time), default=None)


def _measure(sheet: Sheet, places: Sequence[PlaceId], as_of: int) -> Measure | None:
    rows = [sheet.grid.row[place] for place in places if place in sheet.grid.row]
    known = ~np.isnan(sheet.value[rows])
    known[:, sheet.grid.times > as_of] = False
    columns = np.flatnonzero(known.any(axis=0))
    if not len(columns):
        return None
    newest = int(columns[-1])
    there = known[:, newest]
    doubtful = unverified(sheet)[rows, newest]
    return Measure(
        sheet.indicator,
        sheet.grid.periods[newest],
        int(there.sum()),
        int((there & ~doubtful).sum()),
    )
