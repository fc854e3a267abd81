"""Sums of territory: only where the variable says so, and only when every part is there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.evaluation.evaluation import evaluate
from indicators.formula.tree import Operand
from indicators.territory import Geography, Territory
from tests.factories import evaluated, indicator, observations, scorecard, values, variable

SUMMED = (variable("agua", territory="sum"), variable("casas", territory="sum"))
RATIO = indicator(formula="100 * agua / casas", unit="percent")


def test_the_ratio_of_a_province_is_a_ratio_of_sums_and_no_mean_of_ratios():
    found = evaluated(
        """
                    2019
        agua  911     90
        casas 911    100
        agua  912      1
        casas 912    900
        """,
        RATIO,
        variables=SUMMED,
    )

    sheet = found.of("agua")
    assert values(sheet, "911") == {"2019": 90}
    assert values(sheet, "91") == {"2019": pytest.approx(9.1)}


def test_a_territory_is_added_up_only_where_the_variable_says_so():
    table = """
                  2019
        agua 911    1
        agua 912    2
    """

    plain = evaluated(table).of("agua")
    summed = evaluated(table, variables=SUMMED).of("agua")

    assert (values(plain, "91"), values(summed, "91")) == ({"2019": None}, {"2019": 3})


def test_a_missing_part_gives_no_sum_at_any_level_above():
    found = evaluated(
        """
                  2019  2020
        agua 911     1     1
        agua 912     -     2
        agua 921     4     4
        """,
        variables=SUMMED,
    )

    sheet = found.of("agua")
    assert values(sheet, "91") == {"2019": None, "2020": 3}
    assert values(sheet, "92") == {"2019": 4, "2020": 4}
    assert values(sheet, "9") == {"2019": None, "2020": 7}


def test_a_district_counts_from_the_year_it_exists():
    found = evaluated(
        """
                  2020  2021  2022
        agua 921     4     4     4
        agua 922     -     -     6
        """,
        variables=SUMMED,
    )

    assert values(found.of("agua"), "92") == {"2020": 4, "2021": None, "2022": 10}


def test_a_variable_may_begin_later_in_a_district_than_the_district_itself():
    start = {"place": "922", "since": "2022", "reason": "Antes gastaba con Puerto."}
    found = evaluated(
        """
                   2020  2021  2022  2023
        agua  921     4     4     4     4
        agua  922     -     -     6     -
        casas 921     1     1     1     1
        casas 922     -     -     -     -
        """,
        RATIO,
        indicator(id="solo_agua", formula="agua"),
        variables=(variable("agua", territory="sum", starts=(start,)), SUMMED[1]),
    )

    assert values(found.of("solo_agua"), "92") == {
        "2020": 4, "2021": 4, "2022": 10, "2023": None,
    }  # fmt: skip
    assert values(found.of("agua"), "92") == {"2020": 400} | dict.fromkeys(
        ("2021", "2022", "2023"), None
    )


def test_a_figure_of_a_part_that_does_not_count_yet_is_not_added():
    found = evaluated(
        """
                  2020  2021
        agua 921     4     4
        agua 922     9     6
        """,
        variables=SUMMED,
    )

    assert values(found.of("agua"), "92") == {"2020": 4, "2021": 10}


def test_a_reported_figure_wins_over_the_sum_operand_by_operand():
    found = evaluated(
        """
                   2019
        agua  91    100
        agua  911     1
        agua  912     2
        casas 911   100
        casas 912   100
        """,
        RATIO,
        variables=SUMMED,
    )

    value = found.of("agua").at("91", "2019")
    assert (value.value, value.derived) == (50, True)


def test_the_sum_above_takes_the_reported_part_and_not_the_sum_of_its_parts():
    found = evaluated(
        """
                  2019
        agua 91    100
        agua 911     1
        agua 912     2
        agua 92      5
        """,
        variables=SUMMED,
    )

    assert values(found.of("agua"), "9") == {"2019": 105}


def test_a_value_is_derived_if_any_operand_is_and_only_then():
    found = evaluated(
        """
                   2019
        agua  91      3
        casas 911     4
        casas 912     6
        """,
        indicator(formula="agua"),
        indicator(id="razon", formula="agua / casas"),
        variables=SUMMED,
    )

    assert not found.of("agua").at("91", "2019").derived
    assert found.of("razon").at("91", "2019").derived


@pytest.mark.parametrize(
    ("reported", "kept"),
    [("1000", False), ("1005", False), ("1006", True), ("995", True), ("996", False), ("0", True)],
)
def test_a_report_and_a_sum_that_differ_by_more_than_half_a_percent_are_both_kept(reported, kept):
    found = evaluated(
        f"""
                  2019
        agua 91   {reported}
        agua 911  600
        agua 912  400
        """,
        variables=SUMMED,
    )

    assert [(d.operand, d.place, d.period, d.reported, d.added) for d in found.disagreements] == (
        [(Operand("agua"), "91", "2019", float(reported), 1000.0)] if kept else []
    )
    assert values(found.of("agua"), "91") == {"2019": float(reported)}


def test_a_disagreement_is_kept_once_though_two_frequencies_read_the_figure():
    found = evaluated(
        """
                  2019
        agua 91   1000
        agua 911   600
        agua 912   300
        """,
        indicator(),
        indicator(id="suelta", frequency="irregular"),
        variables=SUMMED,
    )

    assert len(found.disagreements) == 1


def test_named_places_take_no_part_in_sums():
    found = evaluated(
        """
                  2019
        agua lago  50
        agua 911    1
        agua 912    2
        """,
        indicator(levels=("provincia", "embalse")),
        variables=SUMMED,
    )

    assert values(found.of("agua"), "lago") == {"2019": 50}
    assert values(found.of("agua"), "91") == {"2019": 3}


def test_a_part_that_hangs_directly_on_the_whole_is_added_with_the_others():
    ragged = Geography(
        (
            Territory("9", "Costa", "departamento", None),
            Territory("91", "Norte", "provincia", "9"),
            Territory("911", "Alto", "distrito", "91"),
            Territory("999", "Isla", "distrito", "9"),
        )
    )
    found = evaluate(
        scorecard(variables=SUMMED),
        observations(
            """
                      2019  2020
            agua 911     1     1
            agua 999    10     -
            """
        ),
        ragged,
    )

    assert values(found.of("agua"), "9") == {"2019": 11, "2020": None}


figures = st.one_of(st.none(), st.integers(-50, 50))


@settings(deadline=None)
@given(st.lists(st.tuples(figures, figures), min_size=4, max_size=4))
def test_the_whole_is_the_sum_of_its_parts_or_nothing(pairs):
    districts = ("911", "912", "921", "922")
    table = "2020 2021\n" + "\n".join(
        f"agua {place} " + " ".join("-" if x is None else str(x) for x in pair)
        for place, pair in zip(districts, pairs, strict=True)
    )

    sheet = evaluated(table, variables=SUMMED).of("agua")

    for column, (year, counted) in enumerate((("2020", 3), ("2021", 4))):
        parts = [pair[column] for pair in pairs[:counted]]
        expected = None if None in parts else float(sum(parts))
        assert values(sheet, "9").get(year) == expected
