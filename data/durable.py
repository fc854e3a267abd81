"""Files that are either whole or not there, also after a power cut."""

import os
import time
from contextlib import suppress
from pathlib import Path

_PATIENCE = 20
"""Windows refuses to replace a file for the moment in which somebody reads it."""


def write_whole(path: Path, content: str) -> None:
    """Replace a file in one step: a reader sees the former or the new content, nothing between."""
    part = open_part(path, content)
    for attempt in range(_PATIENCE):
        try:
            part.replace(path)
            break
        except PermissionError:
            if attempt == _PATIENCE - 1:
                raise
            time.sleep(0.05)
    sync_folder(path.parent)


def open_part(path: Path, content: str) -> Path:
    """Write the content beside the file it shall become, down to the disk."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        remove(part)
        raise
    return part


def sync_file(path: Path) -> None:
    """Return when the file's content is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Return when names given or taken in the folder are on the disk, where the system can say."""
    if os.name == "nt":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def remove(path: Path) -> None:
    """Take a file away; on Windows one that somebody has open stays until the next time."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
