"""A figure that its unit of measure cannot have is left out."""

from tests.data.checks.drawn import rows_of, run


def test_a_figure_outside_the_range_of_its_unit_is_an_error_and_the_ends_are_inside():
    found = rows_of(
        "unit_range",
        """
        nota   901  2019  10
        nota   901  2020  10.5
        nota   901  2021  0
        nota   901  2022  -0.1
        """,
    )

    assert found == {
        3: "10.5 no puede ser: en «puntos de 10» lo más alto es 10.",
        5: "-0.1 no puede ser: en «puntos de 10» lo más bajo es 0.",
    }


def test_without_a_bound_nothing_is_impossible():
    assert rows_of("unit_range", "gasto 901 2019 -5000\nvariacion 901 2019 -300") == {}
    assert list(rows_of("unit_range", "agua 901 2019 274\nagua 901 2020 -101")) == [3]


def test_a_number_that_is_none_is_left_out():
    found = rows_of("unit_range", "gasto 901 2019 inf\nnota 901 2019 nan")

    assert list(found) == [2, 3]


def test_what_is_left_out_is_in_no_table_that_goes_on():
    checked, con = run("nota 901 2019 11\nnota 901 2020 9")

    assert checked.rejected == 1
    assert con.execute("SELECT row FROM loaded").fetchall() == [(3,)]
    assert con.execute("SELECT rule, row, value FROM rejected").fetchall() == [
        ("unit_range", 2, 11.0)
    ]
