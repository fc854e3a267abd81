"""The series of an indicator at a place: its small line, and the same in words."""

from indicators.evaluation.sheet import Value
from indicators.identity import PlaceId
from indicators.judgement.judgement import Judgement
from indicators.period import CALENDAR, PER_YEAR
from ui.drawing import svg_image
from ui.figures.sparkline_svg import Point, sparkline
from ui.language import gettext as _
from ui.quantities import show_number, show_period
from ui.theme import Palette


def newest_value(judgement: Judgement, place: PlaceId) -> Value | None:
    """The value that is judged: the newest one by the year of the question."""
    row = judgement.sheet.grid.row.get(place)
    if row is None or judgement.newest[row] < 0:
        return None
    period = judgement.sheet.grid.periods[judgement.newest[row]]
    return judgement.sheet.at(place, period.text)


def values_until(judgement: Judgement, place: PlaceId) -> tuple[Value, ...]:
    """The values that were known in the year of the question, the first one first."""
    return tuple(
        value for value in judgement.sheet.series(place) if value.period.time <= judgement.as_of
    )


def line_image(
    judgement: Judgement,
    place: PlaceId,
    status_id: str,
    palette: Palette,
    size: tuple[int, int] = (120, 44),
) -> str:
    """The address of the picture of a series; empty with fewer than two values."""
    sheet = judgement.sheet
    stretch = {p.text: float(s) for p, s in zip(sheet.grid.periods, sheet.stretch, strict=True)}
    points = [
        Point(value.period.time, value.value, stretch[value.period.text])
        for value in values_until(judgement, place)
    ]
    if len(points) < 2:
        return ""
    kind = CALENDAR.get(sheet.indicator.frequency)
    step = 1 / PER_YEAR[kind] if kind else 1.0
    return svg_image(sparkline(points, status_id, palette, step=step, size=size))


def line_words(judgement: Judgement, place: PlaceId) -> str:
    """The ends of the series: `De 2012 a 2025: empezó en 65.4 y llegó a 86.5`."""
    values = values_until(judgement, place)
    if len(values) < 2:
        return ""
    first, last = values[0], values[-1]
    decimals = judgement.sheet.indicator.decimals
    return _("De {since} a {until}: empezó en {first} y llegó a {last}.").format(
        since=show_period(first.period.text),
        until=show_period(last.period.text),
        first=show_number(first.value, decimals),
        last=show_number(last.value, decimals),
    )
