"""Our own XLSX: a sheet to be filled, with drop-downs, that the tidy importer reads back."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from indicators.spreadsheet import harmless

HEADERS = (
    "Variable",
    "Lugar",
    "Periodo",
    "Desglose",
    "Valor",
    "Fuente",
    "Confianza",
    "Evidencia",
    "Nota",
)
SEPARATOR = " · "
"""Between the id and the name in a cell that was chosen from a list."""

CONFIDENCES = ("A", "B", "C")
_ROWS = 5_000
"""The rows that have drop-downs."""

_WIDTHS = (48, 32, 12, 24, 14, 16, 11, 40, 40)
_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"}
_LONGEST = 32_000
_HOW = (
    ("Cómo se llena esta plantilla", ""),
    ("", "Escriba en la hoja «Datos», una cifra en cada fila. No cambie los encabezados."),
    ("Variable", "Elija de la lista. También puede escribir su identificador."),
    ("Lugar", "Elija de la lista, o escriba el ubigeo."),
    (
        "Periodo",
        (
            "Un año (AAAA), un trimestre (AAAA-Q1 a AAAA-Q4), un mes (AAAA-MM) o un tramo "
            "(AAAA-MM/AAAA-MM)."
        ),
    ),
    (
        "Desglose",
        (
            "Vacío si la cifra es el total. Si es de una parte, escriba clave=valor, como en las "
            "cifras que ya existen; varias partes se separan con punto y coma."
        ),
    ),
    (
        "Valor",
        (
            "Solo el número, en la unidad de la variable, que está entre paréntesis en la lista. "
            "Sin cifra, deje la fila sin llenar: no escriba cero."
        ),
    ),
    ("Fuente", "El identificador de la fuente. Vacío si es la fuente que se declara al cargar."),
    (
        "Confianza",
        (
            "A: texto o archivo oficial. B: prensa o tercero que cita la fuente oficial. C: más "
            "débil. Vacío si es la que se declara al cargar."
        ),
    ),
    ("Evidencia", "Las palabras de la fuente que dicen la cifra, o la página y el cuadro."),
    ("Nota", "Lo que haya que saber para leer la cifra. Puede quedar vacía."),
)


@dataclass(frozen=True)
class Named:
    """Something to choose: `id · name`."""

    id: str
    name: str

    @property
    def text(self) -> str:
        return f"{self.id}{SEPARATOR}{self.name}"


def write_template(variables: Iterable[Named], places: Iterable[Named]) -> bytes:
    """The workbook's bytes. It has no figure, not even as an example.

    Every text that a spreadsheet might take for a formula is written as text behind an apostrophe.
    """
    book = Workbook()
    data = book.active
    if not isinstance(data, Worksheet):
        raise TypeError(data)
    data.title = "Datos"
    _write_head(data)
    _write_how(book.create_sheet("Cómo se llena"))
    lists = (
        ("A", "Variables", [named.text for named in variables], True),
        ("B", "Lugares", [named.text for named in places], True),
        ("G", "Niveles de confianza", list(CONFIDENCES), False),
    )
    for column, title, texts, free in lists:
        _write_list(book.create_sheet(title), texts)
        if texts:
            _offer(data, column, f"'{title}'!$A$1:$A${len(texts)}", free=free)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def plain_cell(text: str) -> str:
    """A text that no spreadsheet runs, opened as it is or after it was saved as CSV."""
    return harmless(text.translate(_CONTROL)[:_LONGEST])


def _write_head(sheet: Worksheet) -> None:
    for column, (header, width) in enumerate(zip(HEADERS, _WIDTHS, strict=True), 1):
        _write(sheet, 1, column, header).font = Font(bold=True)
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = width
        if header != "Valor":
            # As text: a spreadsheet would make a date of a month, and lose zeros of a ubigeo.
            sheet.column_dimensions[letter].number_format = "@"
    sheet.freeze_panes = "A2"
    for row in range(2, _ROWS + 2):
        sheet.cell(row, 3).number_format = "@"


def _write_how(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 30
    sheet.column_dimensions["B"].width = 100
    for row, (what, how) in enumerate(_HOW, 1):
        _write(sheet, row, 1, what).font = Font(bold=True)
        _write(sheet, row, 2, how).alignment = Alignment(wrap_text=True, vertical="top")


def _write_list(sheet: Worksheet, texts: Sequence[str]) -> None:
    sheet.column_dimensions["A"].width = 90
    for row, text in enumerate(texts, 1):
        _write(sheet, row, 1, text)


def _write(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    cell = sheet.cell(row, column)
    cell.value = plain_cell(text)
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def _offer(sheet: Worksheet, column: str, formula: str, *, free: bool) -> None:
    """A drop-down; where ids may be written too, another text is allowed with a notice."""
    offered = DataValidation(type="list", formula1=formula, allow_blank=True)
    offered.errorStyle = "warning" if free else "stop"
    offered.errorTitle = "No está en la lista"
    offered.error = "Elija de la lista o escriba el identificador."
    offered.showErrorMessage = True
    sheet.add_data_validation(offered)
    offered.add(f"{column}2:{column}{_ROWS + 1}")
