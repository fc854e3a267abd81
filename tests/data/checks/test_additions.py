"""Parts and totals: places, breakdowns, amounts and their ceilings."""

from dataclasses import replace

from tests.data.checks.drawn import CONTEXT, rows_of

PARTS = """
    gente  90101  2022  10
    gente  90102  2022  20
    gente  90103  2022  70
"""


def test_a_place_that_is_not_the_sum_of_its_parts_is_told_on_the_row_that_is_loaded():
    said = "«Alta» dice 102, y sus 3 partes suman 100."

    assert rows_of("sums", PARTS + "gente 901 2022 102") == {5: said}
    assert rows_of("sums", "gente 901 2022 102", PARTS) == {2: said}
    assert rows_of("sums", PARTS, "gente 901 2022 102") == {2: said, 3: said, 4: said}


def test_sums_within_the_tolerance_are_left_alone():
    assert rows_of("sums", PARTS + "gente 901 2022 100") == {}
    assert rows_of("sums", PARTS + "gente 901 2022 100.5") == {}
    assert list(rows_of("sums", PARTS + "gente 901 2022 100.6")) == [5]


def test_a_sum_with_a_part_missing_is_none():
    assert rows_of("sums", "gente 90101 2022 10\ngente 90102 2022 20\ngente 901 2022 999") == {}


def test_a_part_that_was_not_there_yet_is_not_missed():
    drawn = "gente 90101 2019 10\ngente 90102 2019 20\ngente 901 2019 40"

    assert list(rows_of("sums", drawn)) == [4]


def test_a_part_whose_series_starts_later_is_no_part_until_then():
    late = replace(CONTEXT, late=frozenset({("gente", "90103", 12 * 2023)}))
    drawn = "gente 90101 2022 10\ngente 90102 2022 20\ngente 901 2022 30"

    assert rows_of("sums", drawn + "\ngente 90103 2022 5", context=late) == {}
    assert rows_of("sums", drawn, context=late) == {}
    assert list(rows_of("sums", drawn.replace(" 30", " 40"), context=late)) == [4]


def test_provinces_make_the_region_and_a_named_variable_only():
    drawn = "{0} 901 2022 10\n{0} 902 2022 20\n{0} 9 2022 40"

    assert rows_of("sums", drawn.format("gente")) == {
        4: "«Tierra Chica» dice 40, y sus 2 partes suman 30."
    }
    assert rows_of("sums", drawn.format("agua")) == {}


def test_a_known_figure_of_better_confidence_is_the_one_that_counts():
    known = "gente 901 2022 100 dos A"

    assert rows_of("sums", PARTS + "gente 901 2022 102 uno B", known) == {}


def test_what_is_known_and_unchanged_is_not_told_again():
    assert rows_of("sums", PARTS + "gente 901 2022 102", PARTS + "gente 901 2022 102") == {}


def test_parts_above_their_total_are_told():
    drawn = "gasto/fuente=a 901 2022 60\ngasto/fuente=b 901 2022 50\ngasto 901 2022 {}"

    assert rows_of("breakdowns", drawn.format(100)) == {
        4: "Las partes por «fuente» suman 110, y el total es 100."
    }
    assert rows_of("breakdowns", drawn.format(109.5)) == {}
    assert rows_of("breakdowns", drawn.format(500)) == {}


def test_only_parts_that_are_loaded_carry_the_warning_if_the_total_is_known():
    drawn = "gasto/fuente=a 901 2022 60"
    known = "gasto/fuente=b 901 2022 50\ngasto 901 2022 100"

    assert list(rows_of("breakdowns", drawn, known)) == [2]


def test_a_complete_breakdown_gives_its_total():
    drawn = "gente/sexo=mujer 901 2022 40\ngente/sexo=hombre 901 2022 50\ngente 901 2022 100"

    assert list(rows_of("breakdowns", drawn)) == [4]


def test_rates_two_keys_at_once_and_minus_signs_are_not_added():
    rates = "agua/sexo=mujer 901 2022 60\nagua/sexo=hombre 901 2022 50\nagua 901 2022 55"
    crossed = "gasto/a=x;b=y 901 2022 60\ngasto/a=x;b=z 901 2022 60\ngasto 901 2022 70"
    minus = "gasto/a=x 901 2022 90\ngasto/a=y 901 2022 -10\ngasto 901 2022 70"

    assert rows_of("breakdowns", rates) == {}
    assert rows_of("breakdowns", crossed) == {}
    assert rows_of("breakdowns", minus) == {}


def test_what_is_spent_is_not_above_what_there_is():
    said = "«Devengado» es 101 y pasa de «PIM», que es 100."

    assert rows_of("budget", "gasto 901 2022 101\npresupuesto 901 2022 100") == {2: said}
    assert rows_of("budget", "gasto 901 2022 101", "presupuesto 901 2022 100") == {2: said}
    assert rows_of("budget", "presupuesto 901 2022 100", "gasto 901 2022 101") == {2: said}


def test_a_ceiling_is_of_the_same_place_breakdown_and_period_and_has_a_tolerance():
    drawn = """
        gasto        901  2022  100.5
        presupuesto  901  2022  100
        gasto        902  2022  500
        gasto        901  2021  500
        gasto/a=x    901  2022  500
    """

    assert rows_of("budget", drawn) == {}
