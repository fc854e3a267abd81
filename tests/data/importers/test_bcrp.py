"""Series of BCRPData as CSV and as JSON."""

import pytest

from data.importers.bcrp_csv import BCRP_CSV
from data.importers.bcrp_json import BCRP_JSON
from data.intake.row_problem import UnreadableError
from tests.data.importers.reading import as_json, asked, figures, opened, read, rules

NAME = "Crédito - Ñandú, región (millones S/)"
SERVED = (
    '"Mes/A&ntilde;o","Cr&eacute;dito - &Ntilde;and&uacute;, regi&oacute;n (millones S/)"<br>'
    '"Ene.2018","6.9"<br>"Set20","n.d."<br />\n"Sep.2019","1,234.5"<br>'
)
PLACE = {f"place_of:{NAME}": "90"}


def test_rows_parted_by_breaks_are_read_with_their_entities():
    facts = read(BCRP_CSV, opened("RD1.csv", SERVED), PLACE)

    assert figures(facts, "variable", "place", "period", "value", "row", "column") == {
        (NAME, "90", "Ene.2018", "6.9", 2, 2),
        (NAME, "90", "Set20", "n.d.", 3, 2),
        (NAME, "90", "Sep.2019", "1,234.5", 4, 2),
    }


def test_the_place_of_each_series_is_asked():
    facts = read(BCRP_CSV, opened("RD1.csv", SERVED))

    assert asked(facts) == {f"place_of:{NAME}": []}
    assert len(facts.table) == 0


@pytest.mark.parametrize(
    ("head", "period"),
    [("Trimestre/Año", "T1.10"), ("Año", "2010"), ("Día/Mes/Año", "02.Ene.10")],
)
def test_quarters_years_and_days_stay_as_they_are_written(head, period):
    file = opened("a.csv", f'"{head}","A","B"<br>"{period}","1","2"<br>')

    facts = read(BCRP_CSV, file, {"place_of:A": "90", "place_of:B": "9001"})

    assert figures(facts, "variable", "place", "period", "value") == {
        ("A", "90", period, "1"),
        ("B", "9001", period, "2"),
    }


def test_a_period_with_another_number_of_values_is_a_problem():
    facts = read(BCRP_CSV, opened("a.csv", SERVED + '"Oct.2019","1","2"<br>'), PLACE)

    assert len(facts.table) == 3
    assert [(problem.rule, problem.row) for problem in facts.problems] == [("row_length", 5)]


def test_the_same_saved_as_plain_rows_is_read():
    plain = '"Mes/Año","Serie"\n"Ene.2018","6.9"\n'
    marked = plain.encode("utf-8-sig")

    for content in (plain, marked, plain.encode("cp1252")):
        file = opened("a.csv", content)
        facts = read(BCRP_CSV, file, {"place_of:Serie": "90"})
        assert figures(facts, "variable", "period", "value") == {("Serie", "Ene.2018", "6.9")}


@pytest.mark.parametrize(
    "content",
    [
        '"Año","Valor"\n"2010","1"\n',
        "<html><table><tr><td>Mes/Año</td></tr></table></html>",
        '"Provincia","Serie"<br>"Ilo","1"<br>',
    ],
)
def test_what_others_write_too_is_left_to_others(content):
    assert BCRP_CSV.recognise(opened("a.csv", content)) == 0


ANSWER = {
    "config": {"title": "Título", "series": [{"name": "A", "dec": "1"}, {"name": "B"}]},
    "periods": [
        {"name": "Ene.2010", "values": ["1.5", "n.d."]},
        {"name": "Feb.2010", "values": ["2"]},
        {"name": "Mar.2010", "values": [None, 3.25]},
    ],
}
PLACES = {"place_of:A": "90", "place_of:B": "90"}


def test_the_answer_in_json_is_read_as_text():
    facts = read(BCRP_JSON, opened("RD1.json", as_json(ANSWER)), PLACES)

    assert figures(facts, "variable", "period", "value", "row") == {
        ("A", "Ene.2010", "1.5", 1),
        ("B", "Ene.2010", "n.d.", 1),
        ("A", "Mar.2010", "", 3),
        ("B", "Mar.2010", "3.25", 3),
    }
    assert rules(facts) == {"row_length"}


def test_a_broken_answer_is_refused_with_the_place_that_is_wrong():
    broken = ANSWER | {"periods": [{"name": "Ene.2010", "values": {"a": 1}}]}

    with pytest.raises(UnreadableError, match="periods"):
        read(BCRP_JSON, opened("RD1.json", as_json(broken)))
