"""The bytes of the seeds, read once, so that what is digested is what is imported."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from data.seed_shapes import SHAPES


@dataclass(frozen=True)
class SeedFiles:
    """Contents by file name; `label` is how people call the folder (`data/seeds`)."""

    label: str
    contents: Mapping[str, bytes]

    @property
    def digest(self) -> str:
        """Changes with any byte of any file."""
        total = hashlib.sha256()
        for name, content in sorted(self.contents.items()):
            total.update(f"{name} {len(content)}\n".encode())
            total.update(content)
        return total.hexdigest()


def read_seed_files(folder: Path) -> SeedFiles:
    """The files that are there and can be read; a rule of the importer reports the others."""
    contents = {}
    for shape in SHAPES:
        try:
            contents[shape.file] = (folder / shape.file).read_bytes()
        except OSError:
            continue
    return SeedFiles("/".join(folder.parts[-2:]), contents)
