"""The meaning of every operation of a formula, over whole grids at once."""

from dataclasses import dataclass
from functools import reduce

import numpy as np

from indicators.evaluation.cube import Cube
from indicators.evaluation.grid import Cells, FloatArray
from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand


@dataclass(frozen=True)
class Computation:
    """A cube and the stretches of a series that may be compared with each other.

    `stretch` numbers each period's stretch; `prev` and `rolling_mean` do not reach across.
    """

    cube: Cube
    stretch: FloatArray

    def compute(self, node: Node) -> Cells:
        """The formula at every place and period; `nan` where it has no value."""
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            result = self._at(node)
            value = np.where(np.isfinite(result.value), result.value, np.nan)
        shape = (len(self.cube.grid.places), len(self.cube.grid.periods))
        return Cells(np.broadcast_to(value, shape), np.broadcast_to(result.quality, shape))

    def _at(self, node: Node) -> Cells:
        match node:
            case Number(value):
                return Cells(np.float64(value), np.uint8(0))  # type: ignore[arg-type]
            case Operand():
                return self.cube.cells.get(node) or self.cube.empty()
            case Negative(of):
                inner = self._at(of)
                return Cells(-inner.value, inner.quality)
            case Arithmetic(operator, left, right):
                return _arithmetic(operator, self._at(left), self._at(right))
            case Call(function, arguments, count):
                return self._call(function, [self._at(a) for a in arguments], count)

    def _call(self, function: str, arguments: list[Cells], count: int) -> Cells:
        first = arguments[0]
        match function:
            case "abs":
                return Cells(np.abs(first.value), first.quality)
            case "coalesce":
                return reduce(_first_there, arguments)
            case "least":
                return reduce(lambda a, b: _joined(np.minimum(a.value, b.value), a, b), arguments)
            case "greatest":
                return reduce(lambda a, b: _joined(np.maximum(a.value, b.value), a, b), arguments)
            case "prev":
                return self._earlier(first, count)
            case "cumulative":
                return _cumulative(first)
            case _:
                return self._rolling_mean(first, count)

    def _earlier(self, cells: Cells, count: int) -> Cells:
        value = np.full_like(cells.value, np.nan)
        quality = np.zeros_like(cells.quality)
        if count < value.shape[1]:
            same = self.stretch[count:] == self.stretch[:-count]
            value[:, count:] = np.where(same, cells.value[:, :-count], np.nan)
            quality[:, count:] = cells.quality[:, :-count]
        return Cells(value, quality)

    def _rolling_mean(self, cells: Cells, count: int) -> Cells:
        steps = [self._earlier(cells, back) if back else cells for back in range(count)]
        total = reduce(lambda a, b: _joined(a.value + b.value, a, b), steps)
        return Cells(total.value / count, total.quality)


def _joined(value: FloatArray, left: Cells, right: Cells) -> Cells:
    return Cells(value, left.quality | right.quality)


def _arithmetic(operator: str, left: Cells, right: Cells) -> Cells:
    match operator:
        case "+":
            return _joined(left.value + right.value, left, right)
        case "-":
            return _joined(left.value - right.value, left, right)
        case "*":
            return _joined(left.value * right.value, left, right)
        case _:
            return _joined(left.value / right.value, left, right)


def _first_there(left: Cells, right: Cells) -> Cells:
    missing = np.isnan(left.value)
    return Cells(
        np.where(missing, right.value, left.value),
        np.where(missing, right.quality, left.quality),
    )


def _cumulative(cells: Cells) -> Cells:
    """The sum since the place's first figure; nothing from the first gap on."""
    there = ~np.isnan(cells.value)
    started = np.logical_or.accumulate(there, axis=1)
    broken = np.logical_or.accumulate(started & ~there, axis=1)
    total = np.cumsum(np.where(there, cells.value, 0.0), axis=1)
    quality = np.bitwise_or.accumulate(np.where(there, cells.quality, 0).astype(np.uint8), axis=1)
    return Cells(np.where(started & ~broken, total, np.nan), quality)
