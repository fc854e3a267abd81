"""A resource of a data package as a plain table: its dialect, missing values and numbers read."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from data.importers.parts.inner_table import cell_text, check_size
from data.importers.parts.package_descriptor import (
    NUMERIC,
    Dialect,
    PackageField,
    Resource,
    Schema,
    missing_texts,
)
from data.importers.parts.tabular import as_delimited
from data.intake.row_problem import RowProblem, UnreadableError
from data.opening.bounds import unreadable
from data.opening.document import Delimited
from indicators.message import N_
from indicators.problem import Level

_DIGITS = frozenset("0123456789.+-eE")

Numbered = Iterator[tuple[int, Sequence[str]]]
"""Rows with their number in the file, from 1."""


@dataclass(frozen=True)
class PackageTable:
    """The table, the row in the file of each of its rows, and the cells that are no numbers."""

    table: Delimited
    rows: Sequence[int]
    problems: Sequence[RowProblem]


def plain_table(
    file: str, resource: Resource, parts: Sequence[bytes], dialect: Dialect, schema: Schema
) -> PackageTable:
    """Header first, comma-separated, numbers with a point, missing values as empty cells.

    Parts of one table follow each other; a header that a later part repeats is left out.
    """
    if parts:
        records = _of_parts(file, resource, parts, dialect)
    else:
        records = _of_data(file, resource, dialect)
    numbered = list(records)
    if not dialect.header:
        names = [field.name for field in schema.fields]
        numbered.insert(0, (0, names))
    if len(numbered) < 2 or not numbered[0][1]:
        raise unreadable(
            "data_package",
            file,
            N_("La tabla «{name}» está vacía o sin encabezado.", name=resource.label),
            N_("Revise el paquete de datos, o cargue solo su archivo de datos."),
        )
    header = [cell.strip() for cell in numbered[0][1]]
    problems: list[RowProblem] = []
    change = _Cells(file, header, schema, dialect, problems)
    rows = [header, *(change.row(number, cells) for number, cells in numbered[1:])]
    return PackageTable(
        as_delimited(file, rows), [number for number, _ in numbered], tuple(problems)
    )


class _Cells:
    """How each column's cells are rewritten."""

    def __init__(
        self,
        file: str,
        header: Sequence[str],
        schema: Schema,
        dialect: Dialect,
        problems: list[RowProblem],
    ) -> None:
        fields: Mapping[str, PackageField] = {field.name: field for field in schema.fields}
        self._fields = [fields.get(name) for name in header]
        everywhere = missing_texts(schema.missing_values)
        if dialect.null_sequence is not None:
            everywhere |= {dialect.null_sequence}
        self._missing = [
            everywhere
            if field is None or field.missing_values is None
            else missing_texts(field.missing_values)
            for field in self._fields
        ]
        self._file, self._header, self._problems = file, header, problems
        self._untouched = everywhere <= {""} and not any(map(_is_changed, self._fields))

    def row(self, number: int, cells: Sequence[str]) -> Sequence[str]:
        if self._untouched or len(cells) != len(self._fields):
            return cells
        return [self._cell(number, column, text) for column, text in enumerate(cells)]

    def _cell(self, number: int, column: int, text: str) -> str:
        field = self._fields[column]
        if text in self._missing[column]:
            return ""
        if field is None or not _is_changed(field):
            return text
        digits = text.replace(field.group_char, "") if field.group_char else text
        if field.decimal_char != "." and "." in digits:
            digits = ""
        found = digits.replace(field.decimal_char, ".").strip()
        if found and set(found) <= _DIGITS:
            return found
        self._problems.append(
            RowProblem(
                rule="data_package_number",
                level=Level.ERROR,
                file=self._file,
                what=N_("«{value}» no es un número como dice el paquete de datos.", value=text),
                why=N_(
                    "El paquete dice que el decimal se escribe con «{sign}».",
                    sign=field.decimal_char,
                ),
                next=N_("Corrija la celda, o la columna en datapackage.json."),
                row=number,
                column=column + 1,
                value=text,
            )
        )
        return ""


def _is_changed(field: PackageField | None) -> bool:
    return (
        field is not None
        and field.type in NUMERIC
        and (field.decimal_char != "." or field.group_char != "")
    )


def _of_parts(file: str, resource: Resource, parts: Sequence[bytes], dialect: Dialect) -> Numbered:
    header: Sequence[str] | None = None
    before = 0
    for part in parts:
        last = before
        for number, cells in _records(file, _decoded(file, part, resource.encoding), dialect):
            last = before + number
            if header is None:
                header = cells if dialect.header else ()
            elif number == 1 and cells == header:
                continue
            yield last, cells
        before = last


def _of_data(file: str, resource: Resource, dialect: Dialect) -> Numbered:
    data: Any = resource.data
    if isinstance(data, str):
        yield from _records(file, data, dialect)
    elif isinstance(data, list) and all(isinstance(row, list) for row in data):
        yield from enumerate(([cell_text(cell) for cell in row] for row in data), 1)
    elif isinstance(data, list) and all(isinstance(row, dict) for row in data):
        names = list(dict.fromkeys(str(key) for row in data for key in row))
        check_size(file, len(names), len(data))
        yield 0, names
        yield from enumerate(([cell_text(row.get(name)) for name in names] for row in data), 1)
    else:
        raise _no_table(file, resource)


def _records(file: str, text: str, dialect: Dialect) -> Numbered:
    """Rows without comments and without what stands above the header."""
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote_char,
        doublequote=dialect.double_quote,
        escapechar=dialect.escape_char,
        skipinitialspace=dialect.skip_initial_space,
    )
    first = max(dialect.header_rows, default=1) if dialect.header else 1
    try:
        for number, cells in enumerate(reader, 1):
            comment = dialect.comment_char and cells and cells[0].startswith(dialect.comment_char)
            if cells and not comment and number >= first:
                yield number, cells
    except csv.Error:
        raise unreadable(
            "data_package",
            file,
            N_("El archivo de datos no se puede separar en celdas."),
            N_("Revise las comillas y el dialecto en datapackage.json."),
        ) from None


def _decoded(file: str, content: bytes, encoding: str) -> str:
    try:
        text = content.decode("utf-8-sig" if encoding.lower() in {"utf-8", "utf8"} else encoding)
    except (UnicodeDecodeError, LookupError):
        raise unreadable(
            "encoding",
            file,
            N_(
                "El archivo de datos no está en «{encoding}», como dice el paquete.",
                encoding=encoding,
            ),
            N_("Corrija «encoding» en datapackage.json."),
        ) from None
    return text


def _no_table(file: str, resource: Resource) -> UnreadableError:
    return unreadable(
        "data_package",
        file,
        N_("Los datos de «{name}» no son una tabla.", name=resource.label),
        N_("Cargue una tabla: filas con las mismas columnas."),
    )
