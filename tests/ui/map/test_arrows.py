import re
from itertools import pairwise
from math import dist
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.map.arrows import TALL, WIDE, Ink, draw_arrows, trace
from ui.map.layout import lay_out
from ui.map.model import Arrow, Band, Drawing, Node, Point

INK = Ink(line="#111111", selected="#222222", paper="#333333")
NUMBERS = re.compile(r"-?[\d.]+")


def drawing(*arrows: Arrow) -> Drawing:
    bands = (Band("arriba", "Arriba"), Band("abajo", "Abajo"))
    nodes = tuple(
        Node(name, band, name, "sin_dato", "Sin dato", "○", "#")
        for name, band in (("a", "arriba"), ("b", "arriba"), ("c", "abajo"), ("d", "abajo"))
    )
    return Drawing(bands, nodes, arrows)


def groups(*arrows: Arrow, selected: str | None = None, canvas=WIDE):
    svg = ET.fromstring(draw_arrows(lay_out(drawing(*arrows)), selected, INK, canvas))  # noqa: S314 ours
    return svg, {group.get("style"): list(group) for group in svg}


@st.composite
def staircases(pick):
    """Right-angled lines of legs from 1 to 200 units."""
    points = [Point(0, 0)]
    legs = pick(st.lists(st.integers(-200, 200).filter(bool), min_size=1, max_size=7))
    for place, leg in enumerate(legs):
        x, y = points[-1].x, points[-1].y
        points.append(Point(x, y + leg) if place % 2 == 0 else Point(x + leg, y))
    return points


@given(staircases())
def test_every_bend_has_radius_nine_or_half_of_a_shorter_leg(points):
    number = r"(-?[\d.]+)"
    bend = re.compile(f"L{number} {number}Q{number} {number} {number} {number}")
    bends = [list(map(float, found)) for found in bend.findall(trace(points))]
    corners = list(zip(points, points[1:], points[2:], strict=False))
    for drawn, (before, corner, after) in zip(bends, corners, strict=True):
        start, at, end = (tuple(drawn[place : place + 2]) for place in (0, 2, 4))
        legs = (dist((a.x, a.y), (b.x, b.y)) for a, b in pairwise((before, corner, after)))
        radius = min(9, *(leg / 2 for leg in legs))
        assert at == (corner.x, corner.y)
        assert dist(start, at) == pytest.approx(radius, abs=0.01)
        assert dist(at, end) == pytest.approx(radius, abs=0.01)


def test_the_selected_node_has_its_arrows_thick_and_on_top():
    _, drawn = groups(Arrow("c", "a"), Arrow("d", "b"), selected="c")
    strokes = [style for style in drawn if style.startswith("stroke")]
    assert strokes == ["stroke:#111111;stroke-width:1.9", "stroke:#222222;stroke-width:3.4"]
    assert [len(drawn[style]) for style in strokes] == [1, 1]


def test_arrows_that_join_share_one_head():
    _, drawn = groups(Arrow("c", "a"), Arrow("d", "a"), Arrow("d", "b"))
    assert len(drawn["stroke:#111111;stroke-width:1.9"]) == 3
    assert len(drawn["fill:#111111"]) == 2


def test_a_minus_is_told_by_a_circled_sign_and_dots_of_its_own():
    _, drawn = groups(Arrow("c", "a"), Arrow("d", "a", "-"))
    plus, minus, circle, bar = drawn["stroke:#111111;stroke-width:1.9"]
    assert plus.get("stroke-dasharray") is None
    assert minus.get("stroke-dasharray")
    assert circle.get("r")
    assert bar.get("d").startswith("M")


def test_the_sign_stands_on_the_piece_that_belongs_to_its_arrow_alone():
    placed = lay_out(drawing(Arrow("c", "a"), Arrow("d", "a", "-")))
    own = placed.arrows[1].points
    svg = draw_arrows(placed, None, INK)
    x, y = map(float, re.search(r'cx="(\S+)" cy="(\S+)"', svg).groups())
    assert x == pytest.approx(own[0].x, abs=0.01)
    assert own[1].y < y < own[0].y


def test_as_long_as_nothing_is_agreed_proposed_arrows_are_solid():
    _, drawn = groups(Arrow("c", "a"), Arrow("d", "b"))
    first, second = drawn["stroke:#111111;stroke-width:1.9"]
    assert first.get("stroke-dasharray") is second.get("stroke-dasharray") is None


def test_once_some_are_agreed_the_proposed_ones_are_dashed():
    _, drawn = groups(Arrow("c", "a", agreed=True), Arrow("d", "b"))
    agreed, proposed = drawn["stroke:#111111;stroke-width:1.9"]
    assert agreed.get("stroke-dasharray") is None
    assert proposed.get("stroke-dasharray") == "6 4"


def test_the_tall_canvas_stretches_the_places_and_thickens_the_pen():
    wide, _ = groups(Arrow("c", "a"))
    tall, drawn = groups(Arrow("c", "a"), canvas=TALL)
    box = [[float(n) for n in NUMBERS.findall(svg.get("viewBox"))] for svg in (wide, tall)]
    assert box[1][2:] == [box[0][2], pytest.approx(box[0][3] * 1.375)]
    assert "stroke:#111111;stroke-width:2.47" in drawn


def test_there_are_no_words_in_the_picture():
    svg, _ = groups(Arrow("c", "a", "-"), selected="a")
    assert not "".join(svg.itertext()).strip()


def test_dashes_of_lines_that_arrive_together_start_at_the_head_they_share():
    _, drawn = groups(Arrow("c", "a"), Arrow("d", "a"), Arrow("d", "b", agreed=True))
    starts = [path.get("d").split("L")[0] for path in drawn["stroke:#111111;stroke-width:1.9"]]
    assert starts[0] == starts[1] != starts[2]
