"""The arrows of a map as SVG text: right-angled lines with round bends, without words.

A minus sign is told by dots and a circled minus, not by colour. Where some arrows are agreed, those
that are only proposed are dashed; as long as none is, all are solid and the page's note says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, hypot

from ui.map.layout import arrows_shown
from ui.map.model import Arrow, Placed, PlacedArrow, Point
from ui.map.uprights import RADIUS

_HEAD_WIDTH, _HEAD_LENGTH = 12.0, 9.0
_SIGN_RADIUS = 6.5
_LINE, _SELECTED_LINE = 1.9, 3.4


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours as CSS takes them: a hexadecimal value or a custom property."""

    line: str
    selected: str
    paper: str


STYLE_SHEET_INK = Ink("var(--smd-outline)", "var(--smd-ink)", "var(--smd-band)")


@dataclass(frozen=True, slots=True)
class Canvas:
    """How a drawing stands on the screen: stretched downwards, drawn with a thicker pen."""

    stretch: float = 1.0
    pen: float = 1.0


WIDE = Canvas()
TALL = Canvas(stretch=1.375, pen=1.3)


def draw_arrows(placed: Placed, selected: str | None, ink: Ink, canvas: Canvas = WIDE) -> str:
    """An SVG of the canvas with the arrows shown; those of the selected node thick and on top."""
    shown = arrows_shown(placed, selected)
    chosen = [line for line in shown if selected in (line.arrow.source, line.arrow.target)]
    others = [line for line in shown if line not in chosen]
    pen = _Pen(canvas, ink.paper, any(line.arrow.agreed for line in placed.arrows))
    height = placed.height * canvas.stretch
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {placed.width:g} {height:g}" '
        f'preserveAspectRatio="none" fill="none" stroke-linejoin="round">'
        f"{pen.draw_group(others, ink.line, _LINE)}"
        f"{pen.draw_group(chosen, ink.selected, _SELECTED_LINE)}</svg>"
    )


def trace(points: Sequence[Point], radius: float = RADIUS) -> str:
    """Path data through the points, each corner rounded; a short leg halves among its bends."""
    corners = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        bend = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, bend), _towards(corner, after, bend)
        corners.append(f"L{_at(start)}Q{_at(corner)} {_at(end)}")
    return f"{''.join(corners)}L{_at(points[-1])}"


@dataclass(frozen=True, slots=True)
class _Pen:
    """``mixed``: some arrows are agreed, so that the others must look proposed."""

    canvas: Canvas
    paper: str
    mixed: bool

    def draw_group(self, lines: Sequence[PlacedArrow], colour: str, width: float) -> str:
        """Lines, then the signs on them, then heads."""
        if not lines:
            return ""
        paths = "".join(self._draw_line(line) for line in lines)
        signs = "".join(self._draw_minus(line) for line in lines if line.arrow.sign == "-")
        return (
            f'<g style="stroke:{colour};stroke-width:{width * self.canvas.pen:g}">'
            f'{paths}{signs}</g><g style="fill:{colour}">{self._draw_heads(lines)}</g>'
        )

    def _points(self, line: PlacedArrow) -> list[Point]:
        return [Point(point.x, point.y * self.canvas.stretch) for point in line.points]

    def _draw_line(self, line: PlacedArrow) -> str:
        points = self._points(line)
        points[-1] = _towards(points[-1], points[-2], _HEAD_LENGTH * self.canvas.pen - 1)
        # From head to tail: dashes of lines that arrive together then lie on one another.
        return f'<path d="{trace(points[::-1])}"{self._dashes(line.arrow)}/>'

    def _dashes(self, arrow: Arrow) -> str:
        proposed = self.mixed and not arrow.agreed
        if arrow.sign == "-":
            pattern = "9 5 0.1 5 0.1 5" if proposed else "0.1 5"
            return f' stroke-dasharray="{pattern}" stroke-linecap="round"'
        return ' stroke-dasharray="6 4"' if proposed else ""

    def _draw_minus(self, line: PlacedArrow) -> str:
        """A circled minus on the first piece, which belongs to this arrow alone."""
        points = self._points(line)
        radius = _SIGN_RADIUS * self.canvas.pen
        centre = _towards(points[0], points[1], radius + 2)
        return (
            f'<circle cx="{centre.x:g}" cy="{centre.y:g}" r="{radius:g}"'
            f' style="fill:{self.paper}"/>'
            f'<path d="M{centre.x - radius / 2:g} {centre.y:g}h{radius:g}"/>'
        )

    def _draw_heads(self, lines: Sequence[PlacedArrow]) -> str:
        """One head for each port: lines that arrive together share it."""
        heads = {}
        for line in lines:
            before, tip = self._points(line)[-2:]
            heads[tip.x, tip.y] = copysign(_HEAD_LENGTH * self.canvas.pen, before.y - tip.y)
        half = _HEAD_WIDTH * self.canvas.pen / 2
        return "".join(
            f'<path d="M{x:g} {y:g}l{-half:g} {back:g}h{2 * half:g}z"/>'
            for (x, y), back in sorted(heads.items())
        )


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _towards(start: Point, end: Point, length: float) -> Point:
    share = length / (_distance(start, end) or 1.0)
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _at(point: Point) -> str:
    return f"{round(point.x, 2):g} {round(point.y, 2):g}"
