"""The shape of a status as part of an SVG picture. Such a picture has no fonts: it is drawn."""

from ui.theme import STATUSES, Palette, status_colour

Corners = tuple[tuple[float, float], ...]

_UP: Corners = ((0, -1), (1, 0.8), (-1, 0.8))
_DOWN: Corners = ((0, 1), (1, -0.8), (-1, -0.8))
_DIAMOND: Corners = ((0, -1), (1, 0), (0, 1), (-1, 0))
_SQUARE: Corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_POLYGONS: dict[str, tuple[Corners, float, bool]] = {
    "▲": (_UP, 1.1, True),
    "△": (_UP, 1.1, False),
    "▼": (_DOWN, 1.1, True),
    "◆": (_DIAMOND, 1.2, True),
    "◇": (_DIAMOND, 1.2, False),
    "■": (_SQUARE, 0.9, True),
}
"""Corners around a point, their size beside a circle's radius, and whether they are filled."""


def shape(status_id: str, x: float, y: float, radius: float, palette: Palette) -> str:
    """The shape of a status around a point, in its colour; hollow ones show the paper."""
    sign, colour = STATUSES[status_id].shape, status_colour(status_id, palette)
    full = f'fill="{colour}"'
    hollow = f'fill="{palette.paper}" stroke="{colour}" stroke-width="1.8"'
    if sign in _POLYGONS:
        corners, size, filled = _POLYGONS[sign]
        return _polygon(x, y, radius * size, corners, full if filled else hollow)
    match sign:
        case "●":
            return _circle(x, y, radius, full)
        case "·":
            return _circle(x, y, radius * 0.45, full)
        case "◌":
            return _circle(x, y, radius, f'{hollow} stroke-dasharray="2 2"')
        case "◐":
            half = f"M{x:.1f} {y - radius:.1f}a{radius:.1f} {radius:.1f} 0 0 0 0 {2 * radius:.1f}z"
            return f'{_circle(x, y, radius, hollow)}<path d="{half}" {full}/>'
        case "–":
            line = f"M{x - radius:.1f} {y:.1f}h{2 * radius:.1f}"
            return f'<path d="{line}" stroke="{colour}" stroke-width="2.4"/>'
        case "✕":
            side = radius * 0.85
            falling = f"M{x - side:.1f} {y - side:.1f}l{2 * side:.1f} {2 * side:.1f}"
            rising = f"M{x - side:.1f} {y + side:.1f}l{2 * side:.1f} {-2 * side:.1f}"
            return f'<path d="{falling}{rising}" stroke="{colour}" stroke-width="2.6"/>'
        case _:
            return _circle(x, y, radius, hollow)


def _circle(x: float, y: float, radius: float, paint: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {paint}/>'


def _polygon(x: float, y: float, radius: float, corners: Corners, paint: str) -> str:
    points = " ".join(f"{x + radius * dx:.1f},{y + radius * dy:.1f}" for dx, dy in corners)
    return f'<polygon points="{points}" {paint}/>'
