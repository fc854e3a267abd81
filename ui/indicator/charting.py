"""The series of one place as a chart: what is joined, what is hollow, what was expected."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from babel.dates import get_month_names

from indicators.alternatives import Alternative
from indicators.definition.basis import Limit
from indicators.definition.indicator import Direction
from indicators.definition.model import Consensus
from indicators.evaluation.sheet import Sheet, Value
from indicators.identity import PlaceId
from indicators.period import CALENDAR, Kind, Period, parse_period
from ui.figures.chart import Aim, Axis, Chart, Dot, Tick
from ui.figures.scale import decimals_of, round_ticks, spread_out
from ui.indicator.subject import Subject
from ui.quantities import LOCALE, show_number, show_period
from ui.sentences import value_text

_NO_AMOUNT = re.compile(
    r"\b(index_point|unit_index_point|score_point\w*|rank_place|celsius|year)\b"
)
_MARGIN = 0.04
_ROOM_FOR_NUMBERS = 0.09
"""Part of the height that the number over the highest mark needs."""


def build_chart(subject: Subject, found: Sequence[Alternative]) -> Chart | None:
    """The chart of a place's series; `None` where it has no value at all."""
    sheet, place = subject.sheet, subject.place
    runs = joined_runs(sheet, place)
    if not runs:
        return None
    newest, aims = subject.newest, tuple(_aims(subject))
    base = None
    if subject.judgement.baseline.definition is not None:
        value = sheet.at(place, subject.judgement.baseline.definition.period)
        base = None if value is None else _dot(sheet, value)
    others = tuple(_plain_dot(sheet, a.period, a.value) for a in found)
    cut_offs = tuple(
        replace(_plain_dot(sheet, v.period, v.value), hollow=True) for v in subject.cut_offs
    )
    limit = _limit(subject)
    dots = [*(dot for run in runs for dot in run), *cut_offs, *others]
    heights = [dot.value for dot in dots] + [
        height for aim in aims for height in (aim.value, aim.low, aim.high) if height is not None
    ]
    return Chart(
        across=_across(subject, dots, aims, base),
        upward=upward_axis(
            [*heights, *([] if limit is None else [limit])],
            zero=counts_from_zero(subject.scorecard.unit[sheet.indicator.unit].expression),
            whole=sheet.indicator.decimals == 0,
        ),
        runs=runs,
        status=subject.verdict.status.id,
        today=None if newest is None else _dot(sheet, newest),
        base=base,
        cut_offs=cut_offs,
        others=others,
        aims=aims,
        path=_path(subject, base),
        limit=limit,
        breaks=tuple(break_times(sheet, place)),
        falling_is_better=sheet.indicator.direction is Direction.DECREASE,
    )


def joined_runs(sheet: Sheet, place: PlaceId) -> tuple[tuple[Dot, ...], ...]:
    """The values of a place, joined only where nothing is missing and nothing changed between.

    Values without a calendar are joined if they are of whole years: months of different seasons
    are no series.
    """
    calendar = sheet.indicator.frequency in CALENDAR
    runs: list[list[Dot]] = []
    before: tuple[int, Period] | None = None
    for value in sheet.series(place):
        column = sheet.grid.column[value.period.text]
        joins = before is not None and sheet.stretch[column] == sheet.stretch[before[0]]
        if joins and before is not None:
            years = value.period.kind is Kind.YEAR and before[1].kind is Kind.YEAR
            joins = column == before[0] + 1 if calendar else years
        if not joins:
            runs.append([])
        runs[-1].append(_dot(sheet, value))
        before = column, value.period
    return tuple(tuple(run) for run in runs)


def break_times(sheet: Sheet, place: PlaceId) -> Iterator[float]:
    """The middles between the last value of a stretch and the first of the next."""
    times = [
        (value.period.time, float(sheet.stretch[sheet.grid.column[value.period.text]]))
        for value in sheet.series(place)
    ]
    for (last, stretch), (first, next_stretch) in pairwise(times):
        if stretch != next_stretch:
            yield (last + first) / 2


def counts_from_zero(expression: str | None) -> bool:
    """Whether a unit counts amounts or shares; indices, scores and years of age do not."""
    return expression is None or "/" in expression or not _NO_AMOUNT.search(expression)


def upward_axis(heights: Sequence[float], *, zero: bool, whole: bool = False) -> Axis:
    """The axis of values: from zero for amounts and shares, and wherever zero is near."""
    low, high = min(heights), max(heights)
    if zero or low < high / 2:
        low = min(low, 0.0)
    ticks = round_ticks(low, high, whole=whole)
    span = ticks[-1] - ticks[0]
    decimals = decimals_of(ticks)
    # A tick on the very edge is not drawn.
    return Axis(
        ticks[0],
        max(ticks[-1] + span / 100, high + _ROOM_FOR_NUMBERS * span),
        tuple((tick, show_number(tick, decimals)) for tick in ticks),
    )


def short_period(period: Period) -> str:
    """A period for an axis: `2024`, `nov 2020`, `2020-T3`."""
    match period.kind:
        case Kind.YEAR:
            return period.text
        case Kind.QUARTER:
            return f"{period.text[:4]}-T{period.text[-1]}"
        case _:
            names = get_month_names("abbreviated", locale=LOCALE)
            return f"{names[(period.end - 1) % 12 + 1].rstrip('.')} {period.year}"


def _dot(sheet: Sheet, value: Value) -> Dot:
    hollow = value.confidence == "C" or value.confidence in sheet.indicator.unverified
    return replace(_plain_dot(sheet, value.period, value.value), hollow=hollow)


def _plain_dot(sheet: Sheet, period: Period, value: float) -> Dot:
    return Dot(period.time, value, value_text(sheet.indicator, value), show_period(period.text))


def _aims(subject: Subject) -> Iterator[Aim]:
    if not subject.published_here:
        return
    row, indicator = subject.sheet.grid.row[subject.place], subject.indicator
    for target in subject.judgement.targets:
        low, high, value = (float(a[row]) for a in (target.low, target.high, target.value))
        definition = target.definition[row]
        if np.isnan(low) or definition is None:
            continue
        legal = isinstance(definition.basis, Limit)
        interval = np.isfinite(low) and np.isfinite(high) and low < high and not legal
        if np.isnan(value):
            value = high if np.isfinite(high) else low
        yield Aim(
            float(target.horizon.year),
            value,
            "" if interval else value_text(indicator, value),
            definition.status is Consensus.AGREED,
            target.horizon.id == subject.view.horizon,
            low if interval else None,
            high if interval else None,
        )


def _limit(subject: Subject) -> float | None:
    if not subject.published_here:
        return None
    row = subject.sheet.grid.row[subject.place]
    target = subject.judgement.targets[subject.number]
    definition = target.definition[row]
    if definition is None or not isinstance(definition.basis, Limit):
        return None
    bounds = [float(bound) for bound in (target.high[row], target.low[row]) if np.isfinite(bound)]
    return bounds[0] if bounds else None


def _path(subject: Subject, base: Dot | None) -> tuple[tuple[float, float], ...]:
    """The line of what was expected; none where the baseline already meets the target."""
    if base is None or subject.judgement.met_at_baseline(subject.number, subject.place):
        return ()
    row = subject.sheet.grid.row[subject.place]
    target = subject.judgement.targets[subject.number]
    definition = target.definition[row]
    aim = float(target.value[row])
    if definition is None or not np.isfinite(aim):
        return ()
    points = [(float(point.year), point.value) for point in definition.path]
    return ((base.time, base.value), *(points or [(float(target.horizon.year), aim)]))


def _across(subject: Subject, dots: Sequence[Dot], aims: Sequence[Aim], base: Dot | None) -> Axis:
    times = [dot.time for dot in dots] + [aim.time for aim in aims]
    low, high = min(times), max(times)
    span = high - low or 1.0
    periods = [value.period for value in subject.sheet.series(subject.place)]
    first = periods[0]
    wanted: list[Tick] = []
    if subject.newest is not None:
        wanted.append((subject.newest.period.time, short_period(subject.newest.period)))
    if base is not None and subject.judgement.baseline.definition is not None:
        at = parse_period(subject.judgement.baseline.definition.period)
        wanted.append((at.time, short_period(at)))
    wanted += [(aim.time, f"{aim.time:.0f}") for aim in aims if aim.chosen]
    wanted += [(aim.time, f"{aim.time:.0f}") for aim in aims[-1:]]
    wanted.append((first.time, short_period(first)))
    wanted += [(aim.time, f"{aim.time:.0f}") for aim in aims]
    wanted.append((periods[-1].time, short_period(periods[-1])))
    ticks = spread_out(dict.fromkeys(wanted), low, high)
    return Axis(low - _MARGIN * span, high + _MARGIN * span, ticks)
