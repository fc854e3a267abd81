"""A period that has not begun yet, or is older than any statistics."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from data.checks.wording import when
from indicators.message import N_
from indicators.problem import Level

OLDEST = 1700
"""Before this year nothing was counted that anybody would load."""

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH impossible AS (
        SELECT code, last > $end AS future
        FROM stretch
        WHERE last > $end OR last <= $start
    ),
    projected AS (
        SELECT DISTINCT variable
        FROM known
        JOIN stretch USING (period)
        WHERE last > $end
    )
    SELECT id, future
    FROM fresh
    JOIN impossible USING (code)
    JOIN series USING (series)
    WHERE NOT future OR variable NOT IN (FROM projected)
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    parameters = {"start": 12 * OLDEST, "end": 12 * (context.now_year + 1)}
    return find(con, _HIT, parameters, lambda row: _tell(row, context.now_year))


def _tell(row: Mapping[str, Any], now_year: int) -> Told:
    period = when(row["period"])
    if row["future"]:
        return (
            N_(
                "«{period}» todavía no termina: estamos en {year}.",
                period=period,
                year=str(now_year),
            ),
            N_("Corrija el periodo. Una meta o un pronóstico no es una cifra observada."),
        )
    return (
        N_("«{period}» es anterior a {year}.", period=period, year=str(OLDEST)),
        N_("Corrija el periodo: es probable que falte o sobre una cifra en el año."),
    )


RULE = Rule(
    id="impossible_periods",
    name=N_("Periodos imposibles"),
    level=Level.ERROR,
    why=N_(
        "Una cifra observada es de un periodo que ya llegó. Solo una variable que ya tiene "
        "proyecciones admite años futuros."
    ),
    check=_check,
)
