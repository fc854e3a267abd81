"""Series, baselines and targets joined with the status rule: one verdict per horizon."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.catalogue import Catalogue
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import FloatArray
from indicators.evaluation.sheet import Sheet
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.judgement.baseline import BaselineValues, read_baseline
from indicators.judgement.status import Case, Status, Verdicts, judge, round_half_up
from indicators.judgement.targets import HorizonTargets, TargetBook, unverified


@dataclass(frozen=True)
class Verdict:
    """What the rule says of one value for one horizon; `None` where something does not exist."""

    status: Status
    avance: float | None
    esperado: float | None
    ritmo: float | None
    score: float | None


@dataclass(frozen=True)
class Judgement:
    """The verdicts on one sheet. Arrays of `verdicts` are horizon × place × period."""

    sheet: Sheet
    as_of: int
    baseline: BaselineValues
    targets: tuple[HorizonTargets, ...]
    verdicts: Verdicts
    newest: np.ndarray[tuple[int], np.dtype[np.int64]]
    """Column of each place's newest value by `as_of`; -1 where there is none."""

    def verdict(self, horizon: int, place: PlaceId, column: int | None = None) -> Verdict:
        """The verdict on a column, or on the newest value of a place."""
        row = self.sheet.grid.row.get(place)
        if column is None and row is not None:
            column = int(self.newest[row])
        if row is None or column is None or column < 0:
            informative = self.sheet.indicator.direction.value == "informative"
            status = Status.INFORMATIVO if informative else Status.SIN_DATO
            return Verdict(status, None, None, None, None)
        at = (horizon, row, column)
        return Verdict(
            Status(int(self.verdicts.status[at])),
            *(
                _or_none(array[at])
                for array in (
                    self.verdicts.avance,
                    self.verdicts.esperado,
                    self.verdicts.ritmo,
                    self.verdicts.score,
                )
            ),
        )

    def overdue(self, horizon: int, place: PlaceId) -> bool:
        """Whether the target's date passed after the newest value: the verdict is of its date."""
        row = self.sheet.grid.row[place]
        column = self.newest[row]
        year = self.targets[horizon].horizon.year
        return bool(column >= 0 and self.as_of > year > self.sheet.grid.times[column])

    def met_at_baseline(self, horizon: int, place: PlaceId) -> bool:
        """Whether the baseline already met the target: a limit to keep, or a target to raise."""
        row = self.sheet.grid.row[place]
        targets, decimals = self.targets[horizon], self.sheet.indicator.decimals
        base, low, high = (
            float(round_half_up(array[row], decimals))
            for array in (self.baseline.value, targets.low, targets.high)
        )
        return low <= base <= high


@dataclass(frozen=True)
class Assessment:
    """Every judged sheet of a scorecard, as seen from one year."""

    scorecard: Scorecard
    catalogue: Catalogue
    evaluation: Evaluation
    as_of: int
    judgements: Mapping[tuple[str, Breakdown], Judgement]

    def of(self, indicator: str, breakdown: Breakdown = TOTAL) -> Judgement:
        return self.judgements[indicator, breakdown]

    @cached_property
    def horizon_number(self) -> Mapping[str, int]:
        """The position of each horizon in the arrays of a judgement."""
        return {horizon.id: n for n, horizon in enumerate(self.scorecard.horizons)}

    @property
    def default_horizon(self) -> str:
        """The first horizon that is not past in `as_of`, else the last."""
        horizons = self.scorecard.horizons
        return next((h.id for h in horizons if h.year >= self.as_of), horizons[-1].id)


def assess(
    scorecard: Scorecard, catalogue: Catalogue, evaluation: Evaluation, as_of: int
) -> Assessment:
    """Judge every series of an evaluation as seen from the year `as_of`."""
    judgements = {
        (sheet.indicator.id, sheet.breakdown): judge_sheet(scorecard, catalogue, sheet, as_of)
        for sheet in evaluation.sheets
        if not sheet.partial
    }
    return Assessment(scorecard, catalogue, evaluation, as_of, judgements)


def judge_sheet(
    scorecard: Scorecard, catalogue: Catalogue, sheet: Sheet, as_of: int
) -> Judgement:
    """Judge one series: the newest value by `as_of` as seen then, history as seen at its time."""
    baseline = read_baseline(sheet, as_of)
    book = TargetBook(sheet, baseline, catalogue)
    targets = tuple(book.targets(horizon, as_of) for horizon in scorecard.horizons)
    newest = _newest(sheet, as_of)
    times = np.broadcast_to(sheet.grid.times, sheet.value.shape).copy()
    seen_from = times.copy()
    rows = np.flatnonzero(newest >= 0)
    seen_from[rows, newest[rows]] = as_of
    comparable = sheet.stretch == baseline.stretch
    case = Case(
        direction=sheet.indicator.direction,
        decimals=sheet.indicator.decimals,
        max_age=scorecard.max_age(sheet.indicator),
        value=sheet.value,
        time=times,
        as_of=seen_from,
        baseline=np.where(comparable, baseline.value[:, None], np.nan),
        baseline_time=np.float64(baseline.time),
        low=_stack([t.low for t in targets]),
        high=_stack([t.high for t in targets]),
        target_time=np.array([float(t.horizon.year) for t in targets])[:, None, None],
        on_path=_paths(targets, baseline, times),
        unverified=unverified(sheet) if sheet.indicator.unverified else None,
    )
    verdicts = judge(case, scorecard.thresholds)
    return Judgement(sheet, as_of, baseline, targets, verdicts, newest)


def _newest(sheet: Sheet, as_of: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    there = ~np.isnan(sheet.value) & (sheet.grid.times <= as_of)
    count = there.shape[1]
    if not count:
        return np.full(there.shape[0], -1)
    last = count - 1 - np.argmax(there[:, ::-1], axis=1)
    return np.where(there.any(axis=1), last, -1)


def _stack(per_place: list[FloatArray]) -> FloatArray:
    return np.stack(per_place)[:, :, None]


def _paths(
    targets: tuple[HorizonTargets, ...], baseline: BaselineValues, times: FloatArray
) -> FloatArray | None:
    """p(t) where a target has a plan's path; the straight line elsewhere; `None` without any."""
    if not any(t is not None and t.path for h in targets for t in h.definition):
        return None
    result = np.empty((len(targets), *times.shape))
    for number, horizon in enumerate(targets):
        aim = np.where(np.isfinite(horizon.value), horizon.value, np.nan)
        for row, target in enumerate(horizon.definition):
            points = [(float(p.year), p.value) for p in target.path] if target else []
            points = points or [(float(horizon.horizon.year), float(aim[row]))]
            points.insert(0, (baseline.time, float(baseline.value[row])))
            result[number, row] = np.interp(times[row], *zip(*points, strict=True))
    return result


def _or_none(value: np.float64) -> float | None:
    return None if np.isnan(value) else float(value)
