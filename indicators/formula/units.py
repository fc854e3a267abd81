"""Whether a formula's units give the unit its indicator declares, in dimension and in scale."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pint

from indicators.definition.settings import Units
from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand
from indicators.message import N_, Message

SCALE_TOLERANCE = 0.01
"""Relative; a year of 365 days is within it."""

Quantity = pint.Quantity[Any]


@dataclass(eq=False)
class UnitError(Exception):
    """Units that do not fit together, with the units in words."""

    what: Message

    def __str__(self) -> str:
        return str(self.what)


@dataclass(frozen=True)
class _Measured:
    """A unit, the literal factor a formula multiplied it with, and whether it is only literal."""

    unit: Quantity
    factor: float = 1.0
    literal: bool = False


class UnitRegistry:
    """The closed list of units, ready to check formulas with.

    `pint` errors in the list itself surface as `UnitError` from the constructor.
    """

    def __init__(self, units: Units) -> None:
        self._registry: pint.UnitRegistry[Any] = pint.UnitRegistry(None)
        self._quantities: dict[str, Quantity | None] = {}
        self._labels = {unit.id: unit.label for unit in units.units}
        line = ""
        try:
            for line in units.base:
                self._registry.define(line)
            for line in units.base:
                self._read(line.partition("=")[0])
            for unit in units.units:
                line = unit.expression or ""
                self._quantities[unit.id] = self._read(line) if line else None
        except Exception as error:
            # pint raises a dozen unrelated types for a definition it cannot read
            raise UnitError(N_("No se entiende la definición «{line}».", line=line)) from error

    def _read(self, expression: str) -> Quantity:
        found: Quantity = 1 * self._registry.Quantity(self._registry.parse_expression(expression))
        found.to_base_units()  # fails if something below it is not defined
        return found

    def check(self, formula: Node, units: Mapping[str, str], declared: str) -> None:
        """Raise `UnitError` unless the formula over variables of `units` gives `declared`."""
        expected = self._quantity(declared)

        def unit_of(operand: Operand) -> Quantity:
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
        needed = _ratio(result.unit, expected)
        if not math.isclose(abs(result.factor), needed, rel_tol=SCALE_TOLERANCE):
            raise UnitError(
                N_(
                    "La fórmula multiplica por {found} y para dar {declared} hace falta {needed}.",
                    found=f"{result.factor:g}",
                    declared=self._labels[declared],
                    needed=f"{needed:g}",
                )
            )

    def _quantity(self, unit: str) -> Quantity:
        found = self._quantities.get(unit)
        if found is None:
            raise UnitError(
                N_("Con la unidad «{unit}» no se calcula.", unit=self._labels.get(unit, unit))
            )
        return found


def _words(quantity: Quantity) -> str:
    return f"{quantity.units:~P}" or "1"


def _ratio(first: Quantity, second: Quantity) -> float:
    """How many of the second unit make one of the first; both of one dimension."""
    return float((first / second).to_base_units().magnitude)


def _measure(node: Node, unit_of: Callable[[Operand], Quantity], one: Quantity) -> _Measured:
    match node:
        case Number(value):
            return _Measured(one, value, literal=True)
        case Operand():
            return _Measured(unit_of(node))
        case Negative(of):
            inner = _measure(of, unit_of, one)
            return _Measured(inner.unit, -inner.factor, inner.literal)
        case Arithmetic(operator, left, right):
            return _combine(operator, _measure(left, unit_of, one), _measure(right, unit_of, one))
        case Call(_, arguments):
            first, *others = [_measure(argument, unit_of, one) for argument in arguments]
            for other in others:
                first = _same(first, other)
            return first


def _combine(operator: str, left: _Measured, right: _Measured) -> _Measured:
    literal = left.literal and right.literal
    match operator:
        case "*":
            return _Measured(left.unit * right.unit, left.factor * right.factor, literal)
        case "/":
            factor = left.factor / right.factor if right.factor else math.inf
            return _Measured(left.unit / right.unit, factor, literal)
        case "+" if literal:
            return _Measured(left.unit, left.factor + right.factor, literal)
        case "-" if literal:
            return _Measured(left.unit, left.factor - right.factor, literal)
        case _:
            return _same(left, right)


def _same(left: _Measured, right: _Measured) -> _Measured:
    """Two things that are added or compared: one unit and one factor.

    A literal among them is read in the unit of the other (`100 - x`, `greatest(x, 0)`).
    """
    if left.literal or right.literal:
        return right if left.literal else left
    if left.unit.dimensionality != right.unit.dimensionality:
        raise UnitError(
            N_(
                "No se puede sumar ni comparar {left} con {right}.",
                left=_words(left.unit),
                right=_words(right.unit),
            )
        )
    scale = abs(left.factor) * _ratio(right.unit, left.unit)
    if not math.isclose(scale, abs(right.factor), rel_tol=SCALE_TOLERANCE):
        raise UnitError(
            N_(
                "Se suman o comparan {left} y {right} en escalas distintas.",
                left=_words(left.unit),
                right=_words(right.unit),
            )
        )
    return left
