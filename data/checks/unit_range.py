"""A figure that its unit of measure cannot have."""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from data.checks.wording import computed, digits
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    SELECT id, value, label, low, high
    FROM loaded
    JOIN variable USING (variable)
    JOIN unit USING (unit)
    WHERE value < low OR value > high OR NOT isfinite(value)
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    value = digits(row["value_text"], row["value"])
    unit, low, high = row["label"], row["low"], row["high"]
    if low is not None and row["value"] < low:
        what = N_(
            "{value} no puede ser: en «{unit}» lo más bajo es {low}.",
            value=value,
            unit=unit,
            low=computed(low),
        )
    elif high is not None and row["value"] > high:
        what = N_(
            "{value} no puede ser: en «{unit}» lo más alto es {high}.",
            value=value,
            unit=unit,
            high=computed(high),
        )
    else:
        what = N_("{value} no es un número que se pueda guardar.", value=value)
    return what, N_("Compare la cifra con la fuente: revise su signo, su coma y su unidad.")


RULE = Rule(
    id="unit_range",
    name=N_("Rango de la unidad"),
    level=Level.ERROR,
    why=N_("Una cifra está dentro de lo que su unidad de medida permite."),
    check=_check,
)
