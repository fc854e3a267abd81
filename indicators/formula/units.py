"""Whether a formula's units give the unit its indicator declares, in dimension and in scale."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pint

from indicators.definition.settings import Units
from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand
from indicators.message import Message, N_

SCALE_TOLERANCE = 0.01
"""Relative; a year of 365 days is within it."""


@dataclass(frozen=True)
class UnitError(Exception):
    """Units that do not fit together, with the units in words."""

    what: Message


@dataclass(frozen=True)
class _Measured:
    """A unit and the literal factor a formula multiplied it with; `None` factor after a sum."""

    unit: pint.Quantity
    factor: float = 1.0
    literal: bool = False


class UnitRegistry:
    """The closed list of units, ready to check formulas with.

    `pint` errors in the list itself surface as `UnitError` from the constructor.
    """

    def __init__(self, units: Units) -> None:
        self._registry = pint.UnitRegistry(None)
        self._quantities: dict[str, pint.Quantity | None] = {}
        self._labels = {unit.id: unit.label for unit in units.units}
        line = ""
        try:
            for line in units.base:
                self._registry.define(line)
            for unit in units.units:
                line = unit.expression or ""
                self._quantities[unit.id] = (
                    1 * self._registry.Quantity(self._registry.parse_expression(line))
                    if line
                    else None
                )
        except Exception as error:
            # pint raises a dozen unrelated types for a definition it cannot read
            raise UnitError(N_("No se entiende la definición «{line}».", line=line)) from error

    def check(self, formula: Node, units: Mapping[str, str], declared: str) -> None:
        """Raise `UnitError` unless the formula over variables of `units` gives `declared`."""
        expected = self._quantity(declared)

        def unit_of(operand: Operand) -> pint.Quantity:
            return self._quantity(units[operand.variable])

        result = _measure(formula, unit_of, self._registry.Quantity(1))
        if result.unit.dimensionality != expected.dimensionality:
            raise UnitError(
                N_(
                    "La fórmula da {found} y el indicador dice {declared}.",
                    found=_words(result.unit),
                    declared=self._labels[declared],
                )
            )
        needed = (result.unit / expected).to_base_units().magnitude
        if not math.isclose(result.factor, needed, rel_tol=SCALE_TOLERANCE):
            raise UnitError(
                N_(
                    "La fórmula multiplica por {found} y para dar {declared} hace falta {needed}.",
                    found=f"{result.factor:g}",
                    declared=self._labels[declared],
                    needed=f"{needed:g}",
                )
            )

    def _quantity(self, unit: str) -> pint.Quantity:
        found = self._quantities.get(unit)
        if found is None:
            raise UnitError(
                N_("Con la unidad «{unit}» no se calcula.", unit=self._labels.get(unit, unit))
            )
        return found


def _words(quantity: pint.Quantity) -> str:
    return f"{quantity.units:~P}" or "1"


def _measure(
    node: Node, unit_of: Callable[[Operand], pint.Quantity], one: pint.Quantity
) -> _Measured:
    match node:
        case Number(value):
            return _Measured(one, value, literal=True)
        case Operand():
            return _Measured(unit_of(node))
        case Negative(of):
            return _measure(of, unit_of, one)
        case Arithmetic(operator, left, right):
            return _combine(
                operator, _measure(left, unit_of, one), _measure(right, unit_of, one), one
            )
        case Call(_, arguments):
            first, *others = [_measure(argument, unit_of, one) for argument in arguments]
            for other in others:
                first = _same(first, other, one)
            return first


def _combine(operator: str, left: _Measured, right: _Measured, one: pint.Quantity) -> _Measured:
    literal = left.literal and right.literal
    if operator == "*":
        return _Measured(left.unit * right.unit, left.factor * right.factor, literal)
    if operator == "/":
        return _Measured(
            left.unit / right.unit, left.factor / right.factor if right.factor else math.inf, literal
        )
    if literal:
        value = left.factor + right.factor if operator == "+" else left.factor - right.factor
        return _Measured(one, value, literal)
    return _same(left, right, one)


def _same(left: _Measured, right: _Measured, one: pint.Quantity) -> _Measured:
    """Two things that are added or compared: one unit and one factor.

    A literal among them is read in the unit of the other (`100 - x`, `greatest(x, 0)`).
    """
    if left.literal or right.literal:
        other = right if left.literal else left
        return other
    if left.unit.dimensionality != right.unit.dimensionality:
        raise UnitError(
            N_(
                "No se puede sumar ni comparar {left} con {right}.",
                left=_words(left.unit),
                right=_words(right.unit),
            )
        )
    ratio = (right.unit / left.unit).to_base_units().magnitude * left.factor / right.factor
    if not math.isclose(ratio, 1, rel_tol=SCALE_TOLERANCE):
        raise UnitError(
            N_(
                "Se suman o comparan {left} y {right} en escalas distintas.",
                left=_words(left.unit),
                right=_words(right.unit),
            )
        )
    return left
