"""The value progress is measured from, read from the indicator's own series."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.indicator import Baseline
from indicators.evaluation.grid import FloatArray
from indicators.evaluation.sheet import Sheet
from indicators.period import parse_period


@dataclass(frozen=True)
class BaselineValues:
    """The baseline in force, per place of a sheet; `nan` where there was no value then."""

    definition: Baseline | None
    value: FloatArray
    time: float
    stretch: float


def read_baseline(sheet: Sheet, as_of: int) -> BaselineValues:
    """The baseline version in force in a year, with every place's own value then."""
    count = len(sheet.grid.places)
    in_force = [b for b in sheet.indicator.baseline if b.since is None or b.since <= as_of]
    if not in_force:
        return BaselineValues(None, np.full(count, np.nan), np.nan, np.nan)
    definition = max(in_force, key=lambda baseline: baseline.since or 0)
    time = parse_period(definition.period).time
    column = sheet.grid.column.get(definition.period)
    if column is None:
        return BaselineValues(definition, np.full(count, np.nan), time, np.nan)
    return BaselineValues(
        definition, sheet.value[:, column], time, float(sheet.stretch[column])
    )
