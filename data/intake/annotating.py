"""A file given back with its problems written beside the cells they are about."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from data.importers.question import FileMapping
from data.intake.annotated_workbook import annotate_workbook, list_problems
from data.intake.row_problem import RowProblem, UnreadableError
from data.opening.bounds import MEGABYTE
from data.opening.document import Delimited, Document
from data.opening.opening import open_document
from indicators.message import N_, Message
from indicators.spreadsheet import harmless

Say = Callable[[Message], str]

LARGEST = 25 * MEGABYTE
"""Files above are not written again: their problems come as a workbook of their own."""
LARGEST_WORKBOOK = 3 * MEGABYTE
"""A workbook takes many times its size to be changed."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"
_HEADS = (N_("problema"), N_("sugerencia"))
_LIST = (N_("fila"), N_("valor"))
_MARK = b"\xef\xbb\xbf"
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


@dataclass(frozen=True)
class Annotated:
    """A file to be taken home."""

    name: str
    mime: str
    content: bytes


def annotated_name(document: Document) -> tuple[str, str]:
    """The name and the kind (MIME) of the file with its problems, told from the bytes alone."""
    stem = _UNFIT.sub("_", PurePath(document.name).stem)[:120] or "archivo"
    return (f"{stem}_anotado.csv", CSV) if _is_text(document) else (f"{stem}_anotado.xlsx", XLSX)


def annotate(
    document: Document, mapping: FileMapping, problems: Sequence[RowProblem], say: Say = str
) -> Annotated:
    """The file with its problems, or a list of the problems where it cannot be written again.

    A workbook keeps its cells, each bad one coloured and with a comment, and gets a sheet of all
    problems; its formulas become the values they had. Delimited text gets two columns at its end
    and is UTF-8 with a mark, so that spreadsheets read its accents. Texts that a spreadsheet would
    run as a formula are disarmed.
    """
    name, mime = annotated_name(document)
    if mime == CSV:
        written = _as_text(document, mapping, problems, say)
        return Annotated(name, mime, written or _list_as_text(problems, say))
    written = None
    if document.content.startswith(b"PK") and len(document.content) <= LARGEST_WORKBOOK:
        written = annotate_workbook(document, problems, say)
    return Annotated(name, mime, written or list_problems(problems, say))


def _is_text(document: Document) -> bool:
    start = document.content[:4096]
    first = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").partition(b"\n")[0].lower()
    return (
        len(document.content) <= LARGEST
        and not start.startswith((b"PK", b"PAR1", b"\xd0\xcf\x11\xe0"))
        and not first.startswith((b"<", b"{", b"["))
        and b"<br" not in first
    )


def _as_text(
    document: Document, mapping: FileMapping, problems: Sequence[RowProblem], say: Say
) -> bytes | None:
    try:
        opened = open_document(document, mapping)
    except UnreadableError:
        return None
    if not isinstance(opened, Delimited):
        return None
    said: dict[int, list[RowProblem]] = {}
    for problem in problems:
        said.setdefault(max(problem.row, 1), []).append(problem)
    head = _header_row(opened)
    widest = max((len(row) for row in opened.head), default=0)
    lines = io.TextIOWrapper(io.BytesIO(opened.text), encoding="utf-8", newline="")
    out = io.StringIO()
    writer = csv.writer(out, delimiter=opened.delimiter, lineterminator="\r\n")
    try:
        for number, row in enumerate(csv.reader(lines, delimiter=opened.delimiter), start=1):
            what, then = _told(said.get(number, ()), say)
            if number == head and not what:
                what, then = (say(word) for word in _HEADS)
            cells = [*row, *[""] * (widest - len(row)), what, then]
            writer.writerow(map(harmless, cells))
    except csv.Error:
        return None
    return _MARK + out.getvalue().encode()


def _told(problems: Sequence[RowProblem], say: Say) -> tuple[str, str]:
    what = dict.fromkeys(say(problem.what) for problem in problems)
    then = dict.fromkeys(say(problem.next) for problem in problems)
    return " · ".join(what), " · ".join(then)


def _list_as_text(problems: Sequence[RowProblem], say: Say) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*map(say, _LIST), *map(say, _HEADS)])
    for problem in problems:
        cells = [str(problem.row or ""), problem.value, say(problem.what), say(problem.next)]
        writer.writerow(map(harmless, cells))
    return _MARK + out.getvalue().encode()


def _header_row(opened: Delimited) -> int:
    """The first row that is as wide as most: titles above a table are shorter."""
    widths = [sum(map(bool, row)) for row in opened.head]
    usual = max(widths, key=widths.count, default=0)
    return next((n for n, width in enumerate(widths, start=1) if width >= max(usual, 2)), 1)
