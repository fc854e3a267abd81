"""Loads for tests of what happens to them: rows, and who brought them."""

from datetime import UTC, datetime

import pyarrow as pa

from data.loads import ROWS, Rows, keep_load
from data.opening.document import Document
from data.ordering import Draft
from indicators.evidence.entry import LoadSource, Occasion

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
REGISTRY = LoadSource(id="c0000001", institution="Registro (inventado)", title="Padrón")


def row(variable, place, period, value, **changed):
    fixed = {
        "variable": variable, "breakdown": "", "place": place, "period": period,
        "value_text": f"{value:g}", "value": value, "source": REGISTRY.id, "confidence": "A",
        "rank": 1, "evidence": "", "note": "", "file": 0, "sheet": "", "row": 2, "col": 1,
        "shared": True,
    }  # fmt: skip
    return {**fixed, **changed}


def keep(store, *rows, source=REGISTRY, file="padrón.csv", **changed):
    """Keep a load of these rows that Ana proposes."""
    note = {"by": "Ana", "reason": "padrón nuevo", "source": source, "confidence": "A", "base": ""}
    table = pa.Table.from_pylist(list(rows), schema=ROWS)
    return keep_load(store, Rows.of(table), [Document(file, b"x,y\n")], NOW, {**note, **changed})


def confirmed(note):
    """What Beto says when he confirms it."""
    return Draft(
        Occasion.LOAD, by=note.by, confirmed_by="Beto", reason=note.reason, load=note
    )  # fmt: skip
