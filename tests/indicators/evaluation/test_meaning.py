"""What a formula means where something is missing, and how sure its value is."""

import numpy as np
import pytest

from indicators.evaluation.sheet import Sheet
from tests.factories import evaluated, indicator, values, variable

SUMMED = (variable("agua", territory="sum"), variable("casas", territory="sum"))
RATIO = indicator(formula="100 * agua / casas", unit="percent")


def confidences(sheet: Sheet, place: str) -> dict[str, str]:
    return {value.period.text: value.confidence for value in sheet.series(place)}


@pytest.mark.parametrize("formula", ["agua / casas", "1 / (agua / casas)", "agua / (casas * 0)"])
def test_dividing_by_zero_gives_no_value(formula):
    found = evaluated(
        """
                   2019  2020
        agua  911     5     5
        casas 911     0     2
        """,
        indicator(formula=formula),
    )

    assert values(found.of("agua"), "911").get("2019") is None


def test_a_missing_operand_gives_no_value_and_leaves_the_others_alone():
    found = evaluated(
        """
                   2019  2020  2021
        agua  911     5     -     6
        casas 911    10    10    12
        """,
        RATIO,
    )

    assert values(found.of("agua"), "911") == {"2019": 50, "2020": None, "2021": 50}


def test_nothing_is_taken_from_a_neighbour_or_another_year():
    found = evaluated(
        """
                   2019  2020
        agua  911     5     -
        casas 911     -    10
        casas 912    10    10
        """,
        RATIO,
    )

    assert found.of("agua").grid.periods == ()


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("coalesce(agua, casas)", [1, 20, 30]),
        ("agua + casas", [11, None, None]),
        ("greatest(agua, casas)", [10, None, None]),
        ("least(agua, casas)", [1, None, None]),
        ("abs(agua - casas)", [9, None, None]),
    ],
)
def test_only_coalesce_gets_over_a_missing_operand(formula, expected):
    found = evaluated(
        """
                   2019  2020  2021
        agua  911     1     -     -
        casas 911    10    20    30
        """,
        indicator(formula=formula),
    )

    years = ("2019", "2020", "2021")
    assert [values(found.of("agua"), "911").get(year) for year in years] == expected


def test_the_confidence_of_a_value_is_the_worst_of_its_operands():
    found = evaluated(
        """
                   2019  2020  2021  2022
        agua  911    1A    1A    1B    1C
        casas 911    1A    1B    1C    1A
        """,
        RATIO,
    )

    sheet = found.of("agua")
    assert confidences(sheet, "911") == {"2019": "A", "2020": "B", "2021": "C", "2022": "C"}


def test_the_confidence_of_a_sum_is_the_worst_of_its_parts():
    found = evaluated(
        """
                  2019  2020
        agua 911    1A    1A
        agua 912    1B    1A
        agua 92     1C    1B
        """,
        variables=SUMMED,
    )

    sheet = found.of("agua")
    assert confidences(sheet, "91") == {"2019": "B", "2020": "A"}
    assert confidences(sheet, "9") == {"2019": "C", "2020": "B"}


def test_the_confidence_is_that_of_the_figure_coalesce_takes():
    found = evaluated(
        """
                   2019  2020
        agua  911    1B     -
        casas 911    1C    1C
        """,
        indicator(formula="coalesce(agua, casas)"),
    )

    assert confidences(found.of("agua"), "911") == {"2019": "B", "2020": "C"}


def test_an_indicator_is_evaluated_only_for_the_places_of_its_levels():
    found = evaluated(
        """
                  2019
        agua 9      9
        agua 91     3
        agua 911    1
        """,
        indicator(levels=("provincia",)),
    )

    assert found.of("agua").grid.places == ("91", "92")


def test_every_order_of_the_rows_gives_the_same():
    table = """
                   2019  2020
        agua  911     1     2
        agua  912    2B     3
        agua  921     4     -
        casas 911    10    10
    """
    head, *rows = table.strip().splitlines()
    turned = "\n".join([head, *reversed(rows)])

    one, other = (evaluated(t, RATIO, variables=SUMMED).of("agua") for t in (table, turned))

    np.testing.assert_equal(one.value, other.value)
    np.testing.assert_equal(one.quality, other.quality)
