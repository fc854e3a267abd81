"""Which published cells a value of a formula was read from, or would have to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from indicators.definition.variable import TerritoryRule
from indicators.evaluation.computing import Computation
from indicators.evaluation.cube import Cube, Layout
from indicators.evaluation.grid import DERIVED, Cells, FloatArray, Grid, Origin, confidence_of
from indicators.formula.tree import Call, Node, Operand, operands, parts
from indicators.identity import PlaceId
from indicators.period import Period


@dataclass(frozen=True)
class Reading:
    """One operand at one place and period; `value` is `None` where nothing is there.

    `parts` are the cells it was added up from, or would be: finer periods, parts of a breakdown
    or parts of the territory. They are empty where it was published, and where no part was.
    """

    operand: Operand
    place: PlaceId
    period: Period
    value: float | None
    confidence: str
    derived: bool
    parts: tuple["Reading", ...] = ()

    @property
    def leaves(self) -> Iterator["Reading"]:
        """The lowest parts; the reading itself where it has none."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves


@dataclass(frozen=True)
class CellReader:
    """Reads single cells of a cube; `stretch` numbers the comparable stretch of each period."""

    cube: Cube
    layout: Layout
    stretch: FloatArray
    known: dict[tuple[Node, int], FloatArray] = field(default_factory=dict)

    def value(self, node: Node, row: int, column: int) -> float | None:
        """What a formula gives at one cell."""
        if (node, row) not in self.known:
            cells = {
                operand: Cells(own.value[row : row + 1], own.quality[row : row + 1])
                for operand in operands(node)
                if (own := self.cube.cells.get(operand)) is not None
            }
            grid = Grid((self.cube.grid.places[row],), self.cube.grid.periods)
            computation = Computation(Cube(self.cube.axis, grid, cells), self.stretch)
            self.known[node, row] = computation.compute(node).value[0]
        found = float(self.known[node, row][column])
        return None if np.isnan(found) else found

    def read(self, node: Node, place: PlaceId, period: str) -> tuple[Reading, ...]:
        """The cells a formula reads at a place and period, each once, in reading order."""
        row, column = self.cube.grid.row[place], self.cube.grid.column[period]
        cells = dict.fromkeys(self._cells(node, row, column))
        return tuple(self.cell(operand, row, at) for operand, at in cells if at >= 0)

    def cell(self, operand: Operand, row: int, column: int) -> Reading:
        """One cell, with the parts it was added up from or would be."""
        origins = self.cube.origin.get(operand)
        reading = _plain(self.cube, operand, row, column)
        if reading.value is None:
            ways = (self._in_time, self._of_breakdown, self._of_territory)
            begun = (below for way in ways if (below := way(operand, row, column)))
            return _plain(self.cube, operand, row, column, next(begun, ()))
        match Origin.PUBLISHED if origins is None else Origin(int(origins[row, column])):
            case Origin.PUBLISHED:
                return reading
            case Origin.TIME:
                below = self._in_time(operand, row, column)
            case Origin.BREAKDOWN:
                below = self._of_breakdown(operand, row, column)
            case Origin.TERRITORY:
                below = self._of_territory(operand, row, column)
        return _plain(self.cube, operand, row, column, below)

    def steps(self, call: Call, row: int, column: int) -> Sequence[int]:
        """The columns at which a function that looks back reads what it is given.

        A negative one lies before the first period of the grid.
        """
        match call.function:
            case "prev":
                return [column - call.count]
            case "rolling_mean":
                return range(column - call.count + 1, column + 1)
            case _:
                first = int(np.argmax(self.stretch == self.stretch[column]))
                begun = [c for c in range(first, column) if self._has_figure(call, row, c)]
                return range(begun[0] if begun else column, column + 1)

    def _has_figure(self, node: Node, row: int, column: int) -> bool:
        cells = [self.cube.cells.get(operand) for operand in operands(node)]
        return any(own is not None and not np.isnan(own.value[row, column]) for own in cells)

    def _cells(self, node: Node, row: int, column: int) -> Iterator[tuple[Operand, int]]:
        if isinstance(node, Operand):
            yield node, column
        elif isinstance(node, Call) and node.looks_back:
            for step in self.steps(node, row, column):
                yield from self._cells(node.arguments[0], row, step)
        else:
            for part in parts(node):
                yield from self._cells(part, row, column)

    def _in_time(self, operand: Operand, row: int, column: int) -> tuple[Reading, ...]:
        choices = []
        for cube in self.cube.finer:
            if operand in cube.cells:
                count = len(cube.grid.periods) // len(self.cube.grid.periods)
                columns = range(column * count, column * count + count)
                choices.append(tuple(_plain(cube, operand, row, fine) for fine in columns))
        return _fullest(choices)

    def _of_breakdown(self, operand: Operand, row: int, column: int) -> tuple[Reading, ...]:
        keys = self.cube.breakdowns.get(operand, ())
        return _fullest([tuple(self.cell(part, row, column) for part in key) for key in keys])

    def _of_territory(self, operand: Operand, row: int, column: int) -> tuple[Reading, ...]:
        variable, place = self.layout.semantics(operand.variable), self.cube.grid.places[row]
        if self.cube.summation is None or variable.territory is TerritoryRule.NONE:
            return ()
        wanted = self.cube.summation.parts(variable, place, column)
        rows = [self.cube.grid.row[part.id] for part in wanted]
        return _fullest([tuple(self.cell(operand, below, column) for below in rows)])


def _plain(
    cube: Cube, operand: Operand, row: int, column: int, below: tuple[Reading, ...] = ()
) -> Reading:
    cells = cube.cells.get(operand) or cube.empty()
    value, quality = float(cells.value[row, column]), int(cells.quality[row, column])
    missing = np.isnan(value)
    return Reading(
        operand,
        cube.grid.places[row],
        cube.grid.periods[column],
        None if missing else value,
        "" if missing else confidence_of(quality),
        not missing and bool(quality & DERIVED),
        below,
    )


def _fullest(choices: Sequence[tuple[Reading, ...]]) -> tuple[Reading, ...]:
    """The first way that is complete, else the first that has begun, else none."""
    full = [way for way in choices if way and all(part.value is not None for part in way)]
    begun = [way for way in choices if any(_has_begun(part) for part in way)]
    return (full or begun or [()])[0]


def _has_begun(reading: Reading) -> bool:
    return any(leaf.value is not None for leaf in reading.leaves)
