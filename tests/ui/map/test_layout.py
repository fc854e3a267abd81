from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.map.layout import MOST_ARROWS, arrows_shown, lay_out
from ui.map.model import Arrow, Band, Box, Drawing, Node, Placed, PlacedArrow, Point

# Large drawings take longer than hypothesis allows by default: no failure.
some = settings(deadline=None, max_examples=60)


def node(name: str, band: str) -> Node:
    return Node(name, band, name, "sin_dato", "Sin dato", "○", f"?objetivo={name}")


def draw(rows: list[str], arrows: str = "") -> Drawing:
    """Rows of one-letter nodes from the top, and arrows as pairs of letters: `ab` is a → b."""
    return Drawing(
        tuple(Band(f"b{level}", f"Banda {level}") for level in range(len(rows))),
        tuple(node(name, f"b{level}") for level, row in enumerate(rows) for name in row),
        tuple(Arrow(*pair) for pair in arrows.split()),
    )


@st.composite
def drawings(pick, most_arrows: int = 40) -> Drawing:
    sizes = pick(st.lists(st.integers(0, 7), min_size=1, max_size=6))
    cells = [(level, place) for level, size in enumerate(sizes) for place in range(size)]
    names = [(f"n{level}_{place}", f"b{level}") for level, place in cells]
    pairs = [(one, other) for one, _ in names for other, _ in names if one != other]
    most = most_arrows if pairs else 0
    ends = pick(st.lists(st.sampled_from(pairs or [()]), max_size=most, unique=True))
    return Drawing(
        tuple(Band(f"b{level}", f"Banda {level}") for level in range(len(sizes))),
        tuple(node(name, band) for name, band in names),
        tuple(Arrow(*pair, pick(st.sampled_from("+-"))) for pair in ends),
    )


def place(drawing: Drawing) -> Placed:
    return lay_out.__wrapped__(drawing)


def touches_inside(box: Box, start: Point, end: Point) -> bool:
    left, right = sorted((start.x, end.x))
    top, bottom = sorted((start.y, end.y))
    return (
        right > box.left + 1e-6
        and left < box.right - 1e-6
        and bottom > box.top + 1e-6
        and top < box.bottom - 1e-6
    )


@some
@given(drawings())
def test_no_arrow_crosses_a_node(drawing):
    placed = place(drawing)
    for line in placed.arrows:
        for start, end in pairwise(line.points):
            assert not any(touches_inside(box, start, end) for box in placed.boxes.values())


@some
@given(drawings())
def test_every_arrow_is_right_angled_and_leaves_and_arrives_upright(drawing):
    for line in place(drawing).arrows:
        legs = list(pairwise(line.points))
        upright = [start.x == end.x for start, end in legs]
        assert all(a.x == b.x or a.y == b.y for a, b in legs)
        assert upright[0]
        assert upright[-1]
        assert all(one != other for one, other in pairwise(upright))


@some
@given(drawings())
def test_an_arrow_starts_on_the_edge_of_its_cause_and_ends_on_that_of_its_effect(drawing):
    placed = place(drawing)
    for line in placed.arrows:
        cause, effect = placed.boxes[line.arrow.source], placed.boxes[line.arrow.target]
        start, end = line.points[0], line.points[-1]
        assert start.y in (cause.top, cause.bottom)
        assert cause.left < start.x < cause.right
        assert end.y in (effect.top, effect.bottom)
        assert effect.left < end.x < effect.right


@some
@given(drawings())
def test_arrows_of_one_channel_arrive_at_one_port(drawing):
    ends: dict = {}
    for line in place(drawing).arrows:
        ends.setdefault(line.channel, set()).add(line.points[-1])
    assert all(len(points) == 1 for points in ends.values())


def run_together(one: PlacedArrow, other: PlacedArrow) -> bool:
    """Whether two lines share more than a crossing."""
    for a, b in pairwise(one.points):
        for c, d in pairwise(other.points):
            for along, across in (("x", "y"), ("y", "x")):
                flat = getattr(a, across) == getattr(b, across)
                if flat and getattr(c, across) == getattr(d, across):
                    apart = abs(getattr(a, across) - getattr(c, across))
                    first, second = (
                        sorted(getattr(point, along) for point in ends) for ends in ((a, b), (c, d))
                    )
                    shared = min(first[1], second[1]) - max(first[0], second[0])
                    if apart < 1 and shared > 0.5:
                        return True
    return False


@some
@given(drawings(most_arrows=MOST_ARROWS))
def test_arrows_to_different_ends_never_run_on_one_another(drawing):
    for one, other in combinations(place(drawing).arrows, 2):
        assert one.channel == other.channel or not run_together(one, other)


@some
@given(drawings())
def test_nodes_stand_apart_each_inside_its_band(drawing):
    placed = place(drawing)
    for one, other in combinations(placed.boxes.values(), 2):
        assert (
            one.right <= other.left
            or other.right <= one.left
            or one.bottom <= other.top
            or other.bottom <= one.top
        )
    for band in placed.bands:
        for inside, box in band.nodes:
            assert inside.band == band.band.id
            assert band.box.top < box.top
            assert box.bottom < band.box.bottom
            assert box.right < placed.width


@some
@given(drawings())
def test_everything_is_placed_once_and_bands_stand_in_the_given_order(drawing):
    placed = place(drawing)
    assert [band.band for band in placed.bands] == list(drawing.bands)
    assert set(placed.boxes) == {node.id for node in drawing.nodes}
    assert [line.arrow for line in placed.arrows] == list(drawing.arrows)
    for upper, lower in pairwise(placed.bands):
        assert upper.box.bottom < lower.box.top
    assert placed.bands[0].box.top == 0
    assert placed.bands[-1].box.bottom == pytest.approx(placed.height)


@some
@given(drawings())
def test_the_same_drawing_gets_the_same_places(drawing):
    assert place(drawing) == place(drawing)


def test_a_calm_map_has_the_sizes_of_the_guide():
    placed = place(draw(["abcd", "efg", "hijkl", "mno"], "ea hb ie mh"))
    assert (placed.width, placed.height) == (1200, 560)
    assert [band.box.height for band in placed.bands] == [134] * 4
    assert {round(box.height) for box in placed.boxes.values()} == {84}
    assert round(placed.boxes["e"].width) == 240
    assert round(placed.boxes["h"].width) == 195


def test_many_arrows_make_the_map_a_little_taller_but_never_much():
    arrows = "oa ob pc pd ie if jg jh ka kb lc ld ei fj gk hl me nf mg nh ak bl ij lk ef hg"
    assert 560 < place(draw(["abcd", "efgh", "ijkl", "mnop"], arrows)).height <= 608


def test_more_than_six_nodes_stand_in_two_rows_of_one_band():
    placed = place(draw(["abcdefg", "h"]))
    assert len({box.top for node, box in placed.boxes.items() if node != "h"}) == 2
    assert len(placed.bands) == 2


def test_a_link_that_skips_a_band_climbs_between_its_nodes():
    placed = place(draw(["a", "bc", "d"], "da"))
    (line,) = placed.arrows
    climb = {point.x for point in line.points}
    left, right = sorted((placed.boxes["b"], placed.boxes["c"]), key=lambda box: box.left)
    assert any(left.right < x < right.left for x in climb)


def test_a_link_inside_a_band_arrives_from_below():
    placed = place(draw(["ab"], "ab"))
    (line,) = placed.arrows
    assert line.points[0].y == placed.boxes["a"].bottom
    assert line.points[-1].y == placed.boxes["b"].bottom
    assert line.points[1].y > placed.boxes["b"].bottom


def test_a_link_that_leads_down_arrives_from_above():
    placed = place(draw(["a", "b"], "ab"))
    (line,) = placed.arrows
    assert line.points[0].y == placed.boxes["a"].bottom
    assert line.points[-1].y == placed.boxes["b"].top


def test_links_of_a_pair_in_both_directions_stay_apart():
    up, down = place(draw(["a", "b"], "ab ba")).arrows
    assert not run_together(up, down)


def test_up_to_thirty_arrows_all_are_shown_above_only_those_of_the_selected_node():
    pairs = [f"{low}{high}" for low in "ghijkl" for high in "abcdef"]
    thirty = place(draw(["abcdef", "ghijkl"], " ".join(pairs[:30])))
    more = place(draw(["abcdef", "ghijkl"], " ".join(pairs)))

    assert len(arrows_shown(thirty, None)) == 30
    assert arrows_shown(more, None) == ()
    assert {line.arrow.source for line in arrows_shown(more, "g")} == {"g"}
    assert {line.arrow.target for line in arrows_shown(more, "a")} == {"a"}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (lambda: Drawing((), (), ()), "without bands"),
        (lambda: draw(["aa"]), "a node is given twice"),
        (lambda: draw(["ab"], "ab ab"), "an arrow is given twice"),
        (lambda: draw(["a"], "aa"), "does not join two nodes"),
        (lambda: draw(["a"], "ax"), "does not join two nodes"),
        (lambda: Drawing((Band("b", "B"),), (node("a", "otra"),), ()), "in no band: 'otra'"),
        (lambda: Node("a", "b", "A", "red; }", "Sin dato", "○", "#"), "cannot name a colour"),
    ],
)
def test_a_drawing_that_leads_nowhere_cannot_be_made(wrong, reason):
    with pytest.raises(ValueError, match=reason):
        wrong()
