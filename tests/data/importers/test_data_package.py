"""Frictionless data packages."""

import pytest

from data.importers.data_package import DATA_PACKAGE as SHAPE
from data.intake.row_problem import UnreadableError
from tests.data.importers.reading import as_json, asked, figures, opened, read, rules, zipped

ROWS = "Variable,Lugar,Periodo,Valor\ncasas,9001,2020,1.5\ncasas,9002,2020,2\n"
FIGURES = {("casas", "9001", "2020", "1.5"), ("casas", "9002", "2020", "2")}
FIELDS = [
    {"name": "Variable", "type": "string"},
    {"name": "Lugar", "type": "string"},
    {"name": "Periodo", "type": "year"},
    {"name": "Valor", "type": "number"},
]


def package(resource, files=(), folder=""):
    descriptor = {"name": "p", "resources": [{"name": "casas", **resource}]}
    members = {f"{folder}datapackage.json": as_json(descriptor)}
    members |= {f"{folder}{name}": content for name, content in dict(files).items()}
    return opened("p.zip", zipped(members))


def found(facts):
    return figures(facts, "variable", "place", "period", "value")


@pytest.mark.parametrize("folder", ["", "paquete/"])
def test_a_zip_with_its_file_is_read(folder):
    file = package(
        {"path": "data/a.csv", "schema": {"fields": FIELDS}}, {"data/a.csv": ROWS}, folder
    )

    facts = read(SHAPE, file)

    assert found(facts) == FIGURES
    assert {row["row"] for row in facts.table.to_pylist()} == {2, 3}
    assert facts.decimal == "."


def test_several_parts_are_one_table():
    parts = {"a.csv": ROWS, "b.csv": "Variable,Lugar,Periodo,Valor\ncasas,9001,2021,3\n"}

    facts = read(SHAPE, package({"path": ["a.csv", "b.csv"]}, parts))

    assert found(facts) == FIGURES | {("casas", "9001", "2021", "3")}


def test_the_dialect_missing_values_and_signs_are_those_of_the_descriptor():
    text = (
        "# un comentario\nVariable;Lugar;Periodo;Valor\ncasas;9001;2020;'1.234,5'\n"
        "casas;9002;2020;-9\ncasas;9003;2020;2.5x\ncasas;9004;2020;n/d\n"
    )
    fields = [
        *FIELDS[:3],
        {"name": "Valor", "type": "number", "decimalChar": ",", "groupChar": "."},
    ]
    resource = {
        "path": "a.csv",
        "encoding": "latin-1",
        "dialect": {"delimiter": ";", "quoteChar": "'", "commentChar": "#"},
        "schema": {"fields": fields, "missingValues": ["", "-9", "n/d"]},
    }

    facts = read(SHAPE, package(resource, {"a.csv": text.encode("latin-1")}))

    assert figures(facts, "place", "value", "row") >= {("9001", "1234.5", 3), ("9002", "", 4)}
    assert [(p.rule, p.row, p.column, p.value) for p in facts.problems] == [
        ("data_package_number", 5, 4, "2.5x")
    ]


def test_a_point_where_the_descriptor_says_comma_is_no_number():
    fields = [*FIELDS[:3], {"name": "Valor", "type": "number", "decimalChar": ","}]

    facts = read(SHAPE, package({"path": "a.csv", "schema": {"fields": fields}}, {"a.csv": ROWS}))

    assert ("9001", "1.5") not in figures(facts, "place", "value")
    assert rules(facts) == {"data_package_number"}


def test_a_table_without_header_takes_the_names_of_the_fields():
    resource = {"path": "a.csv", "dialect": {"header": False}, "schema": {"fields": FIELDS}}

    facts = read(SHAPE, package(resource, {"a.csv": ROWS.partition("\n")[2]}))

    assert found(facts) == FIGURES
    assert {row["row"] for row in facts.table.to_pylist()} == {1, 2}


@pytest.mark.parametrize(
    "data",
    [
        [
            ["Variable", "Lugar", "Periodo", "Valor"],
            ["casas", "9001", 2020, 1.5],
            ["casas", "9002", 2020, 2],
        ],
        [
            {"Variable": "casas", "Lugar": "9001", "Periodo": 2020, "Valor": 1.5},
            {"Variable": "casas", "Lugar": "9002", "Periodo": 2020, "Valor": 2},
        ],
        ROWS,
    ],
)
def test_data_inside_the_descriptor_are_read(data):
    file = opened("datapackage.json", as_json({"resources": [{"name": "casas", "data": data}]}))

    assert found(read(SHAPE, file)) == FIGURES


def test_one_of_several_tables_is_asked_for():
    resources = [{"name": "a", "data": ROWS}, {"name": "b", "data": ROWS.replace("casas", "b")}]
    file = opened("datapackage.json", as_json({"resources": resources}))

    assert asked(read(SHAPE, file)) == {"resource": ["a", "b"]}
    assert found(read(SHAPE, file, {"resource": "a"})) == FIGURES


@pytest.mark.parametrize(
    "path",
    [
        "https://example.org/a.csv",
        "file:///etc/passwd",
        "//example.org/a.csv",
        "/etc/passwd",
        "../a.csv",
        "x/../../a.csv",
        "C:\\a.csv",
        "~/a.csv",
    ],
)
def test_nothing_outside_the_package_is_fetched(path):
    with pytest.raises(UnreadableError, match="fuera de sí mismo"):
        read(SHAPE, package({"path": path}, {"a.csv": ROWS}))


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(UnreadableError, match=r"a\.csv"):
        read(SHAPE, opened("datapackage.json", as_json({"resources": [{"path": "a.csv"}]})))


@pytest.mark.parametrize(
    "resource",
    [
        {"path": 5},
        {"path": "a.csv", "dialect": {"delimiter": ";;"}},
        {"path": "a.csv", "schema": {"fields": [{"type": "number"}]}},
        {"path": "a.csv", "encoding": "base64"},
        {"path": "a.csv", "encoding": "no-such"},
        {"path": "a.csv", "dialect": {"header": False}},
        {"data": {"a": 1}},
        {"data": []},
        {"schema": {}},
    ],
)
def test_a_broken_descriptor_is_refused_in_words(resource):
    with pytest.raises(UnreadableError):
        read(SHAPE, package(resource, {"a.csv": ROWS}))


def test_a_zip_without_descriptor_is_not_of_this_shape():
    assert SHAPE.recognise(opened("a.zip", zipped({"a.csv": ROWS, "b.csv": ROWS}))) == 0
