"""A figure far from the others of its series: the modified z-score."""

from dataclasses import replace

import pytest

from indicators.definition.loading import LoadRules
from tests.data.checks.drawn import CONTEXT, rows_of


def series(*values, start=2010, name="gasto 901"):
    return "\n".join(f"{name} {start + number} {value}" for number, value in enumerate(values))


# median 103, MAD 2 with the figure that is tested among them
HISTORY = series(101, 102, 103, 104, 105)


@pytest.mark.parametrize(("value", "jumps"), [(115, True), (112, False), (92, True), (103, False)])
def test_a_jump_is_told_from_the_threshold_on(value, jumps):
    """With 115: median 103.5, MAD 1.5, 0.6745 * 11.5 / 1.5 = 5.2; with 112 it is 3.8 at MAD 1.5."""
    context = replace(CONTEXT, settings=LoadRules(jump=4.0))

    assert (2 in rows_of("jumps", f"gasto 901 2015 {value}", HISTORY, context)) is jumps


def test_the_score_is_the_one_of_iglewicz_and_hoaglin():
    found = rows_of("jumps", "gasto 901 2015 115", HISTORY)

    assert found == {
        2: "115 está lejos de las otras 5 cifras de su serie: la del medio es 103.5 "
        "(puntaje z modificado 5.2)."
    }


def test_a_short_history_says_nothing():
    assert rows_of("jumps", "gasto 901 2015 1000", series(101, 102, 103, 104)) == {}


def test_the_rows_of_the_load_are_history_too_and_replace_what_they_revise():
    load = series(101, 102, 103, 104, 105, 900)

    assert list(rows_of("jumps", load)) == [7]
    assert list(rows_of("jumps", load, series(901, 901, 901, 901, 901, 901))) == [7]


def test_where_most_figures_are_equal_the_mean_deviation_is_the_scale():
    found = rows_of("jumps", "gasto 901 2017 9", series(6, 6, 6, 6, 6, 6, 6))

    assert "puntaje z modificado 6.4" in found[2]
    assert rows_of("jumps", "gasto 901 2017 6", series(6, 6, 6, 6, 6, 6, 6)) == {}


def test_a_figure_that_was_there_already_does_not_jump():
    assert rows_of("jumps", "gasto 901 2015 115", HISTORY + "\ngasto 901 2015 115") == {}


def test_a_steady_trend_does_not_jump():
    assert rows_of("jumps", series(*range(100, 2100, 100))) == {}


def test_other_places_breakdowns_and_kinds_of_period_are_other_series():
    drawn = "gasto 902 2015 900\ngasto/sexo=mujer 901 2015 900\ngasto 901 2015-03 900"

    assert rows_of("jumps", drawn, HISTORY) == {}
