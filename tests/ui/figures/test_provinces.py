import itertools

from ui.figures.chart import Axis, Dot
from ui.figures.provinces import draw_provinces
from ui.theme import LIGHT

ACROSS = Axis(2019, 2022, ((2019, "2019"), (2021, "2021")))
UPWARD = Axis(0, 100, ((0, "0"), (100, "100")))


def line(name: str, colour: int, *values: float):
    return name, colour, (tuple(Dot(2019 + n, v, f"{v}", "") for n, v in enumerate(values)),)


def test_names_stand_at_the_ends_of_the_lines_and_never_on_each_other():
    lines = [line("S. Cerro", 0, 10, 50), line("Ilo", 2, 20, 50.5), line("M. Nieto", 1, 5, 49.5)]
    figure = draw_provinces(lines, ACROSS, UPWARD, (), LIGHT).to_dict()
    heights = sorted(name["y"] for name in figure["layout"]["annotations"])
    assert all(high - low > 7 for low, high in itertools.pairwise(heights))
    assert {name["x"] for name in figure["layout"]["annotations"]} == {2020}


def test_each_has_its_own_colour_and_a_fourth_one_the_colour_of_outlines():
    lines = [line(f"n{n}", n, 10.0 * n, 12.0 * n) for n in range(4)]
    traces = draw_provinces(lines, ACROSS, UPWARD, (), LIGHT).to_dict()["data"]
    assert [t["line"]["color"] for t in traces] == [*LIGHT.provinces, LIGHT.outline]
