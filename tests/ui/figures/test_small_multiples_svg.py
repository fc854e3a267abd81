import pytest

from ui.figures.chart import Dot
from ui.figures.small_multiples_svg import common_scale, small_multiple
from ui.theme import LIGHT


def run(*pairs: tuple[float, float], hollow: bool = False) -> tuple[Dot, ...]:
    return tuple(Dot(year, value, "", "", hollow) for year, value in pairs)


OWN, WHOLE = (run((2019, 10), (2020, 20)),), (run((2019, 40), (2021, 50)),)
SCALE = common_scale([OWN, WHOLE])


def test_one_scale_holds_every_series():
    assert (SCALE.first, SCALE.last, SCALE.low, SCALE.high) == (2019, 2021, 10, 50)
    assert SCALE.up(50) < SCALE.up(10)
    assert SCALE.across(2019) < SCALE.across(2021)


def test_without_any_value_there_is_no_scale():
    with pytest.raises(ValueError, match="empty"):
        common_scale([(), ()])


def test_the_place_is_in_ink_over_the_whole_in_sand():
    drawn = small_multiple(OWN, WHOLE, SCALE, LIGHT)
    assert drawn.index(LIGHT.magnitude[2].fill) < drawn.index(LIGHT.ink)


def test_a_value_alone_is_a_point_and_a_doubtful_end_is_hollow():
    drawn = small_multiple((run((2020, 20), hollow=True),), (), SCALE, LIGHT)
    assert "polyline" not in drawn
    assert f'fill="{LIGHT.paper}"' in drawn


def test_one_value_in_all_still_has_a_place():
    alone = (run((2017, 5)),)
    scale = common_scale([alone])
    assert "nan" not in small_multiple(alone, (), scale, LIGHT)
