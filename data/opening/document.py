"""A file somebody brings, and what it turns out to be once it is opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa


@dataclass(frozen=True)
class Document:
    """The bytes of a file under its own name, without any folder."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Sheet:
    """Cells as text. Row 1 of the file is `rows[0]`; rows may differ in length.

    A date is `2019-03-31`, an integral number has no `.0`, an error value of a formula is `#N/A`.
    """

    name: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Delimited:
    """Delimited text as UTF-8. `head` is at most its first 200 rows."""

    name: str
    text: bytes
    encoding: str
    delimiter: str
    head: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Workbook:
    """The sheets of a spreadsheet that have a cell with something in it."""

    name: str
    sheets: Sequence[Sheet]


@dataclass(frozen=True)
class Html:
    """The tables of an HTML page (spanning cells repeated), and the page itself."""

    name: str
    tables: Sequence[Sheet]
    text: str


@dataclass(frozen=True)
class Json:
    """What JSON says."""

    name: str
    value: Any


@dataclass(frozen=True)
class Parquet:
    """A Parquet file's columns, as text."""

    name: str
    table: pa.Table


@dataclass(frozen=True)
class Archive:
    """The files of a zip by their names inside it, within the limits of size; not yet opened.

    `renamed` are names with folders upwards, drives or odd characters, and what they became.
    """

    name: str
    members: Mapping[str, Document]
    renamed: Sequence[tuple[str, str]] = ()


Opened = Delimited | Workbook | Html | Json | Parquet | Archive
