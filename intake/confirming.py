"""Loads that wait, and the four writes that decide about them: confirm, refuse, undo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from access.names import is_same_person
from access.permission import require
from access.right import DeniedError, Identity, Right
from data.edition import Edition
from data.editions import store_lock
from data.importers.importer import Progress
from data.intake.difference import Difference, difference
from data.intake.workbench import open_workbench
from data.ledger import read_log
from data.loads import (
    LoadNote,
    Rows,
    Withdrawal,
    is_withdrawn,
    list_loads,
    read_load,
    read_original,
    read_rows,
    read_withdrawal,
    withdraw,
)
from data.opening.document import Document
from data.ordering import Draft
from indicators.evidence.effects import Effects
from indicators.evidence.entry import Entry, FigureCounts, Occasion
from indicators.message import N_
from intake.desk import Desk, silently
from intake.origin import IncompleteError
from intake.proposing import effects_of
from region import Region, publish_as_served


@dataclass(frozen=True)
class Preview:
    """A waiting load beside the edition that is served now, which `seen` names."""

    note: LoadNote
    difference: Difference
    effects: Effects
    seen: str


def waiting(region: Region) -> Iterator[LoadNote]:
    """The loads nobody has confirmed or refused yet, the newest first."""
    decided = {entry.load for entry in read_log(region.store).entries}
    for note in list_loads(region.store):
        if note.id not in decided and not is_withdrawn(region.store, note.id):
            yield note


def turned_down(region: Region) -> Iterator[tuple[LoadNote, Withdrawal]]:
    """The loads that are not to be published, the newest first, with who said so and why."""
    for note in list_loads(region.store):
        said = read_withdrawal(region.store, note.id)
        if said is not None:
            yield note, said


def brought(region: Region, identity: Identity | None, load: str, number: int) -> Document:
    """A file of a load as it was brought, for who proposed the load or may confirm it.

    DeniedError for others; UnknownLoadError if it is not there or was changed.
    """
    note = read_load(region.store, load)
    require(identity, Right.LOAD if _is_own(identity, note) else Right.CONFIRM)
    return read_original(region.store, note, number)


def preview(desk: Desk, load: str, progress: Progress = silently) -> Preview:
    """What a waiting load would change now; `UnknownLoadError`."""
    note = read_load(desk.region.store, load)
    rows = read_rows(desk.region.store, note)
    changed = _difference(desk, note, rows)
    effects = effects_of(desk, rows, note, progress)
    return Preview(note, changed, effects, desk.system.edition.name)


def confirm(desk: Desk, identity: Identity | None, load: str, progress: Progress) -> Edition:
    """Publish a waiting load; the desk is the one its preview was made at.

    DeniedError without the right, or with four eyes for whoever proposed it; OvertakenError if
    another edition is served by now; IncompleteError for a load that waits no more;
    UnknownLoadError. Whatever is raised, the former edition is served as before.
    """
    who = require(identity, Right.CONFIRM)
    note = read_load(desk.region.store, load)
    four_eyes = desk.system.scorecard.load_rules.four_eyes
    if four_eyes and is_same_person(who.signature, note.by):
        raise DeniedError(N_("Quien propone una carga no la confirma: lo hace otra persona."))
    _require_waiting(desk.region, note)
    rows = read_rows(desk.region.store, note)
    draft = Draft(
        Occasion.LOAD,
        by=note.by,
        confirmed_by=who.signature,
        reason=note.reason,
        load=note,
        counts=_counts(desk, note, rows),
    )
    return publish_as_served(desk.region, desk.system, progress, draft)


def _counts(desk: Desk, note: LoadNote, rows: Rows) -> FigureCounts:
    """What the load changes in the edition of the desk."""
    if note.base == desk.system.edition.name:
        return note.counts
    changed = _difference(desk, note, rows)
    return note.counts.model_copy(
        update={"new": changed.new, "revised": changed.revised, "unchanged": changed.unchanged}
    )


def _difference(desk: Desk, note: LoadNote, rows: Rows) -> Difference:
    system = desk.system
    with open_workbench(system.edition, system.scorecard.units.units) as (con, _):
        con.register("rows", rows.table())
        con.execute("INSERT INTO loaded BY NAME SELECT row_number() OVER () AS id, * FROM rows")
        return difference(con, note.contradictions)


def refuse(region: Region, identity: Identity | None, load: str, reason: str) -> None:
    """Take a waiting load away: whoever proposed it may, and whoever may confirm."""
    note = read_load(region.store, load)
    who = require(identity, Right.LOAD if _is_own(identity, note) else Right.CONFIRM)
    if not reason.strip():
        raise IncompleteError(N_("Falta el motivo."))
    # A publication of this load that has begun is waited for.
    with store_lock(region.store):
        _require_waiting(region, note)
        now = datetime.now(UTC)
        withdraw(region.store, load, by=who.signature, reason=reason.strip(), now=now)


def _require_waiting(region: Region, note: LoadNote) -> None:
    if note.id not in {waits.id for waits in waiting(region)}:
        raise IncompleteError(N_("Esta carga ya fue confirmada o retirada."))


def _is_own(identity: Identity | None, note: LoadNote) -> bool:
    return identity is not None and identity.signature == note.by


def undo(
    desk: Desk, identity: Identity | None, number: int, reason: str, progress: Progress
) -> Edition:
    """Publish an edition without the load of an entry; the load and its entry stay on record."""
    who = require(identity, Right.UNDO)
    faults = []
    if number not in {entry.number for entry in undoable(desk.region)}:
        faults.append(N_("La entrada {number} no es una carga que se pueda anular.", number=number))
    if not reason.strip():
        faults.append(N_("Falta el motivo."))
    if faults:
        raise IncompleteError(*faults)
    draft = Draft(
        Occasion.UNDO,
        by=who.signature,
        reason=reason.strip(),
        undoes=number,
    )
    return publish_as_served(desk.region, desk.system, progress, draft)


def undoable(region: Region) -> tuple[Entry, ...]:
    """The entries of loads that are in force."""
    entries = read_log(region.store).entries
    undone = {entry.undoes for entry in entries}
    return tuple(
        entry for entry in entries if entry.occasion is Occasion.LOAD and entry.number not in undone
    )
