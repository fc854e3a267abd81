"""The checked tree as SQL, so that anyone can recompute an indicator with an engine of their own."""

from sqlglot import exp

from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand

_ARITHMETIC = {"+": exp.Add, "-": exp.Sub, "*": exp.Mul}


def to_sql(node: Node, dialect: str = "duckdb") -> str:
    """An expression over one column per operand, named as the operand is written.

    Rows must be ordered by period within a place and hold every period of the calendar: the
    window functions of `prev`, `cumulative` and `rolling_mean` count rows.
    """
    return _build(node).sql(dialect=dialect)


def column_name(operand: Operand) -> str:
    """The column that holds an operand."""
    return str(operand)


def _build(node: Node) -> exp.Expression:
    match node:
        case Number(value):
            return exp.Literal.number(repr(value))
        case Operand():
            return exp.column(column_name(node), quoted=True)
        case Negative(of):
            return exp.Neg(this=exp.paren(_build(of)))
        case Arithmetic("/", left, right):
            divisor = exp.Nullif(this=_build(right), expression=exp.Literal.number(0))
            return exp.Div(
                this=exp.cast(exp.paren(_build(left)), "double"), expression=divisor
            )
        case Arithmetic(operator, left, right):
            return exp.paren(
                _ARITHMETIC[operator](this=_build(left), expression=_build(right))
            )
        case Call(function, arguments, count):
            return _call(function, [_build(argument) for argument in arguments], count)


def _call(function: str, arguments: list[exp.Expression], count: int) -> exp.Expression:
    first, *others = arguments
    match function:
        case "abs":
            return exp.Abs(this=first)
        case "coalesce":
            return exp.Coalesce(this=first, expressions=others)
        case "least" | "greatest":
            kind = exp.Least if function == "least" else exp.Greatest
            missing = exp.or_(*[exp.Is(this=a.copy(), expression=exp.null()) for a in arguments])
            return exp.Case(
                ifs=[exp.If(this=missing, true=exp.null())],
                default=kind(this=first, expressions=others, ignore_nulls=True),
            )
        case "prev":
            lag = exp.Lag(this=first, offset=exp.Literal.number(count))
            return _over(lag)
        case "cumulative":
            return _whole(first, None)
        case _:
            return exp.Div(this=_whole(first, count), expression=exp.Literal.number(count))


def _over(function: exp.Expression, back: int | None = None, *, framed: bool = False) -> exp.Window:
    spec = None
    if framed:
        spec = exp.WindowSpec(
            kind="ROWS",
            start="UNBOUNDED" if back is None else exp.Literal.number(back - 1),
            start_side="PRECEDING",
            end="CURRENT ROW",
        )
    return exp.Window(
        this=function,
        partition_by=[exp.column("place")],
        order=exp.Order(expressions=[exp.column("period")]),
        spec=spec,
    )


def _whole(first: exp.Expression, count: int | None) -> exp.Expression:
    """The sum of a window only if no row of it is missing."""
    rows = _over(exp.Count(this=exp.Star()), count, framed=True)
    known = _over(exp.Count(this=first.copy()), count, framed=True)
    total = _over(exp.Sum(this=first), count, framed=True)
    enough = exp.EQ(this=known, expression=rows if count is None else exp.Literal.number(count))
    return exp.Case(ifs=[exp.If(this=enough, true=total)])
