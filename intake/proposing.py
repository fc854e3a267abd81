"""From files to a load that waits for somebody to confirm it."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime

from access.permission import require
from access.right import Identity, Right
from data.importers.importer import Progress
from data.importers.question import FileMapping
from data.importers.template import HEADERS
from data.importers.tidy import TIDY
from data.intake.examining import Bench, Examined, examine, look_of
from data.loads import Contradiction, LoadNote, Rows, keep_load
from data.mappings import keep_mapping, mapping_for
from data.opening.document import Document
from data.trial import tried
from indicators.evidence.effects import Effects
from indicators.evidence.entry import Accepted, FigureCounts
from indicators.message import N_
from intake.desk import Desk, silently
from intake.origin import IncompleteError, Origin
from intake.vocabulary import RULE_NAMES
from region import effects, order_as_served
from system import System

_OF_ONE_FILE = frozenset(
    {"places_elsewhere", "period", "period:", "year", "place", "place:", "variable:"}
)
"""Questions whose answer says nothing of the next file: it may be about other rows, of another
year or place, under the same headers."""


_TEMPLATE = look_of(TIDY.id, HEADERS)
"""Our own template is filled by hand: what one person meant says nothing of the next."""


@dataclass(frozen=True)
class Intent:
    """What somebody means to do with files: where they are from, and who loses a contradiction."""

    origin: Origin
    contradictions: Contradiction = Contradiction.REPLACE


def look_at(
    desk: Desk,
    documents: Sequence[Document],
    mappings: Sequence[FileMapping],
    intent: Intent,
    progress: Progress,
) -> Examined:
    """Everything about a load of these files before it is one; needs no right, changes nothing."""
    system = desk.system
    return examine(
        Bench(system.edition, system.scorecard, system.catalogue),
        documents,
        mappings,
        intent.origin.defaults,
        intent.contradictions,
        now_year=datetime.now(UTC).year,
        progress=progress,
        remembered=lambda look: mapping_for(desk.region.store, look),
    )


def foresee(
    desk: Desk, examined: Examined, intent: Intent, progress: Progress = silently
) -> Effects:
    """The verdicts that would change, from an edition that is built aside and thrown away."""
    note = _note_fields(examined, intent, by="", reason="", accepted=())
    trial = LoadNote.model_validate(
        {
            **note,
            "id": "trial",
            "proposed_at": "",
            "files": (),
            "rows": examined.rows.num_rows,
            "rows_sha256": "",
        }
    )
    return effects_of(desk, examined.rows, trial, progress)


def propose(
    desk: Desk,
    identity: Identity | None,
    examined: Examined,
    documents: Sequence[Document],
    intent: Intent,
    *,
    reason: str,
    accepted: Mapping[str, str],
) -> LoadNote:
    """Keep the load, and the mappings of its files, for somebody to confirm.

    `accepted` has a written reason for each rule that warns. DeniedError, IncompleteError; OSError
    leaves nothing behind.
    """
    who = require(identity, Right.LOAD)
    faults = []
    if not examined.ready:
        faults.append(N_("No hay cifras que cargar, o quedan preguntas por responder."))
    if not reason.strip():
        faults.append(N_("Falta el motivo de la carga."))
    faults += [
        N_(
            "Falta el motivo con que se acepta la advertencia «{rule}».",
            rule=RULE_NAMES.get(rule, rule),
        )
        for rule in examined.warnings
        if not accepted.get(rule, "").strip()
    ]
    if faults:
        raise IncompleteError(*faults)
    reasons = tuple(
        Accepted(rule=rule, rows=rows, reason=accepted[rule].strip())
        for rule, rows in examined.warnings.items()
    )
    fields = _note_fields(examined, intent, by=who.signature, reason=reason, accepted=reasons)
    kept = keep_load(desk.region.store, examined.rows, documents, datetime.now(UTC), fields)
    for report in examined.files:
        answers = {k: v for k, v in report.mapping.answers.items() if k not in _OF_ONE_FILE}
        if answers and report.mapping.look != _TEMPLATE:
            lasting = report.mapping.model_copy(update={"answers": answers})
            keep_mapping(desk.region.store, lasting)
    return kept


def _note_fields(
    examined: Examined, intent: Intent, *, by: str, reason: str, accepted: tuple[Accepted, ...]
) -> Mapping[str, object]:
    changed = examined.difference
    refused = sum(report.read - report.understood - report.left_out for report in examined.files)
    return {
        "by": by,
        "reason": reason.strip(),
        "source": intent.origin.source,
        "confidence": intent.origin.confidence,
        "contradictions": intent.contradictions,
        "mappings": tuple(report.mapping for report in examined.files),
        "accepted": accepted,
        "counts": FigureCounts(
            new=changed.new,
            revised=changed.revised,
            unchanged=changed.unchanged,
            rejected=refused + examined.rejected,
        ),
        "warnings": dict(examined.warnings),
        "base": examined.base.name,
    }


def effects_of(desk: Desk, rows: Rows, note: LoadNote, progress: Progress = silently) -> Effects:
    """What the rows of a load would change in the verdicts."""
    order = order_as_served(desk.region, desk.system, progress)
    with tried(order, rows, note) as candidate, closing(System(candidate)) as after:
        return effects(desk.system, after)
