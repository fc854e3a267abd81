"""The checked tree as SQL, so that anyone can recompute an indicator with their own engine."""

from dataclasses import dataclass, field

from sqlglot import ErrorLevel, exp

from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand

_ARITHMETIC = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}
_PERIOD = exp.column("period")


def to_sql(node: Node, dialect: str = "duckdb", table: str = "cells") -> str:
    """A query that gives `place`, `period` and the formula's `value` for every row of a table.

    The table has one row per `place` and `period`, and one column of doubles per operand, named
    as the operand is written (`column_name`). `period` is a number that grows by one from each
    period to the next, without gaps; `stretch` tells the comparable stretches of the series apart.
    """
    query = _Query()
    value, layer = query.build(node)
    source: exp.Expr = exp.to_table(table)
    for number, steps in enumerate(query.layers[:layer]):
        source = exp.select("*", *steps).from_(source).subquery(f"layer_{number}")
    chosen = exp.select("place", "period", exp.alias_(value, "value")).from_(source)
    return chosen.sql(dialect=dialect, unsupported_level=ErrorLevel.RAISE)


def column_name(operand: Operand) -> str:
    """The column that holds an operand."""
    return str(operand)


@dataclass
class _Query:
    """Builds expressions; what a window reads becomes a column of the layer below it.

    (SQL has no windows inside windows.) Each expression comes with the number of layers it
    stands on.
    """

    layers: list[list[exp.Expr]] = field(default_factory=list)

    def build(self, node: Node) -> tuple[exp.Expr, int]:
        match node:
            case Number(value):
                # engines read 2.5 as a decimal, with other rounding
                return exp.cast(exp.Literal.number(repr(value)), "double"), 0
            case Operand():
                return exp.column(column_name(node), quoted=True), 0
            case Negative(of):
                inner, layer = self.build(of)
                return exp.Neg(this=exp.paren(inner)), layer
            case Arithmetic(operator, left, right):
                (first, below), (second, beside) = self.build(left), self.build(right)
                return _arithmetic(operator, first, second), max(below, beside)
            case Call(function, arguments, count):
                if node.looks_back:
                    column, layer = self._column(arguments[0])
                    return _window(function, column, count), layer
                built = [self.build(argument) for argument in arguments]
                return _choice(function, [part for part, _ in built]), max(n for _, n in built)

    def _column(self, node: Node) -> tuple[exp.Expr, int]:
        """What a window reads, as a plain column."""
        expression, layer = self.build(node)
        if isinstance(node, Operand):
            return expression, layer
        while len(self.layers) <= layer:
            self.layers.append([])
        name = f"step_{sum(map(len, self.layers))}"
        self.layers[layer].append(exp.alias_(expression, name))
        return exp.column(name), layer + 1


def _arithmetic(operator: str, left: exp.Expr, right: exp.Expr) -> exp.Expr:
    if operator == "/":
        divisor = exp.Nullif(this=right, expression=exp.Literal.number(0))
        return exp.paren(exp.Div(this=exp.cast(exp.paren(left), "double"), expression=divisor))
    return exp.paren(_ARITHMETIC[operator](this=left, expression=right))


def _choice(function: str, arguments: list[exp.Expr]) -> exp.Expr:
    first, *others = arguments
    if function == "abs":
        return exp.Abs(this=first)
    if function == "coalesce":
        return exp.Coalesce(this=first, expressions=others)
    kind = exp.Least if function == "least" else exp.Greatest
    # engines skip what is missing; a formula with a missing operand has no value
    missing = exp.or_(*(exp.Is(this=part.copy(), expression=exp.null()) for part in arguments))
    return exp.Case(
        ifs=[exp.If(this=missing, true=exp.null())],
        default=kind(this=first, expressions=others, ignore_nulls=True),
    )


def _window(function: str, column: exp.Expr, count: int) -> exp.Expr:
    if function == "prev":
        return _over(exp.Lag(this=column, offset=exp.Literal.number(count)))
    frame = exp.WindowSpec(
        kind="ROWS",
        start="UNBOUNDED" if function == "cumulative" else exp.Literal.number(count - 1),
        start_side="PRECEDING",
        end="CURRENT ROW",
    )
    known = _over(exp.Count(this=column.copy()), frame)
    total = _over(exp.Sum(this=column), frame)
    if function == "rolling_mean":
        number = exp.Literal.number(count)
        mean = exp.Div(this=exp.cast(total, "double"), expression=number)
        return exp.Case(ifs=[exp.If(this=exp.EQ(this=known, expression=number.copy()), true=mean)])
    there = exp.Not(this=exp.Is(this=column.copy(), expression=exp.null()))
    first = exp.Min(this=exp.Case(ifs=[exp.If(this=there, true=_PERIOD.copy())]))
    since_first = _PERIOD - _over(first, frame) + 1
    return exp.Case(ifs=[exp.If(this=exp.EQ(this=known, expression=since_first), true=total)])


def _over(function: exp.Expr, frame: exp.WindowSpec | None = None) -> exp.Window:
    return exp.Window(
        this=function,
        partition_by=[exp.column("place"), exp.column("stretch")],
        order=exp.Order(expressions=[_PERIOD.copy()]),
        spec=None if frame is None else frame.copy(),
    )
