"""A text that a spreadsheet would run instead of showing it."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH suspect AS (
        SELECT id, unnest([evidence, note]) AS written
        FROM loaded
        WHERE ascii(evidence) IN (9, 13, 43, 45, 61, 64) OR ascii(note) IN (9, 13, 43, 45, 61, 64)
    )
    SELECT id, any_value(written) AS written
    FROM suspect
    WHERE left(written, 1) IN ('=', '@', chr(9), chr(13))
        OR regexp_matches(written, '^[+-][^0-9 .,]')
    GROUP BY id
"""
"""A sign before a number, and a dash with a space after it, begin no formula."""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    text = str(row["written"])
    return (
        N_("El texto «{text}» empieza como una fórmula.", text=text[:80]),
        N_("Escriba el texto sin el signo del comienzo."),
    )


RULE = Rule(
    id="formulas_in_texts",
    name=N_("Fórmulas en los textos"),
    level=Level.ERROR,
    why=N_("Un texto no empieza con un signo que una hoja de cálculo ejecuta."),
    check=_check,
)
