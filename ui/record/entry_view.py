"""One entry as it is read: in the list, and whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from indicators.evidence.chain import NOTHING_BEFORE, Chain
from indicators.evidence.entry import Entry, LoadSource, Occasion
from intake.vocabulary import RULE_NAMES
from ui.language import gettext as _
from ui.moments import Moment, moment_of
from ui.quantities import show_date, show_figure
from ui.record.definitions import AspectGroup, group_changes
from ui.record.naming import Names
from ui.record.query import COMPARING, entry_link, part_link
from ui.record.statuses import ChangedStatus, changed_statuses
from ui.record.words import (
    OCCASIONS,
    count_statuses,
    happened,
    lacking,
)
from ui.saying import say

_IN_LIST = 4
_MOST = 300


@dataclass(frozen=True)
class Brief:
    """What the list says of an entry; `better` are the first verdicts that turn better."""

    number: int
    link: str
    kind: str
    when: Moment
    sentence: str
    reason: str
    lacking: tuple[str, ...]
    effects: str
    better: Sequence[ChangedStatus]
    more_better: int
    unknown: bool
    undone_by: int | None


@dataclass(frozen=True)
class File:
    """A file that was brought."""

    name: str
    sha256: str
    size: str


@dataclass(frozen=True)
class Whole:
    """Everything an entry says."""

    brief: Brief
    source: tuple[str, str, str, str] | None
    files: tuple[File, ...]
    load_digest: str
    accepted: Sequence[tuple[str, str, str]]
    groups: Sequence[AspectGroup]
    statuses: Sequence[ChangedStatus]
    more_statuses: int
    digest: str
    previous: str
    content: str
    rule: str
    edition: str
    kept: bool
    earlier: str
    later: str
    compare: str
    undoes: int | None


def undone(chain: Chain) -> Mapping[int, int]:
    """The entries that were taken back, each with the one that did it."""
    return {entry.undoes: entry.number for entry in chain.entries if entry.undoes is not None}


def brief(entry: Entry, names: Names, taken_back: Mapping[int, int]) -> Brief:
    """An entry for the list."""
    improved = entry.improved
    return Brief(
        number=entry.number,
        link=entry_link(entry.number),
        kind=say(OCCASIONS[entry.occasion]),
        when=moment_of(entry.at),
        sentence=happened(entry),
        reason=entry.reason.strip(),
        lacking=lacking(entry),
        effects=count_statuses(entry.statuses),
        better=changed_statuses(improved, names)[:_IN_LIST],
        more_better=max(len(improved) - _IN_LIST, 0),
        unknown=not entry.effects_known,
        undone_by=taken_back.get(entry.number),
    )


def whole(chain: Chain, number: int, names: Names, kept: Mapping[int, str]) -> Whole:
    """An entry with all it says; the number must be one of the chain."""
    entry = chain.entries[number - 1]
    statuses = changed_statuses(entry.statuses, names)
    can_compare = entry.occasion is not Occasion.FIRST and {number, number - 1} <= set(kept)
    return Whole(
        brief=brief(entry, names, undone(chain)),
        source=_source(entry.source),
        files=tuple(
            File(
                file.name,
                file.sha256,
                _("{n} bytes").format(n=show_figure(file.size)),
            )
            for file in entry.files
        ),
        load_digest=entry.load_digest,
        accepted=[(_rule(one.rule), show_figure(one.rows), one.reason) for one in entry.accepted],
        groups=group_changes(entry.changes, names),
        statuses=statuses[:_MOST],
        more_statuses=max(len(statuses) - _MOST, 0),
        digest=chain.digests[number - 1],
        previous="" if entry.previous == NOTHING_BEFORE else entry.previous,
        content=entry.content,
        rule=entry.rule,
        edition=entry.edition,
        kept=number in kept,
        earlier=entry_link(number - 1) if number > 1 else "",
        later=entry_link(number + 1) if number < len(chain.entries) else "",
        compare=part_link(COMPARING, antes=number - 1, despues=number) if can_compare else "",
        undoes=entry.undoes,
    )


def _source(source: LoadSource | None) -> tuple[str, str, str, str] | None:
    """Institution, title, address and the day it was read, in words where it is a day."""
    if source is None:
        return None
    try:
        read = show_date(date.fromisoformat(source.read_on)) if source.read_on else ""
    except ValueError:
        read = source.read_on
    return source.institution, source.title, source.address, read


def _rule(name: str) -> str:
    """The name of a check; a check of another time may be none of today's."""
    return say(RULE_NAMES[name]) if name in RULE_NAMES else name
