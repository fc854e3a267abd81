"""What the served edition was prepared from, so that a start with nothing new is quick."""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from data.durable import write_whole
from data.edition import Edition
from data.editions import current
from data.ledger import read_log

_NOTE = "prepared.json"


def fingerprint(files: Iterable[Path]) -> str:
    """Changes with the name or any byte of any of the files.

    What cannot be read counts by its name alone: whoever has to read it will say so.
    """
    total = hashlib.sha256()
    for file in sorted(files):
        try:
            content = file.read_bytes() if file.is_file() else b""
        except OSError:
            content = b""
        total.update(f"{file.as_posix()} {len(content)}\n".encode(errors="surrogateescape"))
        total.update(content)
    return total.hexdigest()


def recall(store: Path, prepared_from: str) -> Edition | None:
    """The served edition, if it is whole and was prepared from exactly this; else `None`."""
    try:
        noted = json.loads((store / _NOTE).read_text(encoding="utf-8"))
    except (OSError, RecursionError, ValueError):
        return None
    found = current(store)
    if found is None or found.problems or noted != _note(prepared_from, found.name):
        return None
    if found.digest != read_log(store).head:
        # A publication that was cut off waits to be finished, or the log was shortened.
        return None
    return found


def remember(store: Path, prepared_from: str, edition: Edition) -> None:
    """Note what the served edition was prepared from; nothing depends on the note being there."""
    if not edition.problems:
        # a store that can only be read has its editions all the same
        with suppress(OSError):
            write_whole(store / _NOTE, json.dumps(_note(prepared_from, edition.name)))


def _note(prepared_from: str, name: str) -> dict[str, str]:
    return {"edition": name, "prepared_from": prepared_from}
