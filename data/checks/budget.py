"""An amount above its ceiling, such as what is spent above what there is to spend.

A warning and no error: the two often come in different files with different cut-offs (a PIM of June
beside what was spent until July), and then it is the ceiling that is old.
"""

from collections.abc import Mapping
from typing import Any

import duckdb

from data.checks.context import CheckContext
from data.checks.rule import Found, Rule, Told, find
from data.checks.wording import computed
from indicators.message import N_
from indicators.problem import Level

_HIT = """
    CREATE OR REPLACE TEMP TABLE hit AS
    WITH pair AS (
        SELECT unnest($amounts::VARCHAR[]) AS amount, unnest($ceilings::VARCHAR[]) AS ceiling
    ),
    compared AS (
        SELECT spent.series AS amount, top.series AS ceiling, of_amount.name AS amount_name,
            of_ceiling.name AS ceiling_name
        FROM pair
        JOIN series spent ON spent.variable = pair.amount
        JOIN series top ON top.variable = pair.ceiling AND top.breakdown = spent.breakdown
            AND top.place = spent.place
        JOIN variable of_amount ON of_amount.variable = pair.amount
        JOIN variable of_ceiling ON of_ceiling.variable = pair.ceiling
    ),
    above AS (
        SELECT coalesce(spent.id, top.id) AS id, spent.value AS amount, top.value AS ceiling,
            amount_name, ceiling_name
        FROM compared
        JOIN figure spent ON spent.series = compared.amount
        JOIN figure top ON top.series = compared.ceiling AND top.code = spent.code
        WHERE spent.value > top.value + $tolerance * abs(top.value)
    )
    SELECT id, any_value(amount) AS amount, any_value(ceiling) AS ceiling,
        any_value(amount_name) AS amount_name, any_value(ceiling_name) AS ceiling_name
    FROM above
    WHERE id IS NOT NULL
    GROUP BY id
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    pairs = context.settings.not_above
    parameters = {
        "amounts": [pair.amount for pair in pairs],
        "ceilings": [pair.ceiling for pair in pairs],
        "tolerance": context.settings.tolerance,
    }
    return find(con, _HIT, parameters, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "«{amount_name}» es {amount} y pasa de «{ceiling_name}», que es {ceiling}.",
            amount_name=row["amount_name"],
            amount=computed(row["amount"]),
            ceiling_name=row["ceiling_name"],
            ceiling=computed(row["ceiling"]),
        ),
        N_("Vea si las dos cifras son del mismo corte. Si falta actualizar el tope, cárguelo."),
    )


RULE = Rule(
    id="budget",
    name=N_("Montos que pasan de su tope"),
    level=Level.WARNING,
    why=N_("No se gasta más de lo que hay: el devengado no pasa del PIM."),
    check=_check,
)
