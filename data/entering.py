"""What the log will say of a publication."""

from datetime import UTC

import duckdb

from data.comparison import compare_editions
from data.confinement import CONFIG, quoted
from data.content import DEFINITIONS
from data.digests import bytes_digest
from data.edition import Edition
from data.loads import load_digest
from data.ordering import Draft, Order
from indicators.evidence.chain import Chain
from indicators.evidence.effects import Effects
from indicators.evidence.entry import (
    Aspect,
    DefinitionChange,
    Entry,
    FigureCounts,
    Occasion,
)


def make_entry(
    order: Order, draft: Draft, chain: Chain, former: Edition | None, candidate: Edition
) -> Entry | None:
    """What the log will say; `None` where nothing changed but the file that holds it."""
    last = chain.entries[-1] if chain.entries else None
    same = last is not None and (last.content, last.rule) == (candidate.hash, order.rule)
    if same and draft.occasion is Occasion.FILES:
        return None
    effects, counts = Effects(), FigureCounts(new=candidate.counts["figures"])
    occasion = Occasion.FIRST if last is None else draft.occasion
    if last is None or (former is not None and _published_by(former, last, chain)):
        if former is not None:
            effects = order.describe(former, candidate)
            counts = draft.counts or compare_editions(former, candidate, most=0).counts
    else:
        # Its file is gone or is not what was published: what this changes cannot be said.
        effects, counts = Effects(known=False), draft.counts or FigureCounts()
    load = draft.load
    return Entry(
        number=len(chain.entries) + 1,
        occasion=occasion,
        at=order.now.astimezone(UTC).isoformat(),
        by=draft.by,
        confirmed_by=draft.confirmed_by,
        reason=draft.reason,
        source=load.source if load else None,
        files=load.files if load else (),
        load=load.id if load else "",
        load_digest=load_digest(order.store, load.id) if load else "",
        undoes=draft.undoes,
        accepted=load.accepted if load else (),
        counts=counts,
        changes=(*_of_the_rule(last, order), *effects.changes),
        statuses=effects.statuses,
        effects_known=effects.known,
        edition=candidate.name,
        content=candidate.hash,
        parts=dict(candidate.parts),
        rule=order.rule,
        previous=chain.head,
    )


def _published_by(former: Edition, last: Entry, chain: Chain) -> bool:
    """Whether an edition is the one of the last entry, and has the definitions that it had.

    Whoever takes the newest edition away, or changes it, could else hide what he changes next.
    """
    if former.digest != chain.head:
        return False
    try:
        with duckdb.connect(config=dict(CONFIG)) as con:
            con.execute(f"ATTACH {quoted(former.path)} AS former (READ_ONLY)")
            ((definitions,),) = con.execute("SELECT body FROM former.definitions").fetchall()
    except (duckdb.Error, ValueError):
        return False
    return bytes_digest(definitions.encode()) == last.parts.get(DEFINITIONS)


def _of_the_rule(last: Entry | None, order: Order) -> tuple[DefinitionChange, ...]:
    if last is None or last.rule == order.rule:
        return ()
    change = DefinitionChange(
        aspect=Aspect.STATUS_RULE, subject="program", field="", before=last.rule, after=order.rule
    )
    return (change,)
