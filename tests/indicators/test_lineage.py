"""Lineage: from a value to the figures it was made from, with the sum written out."""

import pytest

from indicators.evaluation.gap import Reason
from indicators.figure import Figure
from indicators.lineage import trace
from indicators.problem import Where
from tests.factories import evaluated, indicator, observations, variable

MONTHS = "  ".join(f"2019-{month:02d}" for month in range(1, 13))


def figures(table: str):
    """All figures of a drawn table, as the repository hands them over."""
    drawn = observations(table)
    found = [
        Figure(
            drawn.variables[v], drawn.breakdowns[b], drawn.places[p], drawn.periods[t], x, f"{x:g}",
            ("fuente",), "A", 1, "", "", Where("observations.csv", 1),
        )
        for v, b, p, t, x in zip(
            drawn.variable, drawn.breakdown, drawn.place, drawn.period, drawn.value, strict=True
        )
    ]  # fmt: skip

    def find(operands, places):
        assert operands
        assert places
        return found

    return find


def follow(table: str, place: str, period: str, asked=None, breakdown: str = "", **changes):
    asked = asked or indicator()
    found = evaluated(table, asked, **changes)
    return trace(found, asked, place, period, figures(table), breakdown=breakdown)


def keys(lineage) -> list[str]:
    return sorted(f"{f.variable} {f.breakdown} {f.place} {f.period}" for f in lineage.figures)


TABLE = """
           2018  2019
agua  911     4     5
casas 911    20    -8
luz   911     -     2
"""


@pytest.mark.parametrize(
    ("formula", "text", "value"),
    [
        ("agua", "5", 5),
        ("100 * agua / casas", "100 × 5 ÷ (-8)", -62.5),
        ("agua - casas", "5 − (-8)", 13),
        ("agua - (luz - casas)", "5 − (2 − (-8))", -5),
        ("agua - luz - 1", "5 − 2 − 1", 2),
        ("agua / (luz * 2)", "5 ÷ (2 × 2)", 1.25),
        ("(agua + luz) * 2", "(5 + 2) × 2", 14),
        ("-agua + -(luz + 1)", "−5 + (−(2 + 1))", -8),
        ("100 * (agua / prev(agua, 1) - 1)", "100 × (5 ÷ 4 − 1)", 25),
        ("agua * prev(agua + 1, 1)", "5 × (4 + 1)", 25),
        ("2 * rolling_mean(agua, 2)", "2 × ((4 + 5) ÷ 2)", 9),
        ("2 * cumulative(agua)", "2 × (4 + 5)", 18),
        ("coalesce(prev(luz, 1), luz) + 1", "2 + 1", 3),
        ("abs(casas)", "|-8|", 8),
        ("least(agua, luz, 9)", "mín(5, 2, 9)", 2),
        ("greatest(agua, luz) / 2", "máx(5, 2) ÷ 2", 2.5),
        ("0.1 * agua + 1000000", "0.1 × 5 + 1000000", 1000000.5),
    ],
)
def test_the_sum_is_written_out_with_the_numbers_it_was_made_from(formula, text, value):
    lineage = follow(TABLE, "911", "2019", indicator(formula=formula))

    assert (lineage.calculation, lineage.value.value) == (text, value)


def test_numbers_are_written_as_whoever_shows_them_likes():
    asked = indicator(formula="agua / casas")
    found = evaluated(TABLE, asked)

    lineage = trace(found, asked, "911", "2018", figures(TABLE), number=lambda x: f"{x:.2f}")

    assert lineage.calculation == "4.00 ÷ 20.00"


def test_the_figures_are_those_that_were_read_and_no_others():
    lineage = follow(TABLE, "911", "2019", indicator(formula="agua / prev(casas, 1)"))

    assert keys(lineage) == ["agua  911 2019", "casas  911 2018"]
    assert all(figure.sources == ("fuente",) for figure in lineage.figures)


def test_a_sum_leads_to_the_figures_of_all_its_parts():
    table = """
              2018  2019
    agua 911     1     2
    agua 912     3     4
    agua 921     8     -
    """

    lineage = follow(table, "91", "2019", variables=(variable("agua", territory="sum"),))

    assert lineage.value.derived
    assert keys(lineage) == ["agua  911 2019", "agua  912 2019"]


def test_a_quarter_made_of_months_leads_to_its_three_months():
    lineage = follow(
        f"{MONTHS}\nagua 911 1 2 3 4 5 6 7 8 9 10 11 12",
        "911",
        "2019-Q2",
        indicator(frequency="quarterly"),
        variables=(variable("agua", time="sum"),),
    )

    assert lineage.value.value == 15
    assert keys(lineage) == ["agua  911 2019-04", "agua  911 2019-05", "agua  911 2019-06"]


def test_a_year_made_of_months_does_not_lead_to_a_range_of_the_same_year():
    lineage = follow(
        f"{MONTHS} 2019-01/2019-06 2019/2020\nagua 911 {'1 ' * 12} 50 60",
        "911",
        "2019",
        variables=(variable("agua", time="sum"),),
    )

    assert len(lineage.figures) == 12


def test_a_total_made_of_a_breakdown_leads_to_its_parts():
    lineage = follow(
        """
                               2019
        agua[sexo=mujer]  911     1
        agua[sexo=hombre] 911     2
        agua[edad=joven]  911     2
        """,
        "911",
        "2019",
        variables=(variable("agua", complete=("sexo",)),),
    )

    assert keys(lineage) == ["agua sexo=hombre 911 2019", "agua sexo=mujer 911 2019"]


def test_a_part_of_a_breakdown_leads_to_its_own_figures():
    table = """
                          2019
    agua             911     5
    agua[sexo=mujer] 911     2
    """

    lineage = follow(table, "911", "2019", indicator(breakdowns=("sexo",)), breakdown="sexo=mujer")

    assert (lineage.calculation, keys(lineage)) == ("2", ["agua sexo=mujer 911 2019"])


def test_a_cut_off_is_traced_like_any_value():
    lineage = follow(
        """
                 2018  2019-06
        agua 911   10        8
        """,
        "911",
        "2019-06",
        variables=(variable("agua", cumulative=True),),
    )

    assert (lineage.value.value, lineage.calculation) == (8, "8")
    assert keys(lineage) == ["agua  911 2019-06"]


def test_a_gap_has_its_reason_and_what_was_read():
    lineage = follow(TABLE, "911", "2018", indicator(formula="agua / luz"))

    assert (lineage.value, lineage.calculation, lineage.figures) == (None, "", ())
    assert lineage.gap.reason is Reason.OPERAND_MISSING
    assert [(str(r.operand), r.value) for r in lineage.readings] == [("agua", 4), ("luz", None)]


def test_a_period_of_which_nothing_is_known_has_a_reason_too():
    lineage = follow(TABLE, "911", "1990")

    assert str(lineage.gap.message) == "falta agua 1990"
    assert lineage.readings == ()
