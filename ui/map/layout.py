"""A place on the canvas for every band, node and arrow of a drawing. Pure geometry.

Sizes are canvas units: 1200 across, 560 down for four rows, a little more when many arrows need it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ui.map.model import Box, Drawing, Placed, PlacedArrow, PlacedBand, Point
from ui.map.order import order_rows
from ui.map.ports import place_uprights
from ui.map.routes import Channel, Route, route_arrows
from ui.map.spacing import CANVAS_WIDTH, choose_gaps, space_row
from ui.map.tracks import assign_tracks, find_runs
from ui.map.uprights import Uprights

NODE_HEIGHT = 84.0
BAND_GAP = 8.0
MOST_NODES_IN_A_ROW = 6
MOST_ARROWS = 30
_GUTTER, _OUTER_GUTTER, _BARE_GUTTER = 58.0, 25.0, 12.0
_ROOM_FOR_HEAD, _ROOM_FOR_BEND = 22.0, 12.0
_TRACK_STEP = 14.0
_LEAST_STEP = 5.0
_GROWTH_PER_ROW = 12.0

Tracks = dict[tuple[int, Channel], int]


@lru_cache(maxsize=32)
def lay_out(drawing: Drawing) -> Placed:
    """Place a drawing; the same drawing always gets the same places.

    A band of more than six nodes stands in two rows. Selecting a node moves nothing.
    """
    given = [row for band in drawing.bands for row in _rows(drawing, band.id)]
    rows = order_rows(tuple(row for _, row in given), drawing.arrows)
    bands = [(band, row) for (band, _), row in zip(given, rows, strict=True)]
    routes = route_arrows(rows, drawing.arrows)
    gaps = choose_gaps(rows, routes)
    spans = tuple(
        space_row(
            len(row),
            tuple(
                sum((level, gap) == (crossed, chosen) for (crossed, _), chosen in gaps.items())
                for gap in range(len(row) + 1)
            ),
        )
        for level, row in enumerate(rows)
    )
    uprights = place_uprights(rows, spans, routes, gaps)
    tracks = _tracks(routes, uprights)
    gutters = _gutter_heights(len(rows), tracks, routes)
    tops = _row_tops(gutters)
    boxes = {
        node: Box(left, tops[level], right - left, NODE_HEIGHT)
        for level, (row, places) in enumerate(zip(rows, spans, strict=True))
        for node, (left, right) in zip(row, places, strict=True)
    }
    height = sum(gutters) + NODE_HEIGHT * len(rows)
    lines = _track_heights(tracks, routes, gutters, tops)
    return Placed(
        width=CANVAS_WIDTH,
        height=height,
        bands=_place_bands(drawing, bands, boxes, gutters, tops),
        arrows=tuple(
            PlacedArrow(route.arrow, _corners(route, boxes, uprights, lines), route.channel)
            for route in routes
        ),
    )


def arrows_shown(placed: Placed, selected: str | None) -> tuple[PlacedArrow, ...]:
    """All arrows, or only those of the selected node when there are more than thirty."""
    if len(placed.arrows) <= MOST_ARROWS:
        return placed.arrows
    return tuple(
        line for line in placed.arrows if selected in (line.arrow.source, line.arrow.target)
    )


def _rows(drawing: Drawing, band: str) -> list[tuple[str, tuple[str, ...]]]:
    nodes = tuple(node.id for node in drawing.nodes_of(band))
    if len(nodes) <= MOST_NODES_IN_A_ROW:
        return [(band, nodes)]
    half = (len(nodes) + 1) // 2
    return [(band, nodes[:half]), (band, nodes[half:])]


def _tracks(routes: Sequence[Route], uprights: Uprights) -> Tracks:
    """The track of each channel in each gutter where it turns."""
    return {
        (gutter, run.channel): track
        for gutter, runs in find_runs(routes, uprights).items()
        for run, track in zip(runs, assign_tracks(runs), strict=True)
    }


def _gutter_heights(rows: int, tracks: Tracks, routes: Sequence[Route]) -> list[float]:
    """Heights from the gutter above the first row to that below the last; busy ones get more."""
    steps = [_steps(gutter, tracks) for gutter in range(rows + 1)]
    floor = [_BARE_GUTTER, *[2 * _BARE_GUTTER] * (rows - 1), _BARE_GUTTER]
    bare = [
        floor[gutter] if steps[gutter] < 0 else sum(_clearance(gutter, routes))
        for gutter in range(rows + 1)
    ]
    wanted = [_TRACK_STEP * max(number, 0) for number in steps]
    usual = [_OUTER_GUTTER, *[_GUTTER] * (rows - 1), _OUTER_GUTTER]
    if all(b + w <= height for b, w, height in zip(bare, wanted, usual, strict=True)):
        return usual
    room = sum(usual)
    if sum(bare) + sum(wanted) > room:
        room = min(sum(bare) + sum(wanted), room + _GROWTH_PER_ROW * rows)
    step = max(room - sum(bare), _LEAST_STEP * sum(wanted) / _TRACK_STEP)
    share = min(step / sum(wanted), 1.0) if any(wanted) else 1.0
    heights = [b + w * share for b, w in zip(bare, wanted, strict=True)]
    spare = max(room - sum(heights), 0.0)
    return [height + spare / len(heights) for height in heights]


def _steps(gutter: int, tracks: Tracks) -> int:
    """How many steps the tracks of a gutter take; −1 if nothing turns there."""
    return max((track for (at, _), track in tracks.items() if at == gutter), default=-1)


def _clearance(gutter: int, routes: Sequence[Route]) -> tuple[float, float]:
    """Free height over the uppermost and under the lowest track, for heads, signs and bends."""
    above = below = _ROOM_FOR_BEND
    for route in routes:
        first, last = route.gutters[0] == gutter, route.gutters[-1] == gutter
        if last and route.channel[1] == "bottom":
            above = _ROOM_FOR_HEAD
        if last and route.channel[1] == "top":
            below = _ROOM_FOR_HEAD
        if first and route.arrow.sign == "-":
            above = _ROOM_FOR_HEAD if route.leaves == "bottom" else above
            below = _ROOM_FOR_HEAD if route.leaves == "top" else below
    return above, below


def _row_tops(gutters: Sequence[float]) -> list[float]:
    return [sum(gutters[: level + 1]) + NODE_HEIGHT * level for level in range(len(gutters) - 1)]


def _track_heights(
    tracks: Tracks, routes: Sequence[Route], gutters: Sequence[float], tops: Sequence[float]
) -> dict[tuple[int, Channel], float]:
    lines = {}
    for gutter, height in enumerate(gutters):
        here = {channel: track for (at, channel), track in tracks.items() if at == gutter}
        above, below = _clearance(gutter, routes)
        free = height - above - below
        steps = _steps(gutter, tracks)
        step = min(_TRACK_STEP, free / steps) if steps > 0 else 0.0
        bottom = tops[gutter] if gutter < len(tops) else tops[-1] + NODE_HEIGHT + height
        lowest = bottom - below - (free - step * steps) / 2
        for channel, track in here.items():
            lines[gutter, channel] = lowest - track * step
    return lines


def _corners(
    route: Route,
    boxes: Mapping[str, Box],
    uprights: Uprights,
    lines: Mapping[tuple[int, Channel], float],
) -> tuple[Point, ...]:
    xs = uprights.line_of(route)
    source, target = boxes[route.arrow.source], boxes[route.arrow.target]
    points = [Point(xs[0], source.top if route.leaves == "top" else source.bottom)]
    for place, gutter in enumerate(route.gutters):
        if xs[place] != xs[place + 1]:
            y = lines[gutter, route.channel]
            points += [Point(xs[place], y), Point(xs[place + 1], y)]
    end = target.bottom if route.channel[1] == "bottom" else target.top
    return (*points, Point(xs[-1], end))


def _place_bands(
    drawing: Drawing,
    bands: Sequence[tuple[str, tuple[str, ...]]],
    boxes: Mapping[str, Box],
    gutters: Sequence[float],
    tops: Sequence[float],
) -> tuple[PlacedBand, ...]:
    """Each band from the middle of the gutter above its rows to the middle of the one below."""
    nodes = {node.id: node for node in drawing.nodes}
    placed = []
    for band in drawing.bands:
        own = [level for level, (owner, _) in enumerate(bands) if owner == band.id]
        first, end = own[0], own[-1]
        top = 0.0 if first == 0 else tops[first] - (gutters[first] - BAND_GAP) / 2
        foot = tops[end] + NODE_HEIGHT
        foot += gutters[-1] if end == len(bands) - 1 else (gutters[end + 1] - BAND_GAP) / 2
        inside = tuple((nodes[node], boxes[node]) for level in own for node in bands[level][1])
        placed.append(PlacedBand(band, Box(0.0, top, CANVAS_WIDTH, foot - top), inside))
    return tuple(placed)
