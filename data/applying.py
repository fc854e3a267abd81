"""Laying the rows of confirmed loads over the figures of the seeds, one load after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.confinement import quoted
from data.loads import Contradiction, LoadNote
from indicators.message import N_
from indicators.problem import Level, Problem, Where


@dataclass(frozen=True)
class ActiveLoad:
    """A load whose rows belong to an edition; `number` is that of its entry in the log."""

    number: int
    note: LoadNote
    rows: Path


_INCOMING = """
    CREATE OR REPLACE TEMP VIEW incoming AS
    SELECT rows.*
    FROM read_parquet({path}) AS rows
    WHERE variable IN (SELECT variable FROM variable)
        AND (place IN (SELECT territory FROM territory) OR place IN (SELECT place FROM named_place))
"""
"""A view, which takes no parameters: a million rows are read where they lie, not copied."""

_CLASHES = """
    CREATE OR REPLACE TEMP TABLE clash AS
    SELECT row_number() OVER () AS n, * EXCLUDE (shared)
    FROM (
        FROM incoming WHERE shared
        UNION ALL
        SELECT incoming.*
        FROM incoming SEMI JOIN staged_observation USING (variable, breakdown, place, period)
        WHERE NOT shared
    )
"""
"""Few rows meet a figure of their key, or each other; all others only have to be added."""

_MET = """
    CREATE OR REPLACE TEMP TABLE met AS
    SELECT DISTINCT variable, breakdown, place, period FROM clash
"""

_SAME = """
    DELETE FROM clash
    USING staged_observation AS old
    WHERE clash.variable = old.variable AND clash.breakdown = old.breakdown
        AND clash.place = old.place AND clash.period = old.period
        AND clash.source = old.source AND clash.value = old.value
        AND clash.confidence = old.confidence
"""
"""What a source says again changes nothing."""

_SUPERSEDED = """
    DELETE FROM staged_observation AS old
    USING clash
    WHERE clash.variable = old.variable AND clash.breakdown = old.breakdown
        AND clash.place = old.place AND clash.period = old.period
        AND (
            clash.source = old.source
            OR ($replace AND clash.confidence = old.confidence AND clash.value <> old.value)
        )
"""
"""A source revises itself. Another of equal confidence is replaced if the load says so; one of
better or weaker confidence always stays beside it."""

_RANKED = """
    UPDATE clash SET rank = beside.rank
    FROM (
        SELECT n, CAST(max(old.rank) + 1 AS INTEGER) AS rank
        FROM clash
        JOIN staged_observation AS old USING (variable, breakdown, place, period)
        WHERE clash.confidence = old.confidence AND clash.value <> old.value
        GROUP BY n
    ) AS beside
    WHERE clash.n = beside.n AND clash.rank < beside.rank
"""
"""What stands beside another figure comes after it."""

_STORE = """
    INSERT INTO staged_observation BY NAME
    SELECT variable, breakdown, place, period, value, value_text, source, confidence,
        CAST(rank AS USMALLINT) AS rank, evidence, note, "row" AS line,
        CAST($number AS INTEGER) AS load
    FROM clash
"""

_LATEST = """
    CREATE OR REPLACE TEMP VIEW latest AS
    SELECT variable, breakdown, place, period, value, value_text, source, confidence,
        CAST(rank AS USMALLINT) AS rank, evidence, note, "row" AS line,
        CAST({number} AS INTEGER) AS load
    FROM incoming ANTI JOIN met USING (variable, breakdown, place, period)
"""
"""A view, which takes no parameters."""

_ADD = "INSERT INTO staged_observation BY NAME FROM latest"

_SOURCE = """
    INSERT INTO source
    SELECT $id, $institution, $title, $address, '', TRY_CAST($read_on AS DATE), 0
    WHERE $id NOT IN (SELECT source FROM source)
"""

_LOAD = """
    INSERT INTO load VALUES ($number, $id, $by, $at, $reason, $files, $sources)
"""


def apply_loads(con: duckdb.DuckDBPyConnection, loads: Sequence[ActiveLoad]) -> tuple[Problem, ...]:
    """Lay the loads over `staged_observation`; a problem for each that lost rows on the way.

    The rows of the last one that are alone on their key are left in the view `latest`.
    OSError or duckdb.Error if the rows of a load are not there or cannot be read.
    """
    problems = []
    for position, load in enumerate(loads):
        if position:
            con.execute(_ADD)
        _note(con, load)
        con.execute(_INCOMING.format(path=quoted(load.rows)))
        ((found,),) = con.execute("SELECT count(*) FROM incoming").fetchall()
        if found < load.note.rows:
            problems.append(_lost(load, load.note.rows - found))
        lay_over(con, load.note.contradictions, load.number)
    return tuple(problems)


def lay_over(con: duckdb.DuckDBPyConnection, contradictions: Contradiction, number: int) -> None:
    """Put the rows of `incoming` in place of those they supersede.

    Those that meet a figure of their key, or each other, go into `staged_observation`; all others
    are in the view `latest`, which holds as long as `incoming` and `met` do.
    """
    con.execute(_CLASHES)
    con.execute(_MET)
    con.execute(_SAME)
    con.execute(_SUPERSEDED, {"replace": contradictions is Contradiction.REPLACE})
    con.execute(_RANKED)
    con.execute(_STORE, {"number": number})
    con.execute(_LATEST.format(number=number))
    con.execute("DROP TABLE clash")


def _note(con: duckdb.DuckDBPyConnection, load: ActiveLoad) -> None:
    note, source = load.note, load.note.source
    con.execute(_SOURCE, source.model_dump())
    con.execute(
        _LOAD,
        {
            "number": load.number,
            "id": note.id,
            "by": note.by,
            "at": note.proposed_at,
            "reason": note.reason,
            "files": [file.name for file in note.files],
            "sources": [source.id],
        },
    )


def _lost(load: ActiveLoad, rows: int) -> Problem:
    names = ", ".join(file.name for file in load.note.files)
    return Problem(
        Where(names),
        N_(
            "{count} cifras de la carga {number} nombran variables o lugares que ya no existen.",
            count=rows,
            number=load.number,
        ),
        N_("Una cifra entra solo si se conocen su variable y su lugar."),
        N_("Devuelva la variable o el lugar al catálogo, o anule la carga."),
        Level.WARNING,
    )
