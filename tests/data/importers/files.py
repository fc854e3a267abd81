"""Small files of every kind, made where a test needs them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

from data.importers.importer import FACTS, Facts, Importer
from data.importers.question import FileMapping, Question
from data.importers.registry import recognise
from data.intake.row_problem import UnreadableError
from data.opening.document import Document
from data.opening.opening import open_document

SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = "</sheetData></worksheet>"


def xlsx(*rows: Sequence[Any], title: str = "Hoja1", formats: Mapping[str, str] | None = None):
    """A workbook of one sheet; `formats` are number formats by cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cell, look in (formats or {}).items():
        sheet[cell].number_format = look
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xlsx_of(sheet_xml: str) -> bytes:
    """A workbook whose sheet is the given XML, as no program would write it."""
    source = zipfile.ZipFile(io.BytesIO(xlsx(["x"])))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for name in source.namelist():
            own = sheet_xml if name.endswith("sheet1.xml") else source.read(name)
            book.writestr(name, own)
    return target.getvalue()


def opened(content: bytes | str, name: str = "archivo", **answers: str):
    """The file opened; a text is UTF-8."""
    data = content.encode() if isinstance(content, str) else content
    return open_document(Document(name, data), FileMapping(answers=answers))


def refusal(content: bytes | str) -> str:
    """The rule by which a file is refused as a whole, while it is opened or recognised."""
    try:
        found = opened(content)
        assert not isinstance(found, Question)
        recognise(found)
    except UnreadableError as error:
        return error.problem.rule if str(error.problem.what) and str(error.problem.next) else ""
    return ""


def read(content: bytes | str, answers: Mapping[str, str] | None = None, name: str = "archivo"):
    """What the surest importer says of a file: facts, or the question that stands before them."""
    mapping = FileMapping(answers=answers or {})
    data = content.encode() if isinstance(content, str) else content
    found = open_document(Document(name, data), mapping)
    if isinstance(found, Question):
        return found
    importer = recognise(found, mapping)
    if isinstance(importer, Question):
        return importer
    return facts_by(importer, found, mapping)


def facts_by(importer: Importer, found: Any, mapping: FileMapping) -> Facts:
    facts = importer.read(found, mapping, lambda _share, _what: None)
    assert facts.table.schema.equals(FACTS)
    assert not any(column.null_count for column in facts.table.columns)
    return facts


def rows(facts: Facts, *columns: str) -> list[tuple[Any, ...]]:
    """The facts in their order as tuples of some columns."""
    return [tuple(row[column] for column in columns) for row in facts.table.to_pylist()]


def questions(facts: Facts) -> list[str]:
    return [question.id for question in facts.questions]
