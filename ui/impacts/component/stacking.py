"""A component's outcome as a chart: spans, ticks, bands, the limit and what has no figure."""

from collections.abc import Iterator, Sequence

import numpy as np

from indicators.definition.impact import Quantity
from indicators.impacts.known import Basis
from indicators.impacts.parts import CENTRAL
from indicators.impacts.schedule import FloatArray
from indicators.period import parse_period
from ui.figures.chart import Axis, Dot, Tick
from ui.figures.scale import decimals_of, round_ticks, spread_out
from ui.figures.stack_chart import Band, Layer, RunningChart, StackChart
from ui.impacts.component.layers import layers, shares, values
from ui.impacts.component.subject import Subject
from ui.language import gettext as _
from ui.quantities import show_number, show_period

_ROOM = 0.1
"""Part of the height above everything, for the number of the total."""
_BELOW = 0.03
"""Part of the height under what hangs below zero."""
_CLOSE = 0.08
"""Part of the height in which a tick would stand on that of the limit."""


def has_numbers(subject: Subject) -> bool:
    """Whether there is anything to draw: a total in some year, or an observation."""
    return bool((~np.isnan(subject.outcome.total[CENTRAL])).any())


def build_stack(subject: Subject) -> StackChart:
    """The chart of an outcome that has a number in some year."""
    outcome = subject.outcome
    drawn, dots = layers(subject, shares(subject)), tuple(observed_dots(subject))
    base = values(subject.facing * outcome.reference)
    limit = () if outcome.limit is None else values(subject.facing * outcome.limit.values)
    found_bands = tuple(bands(subject))
    years = tuple(outcome.years.tolist())
    heights = [
        *_ends(drawn),
        *(dot.value for dot in dots),
        *(value for value in (*base, *limit) if value is not None),
        *(value for band in found_bands for value in (*band.low, *band.high) if value is not None),
    ]
    known = values(subject.facing * outcome.total[CENTRAL])
    return StackChart(
        years,
        _across(subject, dots),
        _upward(heights, limit),
        drawn,
        known,
        subject.unit,
        subject.number(next((v for v in reversed(known) if v is not None), 0.0)),
        base if outcome.component.quantity is Quantity.CONDITION else (),
        dots,
        found_bands,
        limit,
        passing_words(subject),
        silent_by_year(subject),
    )


def build_running(subject: Subject) -> RunningChart | None:
    """The sum over the years; `None` where it means nothing or nothing is known."""
    running = subject.outcome.running
    if running is None or np.isnan(running[CENTRAL]).all():
        return None
    found = values(subject.facing * running[CENTRAL])
    years = tuple(subject.outcome.years.tolist())
    since = years[next(number for number, value in enumerate(found) if value is not None)]
    words = _("de {since} a {year}: {sum}")
    return RunningChart(
        years,
        _across(subject, ()),
        _upward([0.0, *(value for value in found if value is not None)], ()),
        found,
        tuple(
            words.format(since=since, year=year, sum=subject.with_unit(value or 0.0))
            for year, value in zip(years, found, strict=True)
        ),
    )


def bands(subject: Subject) -> Iterator[Band]:
    """From the lowest to the highest, then the likely part, where they are not one number."""
    total = subject.facing * subject.outcome.total
    low, high = total.min(axis=0), total.max(axis=0)
    if not _differ(low, high):
        return
    yield Band(values(low), values(high))
    likely = subject.facing * subject.impacts.band(subject.component.id, subject.view.scenario)
    if _differ(likely.min(axis=0), likely.max(axis=0)):
        yield Band(values(likely.min(axis=0)), values(likely.max(axis=0)), strong=True)


def observed_dots(subject: Subject) -> Iterator[Dot]:
    """The observations of a condition, each at its own date."""
    origin = subject.outcome.origin
    if origin is None:
        return
    last = int(subject.outcome.years[-1])
    for figure in subject.impacts.facts.series(origin.observed.variable, origin.observed.place):
        period = parse_period(figure.period)
        if subject.component.boundary.since <= period.year <= last:
            yield Dot(
                # a year is drawn around its tick: its middle stands there
                (period.start + period.end) / 24 - 0.5,
                subject.facing * figure.value,
                subject.with_unit(figure.value),
                show_period(figure.period),
                hollow=figure.confidence == "C",
            )


def silent_by_year(subject: Subject) -> tuple[int, ...]:
    """How many effects without a figure act in each year; those without a year are apart."""
    counts = np.zeros(len(subject.outcome.years), dtype=int)
    parts = subject.outcome.parts
    for effect, active, counted in zip(parts.effects, parts.active, parts.counted, strict=True):
        if effect.basis is not Basis.INSIDE:
            counts += (np.nan_to_num(active) > 0) & ~counted
    return tuple(counts.tolist())


def silent_without_year(subject: Subject) -> int:
    """The effects without a figure of which nobody published when they act."""
    parts = subject.outcome.parts
    return sum(
        effect.basis is Basis.UNKNOWN and bool(np.isnan(active).all())
        for effect, active in zip(parts.effects, parts.active, strict=True)
    )


def passing_words(subject: Subject) -> str:
    """`88.8 desde 2026: pasa por 3.8` at the last year beyond a confirmed limit."""
    outcome, year = subject.outcome, subject.outcome.passes_in
    if year is None or outcome.headroom is None or outcome.limit is None:
        return ""
    position = year - int(outcome.years[0])
    if not outcome.limit.confirmed(position):
        return ""
    total = subject.facing * float(outcome.total[CENTRAL, position])
    return _("<b>{total}</b> desde {year}: pasa por {over}").format(
        total=subject.number(total),
        year=year,
        over=subject.number(-float(outcome.headroom[CENTRAL, position])),
    )


def _ends(drawn: Sequence[Layer]) -> Iterator[float]:
    for layer in drawn:
        for bottom, height in zip(layer.bottom, layer.height, strict=True):
            if bottom is not None and height is not None:
                yield from (bottom, bottom + height)


def _differ(low: FloatArray, high: FloatArray) -> bool:
    return bool(np.nanmax(np.abs(high - low), initial=0.0) > 0)


def _across(subject: Subject, dots: Sequence[Dot]) -> Axis:
    first, last = int(subject.outcome.years[0]), int(subject.outcome.years[-1])
    low = min([first - 0.5, *(dot.time for dot in dots)])
    wanted: list[Tick] = []
    if first <= subject.today <= last:
        wanted.append((subject.today, _("{year}<br>hoy").format(year=subject.today)))
    if subject.year != subject.today:
        wanted.append((subject.year, f"<b>{subject.year}</b>"))
    if (year := subject.outcome.passes_in) is not None:
        wanted.append((year, str(year)))
    wanted += [(last, str(last)), (first, str(first))]
    wanted += [(year, str(year)) for year in range(first - first % 5 + 5, last, 5)]
    ticks = spread_out(dict.fromkeys(wanted), low, last + 0.5, apart=0.16)
    return Axis(low, last + 0.5, ticks)


def _upward(heights: Sequence[float], limit: Sequence[float | None]) -> Axis:
    low, high = min([0.0, *heights]), max([0.0, *heights])
    ticks = round_ticks(low, high)
    span = high - low or 1.0
    top = high + _ROOM * span
    bottom = low - _BELOW * span if low < 0 else 0.0
    ticks = tuple(tick for tick in ticks if bottom <= tick <= top)
    decimals = decimals_of(ticks)
    bounds = {value for value in limit if value is not None}
    words = [
        (tick, show_number(tick, decimals).replace("-", "−"))
        for tick in ticks
        if all(abs(tick - bound) > _CLOSE * span for bound in bounds)
    ]
    words += [(bound, f"<b>{_plain(bound)}</b>") for bound in bounds]
    return Axis(bottom, top, tuple(sorted(words)))


def _plain(value: float) -> str:
    return show_number(value, decimals_of([value]))
