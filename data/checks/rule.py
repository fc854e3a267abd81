"""What every check of a load is: it looks at all rows at once and says which ones it means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from data.checks.context import CheckContext
from indicators.message import Message
from indicators.problem import Level

MOST_TOLD = 1000
"""Rows of a rule that are told one by one; all of them are counted and kept."""

Told = tuple[Message, Message]
"""What is wrong, and what to do next."""


@dataclass(frozen=True)
class Finding:
    """What a rule says of one row of `loaded`."""

    id: int
    what: Message
    next: Message


@dataclass(frozen=True)
class Found:
    """The ids of all rows a rule means, ascending and once each, and its first findings."""

    ids: NDArray[np.int64]
    findings: Sequence[Finding]


NOTHING_FOUND = Found(np.array([], dtype=np.int64), ())


@dataclass(frozen=True)
class Rule:
    """One check. It reads the tables of `data.checks.laying`, never raises and changes none.

    An error takes its rows out of the load. A rule that `drops` does so at any level: what it
    means is superfluous and nobody has to decide.
    """

    id: str
    name: Message
    level: Level
    why: Message
    check: Callable[[duckdb.DuckDBPyConnection, CheckContext], Found]
    drops: bool = False

    @property
    def takes_out(self) -> bool:
        return self.drops or self.level is Level.ERROR


_IDS = "SELECT id FROM hit ORDER BY id"

_FIRST = """
    SELECT hit.*, loaded.variable, loaded.breakdown, loaded.place, loaded.period,
        loaded.value_text, loaded.source, loaded.row
    FROM (SELECT * FROM hit ORDER BY id LIMIT $most) hit
    JOIN loaded USING (id)
    ORDER BY id
"""


def find(
    con: duckdb.DuckDBPyConnection,
    statement: str,
    parameters: Mapping[str, Any],
    tell: Callable[[Mapping[str, Any]], Told],
) -> Found:
    """What a statement that makes the table `hit` finds: an `id` once, and columns to tell.

    `tell` gets the columns of a hit with the key, `value_text`, `source` and `row` of its row.
    """
    con.execute(statement, parameters)
    ids = con.execute(_IDS).fetchnumpy()["id"].astype(np.int64)
    findings: list[Finding] = []
    if len(ids):
        first = con.execute(_FIRST, {"most": MOST_TOLD})
        names = [column[0] for column in first.description]
        rows = (dict(zip(names, row, strict=True)) for row in first.fetchall())
        findings = [Finding(row["id"], *tell(row)) for row in rows]
    con.execute("DROP TABLE hit")
    return Found(ids, findings)
