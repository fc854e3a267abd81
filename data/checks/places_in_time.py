"""A figure of a place from a time when it did not exist yet, or no longer did."""

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
    SELECT id, name, valid_from, valid_to, stretch.last <= lifetime.first AS early
    FROM fresh
    JOIN series USING (series)
    JOIN lifetime USING (place)
    JOIN stretch USING (code)
    JOIN territory ON territory = place
    WHERE changed AND (stretch.last <= lifetime.first OR stretch.first >= lifetime.last)
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    period = when(row["period"])
    if row["early"]:
        what = N_(
            "«{place}» existe desde {since}, y la cifra es de {period}.",
            place=row["name"],
            since=when(row["valid_from"]),
            period=period,
        )
    else:
        what = N_(
            "«{place}» existió hasta {until}, y la cifra es de {period}.",
            place=row["name"],
            until=when(row["valid_to"]),
            period=period,
        )
    return what, N_("Vea si la cifra es de otro lugar. Si la fuente la publica así, acéptela.")


RULE = Rule(
    id="places_in_time",
    name=N_("Lugares que no existían"),
    level=Level.WARNING,
    why=N_("Un lugar tiene cifras de los años en que existe."),
    check=_check,
)
