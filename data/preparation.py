"""What the served edition was prepared from, so that a start with nothing new is quick."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from data.durable import write_whole
from data.edition import Edition
from data.editions import current

_NOTE = "prepared.json"


def fingerprint(files: Iterable[Path]) -> str:
    """Changes with the name or any byte of any of the files."""
    total = hashlib.sha256()
    for file in sorted(files):
        content = file.read_bytes()
        total.update(f"{file.as_posix()} {len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


def recall(store: Path, prepared_from: str) -> Edition | None:
    """The served edition, if it is whole and was prepared from exactly this; else `None`."""
    try:
        noted = json.loads((store / _NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    found = current(store)
    if found is None or found.problems or noted != _note(prepared_from, found.name):
        return None
    return found


def remember(store: Path, prepared_from: str, edition: Edition) -> None:
    """Note what the served edition was prepared from; nothing depends on the note being there."""
    if not edition.problems:
        write_whole(store / _NOTE, json.dumps(_note(prepared_from, edition.name)))


def _note(prepared_from: str, name: str) -> dict[str, str]:
    return {"edition": name, "prepared_from": prepared_from}
