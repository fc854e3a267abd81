"""The meaning of every operation of a formula, over whole grids at once."""

from dataclasses import dataclass
from functools import reduce

import numpy as np

from indicators.evaluation.cube import Cube
from indicators.evaluation.grid import KIND_OF, Cells, FloatArray, QualityArray
from indicators.formula.tree import (
    Arithmetic,
    Call,
    Negative,
    Node,
    Number,
    Operand,
    Operator,
)


@dataclass(frozen=True)
class Computation:
    """A cube and the stretches of a series that may be compared with each other.

    `stretch` numbers each period's stretch. No function reaches from one stretch into another,
    and functions that look back have no value where periods follow no calendar.
    """

    cube: Cube
    stretch: FloatArray

    def compute(self, node: Node) -> Cells:
        """The formula at every place and period; `nan` where it has no value."""
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            result = self._at(node)
            value = np.where(np.isfinite(result.value), result.value, np.nan)
        return self._spread(Cells(value, result.quality))

    def _spread(self, cells: Cells) -> Cells:
        """The same over the whole grid: a number of a formula stands in every cell."""
        shape = (len(self.cube.grid.places), len(self.cube.grid.periods))
        return Cells(np.broadcast_to(cells.value, shape), np.broadcast_to(cells.quality, shape))

    def _at(self, node: Node) -> Cells:
        match node:
            case Number(value):
                return Cells(np.array(value), np.array(0, dtype=np.uint8))
            case Operand():
                return self.cube.cells.get(node) or self.cube.empty()
            case Negative(of):
                inner = self._at(of)
                return Cells(-inner.value, inner.quality)
            case Arithmetic(operator, left, right):
                return _arithmetic(operator, self._at(left), self._at(right))
            case Call(function, arguments, count):
                cells = [self._at(argument) for argument in arguments]
                if node.looks_back:
                    return self._back(function, self._spread(cells[0]), count)
                return _choose(function, cells)

    def _back(self, function: str, cells: Cells, count: int) -> Cells:
        if self.cube.axis not in KIND_OF:
            return self.cube.empty()
        match function:
            case "prev":
                return self._earlier(cells, count)
            case "rolling_mean":
                steps = [self._earlier(cells, back) if back else cells for back in range(count)]
                total = reduce(lambda a, b: _joined(a.value + b.value, a, b), steps)
                return Cells(total.value / count, total.quality)
            case _:
                return self._cumulative(cells)

    def _earlier(self, cells: Cells, count: int) -> Cells:
        value = np.full_like(cells.value, np.nan)
        quality = np.zeros_like(cells.quality)
        if count < value.shape[1]:
            same = self.stretch[count:] == self.stretch[:-count]
            value[:, count:] = np.where(same, cells.value[:, :-count], np.nan)
            quality[:, count:] = cells.quality[:, :-count]
        return Cells(value, quality)

    def _cumulative(self, cells: Cells) -> Cells:
        """The sum since the place's first figure of the stretch; nothing from a gap on."""
        starts = np.flatnonzero(np.diff(self.stretch)) + 1
        pieces = [
            _running_sum(value, quality)
            for value, quality in zip(
                np.split(cells.value, starts, axis=1),
                np.split(cells.quality, starts, axis=1),
                strict=True,
            )
        ]
        return Cells(
            np.concatenate([piece.value for piece in pieces], axis=1),
            np.concatenate([piece.quality for piece in pieces], axis=1),
        )


def _running_sum(value: FloatArray, quality: QualityArray) -> Cells:
    there = ~np.isnan(value)
    started = np.logical_or.accumulate(there, axis=1)
    broken = np.logical_or.accumulate(started & ~there, axis=1)
    total = np.cumsum(np.where(there, value, 0.0), axis=1)
    worst = np.bitwise_or.accumulate(np.where(there, quality, np.uint8(0)), axis=1)
    return Cells(np.where(started & ~broken, total, np.nan), worst)


def _joined(value: FloatArray, left: Cells, right: Cells) -> Cells:
    return Cells(value, left.quality | right.quality)


def _arithmetic(operator: Operator, left: Cells, right: Cells) -> Cells:
    match operator:
        case "+":
            value = left.value + right.value
        case "-":
            value = left.value - right.value
        case "*":
            value = left.value * right.value
        case "/":
            # no value, not infinity: infinity would come back as 0 under the next division
            value = np.where(right.value == 0, np.nan, left.value / right.value)
    return _joined(value, left, right)


def _choose(function: str, cells: list[Cells]) -> Cells:
    match function:
        case "coalesce":
            return reduce(_first_there, cells)
        case "least":
            return reduce(lambda a, b: _joined(np.minimum(a.value, b.value), a, b), cells)
        case "greatest":
            return reduce(lambda a, b: _joined(np.maximum(a.value, b.value), a, b), cells)
        case _:
            return Cells(np.abs(cells[0].value), cells[0].quality)


def _first_there(left: Cells, right: Cells) -> Cells:
    missing = np.isnan(left.value)
    return Cells(
        np.where(missing, right.value, left.value),
        np.where(missing, right.quality, left.quality),
    )
