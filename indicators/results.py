"""All results as one table, for machines: a line per indicator, place, period and breakdown."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from indicators.evaluation.gap import explain_gap
from indicators.evaluation.grid import DERIVED, confidence_of
from indicators.evaluation.sheet import Sheet
from indicators.judgement.judgement import Assessment, Judgement
from indicators.judgement.status import Status

COLUMNS = (
    "indicator_id", "territory", "period", "breakdown", "value", "unit", "derived", "partial",
    "confidence", "reason", "baseline_period", "baseline",
)  # fmt: skip
BY_HORIZON = (
    "target", "target_period", "target_status", "avance", "esperado", "ritmo", "status", "score",
)  # fmt: skip

_STATUS_IDS: Mapping[int, str] = {int(status): status.id for status in Status}


def columns(assessment: Assessment) -> tuple[str, ...]:
    """The names of the columns, those of each horizon ending in its id."""
    return COLUMNS + tuple(
        f"{name}_{horizon.id}" for horizon in assessment.scorecard.horizons for name in BY_HORIZON
    )


def tabulate(
    assessment: Assessment,
    *,
    indicator: str | None = None,
    territory: str | None = None,
    year: int | None = None,
) -> pd.DataFrame:
    """The table of results; no key (indicator, territory, period, breakdown) twice.

    Numbers are unrounded and `None` where there are none; `target_<h>` of a range is its upper
    end. A line without value has a `reason`; an indicator without any figure has one line for
    the whole region, with an empty period.
    """
    rows = [
        row
        for sheet in assessment.evaluation.sheets
        if indicator in (None, sheet.indicator.id)
        for row in _rows(assessment, sheet, territory, year)
    ]
    table = pd.DataFrame(rows, columns=list(columns(assessment)))
    numbers = ["value", "baseline"] + [
        f"{name}_{horizon.id}"
        for horizon in assessment.scorecard.horizons
        for name in ("target", "avance", "esperado", "ritmo", "score")
    ]
    return table.astype(dict.fromkeys(numbers, "float64"))


def _rows(
    assessment: Assessment, sheet: Sheet, territory: str | None, year: int | None
) -> Iterator[Sequence[Any]]:
    judgement = None if sheet.partial else assessment.of(sheet.indicator.id, sheet.breakdown)
    unit = assessment.scorecard.unit[sheet.indicator.unit].label
    if not sheet.grid.periods and not sheet.partial and not sheet.breakdown:
        yield from _without_figures(assessment, sheet, unit, territory, year)
        return
    for row, place in enumerate(sheet.grid.places):
        if territory not in (None, place):
            continue
        base = None if judgement is None else judgement.baseline.value[row]
        for column, period in enumerate(sheet.grid.periods):
            if year not in (None, period.year):
                continue
            value = sheet.value[row, column]
            missing = bool(np.isnan(value))
            if missing and sheet.partial:
                continue
            quality = int(sheet.quality[row, column])
            reason = (
                str(
                    explain_gap(
                        assessment.evaluation, sheet.indicator, place, period.text, sheet.breakdown
                    ).message
                )
                if missing
                else None
            )
            yield [
                sheet.indicator.id,
                place,
                period.text,
                sheet.breakdown,
                None if missing else float(value),
                unit,
                not missing and bool(quality & DERIVED),
                sheet.partial,
                None if missing else confidence_of(quality),
                reason,
                *_baseline(judgement, base),
                *(
                    [None] * (len(BY_HORIZON) * len(assessment.scorecard.horizons))
                    if judgement is None
                    else _by_horizon(judgement, row, column)
                ),
            ]


def _baseline(judgement: Judgement | None, value: float | None) -> tuple[str | None, float | None]:
    if judgement is None or judgement.baseline.definition is None:
        return None, None
    return judgement.baseline.definition.period, value


def _by_horizon(judgement: Judgement, row: int, column: int | None) -> Iterator[Any]:
    """The columns of every horizon; without a column those of a place without any value."""
    verdicts = judgement.verdicts
    for number, targets in enumerate(judgement.targets):
        definition = targets.definition[row]
        aimed = not np.isnan(targets.low[row])
        point = targets.value[row] if not np.isnan(targets.value[row]) else targets.high[row]
        yield from (
            point if aimed else None,
            str(targets.horizon.year) if aimed else None,
            definition.status.value if aimed and definition is not None else None,
        )
        if column is None:
            yield from (
                None,
                None,
                None,
                judgement.verdict(number, judgement.sheet.grid.places[row]).status.id,
                None,
            )
            continue
        at = (number, row, column)
        yield from (
            verdicts.avance[at],
            verdicts.esperado[at],
            verdicts.ritmo[at],
            _STATUS_IDS[int(verdicts.status[at])],
            verdicts.score[at],
        )


def _without_figures(
    assessment: Assessment, sheet: Sheet, unit: str, territory: str | None, year: int | None
) -> Iterator[Sequence[Any]]:
    root = assessment.catalogue.geography.root.id
    if territory not in (None, root) or year is not None:
        return
    judgement = assessment.of(sheet.indicator.id, sheet.breakdown)
    place = sheet.grid.places[0] if sheet.grid.places else root
    gap = explain_gap(assessment.evaluation, sheet.indicator, place, "", sheet.breakdown)
    yield [
        sheet.indicator.id, root, "", sheet.breakdown, None, unit, False, False, None,
        str(gap.message), *_baseline(judgement, None), *_by_horizon(judgement, 0, None),
    ]  # fmt: skip
