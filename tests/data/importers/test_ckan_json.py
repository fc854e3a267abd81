"""CKAN datastore answers."""

import pytest

from data.importers.ckan_json import CKAN_JSON as SHAPE
from data.intake.row_problem import UnreadableError
from tests.data.importers.mef_files import MONTHLY, TOTALS, USUAL
from tests.data.importers.reading import as_json, figures, opened, read, rules

RECORDS = [
    {"_id": 1, "Variable": "casas", "Lugar": "9001", "Periodo": 2020, "Valor": 1.5},
    {"_id": 2, "Variable": "casas", "Lugar": "9002", "Periodo": 2020, "Valor": 0.0000001},
    {"_id": 3, "Variable": "casas", "Lugar": "9002", "Periodo": 2021, "Valor": None},
]
FIELDS = [{"id": name, "type": "text"} for name in ("_id", "Variable", "Lugar", "Periodo", "Valor")]


def answer(records, **more):
    result = {"records": records, "fields": FIELDS, "total": len(records)} | more
    return opened("a.json", as_json({"success": True, "result": result}))


def test_records_are_a_tidy_table_without_their_own_ids():
    facts = read(SHAPE, answer(RECORDS))

    assert figures(facts, "variable", "place", "period", "value", "row") == {
        ("casas", "9001", "2020", "1.5", 1),
        ("casas", "9002", "2020", "0.0000001", 2),
        ("casas", "9002", "2021", "", 3),
    }
    assert list(facts.questions) == []


def test_records_may_be_lists():
    lists = [[record[field["id"]] for field in FIELDS] for record in RECORDS]

    assert len(read(SHAPE, answer(lists)).table) == 3
    short = [*lists, ["4", "casas"]]
    facts = read(SHAPE, answer(short))
    assert [(problem.rule, problem.row) for problem in facts.problems] == [("row_length", 4)]


def test_a_page_of_a_larger_table_says_so():
    facts = read(SHAPE, answer(RECORDS, total=900))

    assert rules(facts) == {"ckan_page"}
    assert len(facts.table) == 3


def test_lines_of_the_mef_are_summed_as_such():
    line = {name: USUAL.get(name, 1 if name.startswith("MONTO") else "") for name in MONTHLY}
    line |= {"MONTO_DEVENGADO_ANUAL": 12}

    facts = read(SHAPE, answer([line, line], fields=[]), TOTALS)

    assert ("MEF PIM", "2024", "2") in figures(facts, "variable", "period", "value")


@pytest.mark.parametrize(
    "value",
    [
        {"success": False, "error": {"message": "Not found"}},
        {"success": True, "result": {"records": [], "fields": []}},
        {"success": True, "result": {"records": [1, "a"], "fields": []}},
    ],
)
def test_an_answer_without_records_is_refused(value):
    with pytest.raises(UnreadableError, match="registros"):
        read(SHAPE, opened("a.json", as_json(value)))


def test_other_json_is_not_of_this_shape():
    for value in ({"records": [1]}, [], {"result": []}, {"config": {}, "periods": []}):
        assert SHAPE.recognise(opened("a.json", as_json(value))) == 0


def test_records_that_would_fill_a_far_larger_table_are_refused():
    records = [{f"columna_{number}": 1} for number in range(11_000)]

    with pytest.raises(UnreadableError, match="columnas"):
        read(SHAPE, answer(records))


def test_fields_that_are_no_list_are_not_needed():
    assert len(read(SHAPE, answer(RECORDS, fields=5)).table) == 3
