"""Where a number comes from: the formula with its numbers, and every figure behind it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from indicators.definition.indicator import Indicator
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.gap import Gap, explain_gap
from indicators.evaluation.grid import AXIS_OF, Axis
from indicators.evaluation.reading import Reading, read
from indicators.evaluation.sheet import Value
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
    number: Callable[[float], str] = repr,
) -> Lineage:
    """Trace a value, of a series or of a cut-off, to the figures it was made from."""
    node = parse_formula(indicator.formula)
    if breakdown:
        node = narrow(node, breakdown)
    for partial, axis in ((False, AXIS_OF[indicator.frequency]), (True, Axis.CUT_OFFS)):
        sheet = evaluation.sheet.get((indicator.id, breakdown, partial))
        value = sheet.at(place, period) if sheet is not None else None
        cube = evaluation.cubes[axis]
        if value is None and partial:
            gap = explain_gap(evaluation, indicator, place, period, breakdown)
            return Lineage(
                indicator, place, period, breakdown, None, gap,
                _readings(evaluation, node, indicator, place, period), "", (),
            )
        if value is not None:
            break
    readings = read(node, cube, evaluation.layout, place, period)
    leaves = list(_published(readings))
    wanted = {(leaf.operand, leaf.place) for leaf in leaves}
    found = find_figures(
        list(dict.fromkeys(leaf.operand for leaf in leaves)),
        list(dict.fromkeys(leaf.place for leaf in leaves)),
    )
    figures = tuple(
        figure
        for figure in found
        if (Operand(figure.variable, figure.breakdown), figure.place) in wanted
        and any(_covers(leaf, figure) for leaf in leaves)
    )
    return Lineage(
        indicator, place, period, breakdown, value, None, readings,
        _fill(node, readings, number), figures,
    )


def _readings(
    evaluation: Evaluation, node: Node, indicator: Indicator, place: PlaceId, period: str
) -> tuple[Reading, ...]:
    cube = evaluation.cubes[AXIS_OF[indicator.frequency]]
    if period not in cube.grid.column:
        return ()
    return read(node, cube, evaluation.layout, place, period)


def _published(readings: Sequence[Reading]) -> Iterator[Reading]:
    for reading in readings:
        if reading.parts:
            yield from _published(reading.parts)
        elif reading.value is not None:
            yield reading


def _covers(leaf: Reading, figure: Figure) -> bool:
    """Whether a figure is the leaf's own, or one of the parts of its period."""
    if (leaf.operand.variable, leaf.operand.breakdown) != (figure.variable, figure.breakdown):
        return False
    if leaf.place != figure.place:
        return False
    if leaf.period.text == figure.period:
        return True
    return leaf.derived and figure.period.startswith(leaf.period.text)


def _fill(node: Node, readings: Sequence[Reading], number: Callable[[float], str]) -> str:
    """The formula with numbers for names, as people write sums."""
    known = {(reading.operand, reading.period.text): reading.value for reading in readings}
    newest = {reading.operand: reading.value for reading in readings}

    def write(part: Node, strength: int = 0) -> str:
        match part:
            case Number(value):
                return number(value)
            case Operand():
                value = newest.get(part)
                return "—" if value is None else number(value)
            case Negative(of):
                return f"−{write(of, 3)}"
            case Arithmetic(operator, left, right):
                own = _STRENGTH[operator]
                text = f"{write(left, own)} {_SIGNS[operator]} {write(right, own + 1)}"
                return f"({text})" if own < strength else text
            case Call(function, arguments, count):
                inner = [write(argument) for argument in arguments]
                if count or function == "cumulative":
                    cells = [v for (o, _), v in known.items() if o in arguments and v is not None]
                    inner = [number(value) for value in cells] or inner
                return f"{function}({', '.join(inner)})"

    return write(node)
