"""What an indicator would be if another source of the same figure were believed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from indicators.evaluation.computing import Computation
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import AXIS_OF, Cells
from indicators.evaluation.sheet import Sheet, stretches
from indicators.figure import Figure
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import Operand, narrow, operands
from indicators.identity import PlaceId
from indicators.period import Period


@dataclass(frozen=True)
class Alternative:
    """The value of an indicator with `other` in the place of the figure that is used."""

    period: Period
    value: float
    used: Figure
    other: Figure


def alternatives(
    evaluation: Evaluation, sheet: Sheet, place: PlaceId, figures: Iterable[Figure]
) -> tuple[Alternative, ...]:
    """The values that the others of these figures would give a place, in time.

    Only figures of the place itself count, in periods of the sheet.
    """
    indicator = sheet.indicator
    node = parse_formula(indicator.formula)
    if sheet.breakdown:
        node = narrow(node, sheet.breakdown)
    cube = evaluation.cubes[AXIS_OF[indicator.frequency]]
    named = set(operands(node))
    found = []
    for figure in figures:
        operand = Operand(figure.variable, figure.breakdown)
        column = cube.grid.column.get(figure.period)
        if figure.place != place or operand not in named or column is None:
            continue
        own, row = cube.cells[operand], cube.grid.row[place]
        for other in figure.others:
            value = own.value.copy()
            value[row, column] = other.value
            cells = {**cube.cells, operand: Cells(value, own.quality)}
            computed = Computation(
                replace(cube, cells=cells), stretches(indicator, cube.grid)
            ).compute(node)
            result = float(computed.value[row, column])
            if not np.isnan(result):
                found.append(Alternative(cube.grid.periods[column], result, figure, other))
    return tuple(sorted(found, key=lambda alternative: alternative.period))
