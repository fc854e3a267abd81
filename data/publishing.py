"""Publishing an edition: built under a temporary name, closed, noted, and only then pointed at."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import duckdb

from data.building import BuildError, Built, build, sweep
from data.digests import file_digest, text_digest
from data.durable import remove, sync_folder, write_whole
from data.edition import FORMAT, SUFFIX, Edition, Note, write_note
from data.editions import (
    current,
    is_whole,
    note_path,
    point_at,
    read_notes,
    read_pointer,
    shown,
    store_lock,
)
from data.importer import Progress
from data.problem_text import encode_problem
from data.seed_files import SeedFiles, read_seed_files
from indicators.message import N_
from indicators.problem import Level, Problem, Where


@dataclass(frozen=True)
class _Order:
    """Everything an edition is made from."""

    seeds: SeedFiles
    store: Path
    definitions: str
    units: AbstractSet[str] | None
    problems: Sequence[Problem]
    progress: Progress
    now: datetime

    @cached_property
    def inputs(self) -> str:
        """Changes when the edition would: the program's own tables and database count too."""
        schema = [Path(__file__).with_name(f"{name}.sql") for name in ("schema", "observation")]
        return text_digest(
            f"{FORMAT} {duckdb.__version__}",
            *(path.read_text(encoding="utf-8") for path in schema),
            self.seeds.digest,
            self.definitions,
            "any" if self.units is None else "\n".join(sorted(self.units)),
            *sorted(encode_problem(problem) for problem in self.problems),
        )


def publish(
    seeds: Path,
    store: Path,
    *,
    definitions: str,
    units: AbstractSet[str] | None = None,
    problems: Sequence[Problem] = (),
    progress: Progress,
    now: datetime,
) -> Edition:
    """Publish the seeds and definitions (canonical JSON) as a new edition and serve it.

    Rows that break a rule are left out, with a problem each in the edition; `problems` are those
    of the definitions, kept beside them. `units` are the known unit ids, None to take any. `now`
    knows its time zone. OSError or duckdb.Error leave the former edition as it was.
    """
    order = _Order(read_seed_files(seeds), store, definitions, units, problems, progress, now)
    store.mkdir(parents=True, exist_ok=True)
    with store_lock(store):
        return _publish(order, _build(order, ()))


def ensure(
    seeds: Path,
    store: Path,
    *,
    definitions: str,
    units: AbstractSet[str] | None = None,
    problems: Sequence[Problem] = (),
    progress: Progress,
    now: datetime,
) -> Edition:
    """The edition of these seeds and definitions; published unless it is the one that is served.

    One builder at a time: the others wait and take what it has built. Where no good edition can be
    built a former one is served, and its `problems` say why.
    """
    order = _Order(read_seed_files(seeds), store, definitions, units, problems, progress, now)
    if (found := _served(order)) is not None:
        return found
    former = current(store)
    try:
        store.mkdir(parents=True, exist_ok=True)
        with store_lock(store):
            if (found := _served(order)) is not None:
                return found
            former = current(store)
            return _republish(order, former)
    except (OSError, duckdb.Error, BuildError) as error:
        if former is None:
            raise
        return _instead(former, _not_built(store, error))


def _served(order: _Order) -> Edition | None:
    pointer = read_pointer(order.store)
    if pointer is not None and pointer.inputs == order.inputs and is_whole(pointer):
        return pointer.edition
    return None


def _republish(order: _Order, former: Edition | None) -> Edition:
    if former is None:
        return _publish(order, _build(order, ()))
    for note in read_notes(order.store):
        if note.edition.name == former.name and note.inputs == order.inputs:
            point_at(order.store, note)
            return note.edition
    built = _build(order, former.problems)
    if built.imported.lost:
        remove(built.path)
        lost = [p for p in built.imported.problems if p.where.file.endswith(built.imported.lost)]
        return _instead(former, *lost)
    return _publish(order, built)


def _build(order: _Order, warnings: Sequence[Problem]) -> Built:
    sweep(order.store)
    return build(
        order.seeds,
        order.store,
        definitions=order.definitions,
        units=order.units,
        problems=[*order.problems, *warnings],
        progress=order.progress,
        now=order.now,
    )


def _publish(order: _Order, built: Built) -> Edition:
    """Give the closed file its name, which no file ever had, and swap the pointer to it."""
    order.progress(0.95, N_("Publicando la edición…"))
    numbers = [note.edition.number for note in read_notes(order.store)]
    name = _free_name(order.store, f"{order.now.astimezone(UTC):%Y%m%dT%H%MZ}_{built.hash[:8]}")
    edition = Edition(
        name=name,
        path=order.store / f"{name}{SUFFIX}",
        number=max(numbers, default=0) + 1,
        created_at=order.now.astimezone(UTC),
        data_digest=built.data_digest,
        definitions_digest=built.definitions_digest,
        hash=built.hash,
        data_year=built.data_year,
        counts=built.counts,
    )
    note = Note(edition, file_digest(built.path), built.path.stat().st_size, order.inputs)
    # The note first: a note without its file is no edition, a file without its note is a riddle.
    write_whole(note_path(order.store, name), write_note(note))
    built.path.rename(edition.path)
    sync_folder(order.store)
    point_at(order.store, note)
    order.progress(1.0, N_("Edición lista."))
    return edition


def _free_name(store: Path, name: str) -> str:
    """A process that has a file open would go on reading it under a name used twice."""
    taken = {path.stem for path in store.iterdir()}
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if free not in taken)


def _instead(former: Edition, *problems: Problem) -> Edition:
    return replace(former, problems=(*former.problems, *problems))


def _not_built(store: Path, error: Exception) -> Problem:
    return Problem(
        Where(shown(store / "current")),
        N_("No se pudo preparar una edición nueva ({error}).", error=type(error).__name__),
        N_("Una edición se publica solo si quedó completa."),
        N_("Revise el espacio y los permisos de la carpeta; se sigue mostrando la anterior."),
        Level.WARNING,
    )
