from xml.etree import ElementTree as ET

import pytest

from ui.figures.shapes_svg import shape
from ui.figures.sparkline_svg import Point, sparkline
from ui.theme import DARK, LIGHT, STATUSES

SVG = "{http://www.w3.org/2000/svg}"


def read(svg):
    return ET.fromstring(svg)  # noqa: S314 our own drawing


def paths(svg):
    return list(read(svg).iter(f"{SVG}path"))


def test_consecutive_values_are_joined():
    drawn = paths(sparkline([Point(2019, 1), Point(2020, 2), Point(2021, 1)], "logrado", LIGHT))
    assert [path.get("stroke-dasharray") for path in drawn] == [None, None]


def test_a_missing_year_is_only_a_dotted_joint():
    drawn = paths(sparkline([Point(2019, 1), Point(2020, 2), Point(2023, 1)], "logrado", LIGHT))
    assert [bool(path.get("stroke-dasharray")) for path in drawn] == [False, True]


def test_a_missing_month_is_a_gap_too():
    months = [Point(2020 + n / 12, n) for n in (0, 1, 3)]
    drawn = paths(sparkline(months, "logrado", LIGHT, step=1 / 12))
    assert [bool(path.get("stroke-dasharray")) for path in drawn] == [False, True]


def test_no_line_crosses_a_break():
    svg = sparkline([Point(2019, 1, 0), Point(2020, 2, 1)], "logrado", LIGHT)
    assert paths(svg) == []


def test_a_lonely_value_is_still_seen():
    svg = sparkline([Point(2010, 1), Point(2015, 2), Point(2016, 3)], "en_camino", LIGHT)
    assert len(list(read(svg).iter(f"{SVG}circle"))) == 1


def test_without_points_there_is_no_picture():
    assert sparkline([], "sin_dato", LIGHT) == ""


@pytest.mark.parametrize("points", [[Point(2020, 5)], [Point(2019, 5), Point(2020, 5)]])
def test_a_level_line_stays_inside_its_box(points):
    svg = sparkline(points, "sin_meta", DARK, size=(100, 40))
    assert "nan" not in svg
    read(svg)


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_can_be_drawn_in_its_colour(status):
    drawn = shape(status, 10, 10, 5, LIGHT)
    read(f"<svg>{drawn}</svg>")
    assert LIGHT.statuses[STATUSES[status].slot] in drawn


def test_statuses_with_different_signs_have_different_shapes():
    signs = {status.shape: status.id for status in STATUSES.values()}
    drawn = {
        shape(status, 0, 0, 5, LIGHT).replace(LIGHT.statuses[STATUSES[status].slot], "")
        for status in signs.values()
    }
    assert len(drawn) == len(signs)
