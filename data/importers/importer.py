"""What every importer is: it says how sure it is of a file, and reads it long."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pyarrow as pa

from data.importers.question import FileMapping, Question
from data.intake.row_problem import RowProblem
from data.opening.document import Opened
from indicators.message import Message

Progress = Callable[[float, Message], None]
"""Told how much is done, from 0 to 1, and what is being done; it may raise to cancel."""

TEXTS = (
    "variable",
    "place",
    "period",
    "breakdown",
    "value",
    "unit",
    "source",
    "confidence",
    "rank",
    "evidence",
    "note",
)
FACTS = pa.schema(
    [(name, pa.string()) for name in TEXTS]
    + [("sheet", pa.string()), ("row", pa.int32()), ("column", pa.int32())]
)
"""One figure a row, everything as the file writes it; what it does not say is empty, never NULL.

`variable`, `place` and `period` may be ids, names or labels of the file. `sheet` is empty where a
file has only one; `row` and `column` count from 1 as a spreadsheet shows them, and point at the
value; `column` 0 is unknown.
"""


@dataclass(frozen=True)
class Facts:
    """What an importer found: figures, rows it could not read, and what it has to ask.

    `shape` and `headers` tell the look of the file; `decimal` and `thousands` are the signs of
    its numbers where the shape fixes them, else empty: then the numbers themselves decide.
    """

    table: pa.Table
    problems: Sequence[RowProblem] = ()
    questions: Sequence[Question] = ()
    headers: Sequence[str] = ()
    decimal: str = ""
    thousands: str = ""


@dataclass(frozen=True)
class Importer:
    """One shape of files.

    `recognise` gives how sure it is, from 0 (never) to 1 (nothing else writes such files); it
    looks at heads only and never raises. `read` returns facts, and raises `UnreadableError` for a
    file that is of this shape and broken as a whole.
    """

    id: str
    name: Message
    recognise: Callable[[Opened], float]
    read: Callable[[Opened, FileMapping, Progress], Facts]
    example: str = field(default="")
    """How files of this shape are called where they come from (`2024-Gasto.csv`)."""
