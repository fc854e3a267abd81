"""One source that says two different things on one key of one rank."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import MOST_TOLD, Found, Rule, Told, find
from data.checks.wording import computed
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH shared AS (
        SELECT id, series, code, source, rank, fresh.value,
            {id: id, home: concat_ws(', ', name, nullif(sheet, ''), 'fila ' || row)} AS home
        FROM fresh
        JOIN twice USING (series, code)
        JOIN loaded USING (id)
        LEFT JOIN brought USING (file)
    ),
    torn AS (
        SELECT series, code, source, rank, min(home, 4) AS homes, count(*) AS many,
            min(value) AS low, max(value) AS high
        FROM shared
        GROUP BY ALL
        HAVING min(value) < max(value)
    )
    SELECT id, low, high, many,
        CASE WHEN row_number() OVER (ORDER BY id) <= $most THEN homes END AS homes
    FROM shared
    JOIN torn USING (series, code, source, rank)
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {"most": MOST_TOLD}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    others = [home["home"] for home in row["homes"] if home["id"] != row["id"]][:3]
    more = row["many"] - 1 - len(others)
    rows = N_("{rows} y {more} más", rows="; ".join(others), more=more) if more else None
    return (
        N_(
            "Esta cifra está {many} veces y no es la misma: va de {low} a {high}.",
            many=row["many"],
            low=computed(row["low"]),
            high=computed(row["high"]),
        ),
        N_(
            "Compare con {rows}, y deje solo la correcta.",
            rows=rows or "; ".join(others),
        ),
    )


RULE = Rule(
    id="duplicates",
    name=N_("Cifras repetidas que no coinciden"),
    level=Level.ERROR,
    why=N_("Una fuente da una sola cifra para cada variable, desglose, lugar y periodo."),
    check=_check,
)
