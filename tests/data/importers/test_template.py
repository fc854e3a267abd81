"""Our own template: filled, and read back."""

import io

from openpyxl import load_workbook

from data.importers.registry import recognise
from data.importers.template import HEADERS, Named, plain_cell, write_template
from data.importers.tidy import TIDY
from tests.data.importers.reading import figures, opened, read

VARIABLES = [Named("casas", "Casas con luz"), Named("agua", '=HYPERLINK("http://x")')]
PLACES = [Named("90", "Tierra Chica"), Named("=cmd()", "Maligno")]


def book(content: bytes):
    return load_workbook(io.BytesIO(content))


def test_the_template_has_headers_lists_and_no_figure():
    found = book(write_template(VARIABLES, PLACES))

    assert found.sheetnames[0] == "Datos"
    assert "Cómo se llena" in found.sheetnames
    assert [cell.value for cell in found["Datos"][1]] == list(HEADERS)
    filled = [row for row in found["Datos"].iter_rows(min_row=2) if any(c.value for c in row)]
    assert filled == []
    assert found["Variables"]["A1"].value == "casas · Casas con luz"


def test_drop_downs_reach_to_the_end_of_their_lists():
    found = book(write_template(VARIABLES, PLACES))

    offered = {
        str(validation.sqref): validation.formula1
        for validation in found["Datos"].data_validations.dataValidation
    }
    assert offered == {
        "A2:A5001": "'Variables'!$A$1:$A$2",
        "B2:B5001": "'Lugares'!$A$1:$A$2",
        "G2:G5001": "'Niveles de confianza'!$A$1:$A$3",
    }


def test_no_cell_is_a_formula():
    found = book(write_template(VARIABLES, PLACES))

    cells = [cell for sheet in found for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell.value for cell in cells if cell.value.startswith(("=", "+", "-", "@"))]
    assert found["Lugares"]["A2"].value == "'=cmd() · Maligno"
    assert [plain_cell(text) for text in ("=1", "+1", "-1", "@a", "\ta", "\ra", "a=1", "")] == [
        *("'=1", "+1", "-1", "'@a", "'\ta", "'\ra", "a=1", "")
    ]


def test_a_name_with_signs_that_no_sheet_can_hold_is_written_without_them():
    found = book(write_template([Named("a", "x\x00\x0by" * 20_000)], PLACES))

    assert found["Variables"]["A1"].value.startswith("a · xyxy")


def test_a_filled_template_is_read_back():
    filled = book(write_template(VARIABLES, PLACES))
    filled["Datos"].append(
        [
            "casas · Casas con luz",
            "90 · Tierra Chica",
            "2020-03",
            "sexo=mujer",
            12.5,
            "",
            "A",
            "p. 3",
            "",
        ]
    )
    filled["Datos"].append(["agua", "90", "2021", "", 0, "f1", "", "", "nota"])
    target = io.BytesIO()
    filled.save(target)
    file = opened("plantilla.xlsx", target.getvalue())

    assert recognise(file) is TIDY
    facts = read(TIDY, file)
    columns = ("variable", "place", "period", "breakdown", "value", "source", "confidence", "note")
    assert figures(facts, *columns) == {
        (
            "casas · Casas con luz",
            "90 · Tierra Chica",
            "2020-03",
            "sexo=mujer",
            "12.5",
            "",
            "A",
            "",
        ),
        ("agua", "90", "2021", "", "0", "f1", "", "nota"),
    }
    assert list(facts.questions) == []


def test_an_empty_template_gives_no_figure():
    facts = read(TIDY, opened("plantilla.xlsx", write_template(VARIABLES, PLACES)))

    assert len(facts.table) == 0
    assert list(facts.problems) == []
