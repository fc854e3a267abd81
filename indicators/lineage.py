"""Where a number comes from: the formula with its numbers, and every figure behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indicators.definition.indicator import Indicator
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.gap import Gap, explain_gap
from indicators.evaluation.grid import AXIS_OF, Axis
from indicators.evaluation.reading import CellReader, Reading
from indicators.evaluation.sheet import Value, stretches
from indicators.figure import Figure
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand, narrow
from indicators.identity import TOTAL, Breakdown, PlaceId

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}

FindFigures = Callable[[Sequence[Operand], Sequence[PlaceId]], Sequence[Figure]]
"""All published figures of these operands at these places, at any period."""


@dataclass(frozen=True)
class Lineage:
    """How one value was made, or why there is none.

    `calculation` is the formula with the numbers put in. `figures` are the published figures
    behind it, each with its sources; `readings` say how they were put together.
    """

    indicator: Indicator
    place: PlaceId
    period: str
    breakdown: Breakdown
    value: Value | None
    gap: Gap | None
    readings: tuple[Reading, ...]
    calculation: str
    figures: tuple[Figure, ...]


def trace(
    evaluation: Evaluation,
    indicator: Indicator,
    place: PlaceId,
    period: str,
    find_figures: FindFigures,
    *,
    breakdown: Breakdown = TOTAL,
    number: Callable[[float], str] = "{:.15g}".format,
) -> Lineage:
    """Trace a value, of a series or of a cut-off, to the figures it was made from."""
    node = parse_formula(indicator.formula)
    node = narrow(node, breakdown) if breakdown else node
    axis, value = _find(evaluation, indicator, place, period, breakdown)
    cube = evaluation.cubes[axis]
    reader = CellReader(cube, evaluation.layout, stretches(indicator, cube.grid))
    readings = reader.read(node, place, period) if period in cube.grid.column else ()
    if value is None:
        gap = explain_gap(evaluation, indicator, place, period, breakdown)
        return Lineage(indicator, place, period, breakdown, None, gap, readings, "", ())
    return Lineage(
        indicator,
        place,
        period,
        breakdown,
        value,
        None,
        readings,
        _Writer(reader, cube.grid.row[place], number).write(node, cube.grid.column[period]),
        _figures(readings, find_figures),
    )


def _find(
    evaluation: Evaluation, indicator: Indicator, place: PlaceId, period: str, breakdown: Breakdown
) -> tuple[Axis, Value | None]:
    """The value and the axis it stands on; the axis of the series where there is none."""
    series = AXIS_OF[indicator.frequency]
    for axis in (series, Axis.CUT_OFFS):
        sheet = evaluation.sheet.get((indicator.id, breakdown, axis is Axis.CUT_OFFS))
        if sheet is not None and (value := sheet.at(place, period)) is not None:
            return axis, value
    return series, None


def _figures(readings: Sequence[Reading], find_figures: FindFigures) -> tuple[Figure, ...]:
    """The published figures at the bottom of the readings."""
    leaves = [leaf for reading in readings for leaf in reading.leaves if leaf.value is not None]
    wanted = {(leaf.operand, leaf.place, leaf.period.text) for leaf in leaves}
    found = find_figures(
        list(dict.fromkeys(leaf.operand for leaf in leaves)),
        list(dict.fromkeys(leaf.place for leaf in leaves)),
    )
    return tuple(
        figure
        for figure in found
        if (Operand(figure.variable, figure.breakdown), figure.place, figure.period) in wanted
    )


@dataclass(frozen=True)
class _Writer:
    """Writes a formula with numbers for names, as people write sums."""

    reader: CellReader
    row: int
    number: Callable[[float], str]

    def write(self, node: Node, column: int, strength: int = 0) -> str:
        """The text of a node; in brackets where it binds less than what stands around it."""
        match node:
            case Number(value):
                return self._figure(value, strength)
            case Operand():
                return self._figure(self.reader.value(node, self.row, column), strength)
            case Negative(of):
                return self._bracket(f"−{self.write(of, column, 3)}", 1, strength)
            case Arithmetic(operator, left, right):
                own = _STRENGTH[operator]
                first, second = self.write(left, column, own), self.write(right, column, own + 1)
                return self._bracket(f"{first} {_SIGNS[operator]} {second}", own, strength)
            case Call():
                return self._call(node, column, strength)

    def _call(self, call: Call, column: int, strength: int) -> str:
        if call.looks_back:
            steps = self.reader.steps(call, self.row, column)
            if len(steps) == 1:
                return self.write(call.arguments[0], steps[0], strength)
            total = " + ".join(self.write(call.arguments[0], step, 1) for step in steps)
            if call.function == "rolling_mean":
                return self._bracket(f"({total}) ÷ {len(steps)}", 2, strength)
            return self._bracket(total, 1, strength)
        if call.function == "coalesce":
            values = [self.reader.value(part, self.row, column) for part in call.arguments]
            there = [
                part
                for part, value in zip(call.arguments, values, strict=True)
                if value is not None
            ]
            return self.write((there or call.arguments)[0], column, strength)
        inner = ", ".join(self.write(part, column) for part in call.arguments)
        return {"abs": f"|{inner}|", "least": f"mín({inner})"}.get(call.function, f"máx({inner})")

    def _figure(self, value: float | None, strength: int) -> str:
        if value is None:
            return "—"
        return self._bracket(self.number(value), 3 if value >= 0 else 0, strength)

    @staticmethod
    def _bracket(text: str, own: int, strength: int) -> str:
        return f"({text})" if own < strength else text
