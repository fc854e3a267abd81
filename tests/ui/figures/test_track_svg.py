import re
from xml.etree import ElementTree as ET

import pytest

from ui.figures.terrain_svg import terrain
from ui.figures.track_svg import Track, track_picture
from ui.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"


def read(svg):
    return ET.fromstring(svg)  # noqa: S314 our own drawing


def place(svg, colour):
    """The middle of the shape drawn in a colour."""
    for drawn in read(svg).iter():
        if drawn.get("fill") == colour and drawn.tag in (f"{SVG}polygon", f"{SVG}circle"):
            if drawn.get("cx"):
                return float(drawn.get("cx"))
            across = [float(pair.split(",")[0]) for pair in drawn.get("points").split()]
            return (min(across) + max(across)) / 2
    raise AssertionError(colour)


def ticks(svg):
    """Where the upright ticks stand."""
    return [float(x) for x in re.findall(r'd="M([\d.]+) [\d.]+v', svg)]


@pytest.mark.parametrize("avance", [0.1, 0.4, 0.75, 0.99])
def test_between_base_and_target_the_shape_stands_where_the_road_says(avance):
    svg = track_picture(Track(avance, 0.5, "avanza_lento"), LIGHT)
    base, _today = ticks(svg)
    target = place(svg, LIGHT.paper)
    assert place(svg, LIGHT.statuses["yellow"]) == pytest.approx(
        base + avance * (target - base), abs=0.2
    )


def test_the_black_mark_stands_where_we_should_be():
    svg = track_picture(Track(0.2, 0.5, "rezagado"), LIGHT)
    base, expected = ticks(svg)
    assert expected == pytest.approx((base + place(svg, LIGHT.paper)) / 2, abs=0.2)


def test_going_back_is_left_of_the_base():
    svg = track_picture(Track(-0.2, 0.5, "retrocede"), LIGHT)
    assert place(svg, LIGHT.statuses["red"]) < ticks(svg)[0]


@pytest.mark.parametrize(("avance", "status"), [(-2.8, "retrocede"), (7.0, "logrado")])
def test_what_lies_beyond_the_ends_is_drawn_at_the_end_with_an_arrow(avance, status):
    far, at_the_end = (
        track_picture(Track(value, 0.5, status), LIGHT)
        for value in (avance, -0.28 if avance < 0 else 1.2)
    )
    colour = LIGHT.statuses["red" if avance < 0 else "blue"]
    assert place(far, colour) == place(at_the_end, colour)
    assert far.count("<path") == at_the_end.count("<path") + 1


def test_a_proposed_target_is_hollow_and_violet_and_an_agreed_one_full_and_ink():
    proposed = track_picture(Track(0.5, None, "en_camino"), LIGHT)
    agreed = track_picture(Track(0.5, None, "en_camino"), LIGHT, agreed=True)
    assert f'fill="{LIGHT.paper}" stroke="{LIGHT.proposed}"' in proposed
    assert f'fill="{LIGHT.ink}"' in agreed
    assert LIGHT.proposed not in agreed


def test_without_an_expectation_there_is_no_black_mark():
    assert len(ticks(track_picture(Track(0.5, None, "en_camino"), LIGHT))) == 1


def test_the_terrain_rises_with_the_altitude():
    line = terrain([0, 1500, 3000], LIGHT)
    heights = [
        float(y) for y in re.findall(r"[\d.]+ ([\d.]+)", line.split('d="M')[2].split('"')[0])
    ]
    assert heights == sorted(heights, reverse=True)
    assert terrain([], LIGHT) == ""
