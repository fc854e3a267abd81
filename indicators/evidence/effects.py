"""What a new edition changes in what the region measures and in how it is judged."""

from dataclasses import dataclass

from indicators.evidence.entry import DefinitionChange, StatusChange


@dataclass(frozen=True)
class Effects:
    """Changed definitions and verdicts; not `known` where the edition before cannot be read."""

    changes: tuple[DefinitionChange, ...] = ()
    statuses: tuple[StatusChange, ...] = ()
    known: bool = True
