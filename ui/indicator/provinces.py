"""The territories under the whole, side by side: who is ahead, and whether the gap closes."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.definition.indicator import Direction
from indicators.disparity import Disparity, Spread, Trend, disparity
from indicators.evaluation.sheet import Value
from indicators.identity import PlaceId
from ui.figures.chart import Axis, Dot, Tick
from ui.figures.scale import spread_out
from ui.indicator.charting import (
    break_times,
    counts_from_zero,
    joined_runs,
    short_period,
    upward_axis,
)
from ui.indicator.places import from_the_sea, short_name
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.quantities import show_number, show_period, show_span
from ui.sentences import level_word, value_text

_ROOM_FOR_NAMES = 0.24
"""Part of the width to the right of the lines that the names stand in."""


@dataclass(frozen=True)
class Line:
    """One territory; `colour` is its place among its peers, from the heights to the sea."""

    place: PlaceId
    name: str
    short: str
    colour: int
    runs: tuple[tuple[Dot, ...], ...]


@dataclass(frozen=True)
class Comparison:
    """The lines with their axes, and what they show in words."""

    heading: str
    finding: str
    lines: tuple[Line, ...]
    across: Axis
    upward: Axis
    breaks: tuple[float, ...]
    periods: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """For the table: a period as shown, and a value as shown for every line."""


def peers_of_the_whole(subject: Subject) -> tuple[PlaceId, ...]:
    """The territories right under the whole, from the heights to the sea: the order of colours."""
    geography = subject.geography
    children = [child.id for child in geography.children.get(geography.root.id, ())]
    return tuple(reversed(from_the_sea(geography, children)))


def compare_provinces(subject: Subject) -> Comparison | None:
    """The comparison; `None` unless two of them have a value."""
    sheet, peers = subject.known, peers_of_the_whole(subject)
    lines = tuple(
        Line(
            place, subject.geography.places[place].name,
            short_name(subject.geography.places[place].name), number, runs,
        )
        for number, place in enumerate(peers)
        if (runs := joined_runs(sheet, place))
    )  # fmt: skip
    if len(lines) < 2:
        return None
    values = {line.place: tuple(sheet.series(line.place)) for line in lines}
    periods = [
        p for p in sheet.grid.periods if any(v.period == p for vs in values.values() for v in vs)
    ]
    low, high = periods[0].time, periods[-1].time
    span = high - low or 1.0
    words: list[Tick] = [(p.time, short_period(p)) for p in (periods[-1], periods[0], *periods)]
    expression = subject.scorecard.unit[sheet.indicator.unit].expression
    heights = [v.value for vs in values.values() for v in vs]
    return Comparison(
        heading=_("Por {level}, {span}").format(
            level=level_word(subject.scorecard, subject.geography.level_of(peers[0])),
            span=show_span(periods[0], periods[-1]),
        ),
        finding=gap_sentence(subject, [line.place for line in lines]),
        lines=lines,
        across=Axis(
            low - 0.04 * span,
            high + _ROOM_FOR_NAMES * span / (1 - _ROOM_FOR_NAMES),
            spread_out(dict.fromkeys(words), low, high, apart=0.2),
        ),
        upward=upward_axis(
            heights, zero=counts_from_zero(expression), whole=sheet.indicator.decimals == 0
        ),
        breaks=tuple(dict.fromkeys(at for line in lines for at in break_times(sheet, line.place))),
        periods=tuple(p.text for p in periods),
        rows=tuple(
            (show_period(p.text), tuple(_at(subject, values[line.place], p.text) for line in lines))
            for p in reversed(periods)
        ),
    )


def _at(subject: Subject, values: Sequence[Value], period: str) -> str:
    found = next((v for v in values if v.period.text == period), None)
    return "○" if found is None else value_text(subject.indicator, found.value)


def gap_sentence(subject: Subject, places: Sequence[PlaceId]) -> str:
    """Whether the distance between first and last closes, and who they are now."""
    found = disparity(subject.known, places)
    if not found.spreads:
        return _("No hay un año con dato de todas: no se puede decir si la brecha se cierra.")
    return f"{_trend_sentence(subject, found)} {_ends_sentence(subject, found.spreads[-1])}"


def _trend_sentence(subject: Subject, found: Disparity) -> str:
    if found.compared is None:
        return _("Solo hay un año que se puede comparar: no se sabe si la brecha se cierra.")
    first, last = found.compared
    decimals = subject.indicator.decimals
    words = {
        Trend.CLOSING: _("La brecha se cierra: era {was} en {since} y es {now} en {period}."),
        Trend.WIDENING: _("La brecha se abre: era {was} en {since} y es {now} en {period}."),
        Trend.STEADY: _("La brecha no cambia: era {was} en {since} y es {now} en {period}."),
    }
    return words[found.trend].format(
        was=show_number(first.gap, decimals), since=show_period(first.period.text),
        now=show_number(last.gap, decimals), period=show_period(last.period.text),
    )  # fmt: skip


def _ends_sentence(subject: Subject, spread: Spread) -> str:
    judged = subject.indicator.direction in (Direction.INCREASE, Direction.DECREASE)
    words = (
        _("En {period} va mejor {best} ({best_value}) y peor {worst} ({worst_value}).")
        if judged
        else _(
            "En {period} el valor más alto es de {best} ({best_value}) y el más bajo de {worst} "
            "({worst_value})."
        )
    )
    names = subject.geography.places
    return words.format(
        period=show_period(spread.period.text),
        best=names[spread.best].name,
        best_value=value_text(subject.indicator, spread.best_value),
        worst=names[spread.worst].name,
        worst_value=value_text(subject.indicator, spread.worst_value),
    )
