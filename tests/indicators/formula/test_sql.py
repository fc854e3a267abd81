"""The SQL of a formula, run by an engine, gives what the program itself computes."""

import duckdb
import numpy as np
import pandas as pd
import pytest
import sqlglot
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.evaluation.computing import Computation
from indicators.evaluation.cube import Cube
from indicators.evaluation.grid import Axis, Cells, Grid
from indicators.formula.parsing import parse_formula
from indicators.formula.sql import column_name, to_sql
from indicators.formula.tree import Arithmetic, Call, Negative, Node, Number, Operand
from indicators.period import parse_period

ENGINE = duckdb.connect()
PLACES = ("911", "912")
OPERANDS = (Operand("a"), Operand("b"), Operand("a", "sexo=mujer"))

# What is added, multiplied and divided by stays exact in binary, so that both find the same
# zeros; quotients and means are only added, compared and multiplied.
leaves = st.one_of(st.sampled_from(OPERANDS), st.sampled_from([0.0, 1.0, 2.5]).map(Number))
counts = st.integers(1, 3)


def grow(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    few = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Negative, inner),
        st.builds(Arithmetic, st.sampled_from("+-*"), inner, inner),
        st.builds(Call, st.sampled_from(["coalesce", "least", "greatest"]), few),
        st.builds(Call, st.just("abs"), st.tuples(inner)),
        st.builds(Call, st.just("prev"), st.tuples(inner), counts),
        st.builds(Call, st.just("cumulative"), st.tuples(inner)),
    )


exact = st.recursive(leaves, grow, max_leaves=4)
formulas = st.recursive(
    st.one_of(exact, st.builds(Arithmetic, st.just("/"), exact, exact)),
    lambda inner: st.one_of(
        grow(inner),
        st.builds(Arithmetic, st.just("/"), inner, exact),
        st.builds(Call, st.just("rolling_mean"), st.tuples(inner), counts),
    ),
    max_leaves=4,
)


@st.composite
def tables(draw: st.DrawFn) -> Cube:
    """Two places, up to six years, figures of which many are missing or zero."""
    years = draw(st.integers(1, 6))
    figure = st.sampled_from([np.nan, np.nan, 0.0, 1.0, 2.0, 3.0, -1.5, 4.0])
    rows = st.lists(figure, min_size=years, max_size=years)
    cells = {
        operand: Cells(np.array([draw(rows), draw(rows)]), np.zeros((2, years), dtype=np.uint8))
        for operand in OPERANDS
    }
    grid = Grid(PLACES, tuple(parse_period(str(2019 + n)) for n in range(years)))
    return Cube(Axis.YEARS, grid, cells)


stretches = st.lists(st.integers(0, 1), min_size=6, max_size=6).map(np.cumsum)


def run(sql: str, cube: Cube, stretch: np.ndarray) -> np.ndarray:
    """The result of a query over the cube as a table, laid out like the cube."""
    years = len(cube.grid.periods)
    cells = pd.DataFrame(
        {
            "place": np.repeat(PLACES, years),
            "period": np.tile([period.ordinal for period in cube.grid.periods], 2),
            "stretch": np.tile(stretch, 2),
            **{column_name(o): cube.cells[o].value.reshape(-1) for o in OPERANDS},
        }
    ).sample(frac=1, random_state=1)
    with ENGINE.cursor() as cursor:
        cursor.register("drawn", cells)
        # a missing figure is NULL in a database, which is not the same as a number that is none
        columns = [f"nullif({name}, 'nan') AS {name}" for name in map('"{}"'.format, OPERANDS)]
        cursor.execute(
            "CREATE OR REPLACE TEMP TABLE cells AS "  # noqa: S608 - names of this test
            f"SELECT place, period, stretch, {', '.join(columns)} FROM drawn"
        )
        ordered = f"SELECT value FROM ({sql}) ORDER BY place, period"  # noqa: S608 - under test
        found = cursor.execute(ordered).fetchall()
    return np.array([np.nan if value is None else value for (value,) in found]).reshape(2, years)


@settings(max_examples=150, deadline=None)
@given(formulas, tables(), stretches)
def test_duckdb_computes_what_the_program_computes(node, cube, stretch):
    stretch = stretch[: len(cube.grid.periods)].astype(float)

    ours = Computation(cube, stretch).compute(node).value

    np.testing.assert_allclose(run(to_sql(node), cube, stretch), ours, rtol=1e-9, atol=1e-6)


@settings(max_examples=40, deadline=None)
@given(formulas, tables(), stretches, st.sampled_from(["postgres", "spark"]))
def test_the_sql_of_other_engines_means_the_same(node, cube, stretch, dialect):
    stretch = stretch[: len(cube.grid.periods)].astype(float)

    (back,) = sqlglot.transpile(to_sql(node, dialect), read=dialect, write="duckdb")

    ours = Computation(cube, stretch).compute(node).value
    np.testing.assert_allclose(run(back, cube, stretch), ours, rtol=1e-9, atol=1e-6)


@pytest.mark.parametrize(
    ("formula", "a", "b", "expected"),
    [
        ("a / b", [1, 1, np.nan], [2, 0, 2], [0.5, np.nan, np.nan]),
        ("1 / (a / b)", [1, 1, 0], [2, 0, 2], [2, np.nan, np.nan]),
        ("coalesce(a / b, 9)", [1, 1, np.nan], [2, 0, 2], [0.5, 9, 9]),
        ("greatest(a, b)", [1, np.nan, 3], [2, 5, 2], [2, np.nan, 3]),
        ("prev(a, 1)", [1, np.nan, 3], [0, 0, 0], [np.nan, 1, np.nan]),
        ("cumulative(a)", [np.nan, 2, 3], [0, 0, 0], [np.nan, 2, 5]),
        ("cumulative(a)", [1, np.nan, 3], [0, 0, 0], [1, np.nan, np.nan]),
        ("rolling_mean(a, 2)", [1, 2, 4], [0, 0, 0], [np.nan, 1.5, 3]),
        ("a - b * -a", [1, 2, 3], [1, 1, 1], [2, 4, 6]),
        ("a / (b / a)", [2, 4, 8], [1, 1, 1], [4, 16, 64]),
        ("prev(rolling_mean(a, 2), 1)", [1, 3, 5], [0, 0, 0], [np.nan, np.nan, 2]),
    ],
)
def test_both_give_the_worked_result(formula, a, b, expected):
    values = {OPERANDS[0]: a, OPERANDS[1]: b, OPERANDS[2]: a}
    cells = {
        operand: Cells(np.array([row, row], dtype=float), np.zeros((2, 3), dtype=np.uint8))
        for operand, row in values.items()
    }
    grid = Grid(PLACES, tuple(parse_period(str(year)) for year in (2019, 2020, 2021)))
    cube, one_stretch = Cube(Axis.YEARS, grid, cells), np.zeros(3)
    node = parse_formula(formula)

    np.testing.assert_allclose(Computation(cube, one_stretch).compute(node).value[0], expected)
    np.testing.assert_allclose(run(to_sql(node), cube, one_stretch)[0], expected)
