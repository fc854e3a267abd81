"""What a load would change among the figures, computed by the very statements that would do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.applying import lay_over
from data.comparison import FigureChange
from data.confinement import quoted
from data.loads import Contradiction, Rows

_TOUCHED = """
    CREATE TEMP TABLE touched AS
    SELECT DISTINCT variable, breakdown, place, period
    FROM loaded SEMI JOIN known USING (variable, breakdown, place, period)
    UNION
    SELECT DISTINCT variable, breakdown, place, period
    FROM loaded WHERE shared
"""
"""The keys on which something stands already, or two rows of the load: all others are new."""

_FRESH = """
    CREATE TEMP VIEW fresh_row AS
    SELECT id, variable, breakdown, place, period, value_text, source
    FROM loaded ANTI JOIN touched USING (variable, breakdown, place, period)
"""

_FORMER = """
    CREATE TEMP TABLE staged_observation AS
    SELECT known.* EXCLUDE (preferred)
    FROM known SEMI JOIN touched USING (variable, breakdown, place, period)
"""

_BEFORE = """
    CREATE TEMP TABLE before AS
    SELECT variable, breakdown, place, period, value, value_text, source
    FROM known SEMI JOIN touched USING (variable, breakdown, place, period)
    WHERE preferred
"""

_INCOMING = """
    CREATE TEMP TABLE incoming AS
    SELECT variable, breakdown, place, period, value, value_text, source, confidence, rank,
        evidence, note, row, shared
    FROM loaded SEMI JOIN touched USING (variable, breakdown, place, period)
"""

_AFTER = """
    CREATE TEMP TABLE after AS
    SELECT variable, breakdown, place, period, value, value_text, source
    FROM staged_observation
    QUALIFY row_number() OVER (
        PARTITION BY variable, breakdown, place, period ORDER BY confidence, rank, source
    ) = 1
"""

_COUNTS = """
    SELECT count(*) FILTER (before.value IS NULL) + (SELECT count(*) FROM fresh_row),
        count(*) FILTER (before.value <> after.value),
        count(*) FILTER (before.value = after.value)
    FROM after LEFT JOIN before USING (variable, breakdown, place, period)
"""

_CHANGED = """
    SELECT variable, breakdown, place, period, coalesce(before.value_text, ''), after.value_text,
        coalesce(before.source, ''), after.source
    FROM after LEFT JOIN before USING (variable, breakdown, place, period)
    WHERE before.value IS DISTINCT FROM after.value
    ORDER BY before.value IS NULL, variable, breakdown, place, period
    LIMIT $most
"""

_NEW = """
    SELECT variable, breakdown, place, period, '', value_text, '', source
    FROM fresh_row
    ORDER BY id
    LIMIT $most
"""

_ROWS = """
    SELECT variable, breakdown, place, period, value_text, source, value, confidence,
        CAST(rank AS INTEGER) AS rank, evidence, note, file, sheet, row, col, shared
    FROM loaded
"""

_TEMPORARY = ("touched", "staged_observation", "before", "incoming", "met", "after")
"""Tables that are gone afterwards."""


@dataclass(frozen=True)
class Difference:
    """How many keys get a first figure, another one, or keep theirs; and the first that change.

    A figure that stands beside a better one changes nothing, and counts as unchanged.
    """

    new: int
    revised: int
    unchanged: int
    changed: Sequence[FigureChange]


def difference(
    con: duckdb.DuckDBPyConnection, contradictions: Contradiction, *, most: int = 2_000
) -> Difference:
    """Compare `loaded` with `known`: revised figures first, then the new ones as they came."""
    try:
        for statement in (_TOUCHED, _FRESH, _FORMER, _BEFORE, _INCOMING):
            con.execute(statement)
        lay_over(con, contradictions, 1)
        con.execute(_AFTER)
        ((new, revised, unchanged),) = con.execute(_COUNTS).fetchall()
        found = con.execute(_CHANGED, {"most": most}).fetchall()
        found += con.execute(_NEW, {"most": most - len(found)}).fetchall()
    finally:
        for view in ("fresh_row", "latest"):
            con.execute(f"DROP VIEW IF EXISTS {view}")
        for table in _TEMPORARY:
            con.execute(f"DROP TABLE IF EXISTS {table}")
    return Difference(new, revised, unchanged, [FigureChange(*row) for row in found])


def loaded_rows(con: duckdb.DuckDBPyConnection, scratch: Path) -> Rows:
    """The rows of `loaded` as they are kept; the connection must be allowed to write `scratch`."""
    path = scratch / "rows.parquet"
    # Nobody asks for their order; keeping it costs memory and the second thread.
    con.execute("SET preserve_insertion_order = false")
    # Figures and evidence hardly repeat: a long search for repetitions in them finds nothing.
    style = "FORMAT parquet, COMPRESSION lz4_raw, PARQUET_VERSION v2, DICTIONARY_SIZE_LIMIT 4000"
    con.execute(f"COPY ({_ROWS}) TO {quoted(path)} ({style})")
    ((number,),) = con.execute("SELECT count(*) FROM loaded").fetchall()
    try:
        return Rows(path.read_bytes(), number)
    finally:
        path.unlink()
