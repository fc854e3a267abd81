"""A connection that may write, and reaches no other file than those of some folders."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb

CONFIG: Mapping[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
    # A quarter of the default: a third of the file for one region, no more for a whole country.
    "default_block_size": 65_536,
}


def confine(con: duckdb.DuckDBPyConnection, *folders: Path) -> None:
    """Close every way out of the connection but these folders, for good."""
    paths = ", ".join(quoted(folder) for folder in folders)
    # DuckDB takes this list only while everything is still open, and takes no parameters here.
    con.execute(f"SET allowed_directories = [{paths}]")
    con.execute("SET enable_external_access = false")


_OF_THE_DISK = (
    duckdb.FatalException,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    # What could not be written is sometimes first noticed when it is committed.
    duckdb.TransactionException,
)


@contextmanager
def said_as_os_error() -> Iterator[None]:
    """What the database says of a full or broken disk, in the words of the operating system."""
    try:
        yield
    except _OF_THE_DISK as error:
        raise OSError(f"{type(error).__name__}: {error}") from error


def quoted(path: Path) -> str:
    """A path as a text of SQL, for the statements that take no parameters."""
    text = str(path).replace("'", "''")
    return f"'{text}'"
