"""Breakdowns written from whole columns."""

from collections.abc import Callable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.parts.labels import plain

Texts = pa.Array | pa.ChunkedArray
Blank = Callable[[Texts], Texts]


def write_breakdowns(
    table: pa.Table, columns: Sequence[str], *, totals: Blank | None = None
) -> Texts:
    """`clave=valor;…` of each row, like `write_breakdown`; blanks and `totals` give no part."""
    nothing = pa.scalar("")
    parts = []
    for name in sorted(columns, key=plain):
        cells = pc.replace_substring(pc.utf8_trim_whitespace(table[name]), ";", ",")
        part = pc.binary_join_element_wise(pa.scalar(plain(name)), cells, "=")
        left_out = pc.equal(cells, "")
        if totals is not None:
            left_out = pc.or_(left_out, totals(cells))
        parts.append(pc.if_else(left_out, nothing, part))
    return join_columns(parts, ";", len(table))


def join_columns(parts: Sequence[Texts], separator: str, length: int) -> Texts:
    """The texts of each row that are not empty, with the separator between them."""
    # `binary_join_element_wise` with `null_handling="skip"` drops rows in which all are null.
    joined: Texts = pa.repeat(pa.scalar(""), length)
    for part in parts:
        both = pc.binary_join_element_wise(joined, part, separator)
        first, second = pc.equal(joined, ""), pc.equal(part, "")
        joined = pc.if_else(first, part, pc.if_else(second, joined, both))
    return joined
