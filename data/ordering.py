"""What an edition is made from, and what its entry in the log will say."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path

import duckdb

from data.applying import ActiveLoad
from data.digests import text_digest
from data.edition import FORMAT, Edition
from data.importer import Progress
from data.loads import LoadNote, read_load, rows_path
from data.problem_text import encode_problem
from data.seed_files import SeedFiles
from indicators.evidence.chain import Chain
from indicators.evidence.effects import Effects
from indicators.evidence.entry import FigureCounts, Occasion
from indicators.problem import Problem

Describe = Callable[[Edition | None, Edition], Effects]
"""Says what the second edition, built and not yet published, changes for the first."""


def no_effects(_former: Edition | None, _latter: Edition) -> Effects:
    """For whoever publishes figures without definitions."""
    return Effects()


@dataclass(frozen=True)
class Draft:
    """What somebody says of a publication; without a name nobody signed for it."""

    occasion: Occasion = Occasion.FILES
    by: str = ""
    confirmed_by: str = ""
    reason: str = ""
    load: LoadNote | None = None
    undoes: int | None = None
    counts: FigureCounts | None = None
    """What a load changes, where that is known: else the two editions are compared."""
    expects: str = ""
    """The edition that must still be served for this to hold; empty where any will do."""


@dataclass(frozen=True)
class Order:
    """Everything an edition is made from but the loads, which the log decides."""

    seeds: SeedFiles
    store: Path
    definitions: str
    units: AbstractSet[str] | None
    problems: Sequence[Problem]
    progress: Progress
    now: datetime
    rule: str = ""
    describe: Describe = field(default=no_effects)

    @cached_property
    def _fixed(self) -> str:
        schema = [Path(__file__).with_name(f"{name}.sql") for name in ("schema", "observation")]
        return text_digest(
            f"{FORMAT} {duckdb.__version__}",
            *(path.read_text(encoding="utf-8") for path in schema),
            self.rule,
            self.seeds.digest,
            self.definitions,
            "any" if self.units is None else "\n".join(sorted(self.units)),
            *sorted(encode_problem(problem) for problem in self.problems),
        )

    def inputs(self, loads: Sequence[ActiveLoad]) -> str:
        """Changes when the edition would: the program's own tables and database count too."""
        return text_digest(
            self._fixed,
            *(f"{load.number} {load.note.id} {load.note.rows_sha256}" for load in loads),
        )


def active_loads(
    store: Path, chain: Chain, *, without: int | None = None, also: LoadNote | None = None
) -> tuple[ActiveLoad, ...]:
    """The loads the log confirms and does not undo; `UnknownLoadError` if one is gone."""
    undone = {entry.undoes for entry in chain.entries if entry.occasion is Occasion.UNDO}
    numbers = [
        (entry.number, entry.load)
        for entry in chain.entries
        if entry.occasion is Occasion.LOAD and entry.number not in undone | {without}
    ]
    notes = [(number, read_load(store, name)) for number, name in numbers]
    if also is not None:
        notes.append((len(chain.entries) + 1, also))
    return tuple(ActiveLoad(number, note, rows_path(store, note.id)) for number, note in notes)
