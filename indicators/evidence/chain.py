"""The chain of entries: each holds the SHA-256 of the line before, so none can be bent alone.

Anybody can check a link without this program: the `previous` of a line is what `sha256sum` says
of the line before it, without its line end.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from indicators.evidence.entry import Entry, entry_of, line_of
from indicators.message import N_, Message

DIGITS = 64
"""The signs of a digest."""
NOTHING_BEFORE = "0" * DIGITS
"""The `previous` of the first entry."""

_SPACES = re.compile(r"\s+")
_RUN = re.compile(r"[0-9a-f]+")


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
        return self._numbers.get(digest)

    def number_in(self, text: str) -> int | None:
        """The number of the entry whose digest stands in a copied text.

        Spaces and capitals do not matter, nor what stands right before or after: in
        `20 ab12…` the day runs into the digest, so every stretch of its length is tried.
        """
        for run in runs_in(text):
            for start in range(len(run) - DIGITS + 1):
                if number := self._numbers.get(run[start : start + DIGITS]):
                    return number
        return None

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {digest: number for number, digest in enumerate(self.digests, start=1)}


def runs_in(text: str) -> list[str]:
    """The unbroken runs of hexadecimal signs in a text, without its spaces and capitals."""
    return _RUN.findall(_SPACES.sub("", text).lower())


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
        if line_of(entry, as_read=True) != line:
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
