"""Open SDG: long rows with blanks for totals."""

import pytest

from data.importers.open_sdg import OPEN_SDG as SHAPE
from tests.data.importers.reading import asked, figures, opened, read

FILE = """\
Year,Series,Units,Location,Sex,Region,COMMENT_OBS,GeoCode,Value
2011,Series A,Total,,male,,Estimated value,,5000
2011,Series A,Total,Urban,male,East,Estimated value,9001,4000
2015-16,,Total,,,,,9001,
"""
ANSWERS = {"open_sdg_place": "90", "column:Region": "breakdown"}


@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig"])
def test_blanks_are_totals_and_the_rest_is_broken_down(mark):
    facts = read(SHAPE, opened("indicator_3-3-1.csv", FILE.encode(mark)), ANSWERS)

    assert figures(facts, "variable", "place", "period", "breakdown", "value", "unit", "note") == {
        ("3-3-1, Series A", "90", "2011", "sex=male", "5000", "Total", "Estimated value"),
        (
            "3-3-1, Series A",
            "9001",
            "2011",
            "location=Urban;region=East;sex=male",
            "4000",
            "Total",
            "Estimated value",
        ),
        ("3-3-1", "9001", "2015-16", "", "", "Total", ""),
    }
    assert {(row["row"], row["column"]) for row in facts.table.to_pylist()} == {
        (2, 9),
        (3, 9),
        (4, 9),
    }


def test_places_that_the_file_does_not_say_are_asked():
    facts = read(SHAPE, opened("indicator_3-3-1.csv", FILE))

    assert asked(facts) == {"open_sdg_place": [], "column:Region": ["place", "breakdown"]}
    assert len(facts.table) == 0


def test_a_column_of_places_gives_the_place_where_there_is_no_geocode():
    text = "Year,Provincia,Units,Value\n2020,Arriba,%,5\n2020,,%,6\n"

    facts = read(
        SHAPE, opened("a.csv", text), {"column:Provincia": "place", "open_sdg_place": "90"}
    )

    assert figures(facts, "variable", "place", "breakdown", "value") == {
        ("a", "Arriba", "", "5"),
        ("a", "90", "", "6"),
    }


@pytest.mark.parametrize(
    "header", ["year,Sex,Units,Value", "Year,Value,Units", "Year,Sex,Value", "Value,Units,Year"]
)
def test_headers_that_are_not_exactly_so_are_left_to_others(header):
    assert SHAPE.recognise(opened("a.csv", f"{header}\n2020,a,b,1\n")) == 0


def test_the_name_of_the_file_is_a_mark_too():
    assert SHAPE.recognise(opened("indicator_1-1-1.csv", "Year,Sex,Value\n2020,a,1\n")) > 0.9
