import csv
import io

import pytest
from openpyxl import load_workbook

from ui.parts.view import view_of
from ui.scorecard.blocks import caption
from ui.scorecard.board import board
from ui.scorecard.downloads import about_lines, csv_file, table_rows, xlsx_file
from ui.scorecard.filters import Filters


@pytest.fixture
def shown(tiny_system):
    return view_of(tiny_system, "90", tiny_system.edition.data_year, "pronto")


@pytest.fixture
def rows(tiny_system, shown):
    return table_rows(tiny_system, shown, board(tiny_system, shown, Filters()))


def read(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_file_has_exactly_the_rows_on_the_screen(real_system):
    view = view_of(real_system, "18", real_system.edition.data_year, "corto")
    for filters in (Filters(), Filters(mostrar="mal"), Filters(perspectiva="procesos")):
        found = board(real_system, view, filters)
        lines = read(csv_file(table_rows(real_system, view, found)))
        assert [line["indicador_id"] for line in lines] == [
            r.indicator.id for _p, _o, r in found.rows
        ]
        assert all(line["fuente"] for line in lines)


def test_numbers_are_those_on_the_screen_with_a_point(tiny_system, rows):
    line = next(line for line in read(csv_file(rows)) if line["indicador_id"] == "gasto_agua")
    assert (line["base"], line["hoy"], line["meta_2028_desde"]) == ("70.0", "86.6", "95.0")
    assert line["meta_situacion"] == "acordada"
    assert line["estado_2028"] == "En camino"
    assert line["estado_2035"] == "Sin meta"
    assert "Tesorería (inventada)" in line["fuente"]
    assert line["edicion"] == tiny_system.edition.name


def test_a_missing_figure_is_an_empty_cell_and_names_who_owes_it(tiny_system):
    view = view_of(tiny_system, "9001", tiny_system.edition.data_year, "pronto")
    lines = read(csv_file(table_rows(tiny_system, view, board(tiny_system, view, Filters()))))
    line = next(line for line in lines if line["indicador_id"] == "horas_de_agua")
    assert line["hoy"] == ""
    assert line["fuente"] == "sin dato; debe publicarla: Oficina de Aguas (inventada)"


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_can_run_as_a_formula(text):
    (line,) = csv.reader(io.StringIO(csv_file([[text, -1.5]]).decode("utf-8-sig"), newline=""))
    assert line == [f"'{text}", "-1.5"]
    sheet = load_workbook(io.BytesIO(xlsx_file([["a"], [text.strip(), -1.5]], []))).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value == f"'{text.strip()}"
    assert sheet["B2"].value == -1.5


def test_the_workbook_holds_numbers_and_says_what_it_is(tiny_system, shown, rows):
    found = board(tiny_system, shown, Filters())
    about = about_lines(tiny_system, found, caption(tiny_system, shown, found))
    book = load_workbook(io.BytesIO(xlsx_file(rows, about)))
    assert book.sheetnames == ["Tablero", "Leer primero"]
    sheet = book["Tablero"]
    head = [cell.value for cell in sheet[1]]
    assert len(list(sheet.iter_rows())) == len(rows)
    assert sheet.cell(2, head.index("hoy") + 1).data_type == "n"
    notes = [line[0].value for line in book["Leer primero"].iter_rows()]
    assert any(tiny_system.edition.name in note for note in notes)
    assert "Una celda vacía quiere decir que no hay cifra: nunca es cero." in notes
