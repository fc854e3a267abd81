"""One figure brought twice by one source: the first row is kept."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH shared AS (
        SELECT id, series, code, source, rank, fresh.value,
            concat_ws(', ', name, nullif(sheet, ''), row) AS home
        FROM fresh
        JOIN twice USING (series, code)
        JOIN loaded USING (id)
        LEFT JOIN brought USING (file)
    ),
    same AS (
        SELECT series, code, source, rank, min(id) AS kept, arg_min(home, id) AS home
        FROM shared
        GROUP BY ALL
        HAVING min(value) = max(value) AND count(*) > 1
    )
    SELECT id, same.home
    FROM shared
    JOIN same USING (series, code, source, rank)
    WHERE id <> kept
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_("Esta cifra ya está en la fila {row}.", row=row["home"]),
        N_("No hace falta hacer nada: se toma una sola vez."),
    )


RULE = Rule(
    id="repeated",
    name=N_("Cifras repetidas"),
    level=Level.NOTICE,
    why=N_("Una misma cifra de una misma fuente cuenta una vez."),
    check=_check,
    drops=True,
)
