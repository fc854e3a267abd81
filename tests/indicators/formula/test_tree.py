"""The checked tree: its operands, and the same formula for one part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.formula.parsing import parse_formula
from indicators.formula.tree import (
    Arithmetic,
    Call,
    Negative,
    Number,
    Operand,
    join_breakdown,
    narrow,
    operands,
    walk,
)


def test_operands_come_once_each_in_reading_order():
    node = parse_formula("100 * (b - prev(a, 1)) / (b + at(a, 'k=v') + abs(-c))")

    assert [str(operand) for operand in operands(node)] == ["b", "a", "a[k=v]", "c"]


def test_walking_visits_every_node_before_its_parts():
    node = parse_formula("-a + least(b, 2)")

    assert list(walk(node)) == [
        node,
        Negative(Operand("a")),
        Operand("a"),
        Call("least", (Operand("b"), Number(2.0))),
        Operand("b"),
        Number(2.0),
    ]


def test_only_functions_of_the_calendar_look_back():
    calls = {"prev(a, 1)", "cumulative(a)", "rolling_mean(a, 2)"}
    others = {"abs(a)", "coalesce(a, b)", "least(a, b)", "greatest(a, b)"}

    assert {text for text in calls | others if parse_formula(text).looks_back} == calls


@pytest.mark.parametrize(
    ("breakdown", "part", "joined"),
    [
        ("", "sexo=mujer", "sexo=mujer"),
        ("sexo=mujer", "edad=joven", "edad=joven;sexo=mujer"),
        ("a=1;c=3", "b=2", "a=1;b=2;c=3"),
        ("k1=x", "k=y", "k=y;k1=x"),
    ],
)
def test_breakdowns_are_joined_in_the_order_of_their_keys(breakdown, part, joined):
    assert join_breakdown(breakdown, part) == joined


@given(st.permutations(["sexo=mujer", "edad=joven", "area=rural", "area2=x"]))
def test_the_order_in_which_parts_are_joined_does_not_matter(parts):
    joined = ""
    for part in parts:
        joined = join_breakdown(joined, part)

    assert joined == "area=rural;area2=x;edad=joven;sexo=mujer"


def test_narrowing_reads_one_part_of_every_operand_and_leaves_the_rest():
    node = parse_formula("-100 * at(a, 'edad=joven') / coalesce(prev(b, 2), 1)")

    narrowed = narrow(node, "sexo=mujer")

    assert narrowed == Arithmetic(
        "/",
        Arithmetic("*", Negative(Number(100.0)), Operand("a", "edad=joven;sexo=mujer")),
        Call("coalesce", (Call("prev", (Operand("b", "sexo=mujer"),), 2), Number(1.0))),
    )
