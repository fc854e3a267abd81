import io
from datetime import date, datetime

import pytest
import xlwt

from data.opening.cell_text import Number, settle_numbers
from data.opening.document import Workbook
from tests.data.importers.files import END, SHEET, opened, refusal, xlsx, xlsx_of
from tests.data.importers.reading import zipped


def cells(content):
    found = opened(content)
    assert isinstance(found, Workbook)
    return [list(row) for row in found.sheets[0].rows]


def test_cells_are_what_a_person_sees_in_them():
    content = xlsx(
        ["Año", "Valor", None, True],
        [2019, 1.5, 0.1 + 0.2, 0.456],
        [date(2019, 3, 31), datetime(2019, 3, 1), 1e-7, 12.0],  # noqa: DTZ001
        formats={"D2": "0.0%", "B3": "mmm-yy"},
    )

    assert cells(content) == [
        ["Año", "Valor", "", "VERDADERO"],
        ["2019", "1.5", "0.3", "45.6%"],
        ["2019-03-31", "2019-03", "0.0000001", "12"],
    ]


def test_a_formula_without_a_stored_value_is_never_zero_or_empty():
    assert cells(xlsx(["a"], ["=1+1"]))[1] == ["#SIN CALCULAR"]


def test_a_formula_gives_its_stored_value():
    assert cells(xlsx_of(f'{SHEET}<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>{END}')) == [
        ["2"]
    ]


def test_old_workbooks_are_read_too():
    book = xlwt.Workbook()
    sheet = book.add_sheet("x")
    sheet.write(1, 1, "ñ")
    sheet.write(2, 1, 7)
    target = io.BytesIO()
    book.save(target)

    assert cells(target.getvalue()) == [[], ["", "ñ"], ["", "7"]]


def test_a_sheet_of_libreoffice_is_read_and_its_repetitions_are_bounded():
    def ods(row):
        body = (
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
            f'<table:table table:name="x">{row}</table:table></office:document-content>'
        )
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        return zipped({"mimetype": kind, "content.xml": body})

    cell = '<table:table-cell office:value-type="{}" office:value="0.5"{}><text:p>x</text:p></table:table-cell>'
    bomb = cell.format("float", ' table:number-columns-repeated="9000"')
    repeated = '<table:table-row table:number-rows-repeated="1000000">'

    assert cells(ods(f"<table:table-row>{cell.format('percentage', '')}</table:table-row>")) == [
        ["50%"]
    ]
    assert refusal(ods(f"{repeated}{bomb}</table:table-row>")) == "file_size"


@pytest.mark.parametrize(
    ("sheet", "rule"),
    [
        ('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>', "file_size"),
        ('<row r="1"><c r="ZZZ1"><v>1</v></c></row>', "file_size"),
        ('<row r="1"><c r="A1" t="s"><v>99</v></c></row>', "damaged"),
    ],
)
def test_a_sheet_as_no_program_writes_it_is_refused(sheet, rule):
    assert refusal(xlsx_of(SHEET + sheet + END)) == rule


def test_entities_that_expand_are_refused():
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'

    assert refusal(xlsx_of(bomb + SHEET + END)) == "damaged"


def test_numbers_beside_texts_with_signs_of_their_own_keep_no_point():
    assert settle_numbers([Number("1.234"), "1.234,5"]) == (["1234e-3", "1.234,5"], False)
    assert settle_numbers([Number("1.5%"), "1,5"]) == (["15e-1%", "1,5"], False)
    assert settle_numbers([Number("1.234"), "n.d.", ""]) == ([Number("1.234"), "n.d.", ""], True)
    assert settle_numbers(["1.234", "5"]) == (["1.234", "5"], False)
