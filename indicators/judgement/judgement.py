"""Series, baselines and targets joined with the status rule: one verdict per horizon."""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np
import numpy.typing as npt

from indicators.catalogue import Catalogue
from indicators.definition.indicator import Baseline, Direction, Target
from indicators.definition.scorecard import Scorecard
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import FloatArray
from indicators.evaluation.sheet import Sheet
from indicators.identity import TOTAL, Breakdown, PlaceId
from indicators.judgement.baseline import BaselineValues, read_baseline
from indicators.judgement.status import JUDGED, Case, Status, Verdicts, judge, round_half_up
from indicators.judgement.targets import HorizonTargets, TargetBook, paths, unverified


@dataclass(frozen=True)
class Verdict:
    """What the rule says of one value for one horizon; `None` where something does not exist."""

    status: Status
    avance: float | None
    esperado: float | None
    ritmo: float | None
    score: float | None


@dataclass(frozen=True)
class Version:
    """A baseline and targets that were in force together, and the verdicts they give.

    `since` is their first year, `None` for the first version.
    """

    since: int | None
    baseline: BaselineValues
    targets: tuple[HorizonTargets, ...]
    verdicts: Verdicts


@dataclass(frozen=True)
class Judgement:
    """The verdicts on one sheet. Arrays of `verdicts` are horizon × place × period.

    `baseline` and `targets` are those in force in the year `as_of`. A value of history is judged
    by the version in force in its own year: `in_force` has the version's number for each cell.
    """

    sheet: Sheet
    as_of: int
    baseline: BaselineValues
    targets: tuple[HorizonTargets, ...]
    verdicts: Verdicts
    newest: npt.NDArray[np.int64]
    """Column of each place's newest value by `as_of`; -1 where there is none."""
    versions: tuple[Version, ...]
    in_force: npt.NDArray[np.int8]

    def verdict(
        self,
        horizon: int,
        place: PlaceId,
        column: int | None = None,
        version: Version | None = None,
    ) -> Verdict:
        """The verdict on a column, or on the newest value of a place.

        With a `version` the verdict is the one that version gives, in force or not.
        """
        verdicts = self.verdicts if version is None else version.verdicts
        row = self.sheet.grid.row.get(place)
        if column is None and row is not None:
            column = int(self.newest[row])
        if row is None or column is None or column < 0:
            informative = self.sheet.indicator.direction is Direction.INFORMATIVE
            status = Status.INFORMATIVO if informative else Status.SIN_DATO
            return Verdict(status, None, None, None, None)
        at = (horizon, row, column)
        return Verdict(
            Status(int(verdicts.status[at])),
            avance=_or_none(verdicts.avance[at]),
            esperado=_or_none(verdicts.esperado[at]),
            ritmo=_or_none(verdicts.ritmo[at]),
            score=_or_none(verdicts.score[at]),
        )

    def overdue(self, horizon: int, place: PlaceId) -> bool:
        """Whether the target's date passed after the newest value: the verdict is of its date."""
        status = self.verdict(horizon, place).status
        if status not in JUDGED | {Status.EN_LINEA_BASE, Status.SIN_LINEA_BASE}:
            return False
        time = self.sheet.grid.times[self.newest[self.sheet.grid.row[place]]]
        return bool(self.as_of > self.targets[horizon].horizon.year > time)

    def met_at_baseline(self, horizon: int, place: PlaceId) -> bool:
        """Whether the baseline already met the target: a limit to keep, or a target to raise."""
        row = self.sheet.grid.row.get(place)
        if row is None:
            return False
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


def judge_sheet(scorecard: Scorecard, catalogue: Catalogue, sheet: Sheet, as_of: int) -> Judgement:
    """Judge one series: the newest value by `as_of` as seen then, history as seen at its time."""
    newest = sheet.newest_columns(as_of)
    rows = np.flatnonzero(newest >= 0)
    seen_from = np.broadcast_to(sheet.grid.times, sheet.value.shape).copy()
    seen_from[rows, newest[rows]] = as_of
    defined: tuple[Baseline | Target, ...] = (*sheet.indicator.baseline, *sheet.indicator.targets)
    changes = sorted({version.since for version in defined if version.since is not None})
    versions = tuple(
        _judge_version(scorecard, catalogue, sheet, seen_from, since) for since in (None, *changes)
    )
    in_force = np.empty(sheet.value.shape, dtype=np.int8)
    in_force[:] = [bisect_right(changes, period.year) for period in sheet.grid.periods]
    in_force[rows, newest[rows]] = bisect_right(changes, as_of)
    now = versions[bisect_right(changes, as_of)]
    return Judgement(
        sheet,
        as_of,
        now.baseline,
        now.targets,
        _choose([version.verdicts for version in versions], in_force),
        newest,
        versions,
        in_force,
    )


def _choose(verdicts: list[Verdicts], number: npt.NDArray[np.int8]) -> Verdicts:
    """For every place and period the verdicts of the version with that number."""
    first, *others = verdicts
    if not others:
        return first
    chosen = {field.name: getattr(first, field.name).copy() for field in fields(Verdicts)}
    for n, version in enumerate(others, start=1):
        for name, values in chosen.items():
            np.copyto(values, getattr(version, name), where=number == n)
    return Verdicts(**chosen)


def _judge_version(
    scorecard: Scorecard,
    catalogue: Catalogue,
    sheet: Sheet,
    seen_from: FloatArray,
    since: int | None,
) -> Version:
    """The verdicts on a whole sheet by the baseline and the targets in force since a year."""
    year = -math.inf if since is None else since
    baseline = read_baseline(sheet, year)
    book = TargetBook(sheet, baseline, catalogue)
    targets = tuple(book.targets(horizon, year) for horizon in scorecard.horizons)
    times = np.broadcast_to(sheet.grid.times, sheet.value.shape)
    comparable = sheet.stretch == baseline.stretch
    case = Case(
        direction=sheet.indicator.direction,
        decimals=sheet.indicator.decimals,
        max_age=scorecard.max_age(sheet.indicator),
        value=sheet.value,
        time=times,
        as_of=seen_from,
        baseline=np.where(comparable, baseline.value[:, None], np.nan),
        baseline_time=np.array(baseline.time),
        low=_stack([t.low for t in targets]),
        high=_stack([t.high for t in targets]),
        target_time=np.array([float(t.horizon.year) for t in targets])[:, None, None],
        on_path=paths(targets, baseline, times),
        unverified=unverified(sheet) if sheet.indicator.unverified else None,
    )
    return Version(since, baseline, targets, judge(case, scorecard.thresholds))


def _stack(per_place: list[FloatArray]) -> FloatArray:
    return np.stack(per_place)[:, :, None]


def _or_none(value: np.float64) -> float | None:
    return None if np.isnan(value) else float(value)
