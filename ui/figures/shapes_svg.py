"""The shape of a status as part of an SVG picture. Such a picture has no fonts: it is drawn."""

from ui.theme import STATUSES, Palette, status_colour


def shape(status_id: str, x: float, y: float, radius: float, palette: Palette) -> str:
    """The shape of a status around a point, in its colour; hollow ones show the paper."""
    colour = status_colour(status_id, palette)
    full, hollow = f'fill="{colour}"', f'fill="{palette.paper}" stroke="{colour}" stroke-width="1.8"'
    match STATUSES[status_id].shape:
        case "●":
            return _circle(x, y, radius, full)
        case "▲":
            return _polygon(x, y, radius * 1.1, ((0, -1), (1, 0.8), (-1, 0.8)), full)
        case "△":
            return _polygon(x, y, radius * 1.1, ((0, -1), (1, 0.8), (-1, 0.8)), hollow)
        case "▼":
            return _polygon(x, y, radius * 1.1, ((0, 1), (1, -0.8), (-1, -0.8)), full)
        case "◆":
            return _polygon(x, y, radius * 1.2, ((0, -1), (1, 0), (0, 1), (-1, 0)), full)
        case "◇":
            return _polygon(x, y, radius * 1.2, ((0, -1), (1, 0), (0, 1), (-1, 0)), hollow)
        case "■":
            return _polygon(x, y, radius * 0.9, ((-1, -1), (1, -1), (1, 1), (-1, 1)), full)
        case "✕":
            side = radius * 0.85
            cross = f"M{x - side:.1f} {y - side:.1f}l{2 * side:.1f} {2 * side:.1f}"
            cross += f"M{x + side:.1f} {y - side:.1f}l{-2 * side:.1f} {2 * side:.1f}"
            return f'<path d="{cross}" stroke="{colour}" stroke-width="2.6"/>'
        case "◐":
            half = f"M{x:.1f} {y - radius:.1f}a{radius:.1f} {radius:.1f} 0 0 0 0 {2 * radius:.1f}z"
            return _circle(x, y, radius, hollow) + f'<path d="{half}" {full}/>'
        case "–":
            line = f"M{x - radius:.1f} {y:.1f}h{2 * radius:.1f}"
            return f'<path d="{line}" stroke="{colour}" stroke-width="2.4"/>'
        case "◌":
            return _circle(x, y, radius, hollow + ' stroke-dasharray="2 2"')
        case "·":
            return _circle(x, y, radius * 0.45, full)
        case _:
            return _circle(x, y, radius, hollow)


def _circle(x: float, y: float, radius: float, paint: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {paint}/>'


def _polygon(
    x: float, y: float, radius: float, corners: tuple[tuple[float, float], ...], paint: str
) -> str:
    points = " ".join(f"{x + radius * dx:.1f},{y + radius * dy:.1f}" for dx, dy in corners)
    return f'<polygon points="{points}" {paint}/>'
