"""Sums of budget lines, exact, with what is missing from each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import duckdb
import pyarrow as pa


@dataclass(frozen=True)
class Sum:
    """The lines of one key: how many, the first one's row, and per amount its total.

    `missing` counts per amount the lines whose amount is unknown: then the total is no figure.
    `spent` says per amount whether any line is other than zero.
    """

    key: tuple[str, ...]
    lines: int
    row: int
    totals: tuple[Decimal, ...]
    missing: tuple[int, ...]
    spent: tuple[bool, ...]


def sum_lines(table: pa.Table, keys: Sequence[str], amounts: Sequence[str]) -> Iterator[Sum]:
    """Every line counts."""
    with duckdb.connect(":memory:") as con:
        yield from _sums(con.from_arrow(table), keys, amounts)


def sum_repeated(
    table: pa.Table, keys: Sequence[str], line: Sequence[str], month: str, amounts: Sequence[str]
) -> Iterator[Sum]:
    """Amounts that a line repeats each month count once a line.

    A line is told by the columns `line`. Where its months do not agree, or a month stands twice,
    its amount is unknown.
    """
    # Grouping by dozens of texts takes a second; lines that share a hash have a month twice.
    of_line = f"hash({', '.join(map(_q, line))})" if line else "0"
    once = [
        f"CASE WHEN count(*) = count(DISTINCT {_q(month)}) AND count({_q(name)}) = count(*) "
        f"AND min({_q(name)}) = max({_q(name)}) THEN min({_q(name)}) END AS {_q(name)}"
        for name in amounts
    ]
    with duckdb.connect(":memory:") as con:
        lines = con.from_arrow(table).aggregate(
            ", ".join([*map(_q, keys), "min(row) AS row", *once]),
            ", ".join([*map(_q, keys), of_line]),
        )
        yield from _sums(lines, keys, amounts)


def _sums(
    lines: duckdb.DuckDBPyRelation, keys: Sequence[str], amounts: Sequence[str]
) -> Iterator[Sum]:
    names = ", ".join(map(_q, keys))
    parts = [
        f"coalesce(sum({_q(name)}), 0), count(*) - count({_q(name)}), "
        f"coalesce(bool_or({_q(name)} <> 0), false)"
        for name in amounts
    ]
    found = lines.aggregate(", ".join([names, "count(*)", "min(row)", *parts]), names).order(names)
    for row in found.fetchall():
        key, (count, first, *rest) = row[: len(keys)], row[len(keys) :]
        yield Sum(key, count, first, tuple(rest[0::3]), tuple(rest[1::3]), tuple(rest[2::3]))


def _q(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
