"""Tables with one record a row, wherever they come from: a header and text columns below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pyarrow as pa

from data.importers.parts.labels import plain
from data.importers.parts.roles import find_roles
from data.intake.row_problem import RowProblem
from data.opening.cell_text import settle_numbers
from data.opening.delimited import read_columns, unique_headers
from data.opening.document import Delimited, Html, Opened, Parquet, Sheet, Workbook

_WITHIN = 30
NOTES = ("fuente", "nota", "notas", "elaboracion", "elaborado", "source")


@dataclass(frozen=True)
class TidyTable:
    """`table` has the int32 column `row` and one text column for each header.

    A column `column` (int32) says where each value stands, if that is not where its header is.
    `titles` are the texts above the header. `exact` are the headers whose numbers have a decimal
    point for sure.
    """

    sheet: str
    headers: tuple[str, ...]
    table: pa.Table
    titles: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()
    problems: Sequence[RowProblem] = ()

    def with_cells(self, table: pa.Table) -> "TidyTable":
        return replace(self, table=table)

    def renamed(self, header: str, name: str) -> "TidyTable":
        def other(text: str) -> str:
            return name if text == header else text

        headers = tuple(map(other, self.headers))
        table = self.table.rename_columns(list(map(other, self.table.column_names)))
        return replace(self, headers=headers, table=table)


@dataclass(frozen=True)
class Head:
    """Where a header is, what its columns are, and how sure that is."""

    sheet: Sheet
    row: int
    headers: tuple[str, ...]
    certainty: float


def find_heads(opened: Opened) -> list[Head]:
    """The surest header of each sheet, near its top."""
    heads = [_surest(sheet) for sheet in _tops(opened)]
    return [head for head in heads if head is not None]


def read_tables(opened: Opened) -> Iterator[TidyTable]:
    """The tables below the headers that are as sure as the surest, or nearly."""
    heads = find_heads(opened)
    best = max((head.certainty for head in heads), default=0.0)
    for head in heads:
        if head.certainty >= best - 0.1:
            yield _read(opened, head)


def _tops(opened: Opened) -> Iterator[Sheet]:
    match opened:
        case Delimited():
            yield Sheet("", opened.head)
        case Workbook():
            yield from opened.sheets
        case Html():
            yield from opened.tables
        case Parquet():
            yield Sheet("", [opened.table.column_names])


def _surest(sheet: Sheet) -> Head | None:
    best: Head | None = None
    for number, row in enumerate(sheet.rows[:_WITHIN], start=1):
        if len(row) < 2 or len(row) > 1_000:
            continue
        headers = tuple(unique_headers(row))
        certainty = find_roles(headers, {}).certainty
        if certainty > (best.certainty if best else 0):
            best = Head(sheet, number, headers, certainty)
    return best


def _read(opened: Opened, head: Head) -> TidyTable:
    several = isinstance(opened, Workbook | Html) and len(list(_tops(opened))) > 1
    name = head.sheet.name if several else ""
    titles = tuple(cell for row in head.sheet.rows[: head.row - 1] for cell in row if cell.strip())
    if isinstance(opened, Delimited):
        found = read_columns(opened, head.row)
        headers = tuple(found.table.column_names[1:])
        table = _without_notes(found.table)
        return TidyTable("", headers, table, titles, problems=found.problems)
    if isinstance(opened, Parquet):
        rows = pa.array(range(1, opened.table.num_rows + 1), pa.int32())
        table = opened.table.rename_columns(list(head.headers)).add_column(0, "row", rows)
        exact = frozenset(
            header
            for header, field in zip(head.headers, opened.table.schema, strict=True)
            if field.metadata and b"number" in field.metadata
        )
        return TidyTable("", head.headers, table, exact=exact)
    return _read_sheet(head, name, titles)


def _read_sheet(head: Head, name: str, titles: tuple[str, ...]) -> TidyTable:
    body = head.sheet.rows[head.row :]
    width = max([len(head.headers), *map(len, body)])
    headers = unique_headers([*head.sheet.rows[head.row - 1], *[""] * (width - len(head.headers))])
    kept = [
        (number, row)
        for number, row in enumerate(body, start=head.row + 1)
        if any(cell.strip() for cell in row)
    ]
    columns = {"row": pa.array([number for number, _ in kept], pa.int32())}
    exact = set()
    for at, header in enumerate(headers):
        cells, sure = settle_numbers([row[at] if at < len(row) else "" for _, row in kept])
        columns[header] = pa.array(cells, pa.string())
        if sure:
            exact.add(header)
    table = _without_notes(pa.table(columns))
    return TidyTable(name, tuple(headers), table, titles, frozenset(exact))


def _without_notes(table: pa.Table) -> pa.Table:
    """Without the lines at the end of which only the first cell says something, as `Fuente: …`."""
    last = table.num_rows
    while last and _is_note(table, last - 1):
        last -= 1
    return table.slice(0, last) if last < table.num_rows else table


def _is_note(table: pa.Table, at: int) -> bool:
    cells = [table[name][at].as_py() for name in table.column_names[1:]]
    filled = [cell for cell in cells if cell.strip()]
    if len(cells) < 3 or not filled or not cells[0].strip():
        return False
    note = plain(filled[0]).partition("_")[0] in NOTES
    return len(filled) == 1 or (note and len(filled) < len(cells) / 2)
