"""Loads as they are kept: the rows that were understood, where they came from, and their bytes.

A load is a folder of its own (`loads/<id>/`), whole or not there, and never changed: whether its
rows are in an edition is decided by the log alone.
"""

import io
import re
import shutil
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel, ConfigDict

from data.digests import bytes_digest, file_digest
from data.durable import sync_file, sync_folder, write_whole
from data.importers.question import FileMapping
from data.opening.document import Document
from indicators.evidence.entry import Accepted, FigureCounts, FileEvidence, LoadSource

_FOLDER = "loads"
_NOTE = "load.json"
_ROWS = "rows.parquet"
_ORIGINALS = "originals"
_WITHDRAWN = "withdrawn.json"
_ID = re.compile(r"[0-9]{8}T[0-9]{4}Z_[0-9a-f]{8}")

ROWS = pa.schema(
    [
        (name, pa.string())
        for name in ("variable", "breakdown", "place", "period", "value_text", "source")
    ]
    + [("value", pa.float64()), ("confidence", pa.string()), ("rank", pa.int32())]
    + [("evidence", pa.string()), ("note", pa.string())]
    + [("file", pa.int32()), ("sheet", pa.string()), ("row", pa.int32()), ("col", pa.int32())]
    + [("shared", pa.bool_())]
)
"""The rows of a load: figures in the shape of the seeds, and where each stood in its file. One that
is not `shared` is alone on its key in the load."""


@dataclass(frozen=True)
class Rows:
    """The rows of a load as the bytes of a Parquet file in the shape of `ROWS`, and their number.

    A million of them take a tenth of the memory that a table takes.
    """

    content: bytes
    num_rows: int

    @classmethod
    def of(cls, table: pa.Table) -> "Rows":
        """The rows of a table in the shape of `ROWS`."""
        out = io.BytesIO()
        pq.write_table(table, out)
        return cls(out.getvalue(), table.num_rows)

    def table(self) -> pa.Table:
        """The rows as a table."""
        return pq.read_table(pa.BufferReader(self.content), schema=ROWS)


class Contradiction(StrEnum):
    """What happens to a figure of another source of equal confidence that says otherwise."""

    REPLACE = "replace"
    BESIDE = "beside"


class LoadNote(BaseModel):
    """What is known about a load: who proposed it, why, from where, and how it was read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    proposed_at: str
    by: str
    reason: str
    source: LoadSource
    confidence: str
    contradictions: Contradiction = Contradiction.REPLACE
    files: tuple[FileEvidence, ...]
    mappings: tuple[FileMapping, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    counts: FigureCounts = FigureCounts()
    warnings: Mapping[str, int] = {}
    rows: int
    rows_sha256: str
    base: str
    """The edition it was compared with when it was proposed."""


class Withdrawal(BaseModel):
    """Who said of a proposed load that it shall not be published, when and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: str
    by: str
    reason: str


class UnknownLoadError(LookupError):
    """There is no whole load of this id."""


def loads_folder(store: Path) -> Path:
    """Where the loads of a store are."""
    return store.parent / _FOLDER


def keep_load(
    store: Path,
    rows: Rows,
    documents: Sequence[Document],
    now: datetime,
    note: Mapping[str, object],
) -> LoadNote:
    """Write a load in one step; `note` is everything of its note but what follows from the rest.

    OSError leaves nothing behind that is read.
    """
    folder = loads_folder(store)
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"part-{uuid.uuid4().hex}"
    originals = part / _ORIGINALS
    try:
        originals.mkdir(parents=True)
        evidence = []
        for number, document in enumerate(documents):
            path = originals / str(number)
            path.write_bytes(document.content)
            sync_file(path)
            sha256, size = bytes_digest(document.content), len(document.content)
            evidence.append(FileEvidence(name=document.name, sha256=sha256, size=size))
        (part / _ROWS).write_bytes(rows.content)
        sync_file(part / _ROWS)
        digest = bytes_digest(rows.content)
        kept = LoadNote.model_validate(
            {
                **note,
                "id": f"{now:%Y%m%dT%H%MZ}_{uuid.uuid4().hex[:8]}",
                "proposed_at": now.isoformat(),
                "files": evidence,
                "rows": rows.num_rows,
                "rows_sha256": digest,
            }
        )
        write_whole(part / _NOTE, kept.model_dump_json(indent=1))
        part.rename(folder / kept.id)
        sync_folder(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return kept


def read_load(store: Path, load: str) -> LoadNote:
    """The note of a load; `UnknownLoadError` if it is not there, damaged, or no id at all."""
    if not _ID.fullmatch(load):
        raise UnknownLoadError(load)
    try:
        found = LoadNote.model_validate_json((loads_folder(store) / load / _NOTE).read_bytes())
    except (OSError, ValueError) as error:
        raise UnknownLoadError(load) from error
    if found.id != load:
        raise UnknownLoadError(load)
    return found


def list_loads(store: Path) -> Iterator[LoadNote]:
    """All whole loads, the newest first."""
    folder = loads_folder(store)
    names = sorted((p.name for p in folder.iterdir()), reverse=True) if folder.is_dir() else []
    for name in names:
        try:
            yield read_load(store, name)
        except UnknownLoadError:
            continue


def rows_path(store: Path, load: str) -> Path:
    """The file with the rows of a load."""
    return loads_folder(store) / load / _ROWS


def read_rows(store: Path, note: LoadNote) -> Rows:
    """The rows of a load; `UnknownLoadError` if they are not those that were proposed."""
    return Rows(_unchanged(rows_path(store, note.id), note.rows_sha256, note.id), note.rows)


def _unchanged(path: Path, sha256: str, load: str) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnknownLoadError(load) from error
    if bytes_digest(content) != sha256:
        raise UnknownLoadError(load)
    return content


def note_path_of(store: Path, load: str) -> Path:
    """The file with the note of a load."""
    return loads_folder(store) / load / _NOTE


def read_original(store: Path, note: LoadNote, number: int) -> Document:
    """A file of a load as it was brought; `UnknownLoadError` if it is not what was brought."""
    brought = note.files[number]
    path = original_path(store, note.id, number)
    return Document(brought.name, _unchanged(path, brought.sha256, note.id))


def original_path(store: Path, load: str, number: int) -> Path:
    """The bytes of a file of a load as they were brought."""
    return loads_folder(store) / load / _ORIGINALS / str(number)


def load_digest(store: Path, load: str) -> str:
    """The digest of the note, which holds those of the rows and of the files."""
    return file_digest(note_path_of(store, load))


def withdraw(store: Path, load: str, *, by: str, reason: str, now: datetime) -> None:
    """Say of a proposed load that nobody shall confirm it; its folder stays."""
    said = Withdrawal(at=now.isoformat(), by=by, reason=reason)
    write_whole(
        loads_folder(store) / read_load(store, load).id / _WITHDRAWN, said.model_dump_json()
    )


def is_withdrawn(store: Path, load: str) -> bool:
    """Whether somebody has taken a proposed load back."""
    return (loads_folder(store) / load / _WITHDRAWN).is_file()


def read_withdrawal(store: Path, load: str) -> Withdrawal | None:
    """Who took a load back and why; None if nobody has, or what was said cannot be read."""
    try:
        text = (loads_folder(store) / load / _WITHDRAWN).read_bytes()
        return Withdrawal.model_validate_json(text)
    except (OSError, ValueError):
        return None


def sweep_loads(store: Path) -> None:
    """Take away what a proposal left half written; call it as the only writer."""
    for part in loads_folder(store).glob("part-*"):
        shutil.rmtree(part, ignore_errors=True)
