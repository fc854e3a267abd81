"""Spreadsheets (.xlsx, .xls) as sheets of text, read without ever building them whole."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import openpyxl
import python_calamine

from data.intake.row_problem import UnreadableError
from data.opening.archive import Zip
from data.opening.bounds import CELLS, COLUMNS, MEGABYTE, SHEET_BYTES, too_large, unreadable
from data.opening.cell_text import UNCALCULATED, cell_text
from data.opening.document import Document, Sheet, Workbook
from indicators.message import N_

_ROWS = 1_048_576
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_AREA = 20_000_000


def read_xlsx(document: Document, opened: Zip) -> Workbook:
    """An Excel workbook; formulas give the value the file holds for them."""
    check_parts(opened)

    def read() -> Workbook:
        parts = [member for member in opened.members if "worksheets/" in member.filename]
        formulas = any(_has_formulas(opened, part) for part in parts)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = _load(document, data_only=True)
            twin = _load(document, data_only=False) if formulas else None
            total = _Total(document.name)
            sheets = []
            for sheet in book.worksheets:
                rows = total.bounded(_rows(sheet, twin[sheet.title] if twin else None))
                sheets.append(Sheet(sheet.title, rows))
            return Workbook(document.name, _filled(sheets))

    return _whole(document.name, read)


def read_xls(document: Document) -> Workbook:
    """A workbook of Excel 97."""

    def read() -> Workbook:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(document.content))
        total = _Total(document.name)
        sheets = []
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > _AREA:
                raise total.exceeded()
            cells = sheet.to_python(skip_empty_area=False) if sheet.total_height else []
            rows = total.bounded([cell_text(cell) for cell in row] for row in cells)
            sheets.append(Sheet(name, rows))
        return Workbook(document.name, _filled(sheets))

    return _whole(document.name, read)


def check_parts(opened: Zip) -> None:
    """Refuse a spreadsheet with a part that is larger than what is ever read."""
    for member in opened.members:
        if member.filename.endswith(".xml") and member.file_size > SHEET_BYTES:
            raise too_large(
                opened.name,
                N_(
                    "Una hoja ocuparía {count} MB al abrirla.",
                    count=round(member.file_size / MEGABYTE),
                ),
            )


def _load(document: Document, *, data_only: bool) -> openpyxl.Workbook:
    return openpyxl.load_workbook(
        io.BytesIO(document.content), read_only=True, data_only=data_only, keep_links=False
    )


def _has_formulas(opened: Zip, member: zipfile.ZipInfo) -> bool:
    with opened.file.open(member) as stream:
        before = b""
        while block := stream.read(MEGABYTE):
            if _FORMULA.search(before + block):
                return True
            before = block[-16:]
    return False


def _rows(sheet: Any, twin: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()
    if twin is None:
        for row in sheet.iter_rows():
            yield [_shown(cell) for cell in row]
        return
    twin.reset_dimensions()
    for row, formulas in zip(sheet.iter_rows(), twin.iter_rows(), strict=True):
        yield [
            UNCALCULATED if cell.value is None and formula.data_type == "f" else _shown(cell)
            for cell, formula in zip(row, formulas, strict=True)
        ]


def _shown(cell: Any) -> str:
    value = cell.value
    if value is None or isinstance(value, str):
        return (value or "").replace("\0", "")
    return cell_text(value, cell.number_format or "")


class _Total:
    """Counts cells over all sheets of a workbook, and ends the reading at the bound."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._cells = 0

    def bounded(self, rows: Iterable[list[str]]) -> list[Sequence[str]]:
        """The rows without empty cells at their ends, and without empty rows below the last."""
        kept: list[Sequence[str]] = []
        last = 0
        for number, row in enumerate(rows, start=1):
            while row and not row[-1]:
                row.pop()
            if len(row) > COLUMNS:
                raise too_large(
                    self._name, N_("Una hoja tiene más de {count} columnas.", count=COLUMNS)
                )
            self._cells += len(row)
            if self._cells > CELLS or number > _ROWS:
                raise self.exceeded()
            kept.append(row or ())
            last = number if row else last
        return kept[:last]

    def exceeded(self) -> UnreadableError:
        return too_large(self._name, N_("El libro tiene más de {count} celdas.", count=CELLS))


def _filled(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in sheets if sheet.rows)


def _whole(name: str, read: Callable[[], Workbook]) -> Workbook:
    """The workbook, or the refusal of a file that the library cannot make sense of."""
    try:
        return read()
    except (UnreadableError, MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # libraries raise anything on a broken file, Rust its panics
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise unreadable(
            "damaged",
            name,
            N_("La hoja de cálculo está dañada o usa algo que no se puede leer."),
            N_("Ábrala en Excel o LibreOffice, guárdela como .xlsx y cárguela de nuevo."),
        ) from error
