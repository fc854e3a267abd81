"""Reading an edition: a locked, read-only root connection, and a cursor of its own a question."""

import os
import tempfile
import uuid
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Protocol, Self

import duckdb
import numpy as np
import numpy.typing as npt

from data.edition import Edition

Row = tuple[Any, ...]
Columns = Mapping[str, npt.NDArray[Any]]
Parameters = Sequence[object] | Mapping[str, object]
"""By position (`?`) or by name (`$name`)."""


class Asks(Protocol):
    """Whatever answers questions in SQL; values go in as parameters, answers come out whole."""

    def rows(self, query: str, parameters: Parameters = ()) -> list[Row]:
        """The answer as tuples."""

    def columns(self, query: str, parameters: Parameters = ()) -> Columns:
        """The answer as arrays by column name."""


@dataclass(frozen=True)
class Allowance:
    """What one process may spend on reading."""

    memory: str = "1GB"
    spill: str = "1GB"
    threads: int = 2
    milliseconds: int = 60_000


class Reader:
    """Questions to one edition, from any number of threads.

    The connection can neither write, nor reach a file or another host, nor be unlocked. A shared
    connection gives wrong numbers under threads, so every question has its own cursor.
    """

    def __init__(self, edition: Edition, allowance: Allowance | None = None) -> None:
        self.edition = edition
        self._lock = Lock()
        self._root = duckdb.connect(
            edition.path, read_only=True, config=_hardened(allowance or Allowance())
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def rows(self, query: str, parameters: Parameters = ()) -> list[Row]:
        """The answer as tuples."""
        with closing(self._cursor()) as cursor:
            return cursor.execute(query, parameters).fetchall()

    def columns(self, query: str, parameters: Parameters = ()) -> Columns:
        """The answer as arrays by column name, without NULLs."""
        with closing(self._cursor()) as cursor:
            found = cursor.execute(query, parameters).fetchnumpy()
            return {name: np.asarray(column) for name, column in found.items()}

    def close(self) -> None:
        """Let the file go; a question asked later is a duckdb.ConnectionException."""
        self._root.close()

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            return self._root.cursor()


class Direct:
    """Questions on a connection that only one thread knows, such as the one that builds."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self._con = con

    def rows(self, query: str, parameters: Parameters = ()) -> list[Row]:
        """The answer as tuples."""
        return self._con.execute(query, parameters).fetchall()

    def columns(self, query: str, parameters: Parameters = ()) -> Columns:
        """The answer as arrays by column name, without NULLs."""
        found = self._con.execute(query, parameters).fetchnumpy()
        return {name: np.asarray(column) for name, column in found.items()}


@cache
def _spill_folder() -> str:
    """One a process: a file can only be opened again with the configuration it is open with."""
    return str(Path(tempfile.gettempdir()) / f"smd-{os.getpid()}-{uuid.uuid4().hex}")


def _hardened(allowance: Allowance) -> dict[str, str | bool | int | float | list[str]]:
    return {
        "enable_external_access": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_community_extensions": False,
        "python_enable_replacements": False,
        "memory_limit": allowance.memory,
        "threads": allowance.threads,
        "max_execution_time": allowance.milliseconds,
        "temp_directory": _spill_folder(),
        "max_temp_directory_size": allowance.spill,
        "lock_configuration": True,
    }
