"""A figure of better confidence is known: the new one stands beside it and is not used."""

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
    SELECT rival.id,
        min({confidence: rival.confidence, rank: rival.rank, value: rival.value}) AS better
    FROM rival
    JOIN loaded ON loaded.id = rival.id AND rival.confidence < loaded.confidence
    GROUP BY rival.id
"""


def _check(con: duckdb.DuckDBPyConnection, _context: CheckContext) -> Found:
    return find(con, _HIT, {}, _tell)


def _tell(row: Mapping[str, Any]) -> Told:
    better = row["better"]
    return (
        N_(
            "Ya hay una cifra más confiable ({confidence}): {value}.",
            confidence=better["confidence"],
            value=computed(better["value"]),
        ),
        N_("No hace falta hacer nada: la nueva se guarda al lado y no se usa."),
    )


RULE = Rule(
    id="confidence_lowered",
    name=N_("Ya hay una cifra más confiable"),
    level=Level.NOTICE,
    why=N_("De varias cifras se usa la de mejor confianza: A antes que B, y B antes que C."),
    check=_check,
)
