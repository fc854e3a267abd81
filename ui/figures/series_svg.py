"""One series of one place as a file of its own: title, drawing, key and source on one sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from ui.figures.chart import Chart, Dot
from ui.figures.series import label_side, number_above
from ui.figures.shapes_svg import shape
from ui.theme import Palette

WIDTH = 900
_LEFT, _RIGHT, _PLOT = 70.0, 30.0, 340.0
_LINE, _TITLE_LINE = 22.0, 28.0
_FONT = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif"
_DIAMOND = ((0, -9), (9, 0), (0, 9), (-9, 0))


@dataclass(frozen=True)
class Words:
    """The words of the sheet; `lines` stand under the drawing."""

    title: str
    description: str
    lines: tuple[str, ...]


def draw_series_sheet(chart: Chart, words: Words, palette: Palette) -> str:
    """A whole SVG document that needs nothing else."""
    title = wrap(words.title, 70)
    lines = [part for line in words.lines for part in wrap(line, 105)]
    top = 44 + _TITLE_LINE * len(title)
    height = top + _PLOT + 60 + _LINE * len(lines)
    left = _LEFT - 40
    drawn = [
        *(
            _text(left, 40 + _TITLE_LINE * number, line, palette.ink,
                  'font-size="23" font-weight="600" font-family="Georgia, serif"')
            for number, line in enumerate(title)
        ),
        *_Plot(chart, palette, top).draw(),
        *(
            _text(left, top + _PLOT + 62 + _LINE * number, line, palette.soft)
            for number, line in enumerate(lines)
        ),
    ]  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}" role="img" font-family="{_FONT}" font-size="15">'
        f"<title>{escape(words.title)}</title><desc>{escape(words.description)}</desc>"
        f'<rect width="100%" height="100%" fill="{palette.paper}"/>{"".join(drawn)}</svg>'
    )


class _Plot:
    """The drawing between title and words."""

    def __init__(self, chart: Chart, palette: Palette, top: float) -> None:
        self.chart, self.palette, self.top = chart, palette, top

    def draw(self) -> Iterator[str]:
        """Axes, lines and marks, from the back to the front."""
        chart, palette = self.chart, self.palette
        yield from self._axes()
        for at in chart.breaks:
            x = self._x(at)
            yield _line([(x, self.top), (x, self.top + _PLOT)], palette.outline, 1.5, "2 4")
        if chart.limit is not None:
            y = self._y(chart.limit)
            yield _line([(_LEFT, y), (WIDTH - _RIGHT, y)], palette.ink, 2.4, "9 5")
        agreed = any(aim.chosen and aim.agreed for aim in chart.aims)
        road = [(self._x(time), self._y(value)) for time, value in chart.path]
        yield _line(road, palette.ink if agreed else palette.proposed, 2, "1 6")
        for run in chart.runs:
            yield _line([(self._x(d.time), self._y(d.value)) for d in run], palette.ink, 2.6)
            for dot in run:
                fill = palette.paper if dot.hollow else palette.ink
                yield self._dot(dot, fill, palette.ink, 4 if dot.hollow else 3)
        for dot in chart.cut_offs:
            yield self._dot(dot, palette.paper, palette.ink, 4.5)
        yield from self._aims()
        yield from self._marks()
        for dot in chart.others:
            yield self._dot(dot, palette.statuses["gray"], palette.paper, 4)

    def _axes(self) -> Iterator[str]:
        chart, palette, right = self.chart, self.palette, WIDTH - _RIGHT
        for value, text in chart.upward.ticks:
            y = self._y(value)
            yield _line([(_LEFT, y), (right, y)], palette.hairline, 1)
            yield _text(_LEFT - 8, y + 5, text, palette.soft, 'text-anchor="end"')
        bottom = self.top + _PLOT
        yield _line([(_LEFT, bottom), (right, bottom)], palette.outline, 1.5)
        for time, text in chart.across.ticks:
            x = self._x(time)
            yield _line([(x, bottom), (x, bottom + 6)], palette.outline, 1.5)
            yield _text(x, bottom + 24, text, palette.soft, 'text-anchor="middle"')

    def _aims(self) -> Iterator[str]:
        for place, aim in enumerate(self.chart.aims):
            colour = self.palette.ink if aim.agreed else self.palette.proposed
            x, y = self._x(aim.time), self._y(aim.value)
            if aim.low is not None and aim.high is not None:
                yield _line([(x, self._y(aim.low)), (x, self._y(aim.high))], colour, 2)
            fill = colour if aim.agreed else self.palette.paper
            corners = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in _DIAMOND)
            yield f'<polygon points="{corners}" fill="{fill}" stroke="{colour}" stroke-width="2"/>'
            above = number_above(self.chart, place)
            weight = "700" if aim.chosen else "400"
            yield _text(x, y - 14 if above else y + 26, aim.text, colour, _middle(weight))

    def _marks(self) -> Iterator[str]:
        chart, palette = self.chart, self.palette
        if chart.base is not None and chart.base != chart.today:
            yield self._dot(chart.base, palette.paper, palette.ink, 6.5, 2.4)
            yield self._number(chart.base, palette.soft, "400")
        if chart.today is not None:
            x, y = self._x(chart.today.time), self._y(chart.today.value)
            yield shape(chart.status, x, y, 9, palette)
            yield self._number(chart.today, palette.ink, "700")

    def _number(self, dot: Dot, colour: str, weight: str) -> str:
        side = label_side(self.chart, dot)
        y = self._y(dot.value) + (-14 if side.startswith("top") else 27)
        x, anchor = self._x(dot.time), "middle"
        if side.endswith("right"):
            x, anchor = x + 8, "start"
        look = f'text-anchor="{anchor}" font-weight="{weight}"'
        return _text(x, y, dot.text, colour, look)

    def _dot(self, dot: Dot, fill: str, stroke: str, radius: float, width: float = 1.8) -> str:
        return (
            f'<circle cx="{self._x(dot.time):.1f}" cy="{self._y(dot.value):.1f}" r="{radius}" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>'
        )

    def _x(self, time: float) -> float:
        axis = self.chart.across
        share = (time - axis.low) / (axis.high - axis.low)
        return _LEFT + share * (WIDTH - _LEFT - _RIGHT)

    def _y(self, value: float) -> float:
        axis = self.chart.upward
        return self.top + _PLOT * (1 - (value - axis.low) / (axis.high - axis.low))


def _line(
    points: Sequence[tuple[float, float]], colour: str, width: float, dashes: str = ""
) -> str:
    if len(points) < 2:
        return ""
    broken = f' stroke-dasharray="{dashes}" stroke-linecap="round"' if dashes else ""
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    look = f'fill="none" stroke="{colour}" stroke-width="{width}"{broken}'
    return f'<polyline points="{joined}" {look}/>'


def _middle(weight: str) -> str:
    return f'text-anchor="middle" font-weight="{weight}"'


def _text(x: float, y: float, text: str, colour: str, look: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" {look}>{escape(text)}</text>'
