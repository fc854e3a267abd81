"""Spreadsheets of LibreOffice (.ods) as sheets of text; repeated cells only within bounds."""

import io
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from data.opening.archive import Zip
from data.opening.bounds import CELLS, COLUMNS, too_large, unreadable
from data.opening.cell_text import cell_text, number_text
from data.opening.document import Sheet, Workbook
from data.opening.workbook import check_parts
from indicators.message import N_

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read_ods(opened: Zip) -> Workbook:
    """A workbook of LibreOffice."""
    check_parts(opened)
    part = next((one for one in opened.members if one.filename == "content.xml"), None)
    try:
        content = opened.read(part) if part is not None else b""
        return Workbook(opened.name, tuple(_sheets(opened.name, content)))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise unreadable(
            "damaged",
            opened.name,
            N_("La hoja de cálculo está dañada o usa algo que no se puede leer."),
            N_("Ábrala en LibreOffice, guárdela como .xlsx y cárguela de nuevo."),
        ) from error


def _sheets(name: str, content: bytes) -> Iterator[Sheet]:
    rows: list[list[str]] = []
    waiting = cells = 0
    for _, element in iterparse(io.BytesIO(content), events=("end",)):
        if element.tag == f"{_TABLE}table-row":
            row, times = _row(element), _repeated(element, "rows")
            element.clear()
            if not row:
                waiting += times
                continue
            cells += len(row) * times + waiting
            if cells > CELLS or len(row) > COLUMNS:
                raise too_large(name, N_("El libro tiene más de {count} celdas.", count=CELLS))
            rows += [[] for _ in range(waiting)] + [row] * times
            waiting = 0
        elif element.tag == f"{_TABLE}table":
            if rows:
                yield Sheet(element.get(f"{_TABLE}name", ""), rows)
            rows, waiting = [], 0
            element.clear()


def _row(element: Element) -> list[str]:
    """The texts of a row without the empty ones at its end."""
    row: list[str] = []
    waiting = 0
    for cell in element:
        if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            continue
        text, times = _shown(cell), _repeated(cell, "columns")
        if not text:
            waiting += times
        elif len(row) + waiting + times > COLUMNS:
            return [""] * (COLUMNS + 1)
        else:
            row += [""] * waiting + [text] * times
            waiting = 0
    return row


def _repeated(element: Any, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", "1"))


def _shown(cell: Element) -> str:
    value = cell.get(f"{_OFFICE}value")
    match cell.get(f"{_OFFICE}value-type", ""):
        case "float" | "currency" if value:
            return number_text(float(value))
        case "percentage" if value:
            return number_text(float(value), percent=True)
        case "date":
            return cell.get(f"{_OFFICE}date-value", "").removesuffix("T00:00:00")
    return "\n".join(cell_text("".join(line.itertext())) for line in cell.iter(f"{_TEXT}p"))
