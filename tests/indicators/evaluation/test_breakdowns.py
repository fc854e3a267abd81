"""Breakdowns: a formula reads totals, and parts are added only where they are all there is."""

from tests.factories import evaluated, indicator, values, variable

PARTS = """
                   2019  2020  2021
agua               911    -     -     9
agua[sexo=mujer]   911    1     1     4
agua[sexo=hombre]  911    2     -     4
"""


def test_a_total_is_used_only_if_it_was_reported():
    found = evaluated(PARTS)

    assert values(found.of("agua"), "911") == {"2021": 9}


def test_parts_are_added_where_the_variable_says_they_are_complete_and_all_are_there():
    found = evaluated(PARTS, variables=(variable("agua", complete=("sexo",)),))

    sheet = found.of("agua")
    assert values(sheet, "911") == {"2019": 3, "2020": None, "2021": 9}
    assert [sheet.at("911", year).derived for year in ("2019", "2021")] == [True, False]
    assert [(d.period, d.reported, d.added) for d in found.disagreements] == [("2021", 9, 8)]


def test_only_parts_by_one_key_are_added_and_never_parts_of_parts():
    found = evaluated(
        """
                                      2019
        agua[sexo=mujer]         911     1
        agua[sexo=hombre]        911     2
        agua[edad=joven]         911    50
        agua[edad=joven;sexo=mujer] 911 70
        """,
        indicator(),
        indicator(id="jovenes", formula="at(agua, 'sexo=mujer;edad=joven')"),
        variables=(variable("agua", complete=("sexo",)),),
    )

    assert values(found.of("agua"), "911") == {"2019": 3}
    assert values(found.of("jovenes"), "911") == {"2019": 70}


def test_a_complete_sum_of_parts_is_a_part_of_the_territory_above():
    found = evaluated(
        """
                               2019
        agua[sexo=mujer]  911     1
        agua[sexo=hombre] 911     2
        agua              912     5
        """,
        variables=(variable("agua", complete=("sexo",), territory="sum"),),
    )

    assert values(found.of("agua"), "91") == {"2019": 8}


def test_one_part_is_read_by_name():
    found = evaluated(PARTS, indicator(formula="100 * at(agua, 'sexo=mujer') / agua"))

    assert values(found.of("agua"), "911") == {"2021": 100 * 4 / 9}


def test_an_indicator_is_evaluated_for_every_value_that_all_operands_have():
    found = evaluated(
        """
                                2019
        agua               911    10
        agua[sexo=mujer]   911     4
        agua[sexo=hombre]  911     6
        agua[sexo=nada]    911     1
        casas              911    20
        casas[sexo=mujer]  911     8
        casas[sexo=hombre] 911     6
        casas[edad=joven]  911     3
        """,
        indicator(formula="100 * agua / casas", breakdowns=("sexo",)),
    )

    assert {
        breakdown: values(sheet, "911") for (_, breakdown, _), sheet in found.sheet.items()
    } == {"": {"2019": 50}, "sexo=hombre": {"2019": 100}, "sexo=mujer": {"2019": 50}}


def test_a_breakdown_of_a_formula_that_reads_a_part_already_joins_both_keys():
    found = evaluated(
        """
                                         2019
        agua[edad=joven]            911     9
        agua[edad=joven;sexo=mujer] 911     4
        """,
        indicator(formula="at(agua, 'edad=joven')", breakdowns=("sexo",)),
    )

    assert {
        breakdown: values(sheet, "911") for (_, breakdown, _), sheet in found.sheet.items()
    } == {
        "": {"2019": 9},
        "sexo=mujer": {"2019": 4},
    }


def test_parts_are_added_over_territory_and_time_like_totals():
    months = "  ".join(f"2019-{month:02d}" for month in range(1, 13))
    found = evaluated(
        f"""
                             {months}                 2019
        agua[sexo=mujer] 911 1 1 1 1 1 1 1 1 1 1 1 1     -
        agua[sexo=mujer] 912 - - - - - - - - - - - -     3
        """,
        indicator(breakdowns=("sexo",)),
        variables=(variable("agua", time="sum", territory="sum"),),
    )

    assert values(found.of("agua", "sexo=mujer"), "91") == {"2019": 15}
    assert found.of("agua").grid.periods == ()
