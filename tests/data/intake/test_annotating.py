"""Files given back with their problems."""

import csv
import io

from openpyxl import Workbook, load_workbook

from data.importers.question import FileMapping
from data.intake import annotating
from data.intake.annotating import annotate, annotated_name
from data.intake.row_problem import RowProblem
from data.opening.document import Document
from indicators.message import N_
from indicators.problem import Level

CSV = "Cuadro;;\nLugar;2023;2024\nArriba;n.d.;12,5\nAbajo;=1+1;-3\n".encode("latin-1")


def problem(row: int, column: int = 0, **changed) -> RowProblem:
    texts = {"what": N_("No es «esto»."), "why": N_("Porque no."), "next": N_("=Corrija")}
    fields = {"rule": "r", "level": Level.ERROR, "file": "a.csv", "value": "=cmd()", **texts}
    return RowProblem(**{**fields, "row": row, "column": column, **changed})


def book(**cells) -> Document:
    made = Workbook()
    sheet = made.active
    sheet.title = "Hoja uno"
    for cell, value in cells.items():
        sheet[cell] = value
    out = io.BytesIO()
    made.save(out)
    return Document("libro.xlsx", out.getvalue())


def rows_of(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_text_keeps_its_rows_and_delimiter_and_gets_two_columns():
    found = annotate(Document("a.csv", CSV), FileMapping(), [problem(4, 2)])

    rows = rows_of(found.content)
    assert found.name == "a_anotado.csv"
    assert rows[1] == ["Lugar", "2023", "2024", "problema", "sugerencia"]
    assert rows[2] == ["Arriba", "n.d.", "12,5", "", ""]
    assert rows[3] == ["Abajo", "'=1+1", "-3", "No es «esto».", "'=Corrija"]


def test_several_problems_of_a_row_stand_beside_each_other():
    other = problem(3, what=N_("Otra cosa."))

    rows = rows_of(annotate(Document("a.csv", CSV), FileMapping(), [problem(3), other]).content)

    assert rows[2][3] == "No es «esto». · Otra cosa."


def test_a_bad_cell_of_a_workbook_is_coloured_and_has_a_comment():
    document = book(A1="Lugar", B1="2024", A2="Arriba", B2="doce")

    found = annotate(document, FileMapping(), [problem(2, 2, sheet="Hoja uno"), problem(2, 2)])

    made = load_workbook(io.BytesIO(found.content))
    assert made.sheetnames == ["Hoja uno", "Problemas"]
    cell = made["Hoja uno"]["B2"]
    assert cell.value == "doce"
    assert cell.comment.text == "No es «esto». =Corrija"
    assert cell.fill.fill_type == "solid"


def test_nothing_in_an_annotated_workbook_is_run():
    found = annotate(book(A1="Lugar", B2="=1+1"), FileMapping(), [problem(2, 2)])

    made = load_workbook(io.BytesIO(found.content))
    kinds = {cell.data_type for sheet in made for row in sheet for cell in row}
    assert "f" not in kinds
    assert made["Problemas"]["E2"].value == "=cmd()"


def test_a_problem_of_a_merged_cell_stands_at_its_first():
    document = book(A1="Título", A2="x")
    made = load_workbook(io.BytesIO(document.content))
    made.active.merge_cells("A1:C1")
    out = io.BytesIO()
    made.save(out)

    found = annotate(Document("m.xlsx", out.getvalue()), FileMapping(), [problem(1, 3)])

    assert load_workbook(io.BytesIO(found.content))["Hoja uno"]["A1"].comment is not None


def test_a_problem_beyond_the_sheet_is_only_listed():
    found = annotate(book(A1="x"), FileMapping(), [problem(9_999_999, 2)])

    made = load_workbook(io.BytesIO(found.content))
    assert made["Hoja uno"].max_row == 1
    assert made["Problemas"]["C2"].value == 9_999_999


def test_what_cannot_be_written_again_gets_a_list_of_its_problems(monkeypatch):
    broken = annotate(Document("r.xlsx", b"PK\x03\x04 roto"), FileMapping(), [problem(1)])
    assert load_workbook(io.BytesIO(broken.content)).sheetnames == ["Problemas"]

    picture = annotate(Document("p.csv", b"\x89PNG"), FileMapping(), [problem(1)])
    assert rows_of(picture.content)[1][0].startswith("1,'=cmd()")

    monkeypatch.setattr(annotating, "LARGEST", 10)
    large = annotate(Document("a.csv", CSV), FileMapping(), [problem(1)])
    assert load_workbook(io.BytesIO(large.content)).sheetnames == ["Problemas"]


def test_a_name_is_safe_for_every_system():
    name, _mime = annotated_name(Document('raro:*?"<>|.csv', CSV))
    assert name == f"raro{7 * chr(95)}_anotado.csv"
