"""Periods that cannot be, or that the variable or the place does not have."""

from tests.data.checks.drawn import rows_of


def test_the_future_is_not_observed_and_the_running_year_is():
    found = rows_of(
        "impossible_periods",
        """
        gente  901  2026     1
        gente  901  2027     1
        gente  901  2027-01  1
        gente  901  9019     1
        gente  901  2020/2028  1
        """,
    )

    assert list(found) == [3, 4, 5, 6]
    assert found[3] == "«2027» todavía no termina: estamos en 2026."


def test_a_variable_with_known_projections_has_a_future():
    known = "gente 902 2030 1"

    assert rows_of("impossible_periods", "gente 901 2029 1", known) == {}
    assert list(rows_of("impossible_periods", "agua 901 2029 1", known)) == [2]


def test_a_year_before_all_statistics_is_a_slip():
    found = rows_of("impossible_periods", "gente 901 1700 1\ngente 901 0201 1")

    assert found == {3: "«0201» es anterior a 1700."}


def test_a_month_of_a_yearly_variable_is_asked_about():
    found = rows_of(
        "finer_periods",
        """
        gente       901  2019-03  1
        gente       901  2019     1
        otra_gente  901  2019-Q1  1
        otra_gente  901  2019-02  1
        agua        901  2019-03  1
        gasto       901  2019-03  1
        variacion   901  2019-03  1
        gente       901  2019-03/2019-09  1
        """,
    )

    assert list(found) == [2, 5]
    assert found[2] == "«2019-03» es parte de un año, y la variable se publica así: «anual»."


def test_a_variable_that_has_months_may_have_more():
    assert rows_of("finer_periods", "gente 901 2019-03 1", "gente 902 2018-01 1") == {}


def test_a_place_has_no_figures_of_before_it_was_there_nor_of_after():
    found = rows_of(
        "places_in_time",
        """
        agua  90103  2020     1
        agua  90103  2021     1
        agua  90103  2020-12  1
        agua  90201  2015     1
        agua  90201  2016     1
        agua  901    1990     1
        """,
    )

    assert found == {
        2: "«Nuevo» existe desde 2021, y la cifra es de 2020.",
        4: "«Nuevo» existe desde 2021, y la cifra es de 2020-12.",
        6: "«Playa» existió hasta 2015, y la cifra es de 2016.",
    }
