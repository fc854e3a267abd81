"""The chart of one series: on the screen and as a file."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from ui.figures.chart import Aim, Axis, Chart, Dot
from ui.figures.series import draw_series, label_side, number_above
from ui.figures.series_svg import Words, draw_series_sheet
from ui.theme import DARK, LIGHT, STATUSES


def dot(year: float, value: float, *, hollow: bool = False) -> Dot:
    return Dot(year, value, f"{value:.1f}", f"{year:.0f}", hollow)


BASE, TODAY = dot(2019, 70), dot(2024, 80)
CHART = Chart(
    across=Axis(2015, 2032, ((2019, "2019"), (2024, "2024"), (2030, "2030"))),
    upward=Axis(0, 101, ((0, "0"), (50, "50"), (100, "100"))),
    runs=((dot(2016, 60), dot(2017, 65)), (BASE, dot(2020, 75)), (TODAY,)),
    status="avanza_lento",
    today=TODAY,
    base=BASE,
    aims=(
        Aim(2027, 90, "90.0", chosen=True),
        Aim(2030, 95, "95.0"),
        Aim(2040, 97, "97.0", agreed=True),
    ),
    path=((2019, 70), (2027, 90)),
)
WORDS = Words("De cada 100 & <más>", "Lo que muestra.", ("Fuente: MEF.",))


def traces(chart: Chart) -> list[dict]:
    return draw_series(chart, LIGHT).to_dict()["data"]


def test_a_missing_period_breaks_the_line():
    runs = [t for t in traces(CHART) if t["mode"] == "lines+markers"]
    assert [list(t["x"]) for t in runs] == [[2016, 2017], [2019, 2020], [2024]]


def test_proposed_targets_are_hollow_and_violet_and_agreed_ones_full_ink():
    aims = [t for t in traces(CHART) if t.get("marker", {}).get("size") == 14]
    proposed, agreed = aims[0]["marker"], aims[2]["marker"]
    assert proposed["color"] == LIGHT.paper
    assert proposed["line"]["color"] == LIGHT.proposed
    assert agreed["color"] == agreed["line"]["color"] == LIGHT.ink
    assert [t["text"] for t in aims[:2]] == [["<b>90.0</b>"], ["95.0"]]


def test_the_expected_path_is_dotted_violet_and_the_limit_dashed_ink():
    lines = [t for t in traces(replace(CHART, limit=25.0)) if t["mode"] == "lines"]
    assert [(t["line"]["dash"], t["line"]["color"]) for t in lines] == [
        ("dot", LIGHT.proposed),
        ("dash", LIGHT.ink),
    ]


def test_points_to_be_confirmed_and_cut_offs_are_hollow_and_cut_offs_are_not_joined():
    chart = replace(
        CHART, runs=((dot(2016, 60, hollow=True), dot(2017, 65)),), cut_offs=(dot(2025.5, 40),)
    )
    run = next(t for t in traces(chart) if t["mode"] == "lines+markers")
    loose = [t for t in traces(chart) if t["mode"] == "markers"]
    assert run["marker"]["color"] == [LIGHT.paper, LIGHT.ink]
    assert [(list(t["x"]), t["marker"]["color"]) for t in loose] == [([2025.5], LIGHT.paper)]


def test_what_other_sources_say_is_gray_and_small():
    other = next(t for t in traces(replace(CHART, others=(dot(2024, 79),))) if list(t["y"]) == [79])
    assert other["marker"]["color"] == LIGHT.statuses["gray"]


def test_an_interval_is_drawn_from_end_to_end():
    aim = Aim(2027, 110, "", low=104.5, high=115.5)
    drawn = next(t for t in traces(replace(CHART, aims=(aim,))) if t.get("error_y"))
    assert drawn["error_y"]["array"] == [5.5]
    assert drawn["error_y"]["arrayminus"] == [5.5]


def test_the_baseline_is_drawn_once_where_it_is_also_the_newest_value():
    chart = replace(CHART, base=TODAY)
    marks = [t for t in traces(chart) if list(t["x"]) == [2024] and t["mode"] == "markers+text"]
    assert len(marks) == 1


def test_a_break_is_a_gap_over_the_whole_height():
    shapes = draw_series(replace(CHART, breaks=(2018.5,)), DARK).to_dict()["layout"]["shapes"]
    assert [(s["x0"], s["x1"], s["yref"]) for s in shapes] == [(2018.5, 2018.5, "paper")]


@pytest.mark.parametrize(
    ("run", "side"),
    [
        ((10, 20, 30), "bottom right"),
        ((30, 20, 10), "top right"),
        ((10, 20, 15), "top center"),
        ((30, 20, 25), "bottom center"),
    ],
)
def test_a_number_stands_away_from_its_line(run, side):
    dots = tuple(dot(2019 + n, value) for n, value in enumerate(run))
    assert label_side(replace(CHART, runs=(dots,), path=()), dots[1]) == side


def test_a_number_near_the_axis_stands_above_its_mark():
    low = dot(2024, 3)
    aims = (Aim(2027, 90, "90.0"), Aim(2030, 2, "2.0"))
    chart = replace(CHART, today=low, runs=((low,),), path=(), aims=aims)
    assert label_side(chart, low) == "top right"
    assert [number_above(chart, 0), number_above(chart, 1)] == [True, True]


@pytest.mark.parametrize("status", STATUSES)
def test_there_is_a_shape_for_every_status_on_the_screen_and_in_the_file(status):
    chart = replace(CHART, status=status)
    assert draw_series(chart, LIGHT).to_json()
    assert ET.fromstring(draw_series_sheet(chart, WORDS, LIGHT)) is not None  # noqa: S314


def test_the_file_says_its_title_its_finding_and_its_source():
    root = ET.fromstring(draw_series_sheet(CHART, WORDS, LIGHT))  # noqa: S314
    space = "{http://www.w3.org/2000/svg}"
    texts = ["".join(node.itertext()) for node in root.iter(f"{space}text")]
    assert root.find(f"{space}title").text == "De cada 100 & <más>"
    assert root.find(f"{space}desc").text == "Lo que muestra."
    assert {"Fuente: MEF.", "80.0", "90.0", "2030", "100"} <= set(texts)


def test_the_file_asks_nothing_of_anybody():
    sheet = draw_series_sheet(CHART, WORDS, LIGHT)
    assert "href" not in sheet
    assert sheet.count("http") == 1
