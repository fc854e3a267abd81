"""An edition: the repository as it stood at one moment, and the note that vouches for its file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from indicators.problem import Problem

SUFFIX = ".duckdb"
FORMAT = 3
"""Raise it when an edition written before can no longer be read by this program."""


@dataclass(frozen=True)
class Edition:
    """A closed, immutable file with the figures and definitions of one moment.

    `hash` is of the content (`data.content`), never of the file's bytes: equal content has an
    equal hash. `entry` is the number of the entry in the log that published it and `digest` that of
    the entry's line, which vouches for the content and for all that went before. `data_year` is
    the year of the newest reading of a source, and the year a question is about unless it says
    another. `number` counts the editions of a store. `problems` are not of its content: they say
    why a newer edition is not served instead.
    """

    name: str
    path: Path
    number: int
    created_at: datetime
    parts: Mapping[str, str]
    hash: str
    entry: int
    digest: str
    data_year: int
    counts: Mapping[str, int]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Note:
    """What is kept beside an edition's file.

    `sha256` and `size` are of its bytes; `inputs` is the digest of everything it was built from.
    """

    edition: Edition
    sha256: str
    size: int
    inputs: str


def write_note(note: Note) -> str:
    """The note as JSON."""
    edition = note.edition
    return json.dumps(
        {
            "format": FORMAT,
            "name": edition.name,
            "number": edition.number,
            "created_at": edition.created_at.isoformat(),
            "parts": dict(edition.parts),
            "hash": edition.hash,
            "entry": edition.entry,
            "digest": edition.digest,
            "data_year": edition.data_year,
            "counts": dict(edition.counts),
            "sha256": note.sha256,
            "size": note.size,
            "inputs": note.inputs,
        },
        indent=1,
    )


def read_note(text: str, store: Path) -> Note | None:
    """The note in the text, or None if it is damaged, incomplete or of another format."""
    try:
        found = json.loads(text)
        if found["format"] != FORMAT or Path(found["name"]).name != found["name"]:
            return None
        edition = Edition(
            name=found["name"],
            path=store / f"{found['name']}{SUFFIX}",
            number=int(found["number"]),
            created_at=datetime.fromisoformat(found["created_at"]),
            parts=MappingProxyType({str(k): str(v) for k, v in found["parts"].items()}),
            hash=str(found["hash"]),
            entry=int(found["entry"]),
            digest=str(found["digest"]),
            data_year=int(found["data_year"]),
            counts=MappingProxyType({str(k): int(v) for k, v in found["counts"].items()}),
        )
        return Note(edition, str(found["sha256"]), int(found["size"]), str(found["inputs"]))
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None
