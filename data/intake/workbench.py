"""Where a load is worked on: a database in memory with what the served edition knows."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import duckdb
import pyarrow as pa

from data.confinement import CONFIG, confine, quoted, said_as_os_error
from data.edition import Edition
from indicators.definition.settings import Unit

_KNOWN = """
    CREATE VIEW known AS
    SELECT CAST(variable AS VARCHAR) AS variable, CAST(breakdown AS VARCHAR) AS breakdown,
        CAST(place AS VARCHAR) AS place, CAST(period AS VARCHAR) AS period, value, value_text,
        source, CAST(confidence AS VARCHAR) AS confidence, CAST(rank AS INTEGER) AS rank, preferred,
        evidence, note, line, load
    FROM edition.observation
"""

LOADED = """
    CREATE TABLE loaded (
        id INTEGER, file INTEGER, sheet VARCHAR, "row" INTEGER, col INTEGER, variable VARCHAR,
        breakdown VARCHAR, place VARCHAR, period VARCHAR, value DOUBLE, value_text VARCHAR,
        source VARCHAR, confidence VARCHAR, rank INTEGER, evidence VARCHAR, note VARCHAR,
        shared BOOLEAN DEFAULT false
    )
"""
"""The rows of a load that were understood; `value_text` is `-?digits[.digits]`, nothing is ''.
`shared` rows may have their key in common with others of the load; who has laid the tables out for
the checks knows which."""

_CATALOGUE = (
    "CREATE VIEW variable AS SELECT variable, name, unit, frequency FROM edition.variable",
    """
    CREATE VIEW territory AS
    SELECT territory, name, parent, level, valid_from, valid_to FROM edition.territory
    """,
    "CREATE VIEW place AS SELECT place, name, kind, lies_in FROM edition.named_place",
    'CREATE TABLE unit (unit VARCHAR, "label" VARCHAR, low DOUBLE, high DOUBLE)',
    LOADED,
)

_BREAKDOWNS = """
    SELECT DISTINCT variable, breakdown FROM known WHERE breakdown <> ''
"""


class Workbench(NamedTuple):
    """A connection, and the one folder it may write to, which is gone afterwards."""

    con: duckdb.DuckDBPyConnection
    scratch: Path


@contextmanager
def open_workbench(edition: Edition, units: Iterable[Unit]) -> Iterator[Workbench]:
    """A connection with the tables `known`, `variable`, `unit`, `territory`, `place`, `loaded`.

    It reads the edition and nothing else.
    """
    # Arrow's own pool keeps a third of a gigabyte after a million rows, and is slower to fill.
    pa.set_memory_pool(pa.system_memory_pool())
    with (
        said_as_os_error(),
        tempfile.TemporaryDirectory(prefix="smd-") as spill,
        duckdb.connect(config=_config(spill)) as con,
    ):
        con.execute(f"ATTACH {quoted(edition.path)} AS edition (READ_ONLY)")
        confine(con, Path(spill))
        con.execute("SET pandas_analyze_sample = 0")
        con.execute(_KNOWN)
        for statement in _CATALOGUE:
            con.execute(statement)
        con.executemany(
            "INSERT INTO unit VALUES (?, ?, ?, ?)",
            [[unit.id, unit.label, *(unit.range or (None, None))] for unit in units],
        )
        yield Workbench(con, Path(spill))


def known_breakdowns(con: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """The breakdowns the edition has of each variable."""
    found: dict[str, set[str]] = {}
    for variable, breakdown in con.execute(_BREAKDOWNS).fetchall():
        found.setdefault(variable, set()).add(breakdown)
    return found


def _config(spill: str) -> dict[str, str | bool | int | float | list[str]]:
    return {**CONFIG, "memory_limit": "450MB", "threads": 2, "temp_directory": spill}
