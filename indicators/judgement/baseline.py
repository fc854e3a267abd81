"""The value progress is measured from, read from the indicator's own series."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.indicator import Baseline
from indicators.evaluation.grid import FloatArray, Grid
from indicators.evaluation.sheet import Sheet, stretches
from indicators.period import parse_period


@dataclass(frozen=True)
class BaselineValues:
    """The baseline in force, per place of a sheet; `nan` where there was no value then."""

    definition: Baseline | None
    value: FloatArray
    time: float
    stretch: float


def read_baseline(sheet: Sheet, as_of: float) -> BaselineValues:
    """The baseline version in force in a year, with every place's own value then."""
    count = len(sheet.grid.places)
    in_force = [b for b in sheet.indicator.baseline if b.since is None or b.since <= as_of]
    if not in_force:
        return BaselineValues(None, np.full(count, np.nan), np.nan, np.nan)
    definition = max(in_force, key=lambda baseline: baseline.since or 0)
    period = parse_period(definition.period)
    (stretch,) = stretches(sheet.indicator, Grid((), (period,)))
    column = sheet.grid.column.get(definition.period)
    value = np.full(count, np.nan) if column is None else sheet.value[:, column]
    return BaselineValues(definition, value, period.time, float(stretch))
