"""The parts of a breakdown against their total.

Parts of one key (`sexo=…`, not two keys together) are added, of variables that add up at all: those
whose definition sums places or periods, or calls a breakdown complete. Of a complete breakdown the
parts give the total; of any other they are not above it, as some may not be published.
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
    WITH additive AS (SELECT unnest($additive::VARCHAR[]) AS variable),
    complete AS (
        SELECT unnest($complete_variables::VARCHAR[]) AS variable,
            unnest($complete_keys::VARCHAR[]) AS key, true AS complete
    ),
    part AS (
        SELECT part.series, whole.series AS whole, part.variable,
            split_part(part.breakdown, '=', 1) AS key
        FROM series part
        SEMI JOIN additive USING (variable)
        JOIN series whole ON whole.variable = part.variable AND whole.place = part.place
        WHERE whole.breakdown = '' AND part.breakdown <> '' AND NOT contains(part.breakdown, ';')
    ),
    parts AS (
        SELECT whole AS series, variable, code, key, sum(value) AS total, min(value) AS least,
            array_agg(id) FILTER (id IS NOT NULL) AS ids
        FROM figure
        JOIN part USING (series)
        GROUP BY ALL
    ),
    apart AS (
        SELECT parts.key, total, whole.value AS whole,
            CASE WHEN whole.id IS NULL THEN ids ELSE [whole.id] END AS ids
        FROM parts
        JOIN figure whole USING (series, code)
        LEFT JOIN complete USING (variable, key)
        WHERE abs(total - whole.value) > $tolerance * greatest(abs(total), abs(whole.value))
            AND (complete OR (least >= 0 AND total > whole.value))
    )
    SELECT id, any_value(key) AS key, any_value(total) AS total, any_value(whole) AS whole
    FROM (SELECT unnest(ids) AS id, key, total, whole FROM apart)
    GROUP BY id
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    complete = sorted(context.complete)
    parameters = {
        "additive": sorted(context.additive),
        "complete_variables": [variable for variable, _ in complete],
        "complete_keys": [key for _, key in complete],
        "tolerance": context.settings.tolerance,
    }
    return find(con, _HIT, parameters, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "Las partes por «{key}» suman {total}, y el total es {whole}.",
            key=row["key"],
            total=computed(row["total"]),
            whole=computed(row["whole"]),
        ),
        N_("Vea si una parte está repetida o si el total es de otra fecha."),
    )


RULE = Rule(
    id="breakdowns",
    name=N_("Desgloses que no suman"),
    level=Level.WARNING,
    why=N_("Las partes de un total no suman más que él."),
    check=_check,
)
