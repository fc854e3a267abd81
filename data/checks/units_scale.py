"""A figure in another scale than its variable: shares of one instead of hundredths, thousands.

All percentages of a file for a variable within 1, where half of the known ones are above 2, look
like shares of one. A figure is a thousand or a million times the median of its series if it is
within the factor two of that (500 to 2,000 times), either way.
"""

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
    WITH hundredths AS (
        SELECT variable FROM variable WHERE unit IN (SELECT unnest($percent::VARCHAR[]))
    ),
    within_one AS (
        SELECT variable, file
        FROM loaded
        SEMI JOIN hundredths USING (variable)
        GROUP BY ALL
        HAVING max(abs(value)) BETWEEN 1e-9 AND 1
    ),
    usual AS (
        SELECT variable, median(value) AS middle
        FROM known
        SEMI JOIN within_one USING (variable)
        WHERE preferred
        GROUP BY variable
        HAVING median(value) > 2
    ),
    of_one AS (
        SELECT id, fresh.value, middle, 0.0::DOUBLE AS power
        FROM fresh
        JOIN series USING (series)
        JOIN usual USING (variable)
        JOIN loaded USING (id, variable)
        SEMI JOIN within_one USING (variable, file)
        WHERE changed
    ),
    middle AS (
        SELECT series, code % 4 AS kind, median(value) AS middle
        FROM past
        WHERE preferred
        GROUP BY ALL
    ),
    compared AS (
        SELECT id, value, middle, log10(nullif(abs(value / nullif(middle, 0)), 0)) AS exact
        FROM fresh
        JOIN middle ON middle.series = fresh.series AND kind = code % 4
        WHERE changed AND sign(value) = sign(middle)
    ),
    scaled AS (SELECT id, value, middle, exact, 3 * round(exact / 3) AS power FROM compared)
    FROM of_one
    UNION ALL
    SELECT id, value, middle, power
    FROM scaled
    WHERE power IN (-6, -3, 3, 6) AND abs(exact - power) <= log10(2)
        AND id NOT IN (SELECT id FROM of_one)
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    return find(con, _HIT, {"percent": sorted(context.percent)}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    value, middle = digits(row["value_text"], row["value"]), computed(row["middle"])
    match row["power"]:
        case 0:
            return (
                N_(
                    "{value} parece una proporción de 0 a 1: lo usual es {middle} %.",
                    value=value,
                    middle=middle,
                ),
                N_("Si es una proporción, multiplíquela por 100."),
            )
        case 3 | 6:
            return (
                N_(
                    "{value} es unas {times} veces lo usual ({middle}).",
                    value=value,
                    times=computed(10.0 ** row["power"]),
                    middle=middle,
                ),
                N_("¿Debía ir en miles o en millones? Revise la unidad de la columna."),
            )
    return (
        N_(
            "{value} es unas {times} veces menos que lo usual ({middle}).",
            value=value,
            times=computed(10.0 ** -row["power"]),
            middle=middle,
        ),
        N_("¿Está en miles o en millones? Revise la unidad de la columna."),
    )


RULE = Rule(
    id="units_scale",
    name=N_("Escala de la unidad"),
    level=Level.WARNING,
    why=N_("Una cifra está en la misma escala que las demás de su variable."),
    check=_check,
)
