"""The files somebody brings, as documents with names of their own."""

import hashlib
from collections.abc import Iterable, MutableMapping, Sequence
from pathlib import PurePosixPath
from typing import Protocol

from intake.vocabulary import Document

_LONGEST_NAME = 160


class Brought(Protocol):
    """A file as Streamlit holds it for the one visitor who sent it."""

    name: str
    file_id: str

    def getvalue(self) -> bytes: ...


def documents_of(
    files: Iterable[Brought], digests: MutableMapping[str, str]
) -> tuple[tuple[Document, ...], tuple[str, ...]]:
    """The documents and the SHA-256 of each; the same bytes twice count once.

    `digests` keeps what was computed, by the id of the file. Two files of one name are told apart,
    for problems say the name.
    """
    documents: list[Document] = []
    seen: list[str] = []
    for file in files:
        content = file.getvalue()
        if file.file_id not in digests:
            digests[file.file_id] = hashlib.sha256(content).hexdigest()
        digest = digests[file.file_id]
        if digest in seen:
            continue
        seen.append(digest)
        name = own_name(file.name, [document.name for document in documents])
        documents.append(Document(name, content))
    return tuple(documents), tuple(seen)


def own_name(text: str, taken: Sequence[str]) -> str:
    """The last step of a name, whatever folders it claims, and none of those taken."""
    path = PurePosixPath(text.replace("\\", "/"))
    name = "".join(c for c in path.name if c.isprintable()).strip()[-_LONGEST_NAME:] or "archivo"
    found, number = name, 2
    while found in taken:
        stem, dot, ending = name.rpartition(".")
        found = f"{stem} ({number}).{ending}" if dot and stem else f"{name} ({number})"
        number += 1
    return found
