"""The edition that a load would make, built aside to see what it changes, and taken away again."""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.applying import ActiveLoad
from data.building import build
from data.confinement import said_as_os_error
from data.durable import remove
from data.edition import Edition
from data.ledger import read_log
from data.loads import LoadNote, Rows, loads_folder
from data.ordering import Order, active_loads

_PREFIX = "trial-"
_FORGOTTEN = 3600.0
"""Seconds after which a trial that nobody took away is one whose process died."""


@contextmanager
def tried(order: Order, rows: Rows, note: LoadNote) -> Iterator[Edition]:
    """The edition with these rows besides all active loads; it is gone when the block ends."""
    folder = loads_folder(order.store)
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    path = folder / f"{_PREFIX}{uuid.uuid4().hex}.parquet"
    chain = read_log(order.store)
    try:
        with said_as_os_error():
            path.write_bytes(rows.content)
            loads = active_loads(order.store, chain)
            built = build(
                order, [*loads, ActiveLoad(len(chain.entries) + 1, note, path)], prefix=_PREFIX
            )
        try:
            yield Edition(
                name=built.path.stem,
                path=built.path,
                number=0,
                created_at=order.now,
                parts=built.parts,
                hash=built.hash,
                entry=0,
                digest="",
                data_year=built.data_year,
                counts=built.counts,
            )
        finally:
            remove(built.path)
    finally:
        remove(path)


def _sweep(*folders: Path) -> None:
    for folder in folders:
        for path in folder.glob(f"{_PREFIX}*"):
            if time.time() - path.stat().st_mtime > _FORGOTTEN:
                remove(path)
