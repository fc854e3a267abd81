"""The public record: the log, and any two of its editions side by side."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from data.comparison import Comparison, FigureChange, compare_editions
from data.edition import Edition
from data.editions import history
from data.ledger import chain_in, log_content, read_log
from indicators.evidence.chain import Chain
from indicators.evidence.effects import Effects
from region import Region, effects
from system import System


class GoneError(LookupError):
    """The file of an edition is no longer kept; the number of its entry is the argument."""


@dataclass(frozen=True)
class Compared:
    """What the later of two editions has, as figures and as verdicts, that the earlier has not."""

    figures: Comparison
    effects: Effects

    @property
    def changed(self) -> Sequence[FigureChange]:
        """The first figures that differ, by their key."""
        return self.figures.changed


def read_record(region: Region) -> Chain:
    """Every entry of the log that holds, the oldest first."""
    return read_log(region.store)


def record_content(region: Region) -> bytes:
    """The log exactly as it is kept, a line an entry; empty where there is none."""
    return log_content(region.store)


def record_in(content: bytes) -> Chain:
    """Every entry that holds in the bytes of a log."""
    return chain_in(content)


def kept_editions(region: Region) -> dict[int, Edition]:
    """The editions whose file is still there, by the number of their entry."""
    return {edition.entry: edition for edition in reversed(history(region.store))}


def compare_entries(region: Region, before: int, after: int, *, most: int = 2_000) -> Compared:
    """The editions of two entries side by side; `GoneError` where one is not kept."""
    kept = kept_editions(region)
    for number in (before, after):
        if number not in kept:
            raise GoneError(number)
    figures = compare_editions(kept[before], kept[after], most=most)
    with closing(System(kept[before])) as first, closing(System(kept[after])) as second:
        return Compared(figures, effects(first, second))
