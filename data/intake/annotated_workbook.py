"""Problems in a workbook: on a sheet of their own, and as comments on the cells they mean."""

import io
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.row_problem import RowProblem, UnreadableError
from data.opening.archive import open_zip
from data.opening.bounds import MEGABYTE
from data.opening.document import Document
from indicators.message import N_, Message
from indicators.problem import Level

Say = Callable[[Message], str]

_SHEET = N_("Problemas")
_HEADS = (
    N_("Archivo"), N_("Hoja"), N_("Fila"), N_("Columna"), N_("Valor"), N_("Gravedad"),
    N_("Qué pasa"), N_("Por qué"), N_("Sugerencia"),
)  # fmt: skip
_WIDTHS = (28, 16, 8, 9, 24, 12, 50, 50, 50)
_LEVELS = {
    Level.ERROR: N_("Error"),
    Level.WARNING: N_("Advertencia"),
    Level.NOTICE: N_("Aviso"),
}
_FILLS = {
    Level.ERROR: PatternFill("solid", start_color="F8E4DD"),
    Level.WARNING: PatternFill("solid", start_color="FAEFD3"),
    Level.NOTICE: PatternFill("solid", start_color="F0EBE1"),
}
_GRAVE = (Level.ERROR, Level.WARNING, Level.NOTICE)
_MOST_COMMENTS = 2_000
_LONGEST_COMMENT = 2_000
_UNPACKED = 30 * MEGABYTE


def list_problems(problems: Sequence[RowProblem], say: Say) -> bytes:
    """A workbook with nothing but the problems."""
    book = Workbook()
    _write_list(book.active, problems, say)
    return _saved(book)


def annotate_workbook(document: Document, problems: Sequence[RowProblem], say: Say) -> bytes | None:
    """The workbook with its problems; `None` for one that is broken or too large to be changed."""
    try:
        opened = open_zip(document)
    except UnreadableError:
        return None
    if sum(member.file_size for member in opened.members) > _UNPACKED:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(document.content), data_only=True, keep_links=False)
    except Exception:  # noqa: BLE001 the library raises anything on a broken file
        return None
    _mark_cells(book, problems, say)
    title = say(_SHEET)
    while title in book.sheetnames:
        title += " 2"
    _write_list(book.create_sheet(title), problems, say)
    return _saved(book)


def _mark_cells(book: Workbook, problems: Iterable[RowProblem], say: Say) -> None:
    cells: dict[tuple[str, int, int], list[RowProblem]] = {}
    for problem in problems:
        sheet = problem.sheet or _only_sheet(book)
        if problem.row and sheet in book.sheetnames:
            cells.setdefault((sheet, problem.row, max(problem.column, 1)), []).append(problem)
    for (name, row, column), found in list(cells.items())[:_MOST_COMMENTS]:
        sheet = book[name]
        if not isinstance(sheet, Worksheet) or row > sheet.max_row:
            continue
        cell = _own_cell(sheet, row, column)
        text = "\n".join(dict.fromkeys(f"{say(one.what)} {say(one.next)}" for one in found))
        if cell.comment is not None:
            text = f"{cell.comment.text}\n{text}"
        cell.comment = Comment(text[:_LONGEST_COMMENT], "SMD", height=120, width=320)
        cell.fill = _FILLS[min((one.level for one in found), key=_GRAVE.index)]


def _only_sheet(book: Workbook) -> str:
    """The sheet that a problem without one means: the only one that holds something."""
    filled = [
        sheet.title
        for sheet in book.worksheets
        if sheet.max_row > 1 or sheet.max_column > 1 or sheet["A1"].value is not None
    ]
    return filled[0] if filled else ""


def _own_cell(sheet: Worksheet, row: int, column: int) -> Any:
    """The cell itself; of merged cells the first, the only one that can be written."""
    for area in sheet.merged_cells.ranges:
        if area.min_row <= row <= area.max_row and area.min_col <= column <= area.max_col:
            return sheet.cell(area.min_row, area.min_col)
    return sheet.cell(row, column)


def _write_list(sheet: Worksheet, problems: Sequence[RowProblem], say: Say) -> None:
    sheet.title = sheet.title if sheet.title.startswith(say(_SHEET)) else say(_SHEET)
    lines = [[say(head) for head in _HEADS]]
    lines += [
        [
            problem.file, problem.sheet, problem.row or "", _letter(problem.column), problem.value,
            say(_LEVELS[problem.level]), say(problem.what), say(problem.why), say(problem.next),
        ]
        for problem in problems
    ]  # fmt: skip
    for number, line in enumerate(lines, start=1):
        for column, content in enumerate(line, start=1):
            cell = sheet.cell(number, column)
            cell.value = _writable(content)
            if isinstance(content, str):
                # Said to be text: what starts with = is never run.
                cell.data_type = "s"
                cell.quotePrefix = content.startswith(("=", "+", "-", "@"))
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.cell(1, column).font = Font(bold=True)
    sheet.freeze_panes = "A2"


def _letter(column: int) -> str:
    return get_column_letter(column) if 0 < column <= 18_278 else ""


def _writable(content: object) -> object:
    """A workbook holds no control characters."""
    if not isinstance(content, str):
        return content
    return "".join(c for c in content if c >= " " or c in "\n\t")[:30_000]


def _saved(book: Workbook) -> bytes:
    book.properties.creator = ""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
