"""SHA-256 of texts, bytes and files, in lower-case hexadecimal."""

import hashlib
from pathlib import Path


def text_digest(*texts: str) -> str:
    """SHA-256 of texts, with their borders."""
    total = hashlib.sha256()
    for text in texts:
        content = text.encode()
        total.update(f"{len(content)}\n".encode())
        total.update(content)
    return total.hexdigest()


def bytes_digest(content: bytes) -> str:
    """SHA-256 of bytes."""
    return hashlib.sha256(content).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
