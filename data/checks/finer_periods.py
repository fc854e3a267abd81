"""A period finer than the variable is published, such as a month of a yearly one.

How often is read from the words of the catalogue. Where they name nothing that is known, or the
edition already has such periods of the variable, nothing is said.
"""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from data.checks.wording import when
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH published AS (
        SELECT variable, frequency,
            CASE
                WHEN regexp_matches(often, 'diari|seman|quincen|mens|bimes|contin') THEN 2
                WHEN regexp_matches(often, 'trimes|semes|cuatrimes') THEN 1
                WHEN regexp_matches(often, 'anual|bienal|decenal|quinquenal') THEN 0
                ELSE 2
            END AS finest
        FROM (SELECT variable, frequency, lower(frequency) AS often FROM variable)
    ),
    finer AS (
        SELECT id, variable, code % 4 AS kind, frequency
        FROM fresh
        JOIN series USING (series)
        JOIN published USING (variable)
        WHERE changed AND code % 4 < 3 AND code % 4 > finest
    ),
    had AS (
        SELECT variable, max(code % 4) AS finest
        FROM known
        SEMI JOIN finer USING (variable)
        JOIN stretch USING (period)
        WHERE code % 4 < 3
        GROUP BY variable
    )
    SELECT id, frequency
    FROM finer
    LEFT JOIN had USING (variable)
    WHERE kind > coalesce(finest, 0)
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "«{period}» es parte de un año, y la variable se publica así: «{frequency}».",
            period=when(row["period"]),
            frequency=row["frequency"],
        ),
        N_("Si la cifra es de todo el año, escriba solo el año. Si no, acéptela con su razón."),
    )


RULE = Rule(
    id="finer_periods",
    name=N_("Periodos más cortos que los publicados"),
    level=Level.WARNING,
    why=N_("Una cifra es de un periodo como los que publica la institución."),
    check=_check,
)
