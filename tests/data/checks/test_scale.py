"""Figures in another scale than their variable's."""

from dataclasses import replace

from tests.data.checks.drawn import CONTEXT, rows_of

AGUA = "\n".join(f"agua 901 20{year} {value}" for year, value in ((10, 1), (11, 40), (12, 60)))
GASTO = "\n".join(f"gasto 901 20{year} {value}" for year, value in ((10, 90), (11, 100), (12, 110)))


def test_percentages_that_are_all_within_one_look_like_shares_of_one():
    found = rows_of("units_scale", "agua 901 2019 0.45\nagua 902 2019 1", AGUA)

    assert found == {
        2: "0.45 parece una proporción de 0 a 1: lo usual es 40 %.",
        3: "1 parece una proporción de 0 a 1: lo usual es 40 %.",
    }


def test_one_percentage_above_one_shows_that_the_others_are_small():
    assert rows_of("units_scale", "agua 901 2019 0.45\nagua 902 2019 1.5", AGUA) == {}


def test_a_variable_that_is_always_small_or_no_percentage_is_left_alone():
    small = "agua 901 2010 0.2\nagua 901 2011 2\nagua 901 2012 3"

    assert rows_of("units_scale", "agua 901 2019 0.4", small) == {}
    assert (
        rows_of("units_scale", "agua 901 2019 0.4", AGUA, replace(CONTEXT, percent=frozenset()))
        == {}
    )
    assert rows_of("units_scale", "agua 901 2019 0", AGUA) == {}


def test_a_thousand_and_a_million_times_the_usual_are_asked_about_either_way():
    found = rows_of(
        "units_scale",
        """
        gasto  901  2013  100000
        gasto  901  2014  0.1
        gasto  901  2015  150000000
        gasto  901  2016  0.00011
        gasto  901  2017  200001
        gasto  901  2018  60000
        gasto  901  2019  5000
        gasto  901  2020  -100000
        gasto  901  2021  0
        """,
        GASTO,
    )

    assert list(found) == [2, 3, 4, 5, 7]
    assert found[2] == "100000 es unas 1000 veces lo usual (100)."
    assert found[5] == "0.00011 es unas 1000000 veces menos que lo usual (100)."


def test_only_periods_of_one_kind_are_compared():
    assert rows_of("units_scale", "gasto 901 2013-01 100000", GASTO) == {}


def test_a_share_leaves_0_to_100_only_where_the_variable_did_before():
    drawn = "agua 901 2019 101\nagua 902 2019 -1\nagua 901 2020 100\nvariacion 901 2019 130"

    assert rows_of("shares", drawn, AGUA) == {
        2: "101 no es una parte de cien.",
        3: "-1 no es una parte de cien.",
    }
    assert rows_of("shares", drawn, "agua 902 2010 130") == {}
