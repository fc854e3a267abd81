import pytest

from ui.map.model import Arrow
from ui.map.routes import route_arrows
from ui.map.spacing import choose_gaps, gaps_of, space_row


def widths(spans):
    return {round(right - left) for left, right in spans}


def test_without_lines_every_node_stands_in_the_middle_of_an_equal_cell():
    spans = space_row(4, (0,) * 5)
    middles = [(left + right) / 2 for left, right in spans]
    assert middles == pytest.approx([261, 527, 793, 1059])
    assert widths(spans) == {240}
    assert widths(space_row(5, (0,) * 6)) == {195}


def test_a_gap_with_lines_gets_room_for_them():
    spans = space_row(5, (0, 0, 3, 0, 0, 0))
    gaps = [high - low for low, high in gaps_of(spans)]
    assert gaps[2] >= 44 - 1e-9
    assert all(gap > 0 for gap in gaps)
    assert len(widths(spans)) == 1


def test_however_many_lines_climb_nodes_keep_four_fifths_of_their_width():
    (width,) = widths(space_row(5, (9,) * 6))
    assert width >= 0.8 * 194


def test_an_empty_row_is_one_gap():
    assert gaps_of(space_row(0, (0,))) == ((128.0, 1192.0),)


def test_a_link_climbs_through_the_gap_nearest_to_its_effect_on_the_side_it_comes_from():
    rows = (("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i"))
    routes = route_arrows(rows, [Arrow("g", "b"), Arrow("i", "b")])
    assert choose_gaps(rows, routes[:1]) == {(1, ("b", "bottom")): 1}
    assert choose_gaps(rows, routes[1:]) == {(1, ("b", "bottom")): 2}
