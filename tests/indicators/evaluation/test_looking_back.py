"""`prev`, `rolling_mean` and `cumulative` count the calendar, over no gap and no break."""

import pytest

from tests.factories import evaluated, indicator, values

BACK = """
         2015  2016  2017  2018  2019
agua 911    1     2     -     4     5
"""


@pytest.mark.parametrize(
    ("formula", "breaks", "expected"),
    [
        ("prev(agua, 1)", (), {"2016": 1, "2017": 2, "2018": None, "2019": 4}),
        ("prev(agua, 2)", (), {"2017": 1, "2018": 2, "2019": None}),
        ("prev(agua, 9)", (), {}),
        ("agua - prev(agua, 1)", (), {"2016": 1, "2019": 1}),
        ("prev(agua, 1)", ("2016",), {"2017": 2, "2019": 4}),
        ("prev(agua, 1)", ("2019",), {"2016": 1, "2017": 2}),
        ("prev(agua, 2)", ("2018",), {"2017": 1}),
        ("rolling_mean(agua, 1)", (), {"2015": 1, "2016": 2, "2018": 4, "2019": 5}),
        ("rolling_mean(agua, 2)", (), {"2016": 1.5, "2019": 4.5}),
        ("rolling_mean(agua, 2)", ("2019",), {"2016": 1.5}),
        ("rolling_mean(agua, 3)", (), {}),
        ("cumulative(agua)", (), {"2015": 1, "2016": 3}),
        ("cumulative(agua)", ("2016",), {"2015": 1, "2016": 2}),
        ("cumulative(agua)", ("2018",), {"2015": 1, "2016": 3, "2018": 4, "2019": 9}),
    ],
)
def test_looking_back_counts_the_calendar_and_reaches_over_no_gap_and_no_break(
    formula, breaks, expected
):
    sheet = evaluated(BACK, indicator(formula=formula, breaks=breaks)).of("agua")

    found = {year: v for year, v in values(sheet, "911").items() if v is not None}
    assert found == {year: v for year, v in expected.items() if v is not None}


def test_looking_back_counts_quarters_and_months_across_the_turn_of_the_year():
    quarters = evaluated(
        """
                 2018-Q3  2018-Q4  2019-Q1
        agua 911       1        2        3
        """,
        indicator(frequency="quarterly", formula="prev(agua, 2)"),
    )
    months = evaluated(
        """
                 2018-12  2019-01  2019-03
        agua 911       1        2        3
        """,
        indicator(frequency="monthly", formula="prev(agua, 1)"),
    )

    assert values(quarters.of("agua"), "911") == {"2019-Q1": 1}
    assert values(months.of("agua"), "911") == {"2019-01": 1, "2019-02": 2}


def test_a_break_in_a_year_parts_the_months_of_that_year_from_those_before():
    found = evaluated(
        """
                 2018-12  2019-01  2019-02
        agua 911       1        2        3
        """,
        indicator(frequency="monthly", formula="prev(agua, 1)", breaks=("2019",)),
    )

    assert values(found.of("agua"), "911") == {"2019-02": 2}


def test_the_stretches_of_a_series_are_numbered_from_its_breaks():
    found = evaluated(
        """
                 2015  2016  2017  2018  2019
        agua 911    1     1     1     1     1
        """,
        indicator(breaks=("2016", "2019")),
    )

    assert found.of("agua").stretch.tolist() == [0, 1, 1, 1, 2]
