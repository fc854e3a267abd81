"""A table that came wrapped in something else, read by the shape it has itself."""

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pyarrow as pa

from data.importers.importer import Facts, Importer, Progress
from data.importers.mef_month_rows import MEF_MONTH_ROWS
from data.importers.mef_monthly_columns import MEF_MONTHLY_COLUMNS
from data.importers.open_sdg import OPEN_SDG
from data.importers.question import FileMapping
from data.importers.sdmx_csv import SDMX_CSV
from data.importers.tidy import TIDY
from data.importers.world_bank import WORLD_BANK
from data.opening.bounds import COLUMNS, too_large
from data.opening.document import Opened
from indicators.message import N_

_SHAPES: Sequence[Importer] = (
    TIDY,
    MEF_MONTHLY_COLUMNS,
    MEF_MONTH_ROWS,
    OPEN_SDG,
    SDMX_CSV,
    WORLD_BANK,
)

_CELLS = 10_000_000


def read_inner(
    opened: Opened, mapping: FileMapping, progress: Progress, rows: Sequence[int] | None = None
) -> Facts:
    """The facts of the inner table; a table of no institution is read as a tidy one.

    `rows` says for each row of the table, from 1, which row it is in what the people brought.
    """
    importer = max(_SHAPES, key=lambda shape: shape.recognise(opened))
    facts = importer.read(opened, mapping, progress)
    return facts if rows is None else _moved(facts, rows)


def check_size(name: str, columns: int, rows: int) -> None:
    """Refuse records that would fill a far larger table than the text they came in."""
    if columns > COLUMNS or columns * rows > _CELLS:
        raise too_large(
            name, N_("Los registros forman una tabla de {columns} columnas.", columns=columns)
        )


def cell_text(value: Any) -> str:
    """A value of JSON as a cell: numbers without an exponent, nothing as an empty cell."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return f"{Decimal(repr(value)):f}".removesuffix(".0")
        case str():
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)


def _moved(facts: Facts, rows: Sequence[int]) -> Facts:
    known = [0, *rows]
    table = facts.table
    if len(table):
        moved = pa.array(known, pa.int32()).take(table["row"])
        table = table.set_column(table.column_names.index("row"), "row", moved)
    problems = [
        replace(problem, row=known[problem.row] if problem.row < len(known) else 0)
        for problem in facts.problems
    ]
    return replace(facts, table=table, problems=problems)
