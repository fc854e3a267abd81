"""A share of a whole outside 0 to 100, where the variable never was."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from data.checks.wording import digits
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH outside AS (
        SELECT id, value, variable
        FROM fresh
        JOIN series USING (series)
        JOIN variable USING (variable)
        WHERE changed AND (value < 0 OR value > 100)
            AND unit IN (SELECT unnest($shares::VARCHAR[]))
    ),
    precedent AS (
        SELECT DISTINCT variable
        FROM known
        SEMI JOIN outside USING (variable)
        WHERE value < 0 OR value > 100
    )
    SELECT id, value FROM outside ANTI JOIN precedent USING (variable)
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    return find(con, _HIT, {"shares": sorted(context.shares)}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_("{value} no es una parte de cien.", value=digits(row["value_text"], row["value"])),
        N_("Revise la coma y el signo. Si es una variación, acéptela con su razón."),
    )


RULE = Rule(
    id="shares",
    name=N_("Porcentajes fuera de 0 a 100"),
    level=Level.WARNING,
    why=N_("Las cifras conocidas de esta variable van de 0 a 100."),
    check=_check,
)
