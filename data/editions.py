"""The editions of a store: which one is served, and which were.

A store holds closed editions (`<name>.duckdb`), a note beside each (`<name>.json`), and `current`,
a copy of the note of the one that is served. An edition without a note, or without an entry in the
log, is half published.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from filelock import FileLock

from data.digests import file_digest
from data.durable import write_whole
from data.edition import Edition, Note, read_note, write_note
from data.ledger import read_log
from indicators.message import N_
from indicators.problem import Level, Problem, Where

POINTER = "current"
LOCK = "builder.lock"
_NOTE = ".json"


def store_lock(store: Path, *, seconds: float = 600) -> FileLock:
    """Whoever holds it may write to the store; it is let go when its holder dies."""
    return FileLock(store / LOCK, timeout=seconds)


def pointed(store: Path) -> str | None:
    """The name in the pointer: cheap enough to ask for every visitor, and not verified."""
    note = read_pointer(store)
    return note.edition.name if note else None


def current(store: Path) -> Edition | None:
    """The edition to serve: the one pointed at if its bytes are whole, else a former one.

    Its `problems` say so then. None if the store has no whole edition.
    """
    note = read_pointer(store)
    if note is not None and is_whole(note):
        return note.edition
    for former in _fallbacks(store, note):
        if is_whole(former):
            return replace(former.edition, problems=(_damaged(store, note, former.edition),))
    return None


def history(store: Path) -> tuple[Edition, ...]:
    """All published editions whose file is there, the newest first; their bytes are not read."""
    known = set(read_log(store).digests)
    return tuple(
        note.edition
        for note in read_notes(store)
        if note.edition.digest in known and note.edition.path.is_file()
    )


def point_at(store: Path, note: Note) -> None:
    """Swap the pointer in one step."""
    write_whole(store / POINTER, write_note(note))


def note_path(store: Path, name: str) -> Path:
    """Where the note of an edition is kept."""
    return store / f"{name}{_NOTE}"


def shown(path: Path) -> str:
    """How people call a file of the store (`data/store/current`)."""
    return "/".join(path.parts[-3:])


def read_pointer(store: Path) -> Note | None:
    """The note in the pointer, not verified."""
    return _read(store / POINTER)


def read_notes(store: Path) -> list[Note]:
    """The notes of all editions, the newest first, not verified."""
    notes = [_read(path) for path in store.glob(f"*{_NOTE}")]
    return sorted((n for n in notes if n is not None), key=lambda n: n.edition.number, reverse=True)


def is_whole(note: Note) -> bool:
    """Whether the file has the very bytes that were published."""
    path = note.edition.path
    try:
        found = path.stat()
        return (
            found.st_size == note.size
            and _digest(os.fspath(path), found.st_size, found.st_mtime_ns) == note.sha256
        )
    except OSError:
        return False


@lru_cache(maxsize=64)
def _digest(path: str, _size: int, _changed: int) -> str:
    """The digest of a file, read again only when the file has changed."""
    return file_digest(Path(path))


def _read(path: Path) -> Note | None:
    try:
        return read_note(path.read_text(encoding="utf-8"), path.parent)
    except (OSError, UnicodeDecodeError):
        return None


def _fallbacks(store: Path, pointer: Note | None) -> Iterator[Note]:
    """The editions that the log knows, the newest first."""
    known = set(read_log(store).digests)
    for note in read_notes(store):
        if note.edition.digest in known and (
            pointer is None or note.edition.name != pointer.edition.name
        ):
            yield note


def _damaged(store: Path, pointer: Note | None, served: Edition) -> Problem:
    file, what = store / POINTER, N_("El puntero a la edición actual falta o está dañado.")
    if pointer is not None:
        file = pointer.edition.path
        what = N_("La edición {name} falta o está dañada.", name=pointer.edition.name)
    return Problem(
        Where(shown(file)),
        what,
        N_("Solo se muestra una edición cuyo archivo está completo."),
        N_("Mientras tanto se muestra la edición {name}.", name=served.name),
        Level.WARNING,
    )
