"""Where accounts are kept: SQLite beside the data, or any database by its address.

`SMD_ACCESS_URL` names another database (`postgresql+psycopg://…`); without it the file is
`$SMD_DATA/access/access.sqlite`, readable by the owner of the server alone.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from access.tables import METADATA

_HERE = Path(__file__).parent.parent
_PATIENCE_MS = 10_000
_WRITES = "smd_writes"


class StoreError(OSError):
    """The accounts cannot be read or written; nobody has a right meanwhile."""


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sa.exc.DBAPIError as error:
        # The statement stays out of it: its values are names and digests.
        raise StoreError(f"{error.orig}") from None


@dataclass(frozen=True)
class Store:
    """An opened database of accounts."""

    engine: sa.Engine

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One consistent look at everything."""
        with _told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One change at a time, of all processes: what was read in it still holds at its end."""
        with _told(), self.engine.execution_options(**{_WRITES: True}).begin() as connection:
            if self.engine.dialect.name == "postgresql":
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(8360)"))
            yield connection


def file_of_store() -> Path:
    """Where accounts are without `SMD_ACCESS_URL`; the file need not exist."""
    return Path(os.environ.get("SMD_DATA") or _HERE / "data") / "access" / "access.sqlite"


def is_there() -> bool:
    """Whether any account can exist: a question that creates nothing."""
    return bool(os.environ.get("SMD_ACCESS_URL")) or file_of_store().is_file()


def open_store() -> Store:
    """The accounts of this place; made, empty, where there are none."""
    url = os.environ.get("SMD_ACCESS_URL")
    if url:
        return _opened(url, 0)
    file = file_of_store().absolute()
    if not file.is_file():
        _make_private(file)
    # Another file in the same place, after a restored copy, is another store.
    return _opened(sa.URL.create("sqlite", database=str(file)), file.stat().st_ino)


@lru_cache(maxsize=4)
def _opened(place: str | sa.URL, _file: int) -> Store:
    url = sa.make_url(place)
    engine = sa.create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    store = Store(engine)
    with store.writing() as connection:
        METADATA.create_all(connection)
    return store


def _make_private(file: Path) -> None:
    """The file exists before SQLite opens it: the files it makes beside take the same rights."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.parent.chmod(0o700)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    file.chmod(0o600)


def _prepare_sqlite(engine: sa.Engine) -> None:
    @sa.event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        # SQLAlchemy begins the transactions; the driver would begin them too late.
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout = {_PATIENCE_MS}",
            "foreign_keys = ON",
            # What is deleted is overwritten: an old password's hash is not left in free pages.
            "secure_delete = ON",
            "journal_mode = WAL",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
