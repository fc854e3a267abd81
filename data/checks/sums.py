"""A territory that is not the sum of its parts, where the variable says it is.

Only sums with all parts there are compared: every territory right below that existed in the period,
without those whose series starts later.
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
    WITH summed AS (SELECT unnest($summed::VARCHAR[]) AS variable),
    late AS (
        SELECT unnest($late_variables::VARCHAR[]) AS variable,
            unnest($late_places::VARCHAR[]) AS place, unnest($late_since::INTEGER[]) AS since
    ),
    absent AS (
        SELECT variable, place, code
        FROM summed CROSS JOIN lifetime CROSS JOIN stretch
        WHERE stretch.last <= lifetime.first OR stretch.first >= lifetime.last
        UNION
        SELECT variable, place, code
        FROM late CROSS JOIN stretch
        WHERE stretch.last <= since
    ),
    missed AS (
        SELECT variable, parent, code, count(*) AS parts
        FROM absent
        JOIN territory ON territory = place
        GROUP BY ALL
    ),
    children AS (SELECT parent, count(*) AS parts FROM territory GROUP BY parent),
    member AS (
        SELECT part.series, whole.series AS whole, part.variable, part.place, parent
        FROM series part
        SEMI JOIN summed USING (variable)
        JOIN territory ON territory = part.place
        JOIN series whole ON whole.place = parent AND whole.variable = part.variable
            AND whole.breakdown = part.breakdown
    ),
    together AS (
        SELECT whole AS series, variable, parent, code, sum(value) AS total, count(*) AS parts,
            array_agg(id) FILTER (id IS NOT NULL) AS ids
        FROM figure
        JOIN member USING (series)
        ANTI JOIN absent USING (variable, place, code)
        GROUP BY ALL
    ),
    apart AS (
        SELECT whole.value AS whole, total, together.parts, name,
            CASE WHEN whole.id IS NULL THEN ids ELSE [whole.id] END AS ids
        FROM together
        JOIN figure whole USING (series, code)
        JOIN children USING (parent)
        JOIN territory ON territory = together.parent
        LEFT JOIN missed USING (variable, parent, code)
        WHERE together.parts = children.parts - coalesce(missed.parts, 0)
            AND abs(total - whole.value) > $tolerance * greatest(abs(total), abs(whole.value))
    )
    SELECT id, any_value(whole) AS whole, any_value(total) AS total, any_value(parts) AS parts,
        any_value(name) AS name
    FROM (SELECT unnest(ids) AS id, whole, total, parts, name FROM apart)
    GROUP BY id
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    late = sorted(context.late)
    parameters = {
        "summed": sorted(context.summed),
        "late_variables": [variable for variable, _, _ in late],
        "late_places": [place for _, place, _ in late],
        "late_since": [since for _, _, since in late],
        "tolerance": context.settings.tolerance,
    }
    return find(con, _HIT, parameters, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "«{place}» dice {whole}, y sus {parts} partes suman {total}.",
            place=row["name"],
            whole=computed(row["whole"]),
            parts=row["parts"],
            total=computed(row["total"]),
        ),
        N_("Vea cuál de las cifras cambió: la del lugar o la de una de sus partes."),
    )


RULE = Rule(
    id="sums",
    name=N_("Sumas entre lugares"),
    level=Level.WARNING,
    why=N_("Los distritos suman su provincia, y las provincias la región."),
    check=_check,
)
