"""Mappings as they are kept: how files of one look are read, so that the next needs no answer."""

import re
import unicodedata
from pathlib import Path

from data.durable import write_whole
from data.importers.question import FileMapping

_FOLDER = "mappings"
_OTHER = re.compile(r"[^a-z0-9]+")


def mappings_folder(store: Path) -> Path:
    """Where the mappings of a store are."""
    return store.parent / _FOLDER


def keep_mapping(store: Path, mapping: FileMapping) -> Path:
    """Keep the mapping under its name, in place of the one that had it."""
    folder = mappings_folder(store)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{_plain(mapping.name) or mapping.look[:12] or 'sin_nombre'}.json"
    write_whole(path, mapping.model_dump_json(indent=1))
    return path


def list_mappings(store: Path) -> tuple[FileMapping, ...]:
    """All mappings that can be read, by name."""
    found = []
    for path in sorted(mappings_folder(store).glob("*.json")):
        try:
            found.append(FileMapping.model_validate_json(path.read_bytes()))
        except (OSError, ValueError):
            continue
    return tuple(found)


def mapping_for(store: Path, look: str) -> FileMapping | None:
    """The mapping of files that look like this, if one is kept."""
    return next((kept for kept in list_mappings(store) if look and kept.look == look), None)


def _plain(name: str) -> str:
    """A name as part of a path: letters and figures only, never a way out of the folder."""
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("_", text).strip("_")[:60]
