"""Formulas as analysts write them, read into a checked tree by a whitelist of node types."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from indicators.formula.tree import (
    FUNCTIONS,
    Arithmetic,
    Call,
    Negative,
    Node,
    Number,
    Operand,
    Operator,
    join_breakdown,
    walk,
)
from indicators.identity import TOTAL, VariableId
from indicators.message import Message, N_
from indicators.problem import nearest

MAX_LENGTH = 500
MAX_NESTING = 20
MAX_NODES = 100
MAX_COUNT = 50

_ALLOWED = re.compile(r"[\w\s.,()+\-*/]|'[\w\s.,=;()/\-]*'")
_FORBIDDEN = re.compile(r"--|/\*|\*\*|//")
_PART = re.compile(r"[^=;]+=[^=;]+")
_OPERATORS: dict[type[exp.Expression], Operator] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
}
_NAMED: dict[type[exp.Expression], str] = {
    exp.Coalesce: "coalesce",
    exp.Abs: "abs",
    exp.Least: "least",
    exp.Greatest: "greatest",
}
_LANGUAGE = N_(
    "Una fórmula usa variables, números, + − × ÷, paréntesis y las funciones {functions}.",
    functions=", ".join([*FUNCTIONS, "at"]),
)


@dataclass(frozen=True)
class FormulaError(Exception):
    """A formula that cannot be read; `column` counts from 1."""

    column: int
    what: Message
    next: Message = _LANGUAGE


@lru_cache(maxsize=4096)
def parse_formula(text: str) -> Node:
    """The tree of a formula; `FormulaError` says what is wrong and at which column."""
    _check_text(text)
    try:
        expression = sqlglot.parse_one(text, read="duckdb", into=exp.Condition)
    except SqlglotError as error:
        details = getattr(error, "errors", None) or [{}]
        raise FormulaError(
            int(details[0].get("col") or 1), N_("La fórmula no se entiende aquí.")
        ) from None
    node = _read(expression)
    if sum(1 for _ in walk(node)) > MAX_NODES:
        raise FormulaError(1, N_("La fórmula tiene más de {most} partes.", most=MAX_NODES))
    return node


def _check_text(text: str) -> None:
    if not text.strip():
        raise FormulaError(1, N_("La fórmula está vacía."))
    if len(text) > MAX_LENGTH:
        raise FormulaError(
            MAX_LENGTH, N_("La fórmula pasa de {most} caracteres.", most=MAX_LENGTH)
        )
    if (found := _FORBIDDEN.search(text)) is not None:
        raise FormulaError(
            found.start() + 1, N_("«{text}» no es de este lenguaje.", text=found.group())
        )
    position = depth = 0
    while position < len(text):
        match = _ALLOWED.match(text, position)
        if match is None:
            raise FormulaError(
                position + 1, N_("El signo «{text}» no es de este lenguaje.", text=text[position])
            )
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if depth > MAX_NESTING:
            raise FormulaError(
                position + 1, N_("Hay más de {most} paréntesis anidados.", most=MAX_NESTING)
            )
        position = match.end()


def _column(expression: exp.Expression) -> int:
    starts = [part.meta["start"] for part in expression.walk() if "start" in part.meta]
    return min(starts, default=0) + 1


def _read(expression: exp.Expression) -> Node:
    kind = type(expression)
    if kind in _OPERATORS:
        return Arithmetic(
            _OPERATORS[kind], _read(expression.this), _read(expression.args["expression"])
        )
    if isinstance(expression, exp.Paren):
        return _read(expression.this)
    if isinstance(expression, exp.Neg):
        return Negative(_read(expression.this))
    if isinstance(expression, exp.Literal) and not expression.is_string:
        return _read_number(expression)
    if isinstance(expression, exp.Column):
        return _read_operand(expression)
    if kind in _NAMED:
        return _read_call(
            _NAMED[kind], [expression.this, *expression.expressions], _column(expression)
        )
    if isinstance(expression, exp.Anonymous):
        return _read_call(
            str(expression.this).lower(), expression.expressions, _column(expression)
        )
    raise FormulaError(_column(expression), N_("«{text}» no se permite.", text=expression.sql()))


def _read_number(expression: exp.Literal) -> Number:
    value = float(expression.this)
    if not math.isfinite(value):
        raise FormulaError(_column(expression), N_("El número es demasiado grande."))
    return Number(value)


def _read_operand(expression: exp.Expression) -> Operand:
    if (
        not isinstance(expression, exp.Column)
        or not isinstance(expression.this, exp.Identifier)
        or len(expression.parts) > 1
    ):
        raise FormulaError(_column(expression), N_("Aquí va el nombre de una variable."))
    return Operand(VariableId(expression.name), TOTAL)


def _read_call(name: str, arguments: list[exp.Expression], column: int) -> Node:
    if name == "at":
        return _read_part(arguments, column)
    if name not in FUNCTIONS:
        raise FormulaError(
            column, N_("No existe la función «{name}».", name=name), nearest(name, FUNCTIONS)
        )
    signature = FUNCTIONS[name]
    count = 0
    if signature.counted:
        if len(arguments) != signature.at_most + 1:
            raise FormulaError(column, N_("{name}(x, n) lleva una fórmula y un número.", name=name))
        count = _read_count(name, arguments.pop())
    if not signature.at_least <= len(arguments) <= signature.at_most:
        raise FormulaError(
            column,
            N_(
                "{name} lleva de {least} a {most} valores.",
                name=name,
                least=signature.at_least,
                most=signature.at_most,
            ),
        )
    return Call(name, tuple(_read(argument) for argument in arguments), count)


def _read_count(name: str, expression: exp.Expression) -> int:
    if isinstance(expression, exp.Literal) and expression.this.isdigit():
        count = int(expression.this)
        if 1 <= count <= MAX_COUNT:
            return count
    raise FormulaError(
        _column(expression),
        N_("El segundo valor de {name} es un entero de 1 a {most}.", name=name, most=MAX_COUNT),
    )


def _read_part(arguments: list[exp.Expression], column: int) -> Operand:
    if len(arguments) != 2 or not isinstance(arguments[1], exp.Literal):  # noqa: PLR2004
        raise FormulaError(column, N_("at(variable, 'clave=valor') lleva dos valores."))
    operand = _read_operand(arguments[0])
    pieces = str(arguments[1].this).split(";")
    if not all(_PART.fullmatch(piece) for piece in pieces):
        raise FormulaError(
            _column(arguments[1]), N_("La parte se escribe 'clave=valor', o varias unidas por «;».")
        )
    breakdown = operand.breakdown
    for piece in pieces:
        breakdown = join_breakdown(breakdown, piece)
    return Operand(operand.variable, breakdown)
