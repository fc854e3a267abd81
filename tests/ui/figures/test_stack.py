"""The stack as Plotly gets it: hatched, stepped and labelled; what has no figure apart."""

import pytest

from ui.figures.chart import Axis
from ui.figures.stack import draw_stack, runs, steps
from ui.figures.stack_chart import Band, Layer, StackChart
from ui.theme import DARK, LIGHT

YEARS = (2024, 2025, 2026, 2027)
BUILT = Layer("Molino", (0.0,) * 4, (60.0,) * 4, ("60",) * 4, ("<b>1</b> Molino", "<b>1</b>"), 0)
COMING = Layer(
    "Presa", (None, 60.0, 60.0, 60.0), (None, 7.0, 7.0, 7.0), ("0", "7", "7", "7"),
    ("<b>2</b> Presa", "<b>2</b>"), 1, hatched=True,
)  # fmt: skip


def chart(**changed):
    values = {
        "years": YEARS,
        "across": Axis(2023.5, 2027.5, ((2024, "2024"), (2027, "2027"))),
        "upward": Axis(0, 80, ((0, "0"), (65, "<b>65</b>"))),
        "layers": (BUILT, COMING),
        "total": (60.0, 67.0, 67.0, 67.0),
        "unit": "hm³",
        "total_text": "67",
    }
    return StackChart(**{**values, **changed})


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_what_does_not_exist_yet_is_hatched_on_its_colour():
    built, coming = draw_stack(chart(), LIGHT).data[:2]

    assert built.marker.pattern.shape is None
    assert (coming.marker.pattern.shape, coming.marker.pattern.bgcolor) == (
        "/", LIGHT.developments[1],
    )  # fmt: skip


def test_layers_stand_on_each_other_without_gaps():
    figure = draw_stack(chart(), LIGHT)

    assert figure.layout.barmode == "overlay"
    assert figure.data[1].base == COMING.bottom
    assert {bar.width for bar in figure.data[:2]} == {1}


def test_a_part_is_named_inside_where_it_fits_else_only_by_its_number():
    narrow = Layer("Presa", (None, None, None, 60.0), (None, None, None, 20.0), ("", "", "", "20"),
                   COMING.labels, 1)  # fmt: skip

    assert texts(draw_stack(chart(), LIGHT))[:2] == ["<b>1</b> Molino · 60", "<b>2</b> Presa · 7"]
    assert "<b>2</b> · 20" in texts(draw_stack(chart(layers=(BUILT, narrow)), LIGHT))


def test_the_total_is_written_unless_the_crossing_is():
    assert "<b>67</b>" in texts(draw_stack(chart(), LIGHT))
    crossed = texts(draw_stack(chart(limit=(65.0,) * 4, passing="67 desde 2025"), LIGHT))
    assert "67 desde 2025" in crossed
    assert "<b>67</b>" not in crossed


def test_the_total_stands_at_its_own_height_not_on_top_of_the_stack():
    back = Layer("Huerta", (0.0,) * 4, (-7.0,) * 4, ("−7",) * 4, (), 2)
    figure = draw_stack(chart(layers=(BUILT, back), total=(53.0,) * 4, total_text="53"), LIGHT)

    (written,) = [note for note in figure.layout.annotations if note.text == "<b>53</b>"]
    assert written.y == 53


def test_a_limit_is_dashed_in_ink():
    dashed = [
        trace for trace in draw_stack(chart(limit=(65.0,) * 4), DARK).data
        if trace.type == "scatter" and trace.line.dash == "dash"
    ]  # fmt: skip

    assert [line.line.color for line in dashed] == [DARK.ink]


def test_effects_without_a_figure_stand_on_an_axis_without_unit():
    figure = draw_stack(chart(silent=(2, 2, 10, 10)), LIGHT)
    strip = figure.data[-1]

    assert strip.yaxis == "y2"
    assert list(strip.y) == [1, 1]
    assert texts(figure)[-2:] == ["<b>2</b>", "<b>10</b>"]
    assert figure.layout.yaxis.domain[0] > figure.layout.yaxis2.domain[1]
    assert figure.layout.height > draw_stack(chart(), LIGHT).layout.height


def test_without_them_there_is_no_strip():
    assert "yaxis2" not in draw_stack(chart(silent=(0,) * 4), LIGHT).layout.to_plotly_json()


def test_a_band_is_filled_between_its_ends():
    band = Band((58.0,) * 4, (70.0, 71.0, 71.0, 71.0))
    drawn = draw_stack(chart(bands=(band,)), LIGHT).data
    filled = [trace for trace in drawn if trace.type == "scatter" and trace.fill == "toself"]

    assert len(filled) == 1
    assert (min(filled[0].y), max(filled[0].y)) == (58.0, 71.0)


@pytest.mark.parametrize(
    ("values", "found"), [((None, 1.0, 2.0, None, 3.0), [(1, 2), (4, 4)]), ((None,), []), ((), [])]
)
def test_a_missing_year_breaks_a_line(values, found):
    assert list(runs(values)) == found


def test_a_line_is_level_through_each_year():
    assert steps(YEARS, (1.0, 2.0, 2.0, 2.0), 0, 1) == (
        [2023.5, 2024.5, 2024.5, 2025.5], [1.0, 1.0, 2.0, 2.0],
    )  # fmt: skip
