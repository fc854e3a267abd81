"""Formulas: what can be written, and where it hurts when it cannot."""

import contextlib
import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.formula.parsing import MAX_LENGTH, FormulaError, parse_formula
from indicators.formula.tree import Arithmetic, Call, Negative, Number, Operand

a, b, c = Operand("a"), Operand("b"), Operand("c")

GOOD = [
    ("a", a),
    ("muni_pim_2", Operand("muni_pim_2")),
    ("1", Number(1.0)),
    ("1.5", Number(1.5)),
    (".5", Number(0.5)),
    ("5.", Number(5.0)),
    ("1e-3", Number(0.001)),
    ("1E+3", Number(1000.0)),
    ("-a", Negative(a)),
    ("+a", a),
    ("- -a", Negative(Negative(a))),
    ("a + b", Arithmetic("+", a, b)),
    ("a - b - c", Arithmetic("-", Arithmetic("-", a, b), c)),
    ("a - (b - c)", Arithmetic("-", a, Arithmetic("-", b, c))),
    ("a + b * c", Arithmetic("+", a, Arithmetic("*", b, c))),
    ("a / b / c", Arithmetic("/", Arithmetic("/", a, b), c)),
    ("100*a/b", Arithmetic("/", Arithmetic("*", Number(100.0), a), b)),
    ("a * -1", Arithmetic("*", a, Negative(Number(1.0)))),
    (" ( (a) ) ", a),
    ("a\n  +\tb", Arithmetic("+", a, b)),
    ("a\N{NO-BREAK SPACE}+ b", Arithmetic("+", a, b)),
    ("prev(a, 1)", Call("prev", (a,), 1)),
    ("prev(a, 50)", Call("prev", (a,), 50)),
    ("cumulative(a)", Call("cumulative", (a,))),
    ("rolling_mean(a + b, 3)", Call("rolling_mean", (Arithmetic("+", a, b),), 3)),
    ("coalesce(a, b, c)", Call("coalesce", (a, b, c))),
    ("abs(a)", Call("abs", (a,))),
    ("least(a, b)", Call("least", (a, b))),
    ("greatest(a, 0)", Call("greatest", (a, Number(0.0)))),
    ("ABS(a)", Call("abs", (a,))),
    ("Prev(a, 1)", Call("prev", (a,), 1)),
    ("prev (a, 1)", Call("prev", (a,), 1)),
    ("prev(prev(a, 1), 2)", Call("prev", (Call("prev", (a,), 1),), 2)),
    ("at(a, 'sexo=mujer')", Operand("a", "sexo=mujer")),
    ("at(a, ' sexo = mujer ')", Operand("a", "sexo=mujer")),
    ("at(a, 'sexo=mujer;edad=0-4')", Operand("a", "edad=0-4;sexo=mujer")),
    ("at(a, 'función=Educación (básica), 1/2')", Operand("a", "función=Educación (básica), 1/2")),
    ("at(a, 'k1=x;k=y')", Operand("a", "k=y;k1=x")),
]


@pytest.mark.parametrize(("text", "node"), GOOD, ids=[text for text, _ in GOOD])
def test_a_formula_is_read_as_it_is_written(text, node):
    assert parse_formula(text) == node


BAD = """
column | formula
     1 | select
     1 | *
     3 | a *
     3 | * a
     3 | a +
     1 | (
     2 | (a
     2 | a)
     1 | ()
     1 | (a, b)
     2 | a, b
     2 | 1,5 * a
     3 | a b
     3 | a 2
     2 | 2a
     3 | 2 (a)
     5 | (a) (b)
     3 | a and b
     3 | a is null
     5 | not a
     3 | a in (1, 2)
     3 | a between 1 and 2
     3 | a as total
     6 | case when a then 1 end
     8 | select 1
     9 | (select 1)
    12 | prev(a, 1) over ()
     1 | cast(a as int)
     6 | date 'x'
     3 | a 'k=v'
     1 | null
     5 | a + null
     5 | a * true
     5 | a + current_date
     3 | a = b
     3 | a == b
     3 | a < b
     3 | a != b
     3 | a ^ 2
     3 | a % b
     2 | a|b
     2 | a::int
     2 | a[1]
     2 | a{1}
     2 | a; drop table x
     2 | a.b
     2 | a.5
     2 | a.*
     1 | "a"
     1 | `a`
     1 | $a
     1 | @a
     1 | ?
     1 | :a
     1 | #a
     1 | ~a
     1 | \\a
     3 | a ÷ b
     3 | a × 2
     3 | a − b
     8 | población
     1 | ²
     3 | a ** b
     3 | a // b
     2 | a--b
     3 | a -- nota
     2 | a/* nota */
     1 | 'a'
     5 | a + 'k=v'
     4 | at('a', 'k=v')
     1 | at(a)
     1 | at()
     1 | at(a, 'k=v', 'x')
     4 | at(a + 1, 'k=v')
     7 | at(a, 5)
     7 | at(a, '')
     7 | at(a, 'k')
     7 | at(a, 'k=')
     7 | at(a, '=v')
     7 | at(a, 'k=v=w')
     7 | at(a, 'k=v;')
     7 | at(a, 'k=v;k=w')
    13 | at(a, 'k=v' 'w')
     7 | at(a, 'k=v
     7 | at(a, 'k="v"')
     5 | a + promedio(b)
     5 | a + sum(b)
     5 | a + pow(b, 2)
     1 | count(*)
     1 | if(a, 1, 2)
     1 | nullif(a, 1)
     1 | read_csv('x')
     1 | random()
     5 | a + now()
     1 | prev()
     1 | prev(a)
     1 | prev(a, 1, 2)
     9 | prev(a, 0)
     9 | prev(a, 51)
     9 | prev(a, 1.5)
     9 | prev(a, b)
    10 | prev(a, -1)
     1 | prev(2, 1)
     5 | a + cumulative(3)
     1 | rolling_mean(a)
    17 | rolling_mean(a, 0)
     1 | coalesce(a)
    10 | coalesce()
     5 | abs()
     9 | abs(a, b)
     1 | least(a)
     1 | greatest(a)
     2 | 1_000
     2 | 0x10
     2 | 1e
     4 | 1e5x
     3 | 1..2
     1 | 1e999
"""
BAD_ROWS = [
    (int(column), text)
    for column, _, text in (line.partition(" | ") for line in BAD.strip().splitlines()[1:])
]


@pytest.mark.parametrize(("column", "text"), BAD_ROWS, ids=[text for _, text in BAD_ROWS])
def test_what_is_no_formula_is_refused_at_its_column(column, text):
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)

    assert caught.value.column == column
    assert str(caught.value)
    assert str(caught.value.next)


def test_the_nearest_function_is_offered_for_an_unknown_one():
    with pytest.raises(FormulaError) as caught:
        parse_formula("a / rolling_avg(b, 3)")

    assert caught.value.column == 5
    assert str(caught.value.next) == "¿Quiso escribir «rolling_mean»?"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        (" \n ", 1),
        ("a" * 501, 501),
        ("(" * 21 + "a" + ")" * 21, 21),
        ("abs(" * 21 + "a" + ")" * 21, 84),
        ("+".join(["a"] * 51), 1),
        ("- " * 100 + "a", 1),
    ],
    ids=["nothing", "blank", "long", "nested", "nested calls", "many parts", "many signs"],
)
def test_size_is_limited_before_anything_is_read(text, column):
    with pytest.raises(FormulaError) as caught:
        parse_formula(text)

    assert caught.value.column == column


def test_the_largest_formula_that_is_allowed_is_read():
    assert parse_formula("(" * 20 + "a" + ")" * 20) == a
    assert parse_formula("+".join(["a"] * 50))
    assert parse_formula("- " * 99 + "a")
    assert parse_formula("a" * MAX_LENGTH) == Operand("a" * MAX_LENGTH)


PIECES = "a b c ( ) + - * / , . ; = ' _ 0 1 29 % $ at prev coalesce 'k=v' -- 1e case null in ² ñ ❤"
pieces = st.sampled_from([*PIECES.split(), " ", "\t", "\x00", '"', "\\"])


@given(st.one_of(st.lists(pieces, max_size=30).map("".join), st.text(max_size=40)))
def test_no_text_makes_anything_but_a_formula_or_a_formula_error(text):
    column = 1
    try:
        parse_formula(text)
    except FormulaError as error:
        column = error.column

    assert 1 <= column <= len(text) + 1


def test_the_error_passes_through_a_context_manager_unharmed():
    @contextlib.contextmanager
    def around():
        yield

    with pytest.raises(FormulaError), around():
        parse_formula("a b")


def test_every_variable_of_the_seeds_is_a_formula_of_its_own():
    path = Path(__file__).parents[3] / "data" / "seeds" / "variables.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        names = [row["variable"] for row in csv.DictReader(rows)]

    assert len(names) > 600
    assert [name for name in names if parse_formula(name) != Operand(name)] == []
