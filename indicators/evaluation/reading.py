"""Which published cells a value of a formula was read from, or would have to be."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from indicators.definition.variable import TerritoryRule
from indicators.evaluation.aggregation import Summation
from indicators.evaluation.cube import Cube, Layout
from indicators.evaluation.grid import DERIVED, confidence_of
from indicators.formula.tree import Call, Node, Operand, parts
from indicators.identity import PlaceId
from indicators.period import Period
from indicators.territory import Territory


@dataclass(frozen=True)
class Reading:
    """One operand at one place and period; `value` is `None` where nothing is there.

    `parts` are the cells it was added up from, or would be; empty where it was published.
    """

    operand: Operand
    place: PlaceId
    period: Period
    value: float | None
    confidence: str
    derived: bool
    parts: tuple["Reading", ...] = ()


def read(
    node: Node, cube: Cube, layout: Layout, place: PlaceId, period: str
) -> tuple[Reading, ...]:
    """The cells a formula reads at a place and period, each once, in reading order."""
    row, column = cube.grid.row[place], cube.grid.column[period]
    cells = dict.fromkeys(_cells(node, column))
    return tuple(
        _reading(cube, layout, operand, row, at) for operand, at in cells if at >= 0
    )


def _cells(node: Node, column: int) -> Iterator[tuple[Operand, int]]:
    match node:
        case Operand():
            yield node, column
        case Call("prev", (inner,), count):
            yield from _cells(inner, column - count)
        case Call("rolling_mean", (inner,), count):
            for back in reversed(range(count)):
                yield from _cells(inner, column - back)
        case Call("cumulative", (inner,)):
            for earlier in range(column + 1):
                yield from _cells(inner, earlier)
        case _:
            for part in parts(node):
                yield from _cells(part, column)


def _reading(
    cube: Cube, layout: Layout, operand: Operand, row: int, column: int
) -> Reading:
    place, period = cube.grid.places[row], cube.grid.periods[column]
    cells = cube.cells.get(operand) or cube.empty()
    value, quality = float(cells.value[row, column]), int(cells.quality[row, column])
    missing = np.isnan(value)
    derived = not missing and bool(quality & DERIVED)
    below: tuple[Reading, ...] = ()
    variable = layout.semantics(operand.variable)
    territory = layout.geography.places[place]
    if (
        (missing or derived)
        and variable.territory is TerritoryRule.SUM
        and isinstance(territory, Territory)
    ):
        summation = Summation(layout.geography, cube.grid)
        below = tuple(
            _reading(cube, layout, operand, cube.grid.row[part.id], column)
            for part in summation.parts(variable, territory, column, layout.geography)
        )
    return Reading(
        operand,
        place,
        period,
        None if missing else value,
        "" if missing else confidence_of(quality),
        derived,
        below,
    )
