"""A table with periods side by side as records, one for each figure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from data.importers.parts.labels import plain
from data.importers.parts.marks import meanings, note_of, strip_figure, strip_marks
from data.importers.parts.period_heads import Part, PeriodHead
from data.importers.parts.roles import Role, Roles
from data.importers.parts.tidy_table import TidyTable
from data.importers.parts.wide_layout import Block, PeriodColumn, Rows, is_figure
from data.intake.row_problem import RowProblem
from data.opening.cell_text import Spanned, settle_numbers
from data.opening.delimited import unique_headers
from indicators.message import N_
from indicators.problem import Level

PERIOD, NUMBER, GROUP, VALUE, NOTE = "= periodo", "= parte", "= grupo", "= valor", "= nota"
_PLACES = {Role.PLACE, Role.DEPARTMENT, Role.PROVINCE, Role.DISTRICT}
_WHOLE = {"total", "ambos_sexos", "todos"}


@dataclass
class _Records:
    """Cells of the records so far, column by column."""

    labels: list[list[str]]
    periods: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)


def label_headers(block: Block, rows: Rows) -> tuple[str, ...]:
    """The headers of label columns, each told from the others; "" where a column is empty."""
    named = unique_headers([strip_marks(label)[0] for label in block.labels])
    body = rows[block.start : block.end]
    return tuple(
        header if any(at < len(row) and row[at].strip() for row in body) else ""
        for at, header in enumerate(named)
    )


def part_of(block: Block) -> Part:
    """`WHOLE` if any column names its year, else what all of them are of a year."""
    parts = {head.part for column in block.columns for head in column.heads}
    return Part.WHOLE if Part.WHOLE in parts else min(parts)


def read_block(
    file: str, sheet: str, rows: Rows, block: Block, roles: Roles
) -> tuple[TidyTable, Sequence[RowProblem]]:
    """The figures as records below `roles.headers` and the headers of this file's constants.

    Words above or beside others (a heading, an indented name) stand before them as a path.
    """
    headers = label_headers(block, rows)
    meaning = meanings(block.notes)
    found = _Records([[] for _ in headers])
    problems: list[RowProblem] = []
    paths = [_Path(sign) for sign in _signs(headers, roles)]
    columns = [(column, *_period(column)) for column in block.columns]
    first = block.columns[0].at
    for number, row in enumerate(rows[block.start : block.end], start=block.start + 1):
        figures = [cell for cell in row[first:] if cell.strip()]
        raw = [row[at] if at < len(row) else "" for at in range(len(headers))]
        if not any(map(is_figure, figures)):
            if sum(bool(text.strip()) for text in raw) == 1 and not figures:
                for path, text in zip(paths, raw, strict=True):
                    path.head(strip_marks(text)[0])
            if not figures:
                continue
        stripped = [strip_marks(text) for text in raw]
        texts = [
            path.name(text, len(cell) - len(cell.lstrip()))
            for path, (text, _), cell in zip(paths, stripped, raw, strict=True)
        ]
        marks = [mark for _, own in stripped for mark in own]
        for column, period, own in columns:
            cell = row[column.at] if column.at < len(row) else ""
            if not cell.strip():
                continue
            if isinstance(cell, Spanned):
                problems.append(_spanned(file, sheet, number, column.at + 1, cell))
                continue
            value, beside = strip_figure(cell)
            for into, text in zip(found.labels, texts, strict=True):
                into.append(text)
            found.periods.append(period)
            found.groups.append(_group(column))
            found.values.append(cell if not beside else value)
            found.notes.append(note_of([*marks, *own, *beside], meaning))
            found.rows.append(number)
            found.columns.append(column.at + 1)
    return _table(sheet, block, headers, found), problems


def _table(sheet: str, block: Block, headers: Sequence[str], found: _Records) -> TidyTable:
    values, exact = settle_numbers(found.values)
    named = {header: cells for header, cells in zip(headers, found.labels, strict=True) if header}
    named |= {PERIOD: found.periods, GROUP: found.groups, VALUE: list(values), NOTE: found.notes}
    table = {
        "row": pa.array(found.rows, pa.int32()),
        "column": pa.array(found.columns, pa.int32()),
    }
    table |= {header: pa.array(cells, pa.string()) for header, cells in named.items()}
    return TidyTable(
        sheet,
        tuple(named),
        pa.table(table),
        block.titles,
        frozenset({VALUE} if exact else ()),
    )


class _Path:
    """Headings and indented names of a label column, as names that say where they belong."""

    def __init__(self, sign: str) -> None:
        self._sign = sign
        self._heading = ""
        self._above: list[tuple[int, str]] = []

    def head(self, text: str) -> None:
        if text:
            self._heading = text
            self._above = []

    def name(self, text: str, indent: int) -> str:
        if not self._sign or not text:
            return text
        while self._above and self._above[-1][0] >= indent:
            self._above.pop()
        names = [self._heading, *(name for _, name in self._above), text]
        self._above.append((indent, text))
        return self._sign.join(name for name in names if name)


def _signs(headers: Sequence[str], roles: Roles) -> list[str]:
    """What stands between the parts of a path in each label column; "" where there are none."""
    known = dict(zip(roles.headers, roles.roles, strict=True))
    levels = [header for header in headers if known.get(header) in _PLACES]
    return [
        ": " if known.get(header) is Role.VARIABLE else "/" if levels == [header] else ""
        for header in headers
    ]


def _period(column: PeriodColumn) -> tuple[str, tuple[str, ...]]:
    """The period a column says, `2019-03` where a year stands over a month, and its marks."""
    marks = tuple(mark for head in column.heads for mark in head.marks)
    whole = next((head.text for head in column.heads if head.part is Part.WHOLE), "")
    part = next((head for head in column.heads if head.part is not Part.WHOLE), None)
    if part is None:
        return whole, marks
    return (f"{whole}-{_number(part)}" if whole else str(part.number)), marks


def _number(part: PeriodHead) -> str:
    return f"Q{part.number}" if part.part is Part.QUARTER else f"{part.number:02d}"


def _group(column: PeriodColumn) -> str:
    return ", ".join(text for text in column.groups if plain(text) not in _WHOLE)


def _spanned(file: str, sheet: str, row: int, column: int, value: str) -> RowProblem:
    return RowProblem(
        rule="merged_value",
        level=Level.ERROR,
        file=file,
        what=N_("Una cifra ocupa varias celdas combinadas."),
        why=N_("No se sabe a qué periodo o fila corresponde."),
        next=N_("Separe las celdas y escriba la cifra donde corresponde."),
        sheet=sheet,
        row=row,
        column=column,
        value=str(value),
    )
