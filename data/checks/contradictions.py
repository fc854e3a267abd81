"""Another source of the same standing already says something else, or does so in the same load.

A person decides: the new figure replaces the other one, or both are kept with different ranks. A
source that corrects itself contradicts nobody, nor does a figure that declares another rank.
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
    WITH shared AS (
        SELECT id, series, code, changed, fresh.value, source, confidence, rank
        FROM fresh
        SEMI JOIN twice USING (series, code)
        JOIN loaded USING (id)
    ),
    against AS (
        SELECT rival.id, rival.value, rival.source
        FROM rival
        JOIN loaded USING (id, confidence, rank)
        WHERE rival.source <> loaded.source
        UNION ALL
        SELECT one.id, lowest.value, lowest.source
        FROM shared one
        JOIN (
            SELECT series, code, confidence, rank,
                unnest([min({value: value, source: source}), max({value: value, source: source})],
                    recursive := true)
            FROM shared
            GROUP BY series, code, confidence, rank
        ) lowest USING (series, code, confidence, rank)
        WHERE changed AND one.source <> lowest.source AND one.value <> lowest.value
    )
    SELECT id, min({value: value, source: source}).value AS other,
        min({value: value, source: source}).source AS other_source
    FROM against
    GROUP BY id
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    return (
        N_(
            "Otra fuente de la misma confianza ({source}) dice {other}, y esta dice {value}.",
            source=row["other_source"],
            other=computed(row["other"]),
            value=digits(row["value_text"]),
        ),
        N_(
            "Decida cuál vale: acéptela para que reemplace a la otra, o dele rango 2 para que se "
            "muestren las dos."
        ),
    )


RULE = Rule(
    id="contradictions",
    name=N_("Fuentes que se contradicen"),
    level=Level.WARNING,
    why=N_("Dos fuentes igual de confiables no dicen cosas distintas sin que alguien lo decida."),
    check=_check,
)
