"""The cells of facts as whole columns of text, free of characters nobody sees."""

import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import FACTS

_SPACES = np.frombuffer(b"\t\n\r", dtype=np.uint8)
_DELETE = 127
_BOM = "\ufeff".encode()
_LONG = ("value", "evidence", "note", "sheet")
_INVISIBLE = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x{feff}]"
_INVISIBLE_HERE = re.compile(_INVISIBLE.replace("x{feff}", "ufeff"))


def clean_text(text: str) -> str:
    """One text without invisible characters."""
    return _INVISIBLE_HERE.sub("", text)


def clean_cells(table: pa.Table) -> Mapping[str, pa.Array]:
    """Each column of facts in one piece, without NULLs; columns of few texts as dictionaries.

    Long columns, which are stored as they are, lose invisible characters here; the others lose
    them text by text (`clean_text`).
    """
    # Arrow works outside of Python's lock: each processor takes a column.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        cells = pool.map(lambda field: _clean(table.column(field.name), field), FACTS)
        return dict(zip(FACTS.names, cells, strict=True))


def fill_empty(cells: pa.StringArray, text: str) -> pa.StringArray:
    """The cells, with a text where they are empty."""
    empty = pc.equal(pc.binary_length(cells), 0) if text else None
    return cells if empty is None or not pc.any(empty).as_py() else pc.if_else(empty, text, cells)


def join_marks(notes: pa.StringArray, marks: pa.StringArray) -> pa.StringArray:
    """Notes with marks behind them."""
    both = pc.binary_join_element_wise(notes, marks, "; ")
    return pc.if_else(pc.equal(marks, ""), notes, pc.if_else(pc.equal(notes, ""), marks, both))


def _clean(column: pa.ChunkedArray, field: pa.Field) -> pa.Array:
    if column.type != field.type:
        column = column.cast(field.type)
    if column.null_count:
        column = column.fill_null("" if pa.types.is_string(field.type) else 0)
    repeats = pa.types.is_string(field.type) and field.name not in _LONG
    cells = (column.dictionary_encode() if repeats else column).combine_chunks()
    if field.name not in _LONG or not _has_invisible(cells):
        return cells
    return pc.replace_substring_regex(cells, _INVISIBLE, "")


def _has_invisible(cells: pa.StringArray) -> bool:
    data = cells.buffers()[2]
    if data is None:
        return False
    letters = np.frombuffer(data, dtype=np.uint8)
    small = letters < ord(" ")
    if small.any() and not np.isin(letters[small], _SPACES).all():
        return True
    return bool((letters == _DELETE).any()) or _BOM in memoryview(data).tobytes()
