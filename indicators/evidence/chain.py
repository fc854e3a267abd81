"""The chain of entries: each holds the SHA-256 of the line before, so none can be bent alone.

Anybody can check a link without this program: the `previous` of a line is what `sha256sum` says
of the line before it, without its line end.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from indicators.evidence.entry import Entry, entry_of, line_of
from indicators.message import N_, Message

NOTHING_BEFORE = "0" * 64
"""The `previous` of the first entry."""


@dataclass(frozen=True)
class Break:
    """The first entry that does not hold, and why."""

    number: int
    why: Message


@dataclass(frozen=True)
class Chain:
    """The entries that hold, each with the digest of its line, up to the first break, if any."""

    entries: tuple[Entry, ...]
    digests: tuple[str, ...]
    broken: Break | None = None

    @property
    def head(self) -> str:
        """The digest that vouches for everything so far."""
        return self.digests[-1] if self.digests else NOTHING_BEFORE

    def number_of(self, digest: str) -> int | None:
        """The number of the entry with this digest."""
        return self.digests.index(digest) + 1 if digest in self.digests else None


def digest_of(line: str) -> str:
    """The SHA-256 of a line in UTF-8, without its line end."""
    return hashlib.sha256(line.encode()).hexdigest()


def read_chain(lines: Sequence[str]) -> Chain:
    """Check line by line: an entry, in its canonical form, numbered, holding the one before."""
    entries: list[Entry] = []
    digests: list[str] = []
    previous = NOTHING_BEFORE
    for number, line in enumerate(lines, start=1):
        why = None
        try:
            entry = entry_of(line)
        except (ValueError, RecursionError):
            return Chain(tuple(entries), tuple(digests), Break(number, N_("No se puede leer.")))
        if line_of(entry) != line:
            why = N_("Su texto no es el que escribe el programa.")
        elif entry.number != number:
            why = N_("Dice ser la entrada {said}.", said=entry.number)
        elif entry.previous != previous:
            why = N_("No continúa la entrada anterior: una fue cambiada o movida.")
        if why is not None:
            return Chain(tuple(entries), tuple(digests), Break(number, why))
        previous = digest_of(line)
        entries.append(entry)
        digests.append(previous)
    return Chain(tuple(entries), tuple(digests))
