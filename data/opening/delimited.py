"""Delimited text as rows, or quickly as whole columns."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv as arrow_csv

from data.intake.row_problem import RowProblem
from data.opening.bounds import CELLS, COLUMNS, PROBLEMS, too_large
from data.opening.delimiter import unclosed
from data.opening.document import Delimited
from indicators.message import N_
from indicators.problem import Level

_BLOCK = 1 << 20
_LARGE_BLOCK = 1 << 27


@dataclass(frozen=True)
class Columns:
    """The records below a header as text columns.

    The first column of `table` is `row` (int32): the record's number in the file, counting from
    1. The others bear the header's texts, stripped; a header that is empty, stands twice or is
    `row` or `column` gets its position, as `(3)` or `Valor (3)`. Records of another length are left
    out and are `problems`, of which there are `wrong`.
    """

    table: pa.Table
    problems: Sequence[RowProblem] = ()
    wrong: int = 0


def read_rows(delimited: Delimited) -> list[list[str]]:
    """Every record as it is, the first is row 1; `UnreadableError` beyond the bounds."""
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in _records(delimited.text, delimited.delimiter):
            cells += max(len(row), 1)
            if len(row) > COLUMNS or cells > CELLS:
                raise too_large(
                    delimited.name,
                    N_("El archivo tiene más de {count} celdas en una forma ancha.", count=CELLS),
                )
            rows.append(row)
    except csv.Error:
        raise unclosed(delimited.name) from None
    return rows


def read_columns(
    delimited: Delimited, header_row: int, columns: Sequence[str] | None = None
) -> Columns:
    """The records below row `header_row` (from 1); only the named columns, else all of them.

    A record of empty cells is left out silently, and so are lines of one cell after the last
    record (notes). `UnreadableError` where quotes cannot be right.
    """
    header, body = _after_header(delimited, header_row)
    below = [len(row) for row in delimited.head[header_row:] if sum(map(bool, row)) > 1]
    width = max(len(header), Counter(below).most_common(1)[0][0] if below else 0)
    names = unique_headers([*header, *[""] * (width - len(header))])
    kept = names if columns is None else [name for name in columns if name in names]
    wrong = _WrongRows(delimited, header_row, width)
    table = _read(delimited, body, names, kept, wrong)
    numbers = wrong.numbers(len(table))
    records = len(table) + wrong.count
    table = table.add_column(0, pa.field("row", pa.int32()), numbers)
    more = _has_quotes(delimited) and _lines(delimited.text, len(body)) > records
    swallowed = _swallowed(delimited, table, names) if more else []
    hidden = [problem.row for problem in swallowed if problem.level is Level.ERROR]
    left_out = pc.or_(_blank(table), pc.is_in(table["row"], pa.array(hidden, pa.int32())))
    table = table.filter(pc.invert(left_out)) if pc.any(left_out).as_py() else table
    problems = [*wrong.problems(table), *swallowed]
    return Columns(table, tuple(problems[:PROBLEMS]), len(problems))


def unique_headers(header: Sequence[str]) -> list[str]:
    """The texts of a header without blanks around, each told from the others."""
    texts = [" ".join(text.split()) for text in header]
    seen = {"row", "column"}
    names = []
    for position, text in enumerate(texts, start=1):
        name = f"{text} ({position})".strip() if not text or text in seen else text
        seen.add(name)
        names.append(name)
    return names


def _records(text: bytes, delimiter: str) -> Iterator[list[str]]:
    lines = io.TextIOWrapper(io.BytesIO(text), encoding="utf-8", newline="")
    return csv.reader(lines, delimiter=delimiter)


def _after_header(delimited: Delimited, header_row: int) -> tuple[list[str], memoryview]:
    """The header's cells, and the bytes after it."""
    used = 0

    def lines() -> Iterator[str]:
        nonlocal used
        for line in io.TextIOWrapper(io.BytesIO(delimited.text), encoding="utf-8", newline=""):
            used += len(line.encode())
            yield line

    header: list[str] = []
    records = csv.reader(lines(), delimiter=delimited.delimiter)
    try:
        for _ in range(header_row):
            header = next(records, [])
    except csv.Error:
        raise unclosed(delimited.name) from None
    return header, memoryview(delimited.text)[used:]


def _read(
    delimited: Delimited,
    body: memoryview,
    names: Sequence[str],
    kept: Sequence[str],
    wrong: "_WrongRows",
) -> pa.Table:
    """The columns by Arrow; in one thread if records are wrong: only then it tells which."""
    if not len(body):
        return pa.table({name: pa.array([], pa.string()) for name in kept})
    for threads, block in ((True, _BLOCK), (False, _BLOCK), (False, _LARGE_BLOCK)):
        wrong.clear()
        try:
            return arrow_csv.read_csv(
                pa.BufferReader(pa.py_buffer(body)),
                read_options=arrow_csv.ReadOptions(
                    use_threads=threads, block_size=block, column_names=names
                ),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=delimited.delimiter,
                    newlines_in_values=_has_quotes(delimited),
                    ignore_empty_lines=False,
                    invalid_row_handler=None if threads else wrong.skip,
                ),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()),
                    include_columns=list(kept),
                    strings_can_be_null=False,
                    check_utf8=False,
                ),
            )
        except pa.ArrowInvalid:
            continue
    raise unclosed(delimited.name)


class _WrongRows:
    """The records whose number of cells is not the header's."""

    def __init__(self, delimited: Delimited, header_row: int, width: int) -> None:
        self._delimited = delimited
        self._header_row = header_row
        self._width = width
        self._found: list[tuple[int, int, str]] = []

    def clear(self) -> None:
        self._found.clear()

    def skip(self, row: arrow_csv.InvalidRow) -> str:
        shown = row.text[:200] if len(self._found) <= PROBLEMS else ""
        self._found.append((row.number + self._header_row, row.actual_columns, shown))
        return "skip"

    @property
    def count(self) -> int:
        return len(self._found)

    def numbers(self, good: int) -> pa.Array:
        """The numbers in the file of the records that are good."""
        total = self._header_row + good + len(self._found)
        numbers = pa.array(np.arange(self._header_row + 1, total + 1, dtype=np.int32))
        if not self._found:
            return numbers
        left_out = pa.array([number for number, _, _ in self._found], pa.int32())
        return numbers.filter(pc.invert(pc.is_in(numbers, left_out)))

    def problems(self, table: pa.Table) -> list[RowProblem]:
        last = table["row"][-1].as_py() if len(table) else 0
        return [
            RowProblem(
                rule="row_length",
                level=Level.ERROR,
                file=self._delimited.name,
                what=N_(
                    "La fila tiene {found} celdas y el encabezado {width}.",
                    found=found,
                    width=self._width,
                ),
                why=N_("Con otra cantidad de celdas no se sabe qué es cada una."),
                next=N_("Revise si falta o sobra un separador o unas comillas en esta fila."),
                row=number,
                value=text,
            )
            for number, found, text in self._found
            if not (number > last and self._is_note(text))
        ]

    def _is_note(self, text: str) -> bool:
        cells = next(csv.reader([text], delimiter=self._delimited.delimiter), [])
        return sum(map(bool, cells)) <= 1 or text.strip().casefold().startswith(("fuente", "nota"))


def _has_quotes(delimited: Delimited) -> bool:
    """Whether a record may take several lines; where none can, two processors find the records."""
    return b'"' in delimited.text


def _lines(text: bytes, size: int) -> int:
    """How many lines the last `size` bytes have, whichever of the three ends they have."""
    start = len(text) - size
    ends = max(text.count(end, start) for end in (b"\r", b"\n"))
    return ends if text.endswith((b"\r", b"\n")) else ends + 1


def _blank(table: pa.Table) -> pa.ChunkedArray:
    """True where every cell is empty; a column without empty cells ends the search."""
    blank = pa.chunked_array([pa.repeat(pa.scalar(value=True), len(table))])
    for name in table.column_names[1:]:
        if not pc.any(blank).as_py():
            break
        blank = pc.and_(blank, pc.equal(table[name], ""))
    return blank


def _swallowed(delimited: Delimited, table: pa.Table, names: Sequence[str]) -> list[RowProblem]:
    """Cells that hold whole lines of the file, because a quote was not closed."""
    problems = []
    for name in table.column_names[1:]:
        with_lines = table.filter(pc.match_substring_regex(table[name], "[\\r\\n]"))
        problems += [
            RowProblem(
                rule="quotes",
                level=Level.ERROR if len(names) > 3 else Level.WARNING,
                file=delimited.name,
                what=N_("Una celda contiene filas enteras del archivo."),
                why=N_("Unas comillas sin cerrar esconden las filas que siguen."),
                next=N_('Busque en esta fila unas comillas (") sin pareja y quítelas.'),
                row=row,
                column=names.index(name) + 1,
                value=text[:200],
            )
            for row, text in zip(
                with_lines["row"].to_pylist(), with_lines[name].to_pylist(), strict=True
            )
            if any(line.count(delimited.delimiter) == len(names) - 1 for line in text.splitlines())
        ]
    return problems
