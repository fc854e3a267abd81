"""Readings: the published cells a value was read from, with the parts of every sum."""

from indicators.evaluation.grid import Axis
from indicators.evaluation.reading import CellReader, Reading
from indicators.evaluation.sheet import stretches
from indicators.formula.parsing import parse_formula
from tests.factories import evaluated, indicator, variable

MONTHS = "  ".join(f"2019-{month:02d}" for month in range(1, 13))


def outline(reading: Reading, depth: int = 0) -> list[str]:
    value = "-" if reading.value is None else f"{reading.value:g}{reading.confidence}"
    mark = "*" if reading.derived else ""
    own = f"{'  ' * depth}{reading.operand} {reading.place} {reading.period} {value}{mark}"
    return [own, *(line for part in reading.parts for line in outline(part, depth + 1))]


def readings(found, place: str, period: str) -> list[str]:
    asked = found.sheets[0].indicator
    cube = found.cubes[Axis.YEARS]
    reader = CellReader(cube, found.layout, stretches(asked, cube.grid))
    read = reader.read(parse_formula(asked.formula), place, period)
    return [line for reading in read for line in outline(reading)]


def test_published_figures_are_read_once_each_in_the_order_of_the_formula():
    found = evaluated(
        """
                   2018  2019
        agua  911     1    2B
        casas 911     4     5
        """,
        indicator(formula="(agua - prev(agua, 1)) / (casas + agua)"),
    )

    assert readings(found, "911", "2019") == ["agua 911 2019 2B", "agua 911 2018 1A",
                                              "casas 911 2019 5A"]  # fmt: skip


def test_a_sum_shows_its_parts_down_to_what_was_published():
    found = evaluated(
        """
                  2019
        agua 911     1
        agua 912    2C
        agua 92      5
        """,
        variables=(variable("agua", territory="sum"),),
    )

    assert readings(found, "9", "2019") == [
        "agua 9 2019 8C*",
        "  agua 91 2019 3C*",
        "    agua 911 2019 1A",
        "    agua 912 2019 2C",
        "  agua 92 2019 5A",
    ]


def test_a_missing_sum_shows_what_is_there_and_what_is_not():
    found = evaluated(
        """
                  2019
        agua 911     1
        """,
        variables=(variable("agua", territory="sum"),),
    )

    assert readings(found, "91", "2019") == [
        "agua 91 2019 -",
        "  agua 911 2019 1A",
        "  agua 912 2019 -",
    ]


def test_a_year_made_of_months_shows_the_months():
    found = evaluated(
        f"""
                 {MONTHS}
        agua 911 1 2 1 1 1 1 1 1 1 1 1 1B
        """,
        variables=(variable("agua", time="sum"),),
    )

    lines = readings(found, "911", "2019")

    assert lines[:3] == ["agua 911 2019 13B*", "  agua 911 2019-01 1A", "  agua 911 2019-02 2A"]
    assert lines[-1] == "  agua 911 2019-12 1B"
    assert len(lines) == 13


def test_a_year_made_of_quarters_does_not_show_months_that_were_not_used():
    found = evaluated(
        """
                 2019-Q1 2019-Q2 2019-Q3 2019-Q4 2019-01
        agua 911       1       1       1       1       7
        """,
        variables=(variable("agua", time="sum"),),
    )

    assert [line.split()[2] for line in readings(found, "911", "2019")] == [
        "2019", "2019-Q1", "2019-Q2", "2019-Q3", "2019-Q4",
    ]  # fmt: skip


def test_a_total_made_of_a_breakdown_shows_its_parts_and_a_published_one_does_not():
    found = evaluated(
        """
                               2019  2020
        agua[sexo=mujer]  911     1     1
        agua[sexo=hombre] 911     2     2
        agua              911     -     9
        """,
        variables=(variable("agua", complete=("sexo",)),),
    )

    assert readings(found, "911", "2019") == [
        "agua 911 2019 3A*",
        "  agua[sexo=hombre] 911 2019 2A",
        "  agua[sexo=mujer] 911 2019 1A",
    ]
    assert readings(found, "911", "2020") == ["agua 911 2020 9A"]


def test_a_running_sum_is_read_from_its_first_figure_in_the_stretch():
    table = """
             2016  2017  2018  2019
    agua 911    -     1     2     3
    """

    whole = evaluated(table, indicator(formula="cumulative(agua)"))
    parted = evaluated(table, indicator(formula="cumulative(agua)", breaks=("2018",)))

    assert [line.split()[2] for line in readings(whole, "911", "2019")] == ["2017", "2018", "2019"]
    assert [line.split()[2] for line in readings(parted, "911", "2019")] == ["2018", "2019"]


def test_what_lies_before_the_first_period_is_not_read():
    found = evaluated(
        """
                 2018  2019
        agua 911    1     2
        """,
        indicator(formula="rolling_mean(agua, 4)"),
    )

    assert [line.split()[2] for line in readings(found, "911", "2019")] == ["2018", "2019"]
