"""Two editions side by side: which figures are new, revised, gone or the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.confinement import CONFIG, quoted
from data.edition import Edition
from indicators.evidence.entry import FigureCounts

_PAIRS = """
    CREATE TEMP TABLE pair AS
    SELECT
        coalesce(a.variable, b.variable) AS variable,
        coalesce(a.breakdown, b.breakdown) AS breakdown,
        coalesce(a.place, b.place) AS place,
        coalesce(a.period, b.period) AS period,
        a.value AS value_before, b.value AS value_after,
        a.value_text AS text_before, b.value_text AS text_after,
        a.source AS source_before, b.source AS source_after,
        b.load AS load
    FROM (
        SELECT CAST(variable AS VARCHAR) AS variable, CAST(breakdown AS VARCHAR) AS breakdown,
            CAST(place AS VARCHAR) AS place, CAST(period AS VARCHAR) AS period,
            value, value_text, source
        FROM former.observation WHERE preferred
    ) AS a
    FULL JOIN (
        SELECT CAST(variable AS VARCHAR) AS variable, CAST(breakdown AS VARCHAR) AS breakdown,
            CAST(place AS VARCHAR) AS place, CAST(period AS VARCHAR) AS period,
            value, value_text, source, load
        FROM latter.observation WHERE preferred
    ) AS b USING (variable, breakdown, place, period)
"""

_COUNTS = """
    SELECT
        count(*) FILTER (value_before IS NULL),
        count(*) FILTER (value_before IS NOT NULL AND value_after IS NOT NULL
            AND value_before <> value_after),
        count(*) FILTER (value_before = value_after),
        count(*) FILTER (value_after IS NULL)
    FROM pair
"""

_CHANGED = """
    SELECT variable, breakdown, place, period, text_before, text_after, source_before,
        source_after, load
    FROM pair
    WHERE value_before IS DISTINCT FROM value_after
    ORDER BY variable, breakdown, place, period
    LIMIT $most
"""


@dataclass(frozen=True)
class FigureChange:
    """One figure that differs: its digits before and after, empty where it is not there.

    `load` is the number of the load it came with, 0 for the seeds, where it is gone, and for a
    load that is not published yet.
    """

    variable: str
    breakdown: str
    place: str
    period: str
    before: str
    after: str
    source_before: str
    source_after: str
    load: int = 0


@dataclass(frozen=True)
class Comparison:
    """How many figures differ, and the first of them by key."""

    counts: FigureCounts
    changed: Sequence[FigureChange]


def compare_editions(before: Edition, after: Edition, *, most: int = 2_000) -> Comparison:
    """What the second edition has that the first has not, and the other way round.

    duckdb.Error if one of the files is damaged or not there.
    """
    with duckdb.connect(config=dict(CONFIG)) as con:
        for name, edition in (("former", before), ("latter", after)):
            _attach(con, edition.path, name)
        con.execute("SET enable_external_access = false")
        con.execute(_PAIRS)
        ((new, revised, unchanged, removed),) = con.execute(_COUNTS).fetchall()
        rows = con.execute(_CHANGED, {"most": most}).fetchall()
    return Comparison(
        FigureCounts(new=new, revised=revised, unchanged=unchanged, removed=removed),
        [FigureChange(*(cell if cell is not None else "" for cell in row[:8]), row[8] or 0)
         for row in rows],
    )  # fmt: skip


def _attach(con: duckdb.DuckDBPyConnection, path: Path, name: str) -> None:
    con.execute(f"ATTACH {quoted(path)} AS {name} (READ_ONLY)")
