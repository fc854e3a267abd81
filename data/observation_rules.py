"""One key, one figure: a second value needs another rank, which declares a discrepancy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import duckdb

from data.seed_rules import Checked, cell, says, where
from indicators.message import N_
from indicators.problem import Problem

_SHARED_KEYS = """
    SELECT variable, breakdown, place, period, line, value, source, rank
    FROM staged_observation
    SEMI JOIN (
        SELECT variable, breakdown, place, period
        FROM staged_observation
        GROUP BY ALL
        HAVING count(*) > 1
    ) USING (variable, breakdown, place, period)
    ORDER BY variable, breakdown, place, period, line
"""


@dataclass(frozen=True)
class _Row:
    line: int
    value: float
    source: str
    rank: int


def check_keys(checked: Checked, con: duckdb.DuckDBPyConnection) -> Checked:
    """Take the rows that share a key unduly out of `staged_observation`.

    Equal values of two sources are one figure; different values with one rank are all refused.
    """
    if checked.staged.refused:
        return checked
    shared = con.execute(_SHARED_KEYS).fetchall()
    row_at = {checked.staged.lines[row]: row for row in checked.accepted} if shared else {}
    bad: dict[int, Problem] = {}
    for _, group in groupby(shared, key=lambda found: found[:4]):
        rows = [_Row(*found[4:]) for found in group]
        bad |= {row_at[line]: problem for line, problem in _faults(checked, rows, row_at)}
    if bad:
        lines = [checked.staged.lines[row] for row in bad]
        con.execute("DELETE FROM staged_observation WHERE line IN (SELECT unnest(?))", [lines])
    return checked.without(bad)


def _faults(
    checked: Checked, rows: Sequence[_Row], row_at: Mapping[int, int]
) -> Iterator[tuple[int, Problem]]:
    first: dict[tuple[str, float], _Row] = {}
    for row in rows:
        earlier = first.setdefault((row.source, row.value), row)
        if earlier is not row:
            yield row.line, _repeated(checked, row_at[row.line], earlier.line)
    kept = list(first.values())
    values: dict[int, set[float]] = {}
    for row in kept:
        values.setdefault(row.rank, set()).add(row.value)
    if any(len(different) > 1 for different in values.values()):
        for row in kept:
            others = ", ".join(str(other.line) for other in kept if other is not row)
            yield row.line, _undeclared(checked, row_at[row.line], others)


def _repeated(checked: Checked, row: int, line: int) -> Problem:
    return Problem(
        where(checked.staged, row, "value"),
        says("value", cell(checked.staged, row, "value")),
        N_("Una fuente da un valor una sola vez para cada variable, desglose, lugar y periodo."),
        N_("Quite esta fila: ya está en la línea {line}.", line=line),
    )


def _undeclared(checked: Checked, row: int, lines: str) -> Problem:
    return Problem(
        where(checked.staged, row, "value"),
        says("value", cell(checked.staged, row, "value")),
        N_(
            "Dos valores distintos para la misma variable, desglose, lugar y periodo se aceptan "
            "solo como discrepancia declarada, con distinto «rank»."
        ),
        N_(
            "Compare con la línea {lines}: quite la equivocada o dé «rank» 2 a la menos segura.",
            lines=lines,
        ),
    )
