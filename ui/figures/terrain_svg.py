"""The line of the terrain under places that stand in a row by altitude."""

from collections.abc import Sequence

from ui.theme import Palette


def terrain(altitudes: Sequence[float], palette: Palette) -> str:
    """The terrain as an SVG text that may be stretched; each place in the middle of its column."""
    if not altitudes:
        return ""
    count, top = len(altitudes), max(*altitudes, 1.0)
    heights = [96 - 84 * max(altitude, 0.0) / top for altitude in altitudes]
    points = [((number + 0.5) * 40, height) for number, height in enumerate(heights)]
    line = [(0.0, points[0][1]), *points, (count * 40.0, points[-1][1])]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in line)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {count * 40} 100" '
        f'preserveAspectRatio="none"><path d="M{path}V100H0z" fill="{palette.soil}"/>'
        f'<path d="M{path}" fill="none" stroke="{palette.terrain}" stroke-width="3" '
        'vector-effect="non-scaling-stroke"/></svg>'
    )
