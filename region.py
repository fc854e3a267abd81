"""A region's directories, and the edition that stands in them: built, logged and served."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from data.building import BuildError
from data.digests import text_digest
from data.edition import Edition
from data.editions import current, pointed
from data.importer import Progress
from data.ledger import log_path, read_log
from data.loads import UnknownLoadError, loads_folder
from data.ordering import Draft, Order
from data.preparation import fingerprint, recall, remember
from data.publishing import LostSeedsError, ensure, publish
from data.seed_catalogue import seed_catalogue, seed_totals
from data.seed_files import read_seed_files
from data.settling import BrokenLogError
from data.verifying import Verification, verify
from indicators.catalogue import Catalogue
from indicators.evidence.definition_changes import compare_definitions, definition_values
from indicators.evidence.effects import Effects
from indicators.evidence.status_changes import compare_statuses
from indicators.impacts.facts import named_variables as cited_variables
from indicators.problem import Problem
from system import System

NOT_PREPARED = (BrokenLogError, BuildError, LostSeedsError, UnknownLoadError)
"""What `prepare` raises where no edition can be made and none stands from before."""

_HERE = Path(__file__).parent
_RULE = ("evaluation", "formula", "judgement")
"""The rooms of the core that decide values and statuses, with what stands beside them."""


@dataclass(frozen=True)
class Region:
    """Where a region's definitions and data are."""

    config: Path
    data: Path

    @classmethod
    def from_environment(cls) -> "Region":
        """`SMD_CONFIG` and `SMD_DATA`, else the directories beside this file."""
        return cls(
            Path(os.environ.get("SMD_CONFIG") or _HERE / "config"),
            Path(os.environ.get("SMD_DATA") or _HERE / "data"),
        )

    @property
    def seeds(self) -> Path:
        return self.data / "seeds"

    @property
    def store(self) -> Path:
        return self.data / "store"


class NoDefinitionsError(Exception):
    """The definitions are so broken that there is no scorecard; `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Defined:
    """The valid definitions of a region as canonical JSON, and everything wrong about the rest."""

    definitions: str
    units: frozenset[str]
    problems: tuple[Problem, ...]


def define(region: Region, catalogue: Catalogue) -> Defined:
    """The valid definitions of a region as canonical JSON, with everything wrong about them."""
    # The loader and the rules (they check units with pint) take longer to import than all the
    # rest: a start with nothing new to read should not wait for them.
    from config.loader import load  # noqa: PLC0415
    from indicators.rules.screening import screen  # noqa: PLC0415

    loaded = load(region.config)
    if loaded.scorecard is None:
        raise NoDefinitionsError(loaded.problems)
    cited = seed_totals(region.seeds, cited_variables(loaded.scorecard.components))
    scorecard, findings = screen(loaded.scorecard, replace(catalogue, totals=cited))
    problems = (*loaded.problems, *(f.at(loaded.origins.where(f.path)) for f in findings))
    return Defined(
        definitions=scorecard.model_dump_json(),
        units=frozenset(unit.id for unit in scorecard.units.units),
        problems=tuple(sorted(problems, key=lambda p: (str(p.where), str(p)))),
    )


def definition_schema() -> dict[str, Any]:
    """The JSON Schema of an indicator file, for editors that complete and check while typing."""
    from config.schema import indicator_schema  # noqa: PLC0415

    return indicator_schema()


def prepare(region: Region, progress: Progress, draft: Draft | None = None) -> Edition:
    """The edition of what stands in the region's directories now; built if there is none yet.

    `draft` says who changed the files and why; without it the log says that nobody did.

    With definitions of which no scorecard can be made a former edition serves, and its `problems`
    say why; `NoDefinitionsError` where there is none.
    """
    return _prepare(region, fingerprint(_everything_read(region)), progress, draft)


def _prepare(
    region: Region, prepared_from: str, progress: Progress, draft: Draft | None
) -> Edition:
    found = recall(region.store, prepared_from)
    if found is not None:
        return found
    try:
        defined = define(region, seed_catalogue(region.seeds))
    except NoDefinitionsError as error:
        former = current(region.store)
        if former is None:
            raise
        return replace(former, problems=(*former.problems, *error.problems))
    found = ensure(_order(region, defined, progress), draft)
    remember(region.store, prepared_from, found)
    return found


def publish_as_served(region: Region, system: System, progress: Progress, draft: Draft) -> Edition:
    """Publish the definitions of the served edition with the seeds and loads, as `draft` says.

    Whatever stands changed in the directories is published before, with an entry of its own;
    `system` is then no longer what is served: OvertakenError, as for any other publication.
    """
    prepared_from = fingerprint(_everything_read(region))
    _prepare(region, prepared_from, lambda _share, _what: None, None)
    expected = replace(draft, expects=system.edition.name)
    found = publish(order_as_served(region, system, progress), expected)
    remember(region.store, prepared_from, found)
    return found


def order_as_served(region: Region, system: System, progress: Progress) -> Order:
    """The order of an edition with the definitions of the one that is served."""

    def describe(_former: Edition | None, latter: Edition) -> Effects:
        with closing(System(latter)) as after:
            return effects(system, after)

    defined = Defined(
        system.repository.definitions(),
        frozenset(unit.id for unit in system.scorecard.units.units),
        system.repository.problems("definitions"),
    )
    return replace(_order(region, defined, progress), describe=describe)


def verify_region(region: Region, published: str, progress: Progress) -> Verification:
    """Whether log and content hold, computed anew from the files of the directories."""
    defined = define(region, seed_catalogue(region.seeds))
    return verify(_order(region, defined, progress), published)


def _order(region: Region, defined: Defined, progress: Progress) -> Order:
    return Order(
        read_seed_files(region.seeds),
        region.store,
        defined.definitions,
        defined.units,
        defined.problems,
        progress,
        datetime.now(UTC),
        rule=rule_digest(),
        describe=_describe,
    )


def effects(before: System, after: System) -> Effects:
    """The definitions and verdicts that differ, each edition seen from its own year."""
    try:
        return Effects(
            compare_definitions(
                definition_values(before.scorecard, before.catalogue),
                definition_values(after.scorecard, after.catalogue),
            ),
            compare_statuses(before.assessment(), after.assessment()),
        )
    except (LookupError, ValueError):
        # Definitions of another time may have keys that this program no longer knows.
        return Effects(known=False)


def _describe(former: Edition | None, latter: Edition) -> Effects:
    if former is None:
        return Effects()
    with closing(System(former)) as before, closing(System(latter)) as after:
        return effects(before, after)


@cache
def rule_digest() -> str:
    """The digest of the part of the program that decides values, statuses and scores."""
    core = _HERE / "indicators"
    files = [*core.glob("*.py"), *(path for room in _RULE for path in (core / room).glob("*.py"))]
    return text_digest(
        *(
            f"{path.relative_to(core).as_posix()}\n{path.read_text(encoding='utf-8')}"
            for path in sorted(files)
        )
    )


def definition_files(region: Region) -> Iterator[Path]:
    """The files that say what is measured and how it is judged."""
    yield from (path for path in region.config.rglob("*") if path.suffix in {".yaml", ".yml"})


def record_files(region: Region, *, originals: bool) -> Iterator[Path]:
    """Seeds, log and confirmed loads; with `originals` also the files of the loads as brought."""
    yield from region.seeds.glob("*.csv")
    if log_path(region.store).is_file():
        yield log_path(region.store)
    confirmed = {entry.load for entry in read_log(region.store).entries if entry.load}
    for load in confirmed:
        folder = loads_folder(region.store) / load
        for path in folder.rglob("*"):
            if path.is_file() and (originals or path.parent == folder):
                yield path


def _everything_read(region: Region) -> list[Path]:
    """The files an edition follows from: definitions, seeds, and the program that reads them."""
    program = [_HERE / room for room in ("config", "data", "indicators")]
    return [
        *definition_files(region),
        *region.seeds.glob("*.csv"),
        *(path for room in program for path in room.rglob("*") if path.suffix in {".py", ".sql"}),
    ]


def open_system(region: Region, progress: Progress) -> System:
    """The region, its edition built or opened."""
    return System(prepare(region, progress))


def served_edition(region: Region) -> str:
    """The name of the edition that is served; cheap enough to ask at every click."""
    return pointed(region.store) or ""
