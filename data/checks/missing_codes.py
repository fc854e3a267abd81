"""A number that stands for «no data», such as -999 or 99999.

A positive code counts only far outside what is known: farther above the highest figure than three
times the spread of the figures and that figure once more. A negative one counts also where no
figure is negative. The figures are those of the same series if it has three or more, else those of
the variable; codes of the load itself are none of them.
"""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import NOTHING_FOUND, Found, Rule, Told, find
from data.checks.wording import digits
from indicators.message import N_
from indicators.problem import Level

_NINES = tuple(float("9" * count) for count in range(3, 10))
CODES = (
    *_NINES,
    *(-code for code in _NINES),
    *(-99.0, -99.9, -99.99, -999.9, -999.99, -9999.9),
)
"""Numbers that statistical offices and weather stations write where there is no figure."""

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH code AS (SELECT unnest($codes::DOUBLE[]) AS value),
    suspect AS (
        SELECT id, series, variable, value
        FROM fresh
        SEMI JOIN code USING (value)
        JOIN series USING (series)
        WHERE changed
    ),
    own AS (
        SELECT series, min(value) AS low, max(value) AS high
        FROM (
            SELECT series, value FROM past SEMI JOIN suspect USING (series) WHERE preferred
            UNION ALL
            SELECT series, value
            FROM fresh SEMI JOIN suspect USING (series) ANTI JOIN code USING (value)
        )
        GROUP BY series
        HAVING count(*) >= 3
    ),
    wide AS (
        SELECT variable, min(value) AS low, max(value) AS high
        FROM (
            SELECT variable, value FROM known SEMI JOIN suspect USING (variable) WHERE preferred
            UNION ALL
            SELECT variable, value
            FROM loaded SEMI JOIN suspect USING (variable) ANTI JOIN code USING (value)
        )
        GROUP BY variable
    ),
    measured AS (
        SELECT id, suspect.value, coalesce(own.low, wide.low) AS low,
            coalesce(own.high, wide.high) AS high
        FROM suspect
        LEFT JOIN own USING (series)
        LEFT JOIN wide USING (variable)
    )
    SELECT id, value
    FROM measured
    WHERE CASE WHEN value < 0
        THEN low IS NULL OR low >= 0 OR value < low - 3 * (high - low) - abs(low)
        ELSE value > high + 3 * (high - low) + abs(high) END
"""


_ANY = "SELECT 1 FROM fresh WHERE value IN (SELECT unnest($codes::DOUBLE[])) LIMIT 1"
"""Most loads have none of them, and need not be compared with their history."""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    codes = {"codes": list(CODES)}
    if not con.execute(_ANY, codes).fetchall():
        return NOTHING_FOUND
    return find(con, _HIT, codes, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "{value} parece un código de «sin dato».", value=digits(row["value_text"], row["value"])
        ),
        N_("Si no hay cifra, deje la celda vacía o escriba «n.d.»."),
    )


RULE = Rule(
    id="missing_codes",
    name=N_("Códigos de «sin dato»"),
    level=Level.ERROR,
    why=N_(
        "Números como -999 o 99999 suelen marcar que no hay dato, y este queda muy lejos de las "
        "demás cifras."
    ),
    check=_check,
)
