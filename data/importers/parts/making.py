"""Facts out of small lists, and out of whole columns at once."""

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

from data.importers.importer import FACTS

Fact = Mapping[str, str | int]
"""Some columns of `FACTS` by name; those that are not named are empty, or 0 where they count."""


def facts_from_rows(rows: Iterable[Fact]) -> pa.Table:
    """A table of the schema `FACTS`, one row for each mapping; for shapes of few rows."""
    kept = list(rows)
    return pa.table(
        {
            field.name: pa.array([row.get(field.name, _nothing(field)) for row in kept], field.type)
            for field in FACTS
        },
        schema=FACTS,
    )


def facts_from_columns(columns: Mapping[str, pa.Array | pa.ChunkedArray], length: int) -> pa.Table:
    """A table of the schema `FACTS` of `length` rows; what is not given is empty."""
    return pa.table(
        {
            field.name: columns[field.name].cast(field.type)
            if field.name in columns
            else pa.repeat(pa.scalar(_nothing(field), field.type), length)
            for field in FACTS
        },
        schema=FACTS,
    )


def join_facts(tables: Sequence[pa.Table]) -> pa.Table:
    """The facts of several sheets or files one after another."""
    return pa.concat_tables(tables) if tables else FACTS.empty_table()


def _nothing(field: pa.Field) -> str | int:
    return "" if pa.types.is_string(field.type) else 0
