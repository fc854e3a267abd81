"""Periods: an indicator is evaluated at periods of its own frequency and at no others."""

import pytest

from indicators.formula.tree import Operand
from tests.factories import evaluated, indicator, values, variable

MONTHS = "  ".join(f"2019-{month:02d}" for month in range(1, 13))


def monthly(place: str, figures: str) -> str:
    return f"{MONTHS}\nagua {place} {figures}"


@pytest.mark.parametrize(
    ("rule", "year"),
    [("sum", 78.0), ("mean", 6.5), ("last", 12.0), ("none", None)],
)
def test_months_make_a_year_by_the_rule_of_the_variable(rule, year):
    table = monthly("911", " ".join(map(str, range(1, 13))))

    found = evaluated(table, variables=(variable("agua", time=rule),)).of("agua")

    assert values(found, "911").get("2019") == year
    if year is not None:
        assert found.at("911", "2019").derived


@pytest.mark.parametrize("rule", ["sum", "mean", "last"])
@pytest.mark.parametrize("missing", [0, 5, 11])
def test_a_missing_month_gives_no_year(rule, missing):
    figures = ["1"] * 12
    figures[missing] = "-"

    found = evaluated(monthly("911", " ".join(figures)), variables=(variable("agua", time=rule),))

    assert found.of("agua").grid.periods == ()


def test_quarters_make_a_year_and_months_make_a_quarter():
    quarters = evaluated(
        """
                 2019-Q1  2019-Q2  2019-Q3  2019-Q4  2020-Q1
        agua 911       1        2        3        4        5
        """,
        variables=(variable("agua", time="sum"),),
    )
    months = evaluated(
        """
                 2019-01  2019-02  2019-03  2019-04
        agua 911       1        2        3        4
        """,
        indicator(frequency="quarterly"),
        variables=(variable("agua", time="sum"),),
    )

    assert values(quarters.of("agua"), "911") == {"2019": 10}
    assert values(months.of("agua"), "911") == {"2019-Q1": 6}


def test_a_published_year_wins_over_its_months_and_what_differs_is_kept():
    table = "2019  " + monthly("911", "100 " + " ".join(["1"] * 12))

    found = evaluated(table, variables=(variable("agua", time="sum"),))

    value = found.of("agua").at("911", "2019")
    assert (value.value, value.derived) == (100, False)
    assert [(d.operand, d.place, d.period, d.reported, d.added) for d in found.disagreements] == [
        (Operand("agua"), "911", "2019", 100, 12)
    ]


def test_a_published_quarter_is_taken_before_the_months_in_it():
    found = evaluated(
        """
                 2019-01 2019-02 2019-03 2019-Q1 2019-Q2 2019-Q3 2019-Q4
        agua 911       1       1       1      10      10      10      10
        """,
        variables=(variable("agua", time="sum"),),
    )

    assert values(found.of("agua"), "911") == {"2019": 40}


@pytest.mark.parametrize("rule", ["sum", "mean", "last", "none"])
@pytest.mark.parametrize("frequency", ["quarterly", "monthly"])
def test_a_coarser_figure_is_never_spread(rule, frequency):
    found = evaluated(
        """
                 2019  2020
        agua 911   12    24
        """,
        indicator(frequency=frequency),
        variables=(variable("agua", time=rule),),
    )

    assert found.of("agua").grid.periods == ()


def test_years_and_months_of_one_formula_are_joined_by_the_year():
    found = evaluated(
        f"""
                  {MONTHS}   2019
        agua  911 1 1 1 1 1 1 1 1 1 1 1 1  -
        casas 911 - - - - - - - - - - - -  3
        """,
        indicator(formula="agua / casas"),
        variables=(variable("agua", time="sum"),),
    )

    assert values(found.of("agua"), "911") == {"2019": 4}


def test_months_of_districts_make_the_year_of_the_province():
    found = evaluated(
        f"""
                 {MONTHS}  2019
        agua 911 1 1 1 1 1 1 1 1 1 1 1 1  -
        agua 912 - - - - - - - - - - - -  8
        """,
        variables=(variable("agua", time="sum", territory="sum"),),
    )

    value = found.of("agua").at("91", "2019")
    assert (value.value, value.derived) == (20, True)


def test_the_calendar_of_an_indicator_has_no_gaps_between_its_first_and_last_value():
    found = evaluated(
        """
                 2015  2017  2018
        agua 911    1     -     -
        agua 912    -     -     5
        agua lago   7     7     7
        """
    )

    assert values(found.of("agua"), "911") == {
        "2015": 1, "2016": None, "2017": None, "2018": None,
    }  # fmt: skip


@pytest.mark.parametrize("frequency", ["irregular", "census"])
def test_without_a_calendar_only_published_periods_stand_in_the_series(frequency):
    found = evaluated(
        """
                 2007  2017  2019-Q2
        agua 911    1     2        3
        """,
        indicator(frequency=frequency),
    )

    assert values(found.of("agua"), "911") == {"2007": 1, "2017": 2, "2019-Q2": 3}


def test_cut_offs_of_a_running_year_stand_apart_and_never_in_the_series():
    found = evaluated(
        """
                 2018  2019  2019-06  2019-07/2019-11
        agua 911   10    20        8               5
        """,
        variables=(variable("agua", cumulative=True, time="sum"),),
    )

    assert values(found.of("agua"), "911") == {"2018": 10, "2019": 20}
    apart = found.sheet["agua", "", True]
    assert apart.partial
    assert values(apart, "911") == {"2019-06": 8, "2019-07/2019-11": 5}


@pytest.mark.parametrize("declared", [True, False])
@pytest.mark.parametrize("frequency", ["yearly", "quarterly", "monthly", "irregular", "census"])
def test_a_range_and_a_cut_off_never_stand_in_a_series_of_any_frequency(frequency, declared):
    found = evaluated(
        """
                           2019-06  2019-07/2019-11  2016/2018
        agua           911       -               5          6
        agua_acumulado 911       8               -          -
        """,
        indicator(frequency=frequency),
        indicator(id="corrido", formula="agua_acumulado", frequency=frequency),
        variables=(variable("agua_acumulado"),) if declared else (),
    )

    assert found.of("agua").grid.periods == found.of("corrido").grid.periods == ()
    assert values(found.sheet["corrido", "", True], "911") == {"2019-06": 8}
    assert values(found.sheet["agua", "", True], "911") == {"2016/2018": 6, "2019-07/2019-11": 5}


def test_twelve_cut_offs_do_not_make_a_year():
    found = evaluated(
        monthly("911", " ".join(map(str, range(1, 13)))),
        variables=(variable("agua", cumulative=True, time="sum"),),
    )

    assert found.of("agua").grid.periods == ()


def test_a_cut_off_is_evaluated_with_operands_of_exactly_the_same_period():
    found = evaluated(
        """
                  2019-05  2019-06
        agua  911       5        6
        casas 911      10        -
        """,
        indicator(formula="100 * agua / casas"),
        variables=(variable("agua", cumulative=True), variable("casas", cumulative=True)),
    )

    assert values(found.sheet["agua", "", True], "911") == {"2019-05": 50}


def test_a_cut_off_of_a_province_is_the_sum_of_the_same_cut_off_of_its_districts():
    found = evaluated(
        """
                 2019-05  2019-06
        agua 911       5        6
        agua 912       1        -
        """,
        variables=(variable("agua", cumulative=True, territory="sum"),),
    )

    assert values(found.sheet["agua", "", True], "91") == {"2019-05": 6, "2019-06": None}


@pytest.mark.parametrize("formula", ["prev(agua, 1)", "cumulative(agua)", "rolling_mean(agua, 2)"])
def test_no_cut_off_looks_back_at_another_one(formula):
    found = evaluated(
        """
                 2018  2019  2018-06  2019-06
        agua 911   10    20        8        9
        """,
        indicator(formula=formula),
        variables=(variable("agua", cumulative=True),),
    )

    assert ("agua", "", True) not in found.sheet
    assert values(found.of("agua"), "911")["2019"] is not None


def test_the_newest_value_is_the_last_that_ends_by_the_year_asked_for():
    sheet = evaluated(
        """
                 2019-Q1  2019-Q4  2020-Q1
        agua 911       1        2        3
        agua 912       1        -        -
        """,
        indicator(frequency="quarterly"),
    ).of("agua")

    found = {
        (place, year): None if (v := sheet.newest(place, year)) is None else v.period.text
        for place in ("911", "912", "921")
        for year in (2018, 2019, 2020)
    }
    assert found == {
        ("911", 2018): None, ("911", 2019): "2019-Q4", ("911", 2020): "2020-Q1",
        ("912", 2018): None, ("912", 2019): "2019-Q1", ("912", 2020): "2019-Q1",
        ("921", 2018): None, ("921", 2019): None, ("921", 2020): None,
    }  # fmt: skip
    assert sheet.newest_columns(2019)[:4].tolist() == [-1, -1, 3, 0]


def test_without_any_figure_there_is_an_empty_series_and_no_cut_offs():
    found = evaluated("2019\nagua 911 -")

    assert found.of("agua").grid.periods == ()
    assert list(found.sheet) == [("agua", "", False)]
    assert found.of("agua").newest("911", 2026) is None
