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
    operands,
    walk,
)
from indicators.identity import TOTAL, VariableId
from indicators.message import N_, Message
from indicators.problem import nearest

MAX_LENGTH = 500
MAX_NESTING = 20
MAX_NODES = 100
MAX_COUNT = 50

_FORBIDDEN = re.compile(r"--|/\*|\*\*|//")
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<text>'[\w\s.,=;()/\-]*')"
    r"|(?P<open>\()|(?P<close>\))|(?P<sign>[-+*/,])"
)
_ENDS_A_VALUE = {"name", "number", "text", "close"}
_STARTS_A_VALUE = {"name", "number", "text", "open"}
_PART = re.compile(r"\s*([^=;]*[^=;\s])\s*=\s*([^=;]*[^=;\s])\s*")
_OPERATORS: dict[type[exp.Expr], Operator] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
}
_NAMED: dict[type[exp.Expr], str] = {
    exp.Coalesce: "coalesce",
    exp.Abs: "abs",
    exp.Least: "least",
    exp.Greatest: "greatest",
}
_ALLOWED: tuple[type[exp.Expr], ...] = (
    *(exp.Paren, exp.Neg, exp.Literal, exp.Column, exp.Identifier, exp.Anonymous),
    *_OPERATORS,
    *_NAMED,
)
_CALLABLE = (*FUNCTIONS, "at")
_LANGUAGE = N_(
    "Una fórmula usa variables, números, + − × ÷, paréntesis y las funciones {functions}.",
    functions=", ".join(_CALLABLE),
)


@dataclass(eq=False)
class FormulaError(Exception):
    """A formula that cannot be read; `column` counts from 1."""

    column: int
    what: Message
    next: Message = _LANGUAGE

    def __str__(self) -> str:
        return str(self.what)


@lru_cache(maxsize=4096)
def parse_formula(text: str) -> Node:
    """The tree of a formula; `FormulaError` says what is wrong and at which column."""
    _check_size(text)
    _check_signs(text)
    line = re.sub(r"\s", " ", text)
    try:
        expression = sqlglot.parse_one(line, read="duckdb", into=exp.Condition)
    except SqlglotError as error:
        details = (getattr(error, "errors", None) or [{}])[0]
        end, token = int(details.get("col") or 1), str(details.get("highlight") or " ")
        raise FormulaError(end - len(token) + 1, N_("La fórmula no se entiende aquí.")) from None
    _check_nodes(expression, line)
    node = _read(expression)
    if sum(1 for _ in walk(node)) > MAX_NODES:
        raise FormulaError(1, N_("La fórmula tiene más de {most} partes.", most=MAX_NODES))
    return node


def _check_size(text: str) -> None:
    if not text.strip():
        raise FormulaError(1, N_("La fórmula está vacía."))
    if len(text) > MAX_LENGTH:
        raise FormulaError(
            MAX_LENGTH + 1, N_("La fórmula pasa de {most} caracteres.", most=MAX_LENGTH)
        )
    if (found := _FORBIDDEN.search(text)) is not None:
        raise FormulaError(
            found.start() + 1, N_("«{text}» no es de este lenguaje.", text=found.group())
        )


def _check_signs(text: str) -> None:
    """Only names, functions, numbers and signs of the language, a sign between two values."""
    position = depth = 0
    former = None
    while position < len(text):
        token, column = _TOKEN.match(text, position), position + 1
        if token is None:
            raise FormulaError(
                column, N_("El signo «{text}» no es de este lenguaje.", text=text[position])
            )
        kind, position = str(token.lastgroup), token.end()
        if kind == "space":
            continue
        if former is not None and former.lastgroup == "name" and kind == "open":
            _check_function(former)
        elif former is not None and former.lastgroup in _ENDS_A_VALUE and kind in _STARTS_A_VALUE:
            raise FormulaError(column, N_("Falta un signo antes de «{text}».", text=token.group()))
        depth += {"open": 1, "close": -1}.get(kind, 0)
        if depth > MAX_NESTING:
            raise FormulaError(
                column, N_("Hay más de {most} paréntesis anidados.", most=MAX_NESTING)
            )
        former = token


def _check_function(token: re.Match[str]) -> None:
    name = token.group().lower()
    if name not in _CALLABLE:
        raise FormulaError(
            token.start() + 1,
            N_("No existe la función «{name}».", name=name),
            nearest(name, _CALLABLE),
        )


def _check_nodes(expression: exp.Expr, line: str) -> None:
    for node in expression.walk(bfs=False):
        if not isinstance(node, _ALLOWED):
            text = node.sql(dialect="duckdb")
            written = line.lower().find(text.lower()) + 1
            raise FormulaError(written or _column(node), N_("«{text}» no se permite.", text=text))


def _column(expression: exp.Expr) -> int:
    starts = [part.meta["start"] for part in expression.walk() if "start" in part.meta]
    return min(starts, default=0) + 1


def _read(expression: exp.Expr) -> Node:
    kind = type(expression)
    if kind in _OPERATORS:
        left, right = expression.this, expression.args["expression"]
        return Arithmetic(_OPERATORS[kind], _read(left), _read(right))
    match expression:
        case exp.Paren():
            return _read(expression.this)
        case exp.Neg():
            return Negative(_read(expression.this))
        case exp.Literal():
            return _read_number(expression)
        case exp.Column() | exp.Identifier():
            return _read_operand(expression)
        case _:
            return _read_call(expression)


def _read_number(expression: exp.Literal) -> Number:
    if expression.is_string:
        raise FormulaError(_column(expression), N_("Un texto solo va dentro de at."))
    value = float(expression.this)
    if not math.isfinite(value):
        raise FormulaError(_column(expression), N_("El número es demasiado grande."))
    return Number(value)


def _read_operand(expression: exp.Expr) -> Operand:
    if not isinstance(expression, exp.Column):
        raise FormulaError(_column(expression), N_("Aquí va el nombre de una variable."))
    return Operand(VariableId(expression.name), TOTAL)


def _read_call(expression: exp.Expr) -> Node:
    column = _column(expression)
    if isinstance(expression, exp.Anonymous):
        name, arguments = str(expression.this).lower(), list(expression.expressions)
    else:
        name = _NAMED[type(expression)]
        arguments = [expression.this, *expression.expressions]
    if name == "at":
        return _read_part(arguments, column)
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
    call = Call(name, tuple(_read(argument) for argument in arguments), count)
    if signature.calendar and not operands(call):
        raise FormulaError(column, N_("{name} lleva al menos una variable.", name=name))
    return call


def _read_count(name: str, expression: exp.Expr) -> int:
    if isinstance(expression, exp.Literal) and expression.this.isdigit():
        count = int(expression.this)
        if 1 <= count <= MAX_COUNT:
            return count
    raise FormulaError(
        _column(expression),
        N_("El segundo valor de {name} es un entero de 1 a {most}.", name=name, most=MAX_COUNT),
    )


def _read_part(arguments: list[exp.Expr], column: int) -> Operand:
    if len(arguments) != 2 or not isinstance(arguments[1], exp.Literal):
        raise FormulaError(column, N_("at(variable, 'clave=valor') lleva dos valores."))
    operand = _read_operand(arguments[0])
    pieces = [_PART.fullmatch(piece) for piece in str(arguments[1].this).split(";")]
    parts = {piece[1].strip(): piece[2].strip() for piece in pieces if piece is not None}
    if len(parts) < len(pieces):
        raise FormulaError(
            _column(arguments[1]),
            N_("La parte se escribe 'clave=valor'; varias, sin repetir clave, se unen con «;»."),
        )
    breakdown = operand.breakdown
    for key, value in parts.items():
        breakdown = join_breakdown(breakdown, f"{key}={value}")
    return Operand(operand.variable, breakdown)
