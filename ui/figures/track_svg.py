"""The track: from the baseline to the target, where we should be today, and where we are."""

from dataclasses import dataclass

from ui.figures.shapes_svg import shape
from ui.theme import Palette

_WIDTH, _HEIGHT = 176, 30
_EDGE = 9.0
_LEFT, _RIGHT = -0.28, 1.2
"""What of the road is drawn, in shares of it: a bit before the baseline, a bit past the target."""


@dataclass(frozen=True)
class Track:
    """Where something stands between its baseline (0) and its target (1)."""

    avance: float
    esperado: float | None
    status: str


def track_picture(track: Track, palette: Palette, *, agreed: bool = False) -> str:
    """The track as an SVG text. What lies beyond the ends is drawn at the end, with an arrow."""
    middle = _HEIGHT / 2
    base, target = _across(0.0), _across(1.0)
    target_ink = palette.ink if agreed else palette.proposed
    parts = [
        _line(f"M{_across(_LEFT):.1f} {middle}H{_across(_RIGHT):.1f}", palette.outline, 1.6),
        _tick(base, 5.5, palette.soft, 2.0),
        _target(target, middle, target_ink, palette.paper, agreed=agreed),
    ]
    if track.esperado is not None:
        parts.append(_tick(_across(track.esperado), 11.0, palette.ink, 2.6))
    shown = min(max(track.avance, _LEFT), _RIGHT)
    parts.append(shape(track.status, _across(shown), middle, 6.2, palette))
    if track.avance < _LEFT:
        parts.append(_arrow(_across(_LEFT) - 8, -1, middle, palette.ink))
    elif track.avance > _RIGHT:
        parts.append(_arrow(_across(_RIGHT) + 8, 1, middle, palette.ink))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}" fill="none">{"".join(parts)}</svg>'
    )


def _across(share: float) -> float:
    span = _WIDTH - 2 * (_EDGE + 7)
    return _EDGE + 7 + (share - _LEFT) / (_RIGHT - _LEFT) * span


def _tick(x: float, half: float, ink: str, width: float) -> str:
    return _line(f"M{x:.1f} {_HEIGHT / 2 - half}v{2 * half}", ink, width)


def _target(x: float, y: float, ink: str, paper: str, *, agreed: bool) -> str:
    side = 5.4
    points = f"{x:.1f},{y - side} {x + side:.1f},{y} {x:.1f},{y + side} {x - side:.1f},{y}"
    return (
        f'<polygon points="{points}" fill="{ink if agreed else paper}" stroke="{ink}" '
        'stroke-width="1.8"/>'
    )


def _arrow(x: float, way: int, y: float, ink: str) -> str:
    back, tip = x - 3.2 * way, x + 3.2 * way
    return _line(f"M{back:.1f} {y - 5}L{tip:.1f} {y}L{back:.1f} {y + 5}", ink, 2.2)


def _line(path: str, ink: str, width: float) -> str:
    return f'<path d="{path}" stroke="{ink}" stroke-width="{width}"/>'
