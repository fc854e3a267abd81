"""What is said about the targets that verdicts are compared with."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.model import Consensus
from indicators.identity import PlaceId
from indicators.judgement.judgement import Assessment
from ui.language import gettext as _
from ui.language import ngettext


@dataclass(frozen=True)
class TargetCount:
    """Targets of one place for one horizon, by their standing."""

    proposed: int
    agreed: int


def count_targets(assessment: Assessment, place: PlaceId, horizon: str) -> TargetCount:
    """How many indicators have a target there, proposed or agreed."""
    number = assessment.horizon_number[horizon]
    proposed = agreed = 0
    for indicator in assessment.scorecard.indicators:
        judgement = assessment.of(indicator.id)
        row = judgement.sheet.grid.row.get(place)
        targets = judgement.targets[number]
        if row is None or np.isnan(targets.low[row]):
            continue
        definition = targets.definition[row]
        if definition is not None and definition.status is Consensus.AGREED:
            agreed += 1
        else:
            proposed += 1
    return TargetCount(proposed, agreed)


def targets_sentence(counted: TargetCount, year: int) -> str:
    """Whether what is compared with has been agreed by anybody."""
    if not counted.proposed and not counted.agreed:
        return _("Todavía no hay metas para {year}.").format(year=year)
    if not counted.agreed:
        return _(
            "Se compara con metas propuestas para {year}; ninguna ha sido acordada todavía."
        ).format(year=year)
    if not counted.proposed:
        return _("Se compara con metas acordadas para {year}.").format(year=year)
    agreed = ngettext("{n} acordada", "{n} acordadas", counted.agreed)
    proposed = ngettext("{n} propuesta", "{n} propuestas", counted.proposed)
    return _("Se compara con metas para {year}: {agreed} y {proposed}.").format(
        year=year,
        agreed=agreed.format(n=counted.agreed),
        proposed=proposed.format(n=counted.proposed),
    )
