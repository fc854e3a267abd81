"""Publishing an edition: built under a temporary name, closed, noted, logged, then pointed at."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import duckdb

from data.building import BuildError, Built, build
from data.confinement import said_as_os_error
from data.digests import file_digest
from data.durable import remove, sync_folder, write_whole
from data.edition import SUFFIX, Edition, Note, write_note
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
from data.entering import make_entry
from data.ledger import append_entry, read_log
from data.loads import UnknownLoadError, is_withdrawn
from data.ordering import Draft, Order, active_loads
from data.settling import BrokenLogError, settle
from indicators.evidence.chain import Chain, digest_of
from indicators.evidence.entry import line_of
from indicators.message import N_
from indicators.problem import Level, Problem, Where


def publish(order: Order, draft: Draft | None = None) -> Edition:
    """Publish a new edition and serve it.

    Rows that break a rule are left out, with a problem each in the edition. OSError (a disk that
    is full, say) leaves the former edition as it was; BrokenLogError, UnknownLoadError,
    OvertakenError if another edition is served than the draft expects, LostSeedsError.
    """
    order.store.mkdir(parents=True, exist_ok=True)
    with store_lock(order.store), said_as_os_error():
        return _publish(order, draft or Draft(), settle(order.store), current(order.store))


def ensure(order: Order, draft: Draft | None = None) -> Edition:
    """The edition of these seeds, loads and definitions; published unless it is the one served.

    One builder at a time: the others wait and take what it has built. Where no good edition can be
    built a former one is served, and its `problems` say why.
    """
    store = order.store
    former = current(store)
    try:
        if (found := _served(order, read_log(store))) is not None:
            return found
        store.mkdir(parents=True, exist_ok=True)
        with store_lock(store):
            chain = settle(store)
            if (found := _served(order, chain)) is not None:
                return found
            former = current(store)
            return _publish(order, draft or Draft(), chain, former)
    except BrokenLogError as error:
        if former is None:
            raise
        return _instead(former, error.problem)
    except LostSeedsError as error:
        if former is None:
            raise
        return _instead(former, *error.problems)
    except (OSError, duckdb.Error, BuildError, UnknownLoadError) as error:
        if former is None:
            raise
        return _instead(former, _not_built(store, error))


class OvertakenError(Exception):
    """Somebody else published in the meantime: what was looked at is no longer what is served."""


class LostSeedsError(Exception):
    """An essential file of the seeds that the former edition had could not be read."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self.problems = problems


def _served(order: Order, chain: Chain) -> Edition | None:
    pointer = read_pointer(order.store)
    if (
        pointer is not None
        and chain.broken is None
        and pointer.edition.digest == chain.head
        and pointer.inputs == order.inputs(active_loads(order.store, chain))
        and is_whole(pointer)
    ):
        return pointer.edition
    return None


def _publish(order: Order, draft: Draft, chain: Chain, former: Edition | None) -> Edition:
    """Build, describe, and take the steps that make an edition of the file."""
    if draft.expects and (former is None or former.name != draft.expects):
        raise OvertakenError(former.name if former else "")
    if draft.load is not None and is_withdrawn(order.store, draft.load.id):
        raise UnknownLoadError(draft.load.id)
    loads = active_loads(order.store, chain, without=draft.undoes, also=draft.load)
    built = build(order, loads, warnings=former.problems if former else ())
    try:
        if former is not None:
            _refuse_a_loss(built)
        return _serve(order, draft, chain, former, built)
    except BaseException:
        remove(built.path)
        raise


def _refuse_a_loss(built: Built) -> None:
    lost = built.imported.lost
    if lost:
        raise LostSeedsError([p for p in built.imported.problems if p.where.file.endswith(lost)])


def _serve(
    order: Order, draft: Draft, chain: Chain, former: Edition | None, built: Built
) -> Edition:
    order.progress(0.9, N_("Publicando la edición…"))
    store = order.store
    numbers = [note.edition.number for note in read_notes(store)]
    name = _free_name(store, f"{order.now.astimezone(UTC):%Y%m%dT%H%MZ}_{built.hash[:8]}")
    candidate = Edition(
        name=name,
        path=built.path,
        number=max(numbers, default=0) + 1,
        created_at=order.now.astimezone(UTC),
        parts=built.parts,
        hash=built.hash,
        entry=len(chain.entries),
        digest=chain.head,
        data_year=built.data_year,
        counts=built.counts,
    )
    entry = make_entry(order, draft, chain, former, candidate)
    path = store / f"{name}{SUFFIX}"
    edition = replace(candidate, path=path)
    if entry is not None:
        edition = replace(edition, entry=entry.number, digest=digest_of(line_of(entry)))
    inputs = order.inputs(active_loads(store, chain, without=draft.undoes, also=draft.load))
    note = Note(edition, file_digest(built.path), built.path.stat().st_size, inputs)
    # The note first: a note without its file is no edition, a file without its note is a riddle.
    write_whole(note_path(store, name), write_note(note))
    built.path.rename(path)
    sync_folder(store)
    if entry is not None:
        append_entry(store, entry)
    point_at(store, note)
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
