"""The glossary of the repository, read from the one file that holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

GLOSSARY = Path(__file__).parent.parent.parent / "GLOSSARY.md"


@dataclass(frozen=True)
class Term:
    """A term: as developers write it, its keys in code, as people read it, and what it means."""

    english: str
    keys: tuple[str, ...]
    spanish: str
    meaning: str


@lru_cache(maxsize=1)
def read_glossary(file: Path = GLOSSARY) -> Sequence[Term]:
    """The terms in the order of the file; none where a copy came without it."""
    if not file.is_file():
        return ()
    return tuple(parse_glossary(file.read_text(encoding="utf-8")))


def parse_glossary(text: str) -> Sequence[Term]:
    """The rows of the tables `| English | Español | Qué significa |`; keys stand in backticks."""
    terms = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 3 or cells[0] == "English":
            continue
        if set(cells[0]) <= {"-", ":", " "}:
            continue
        english, *marked = cells[0].split("`")
        keys = tuple(key for key in marked[::2] if key)
        terms.append(Term(english.strip(" ,"), keys, cells[1], cells[2].replace("`", "")))
    return terms
