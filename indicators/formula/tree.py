"""A checked formula: numbers, operands, arithmetic and a few named functions, nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from indicators.identity import TOTAL, Breakdown, VariableId

Operator = Literal["+", "-", "*", "/"]


@dataclass(frozen=True)
class Number:
    """A literal number; always finite."""

    value: float


@dataclass(frozen=True)
class Operand:
    """One variable of the repository: its total, or one part of a breakdown."""

    variable: VariableId
    breakdown: Breakdown = TOTAL

    def __str__(self) -> str:
        return f"{self.variable}[{self.breakdown}]" if self.breakdown else self.variable


@dataclass(frozen=True)
class Negative:
    """Minus something."""

    of: "Node"


@dataclass(frozen=True)
class Arithmetic:
    """Two nodes joined by an operator. Division by zero has no value."""

    operator: Operator
    left: "Node"
    right: "Node"


@dataclass(frozen=True)
class Call:
    """A function of the language; `count` is the `n` of `prev` and `rolling_mean`."""

    function: str
    arguments: tuple["Node", ...]
    count: int = 0

    @property
    def looks_back(self) -> bool:
        """Whether it reads other periods than its own, along the calendar."""
        return FUNCTIONS[self.function].calendar


Node = Number | Operand | Negative | Arithmetic | Call


@dataclass(frozen=True)
class Signature:
    """How a function is called: number of formulas it takes, and whether a count follows."""

    at_least: int
    at_most: int
    counted: bool = False
    calendar: bool = False
    """Meaningful only where periods follow a calendar."""


FUNCTIONS: Mapping[str, Signature] = {
    "prev": Signature(1, 1, counted=True, calendar=True),
    "cumulative": Signature(1, 1, calendar=True),
    "rolling_mean": Signature(1, 1, counted=True, calendar=True),
    "coalesce": Signature(2, 9),
    "abs": Signature(1, 1),
    "least": Signature(2, 9),
    "greatest": Signature(2, 9),
}


def parts(node: Node) -> tuple[Node, ...]:
    """The nodes directly under a node."""
    match node:
        case Negative(of):
            return (of,)
        case Arithmetic(_, left, right):
            return (left, right)
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def walk(node: Node) -> Iterator[Node]:
    """The node and everything under it, in reading order."""
    yield node
    for part in parts(node):
        yield from walk(part)


def operands(node: Node) -> tuple[Operand, ...]:
    """The operands of a formula, each once, in reading order."""
    return tuple(dict.fromkeys(part for part in walk(node) if isinstance(part, Operand)))


def join_breakdown(breakdown: str, part: str) -> Breakdown:
    """A breakdown narrowed by one more `key=value`; keys sorted, joined by `;`."""
    pieces = [piece for piece in (*breakdown.split(";"), part) if piece]
    return Breakdown(";".join(sorted(pieces, key=lambda piece: piece.partition("=")[0])))


def narrow(node: Node, part: str) -> Node:
    """The same formula read for one part (`sexo=mujer`) of every operand."""
    match node:
        case Operand(_, breakdown):
            return replace(node, breakdown=join_breakdown(breakdown, part))
        case Negative(of):
            return Negative(narrow(of, part))
        case Arithmetic(operator, left, right):
            return Arithmetic(operator, narrow(left, part), narrow(right, part))
        case Call(function, arguments, count):
            return Call(function, tuple(narrow(a, part) for a in arguments), count)
        case Number():
            return node
