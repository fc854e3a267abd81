"""Published figures laid out on a grid."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from indicators.evaluation.grid import (
    CONFIDENCE_BITS,
    BoolArray,
    Cells,
    Grid,
    IntArray,
    QualityArray,
)
from indicators.formula.tree import Operand
from indicators.identity import PlaceId
from indicators.observation import Observations
from indicators.period import parse_period


def columns(
    observations: Observations, grid: Grid, cumulative: BoolArray, stands: Callable[..., bool]
) -> IntArray:
    """The column of the grid each figure belongs to, or -1.

    `stands(period, cumulative=…)` says whether figures of a period belong on the grid at all;
    `cumulative` tells for every variable whether its months are cut-offs of a running year.
    """
    periods = [parse_period(text) for text in observations.periods]
    by_kind: IntArray = np.array(
        [
            [
                grid.column.get(period.text, -1) if stands(period, cumulative=runs) else -1
                for period in periods
            ]
            for runs in (False, True)
        ],
        dtype=np.int32,
    )
    plain = np.take(by_kind[0], observations.period)
    if not cumulative.any():
        return plain
    runs = cumulative[observations.variable]
    return np.where(runs, np.take(by_kind[1], observations.period), plain)


def lay_out(
    observations: Observations, operands: Iterable[Operand], grid: Grid, column: IntArray
) -> dict[Operand, Cells]:
    """The cells of every operand; `column` is the column of each figure, or -1."""
    asked = tuple(dict.fromkeys(operands))
    shape = (len(asked), len(grid.places), len(grid.periods))
    value = np.full(shape, np.nan)
    quality: QualityArray = np.zeros(shape, dtype=np.uint8)
    if value.size and len(observations.value):
        sheet = _sheets(observations, asked)[observations.variable, observations.breakdown]
        rows = [grid.row.get(PlaceId(place), -1) for place in observations.places]
        row = np.array(rows, np.int32)[observations.place]
        flat = (sheet * np.int64(shape[1]) + row) * shape[2] + column
        picked, codes = observations.value, observations.confidence
        known = (sheet >= 0) & (row >= 0) & (column >= 0)
        if not known.all():
            flat, picked, codes = flat[known], picked[known], codes[known]
        value.reshape(-1)[flat] = picked
        quality.reshape(-1)[flat] = np.array(CONFIDENCE_BITS, dtype=np.uint8)[codes]
    return {operand: Cells(value[n], quality[n]) for n, operand in enumerate(asked)}


def _sheets(observations: Observations, operands: Sequence[Operand]) -> IntArray:
    """The number of the operand of every variable and breakdown, or -1."""
    sheet = np.full((len(observations.variables), len(observations.breakdowns)), -1, np.int32)
    variable = {name: code for code, name in enumerate(observations.variables)}
    breakdown = {name: code for code, name in enumerate(observations.breakdowns)}
    for number, operand in enumerate(operands):
        if operand.variable in variable and operand.breakdown in breakdown:
            sheet[variable[operand.variable], breakdown[operand.breakdown]] = number
    return sheet
