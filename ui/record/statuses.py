"""Changed verdicts with the house's marks; what turns better first, for that is what is watched."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.evidence.entry import StatusChange
from indicators.judgement.status import JUDGED
from ui.indicator.origin import breakdown_word
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.record.naming import Names
from ui.theme import STATUSES

_JUDGED = {status.id for status in JUDGED}


@dataclass(frozen=True)
class ChangedStatus:
    """A verdict before and after: of which indicator, where and for which year."""

    name: str
    link: str
    where: str
    year: str
    before: Mark
    after: Mark
    better: bool | None
    word: str


def changed_statuses(statuses: Sequence[StatusChange], names: Names) -> tuple[ChangedStatus, ...]:
    """Better first, then neither, then worse; each by indicator, place and horizon."""
    rank = {True: 0, None: 1, False: 2}
    ordered = sorted(
        statuses,
        key=lambda one: (
            rank[one.better],
            names.indicator(one.indicator),
            one.breakdown,
            one.place,
            names.horizon_order(one.horizon),
        ),
    )
    return tuple(_changed(one, names) for one in ordered)


def _changed(one: StatusChange, names: Names) -> ChangedStatus:
    name = names.indicator(one.indicator)
    if one.breakdown:
        name = _("{name} ({part})").format(name=name, part=breakdown_word(one.breakdown))
    return ChangedStatus(
        name=name,
        link=names.indicator_link(one.indicator, one.place),
        where=names.place(one.place),
        year=names.horizon(one.horizon),
        before=_mark(one.before),
        after=_mark(one.after),
        better=one.better,
        word=_word(one),
    )


def _word(one: StatusChange) -> str:
    if one.better is None:
        return _("cambia")
    if one.better:
        return _("mejora") if one.after in _JUDGED else _("desaparece un mal estado")
    return _("empeora") if one.after in _JUDGED else _("pierde su estado")


def _mark(status: str) -> Mark:
    """A status of another time may be none of today's."""
    return status_mark(status) if status in STATUSES else Mark("·", status, "sin-dato")
