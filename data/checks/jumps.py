"""A figure far from the others of its series.

The modified z-score of Iglewicz and Hoaglin, *How to Detect and Handle Outliers* (1993):
0.6745 · (x − median) / MAD, of a series' own figures on periods of one kind: those of the load and,
on the other periods, the preferred ones of the edition. Where more than half of them are equal the
MAD is 0 and 1.253314 times the mean absolute deviation stands in, as IBM's statistics do
(«Modified z score», Cognos Analytics documentation).

Figures themselves are compared and not their changes: anybody can reckon it again from the table
that is shown, a wrong figure is one finding and not two (there and back), gaps between years do not
matter, and a steady trend widens the MAD with the median and gives no finding.
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
    WITH sample AS (
        SELECT series, code % 4 AS kind, value FROM fresh
        UNION ALL
        SELECT series, code % 4, value
        FROM past ANTI JOIN fresh USING (series, code)
        WHERE preferred
    ),
    middle AS (
        SELECT series, kind, median(value) AS middle, mad(value) AS mad, count(*) AS many
        FROM sample
        GROUP BY ALL
        HAVING count(*) > $history
    ),
    level AS (
        SELECT series, kind, 1.253314 * avg(abs(value - middle)) AS spread
        FROM sample
        JOIN middle USING (series, kind)
        WHERE mad = 0
        GROUP BY ALL
    ),
    scale AS (
        SELECT series, kind, middle, many,
            CASE WHEN mad > 0 THEN mad / 0.6745 ELSE spread END AS spread
        FROM middle
        LEFT JOIN level USING (series, kind)
    )
    SELECT id, value, middle, many - 1 AS others, (value - middle) / spread AS score
    FROM fresh
    JOIN scale ON scale.series = fresh.series AND kind = code % 4
    WHERE changed AND abs(value - middle) > $jump * spread
"""


def _check(con: duckdb.DuckDBPyConnection, context: CheckContext) -> Found:
    settings = context.settings
    return find(con, _HIT, {"history": settings.minimum_history, "jump": settings.jump}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "{value} está lejos de las otras {others} cifras de su serie: la del medio es "
            "{middle} (puntaje z modificado {score}).",
            value=digits(row["value_text"], row["value"]),
            others=row["others"],
            middle=computed(row["middle"]),
            score=computed(round(row["score"], 1)),
        ),
        N_("Compare con la fuente. Si es así, acéptela y escriba por qué cambió tanto."),
    )


RULE = Rule(
    id="jumps",
    name=N_("Saltos frente a la propia historia"),
    level=Level.WARNING,
    why=N_("Una cifra suele parecerse a las otras de su misma serie."),
    check=_check,
)
