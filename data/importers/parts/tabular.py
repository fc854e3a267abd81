"""A header somewhere near the top, and the columns below it, from any kind of table."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from data.importers.importer import FACTS, Facts
from data.importers.parts.asking import Asking, texts_as_options
from data.importers.parts.labels import plain
from data.importers.question import Question
from data.intake.row_problem import RowProblem
from data.opening.bounds import HEAD_ROWS, PROBLEMS, unreadable
from data.opening.delimited import read_columns, unique_headers
from data.opening.document import Delimited, Html, Opened, Parquet, Sheet, Workbook
from indicators.message import N_
from indicators.problem import Level

_WITHIN = 30
"""The rows among which a header is looked for."""


@dataclass(frozen=True)
class Head:
    """A header: its sheet, its row from 1, its cells."""

    sheet: str
    row: int
    cells: tuple[str, ...]

    @property
    def names(self) -> Mapping[str, int]:
        """Positions, from 1, by the plain text of the header; the first of two that are alike."""
        found: dict[str, int] = {}
        for position, cell in enumerate(self.cells, 1):
            found.setdefault(plain(cell), position)
        found.pop("", None)
        return found


@dataclass(frozen=True)
class Below:
    """What stands below a header: text columns under the asked names, and `row` from 1.

    `wrong` rows could not be read; the first of them are `problems`.
    """

    table: pa.Table
    problems: Sequence[RowProblem] = ()
    wrong: int = 0


def find_heads(opened: Opened, is_head: Callable[[Sequence[str]], bool]) -> Sequence[Head]:
    """The first row of each sheet that is such a header, near its top."""
    heads = []
    for sheet, rows in _tops(opened):
        for number, cells in enumerate(rows, 1):
            if number > _WITHIN:
                break
            if is_head(cells):
                heads.append(Head(sheet, number, tuple(cell.strip() for cell in cells)))
                break
    return heads


def choose_head(opened: Opened, heads: Sequence[Head], asking: Asking) -> Head | None:
    """The only head, or that of the sheet that was answered; none while that is open."""
    if len(heads) == 1:
        return heads[0]
    if not heads:
        raise unreadable(
            "no_header",
            opened.name,
            N_("No se encuentra la fila de encabezados."),
            N_("Vuelva a descargar el archivo de su origen, sin cambiarlo."),
        )
    options = texts_as_options(head.sheet for head in heads)
    chosen = asking.answer(Question("sheet", N_("¿Qué hoja se carga?"), options))
    return next((head for head in heads if head.sheet == chosen), None)


def waiting(asking: Asking, heads: Sequence[Head]) -> Facts:
    """No facts yet, while it is open which sheet is meant."""
    return Facts(FACTS.empty_table(), questions=tuple(asking.open), headers=heads[0].cells)


def read_below(opened: Opened, head: Head, columns: Mapping[str, int]) -> Below:
    """The columns at these positions, from 1, each under its name; rows of blanks are left out."""
    if isinstance(opened, Delimited):
        headers = unique_headers(head.cells)
        texts = {name: headers[at - 1] for name, at in columns.items()}
        found = read_columns(opened, head.row, sorted(set(texts.values())))
        table = found.table.select(["row", *texts.values()])
        return Below(table.rename_columns(["row", *texts]), found.problems, found.wrong)
    if isinstance(opened, Parquet):
        wanted = [opened.table.column(at - 1) for at in columns.values()]
        rows = pa.array(range(1, opened.table.num_rows + 1), pa.int32())
        return Below(pa.table([rows, *wanted], ["row", *columns]))
    return _below_sheet(opened, head, columns)


def as_delimited(name: str, rows: Iterable[Sequence[str]]) -> Delimited:
    """Rows of text as the comma-separated file they might have come in."""
    text = io.StringIO(newline="")
    head: list[Sequence[str]] = []
    writer = csv.writer(text, lineterminator="\n")
    for cells in rows:
        if len(head) < HEAD_ROWS:
            head.append(tuple(cells))
        writer.writerow(cells)
    return Delimited(name, text.getvalue().encode(), "utf-8", ",", tuple(head))


def not_this_shape(name: str) -> Exception:
    """The refusal of a file that was said to be of a shape, and is not."""
    return unreadable(
        "shape",
        name,
        N_("El archivo no tiene la forma que se eligió."),
        N_("Elija otra forma, o vuelva a descargar el archivo de su origen."),
    )


def missing_column(name: str, columns: str) -> Exception:
    """The refusal of a file that has the look of a shape and lacks what it cannot do without."""
    return unreadable(
        "missing_column",
        name,
        N_("Falta la columna «{column}».", column=columns),
        N_("Vuelva a descargar el archivo de su origen, con todas sus columnas."),
    )


def shown(problems: Sequence[RowProblem]) -> Sequence[RowProblem]:
    """At most as many as a list bears of each rule; one more says how many there were."""
    kept: dict[str, list[RowProblem]] = {}
    for problem in problems:
        kept.setdefault(problem.rule, []).append(problem)
    for rule, found in kept.items():
        if len(found) > PROBLEMS:
            kept[rule] = [*found[:PROBLEMS], count_of(found[0], len(found))]
    return [problem for found in kept.values() for problem in found]


def count_of(first: RowProblem, count: int) -> RowProblem:
    """The problem that tells how many like `first` a file has."""
    return RowProblem(
        rule=first.rule,
        level=first.level,
        file=first.file,
        what=N_(
            "Son {count} casos; se muestran los primeros {shown}.", count=count, shown=PROBLEMS
        ),
        why=first.why,
        next=first.next,
        sheet=first.sheet,
    )


def sheet_of(opened: Opened, head: Head) -> Sheet:
    """The sheet or table a header was found in."""
    sheets = opened.sheets if isinstance(opened, Workbook) else opened.tables  # type: ignore[union-attr]
    return next(sheet for sheet in sheets if sheet.name == head.sheet)


def _tops(opened: Opened) -> Iterator[tuple[str, Sequence[Sequence[str]]]]:
    match opened:
        case Delimited():
            yield "", opened.head
        case Workbook():
            yield from ((sheet.name, sheet.rows) for sheet in opened.sheets)
        case Html():
            yield from ((sheet.name, sheet.rows) for sheet in opened.tables)
        case Parquet():
            yield "", [opened.table.column_names]


def _below_sheet(opened: Opened, head: Head, columns: Mapping[str, int]) -> Below:
    cells: dict[str, list[str]] = {name: [] for name in columns}
    numbers: list[int] = []
    problems: list[RowProblem] = []
    width = len(head.cells)
    for number, row in enumerate(sheet_of(opened, head).rows[head.row :], head.row + 1):
        if not any(cell.strip() for cell in row):
            continue
        if any(cell.strip() for cell in row[width:]):
            problems.append(_too_long(opened.name, head.sheet, number, len(row), width))
            continue
        numbers.append(number)
        for name, at in columns.items():
            cells[name].append(row[at - 1].strip() if at <= len(row) else "")
    table = pa.table(
        [
            pa.array(numbers, pa.int32()),
            *(pa.array(found, pa.string()) for found in cells.values()),
        ],
        ["row", *cells],
    )
    return Below(table, shown(problems), len(problems))


def _too_long(file: str, sheet: str, row: int, found: int, width: int) -> RowProblem:
    return RowProblem(
        rule="row_length",
        level=Level.ERROR,
        file=file,
        what=N_("La fila tiene {found} celdas y la encabezado {width}.", found=found, width=width),
        why=N_("Una celda de más corre las demás de columna."),
        next=N_("Corrija la fila en el archivo y vuelva a cargarlo."),
        sheet=sheet,
        row=row,
    )
