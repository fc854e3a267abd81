"""The chart adds up, and what has no figure never gets a height."""

import numpy as np
import pytest

from ui.impacts.component.layers import label_name, layers, shares
from ui.impacts.component.stacking import (
    build_running,
    build_stack,
    has_numbers,
    passing_words,
    silent_by_year,
    silent_without_year,
)

ALL = [
    ("horas_tomadas", "foreseeable"),
    ("horas_que_hay", "planned"),
    ("horas_tomadas", "existing"),
]


@pytest.mark.parametrize(("component", "scenario"), ALL)
def test_layers_and_reference_add_up_to_the_total_of_every_year(look, component, scenario):
    subject = look(component, scenario)
    chart = build_stack(subject)

    for number, total in enumerate(chart.total):
        if total is None:
            assert all(layer.height[number] is None for layer in chart.layers)
            continue
        base = chart.base[number] if chart.base else 0.0
        parts = sum(layer.height[number] or 0.0 for layer in chart.layers)
        assert base + parts == pytest.approx(total)


def test_what_adds_is_stacked_up_and_what_is_given_back_hangs_below_zero(look):
    subject = look("horas_tomadas", "planned")
    by_name = {layer.name: layer for layer in layers(subject, shares(subject))}

    assert by_name["Molino Viejo"].bottom[-1] == 0
    assert by_name["Canal Mayor (piedra, 12 km)"].bottom[-1] == pytest.approx(3)
    assert by_name["otros"].height[-1] == pytest.approx(-1)  # the seventh: Huerta nueva
    assert by_name["al actuar juntos"].together


def test_at_most_six_works_have_a_colour_and_what_exists_is_not_hatched(look):
    subject = look("horas_tomadas", "planned")
    drawn = [layer for layer in layers(subject, shares(subject)) if layer.colour is not None]

    assert len(drawn) == 6
    assert [layer.hatched for layer in drawn] == [False] * 4 + [True] * 2


def test_effects_without_a_figure_are_counted_by_year_and_apart_where_undated(look):
    subject = look("horas_tomadas", "foreseeable")

    assert silent_by_year(subject)[:10] == (1,) * 7 + (2,) * 3
    assert silent_without_year(subject) == 1


def test_bands_hold_the_total_and_the_likely_part_lies_inside(look):
    chart = build_stack(look("horas_tomadas", "planned"))
    whole, likely = chart.bands

    assert likely.strong
    for low, inner, total, outer, high in zip(
        whole.low, likely.low, chart.total, likely.high, whole.high, strict=True
    ):
        assert low <= inner <= outer <= high
        assert low <= total <= high


def test_one_published_number_has_no_band(look_at_real):
    assert build_stack(look_at_real("agua_cantidad_tambo")).bands == ()


def test_the_crossing_is_written_only_under_a_confirmed_limit(look, look_at_real):
    assert passing_words(look("horas_tomadas", "planned")) == (
        "<b>10.3</b> desde 2030: pasa por 0.3"
    )
    assert passing_words(look("horas_tomadas")) == ""
    assert passing_words(look_at_real("agua_cantidad_tambo")) == ""


def test_where_nothing_is_known_there_is_no_chart(look_at_real):
    assert not has_numbers(look_at_real("aire_ilo", "foreseeable"))
    assert not has_numbers(look_at_real("empleo", "foreseeable"))


def test_a_condition_shows_each_observation_and_holds_the_last(look):
    chart = build_stack(look("horas_que_hay"))

    assert [dot.value for dot in chart.dots] == [15, 16, 14.5, 14]
    assert chart.base[-1] == 14
    assert chart.base[0] is None


def test_a_sum_over_the_years_grows_only_where_the_component_accumulates(look):
    subject = look("horas_tomadas")
    running = build_running(subject)

    assert running is not None
    assert running.values[-1] == pytest.approx(-np.sum(subject.outcome.total[1]))
    assert build_running(look("horas_que_hay")) is None


def test_the_ticks_name_the_limit_and_the_year_that_is_looked_at(look):
    chart = build_stack(look("horas_tomadas", "planned", 2033))

    assert (10.0, "<b>10</b>") in chart.upward.ticks
    assert (2033, "<b>2033</b>") in chart.across.ticks


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Mina Quellaveco (cobre-molibdeno)", "Mina Quellaveco"),
        ("Sistema de trasvase Chilota-Chincune", "Chilota-Chincune"),
        ("Unapalabralarguísimaquenocabe", "Unapalabralarguísimaquenocabe"),
    ],
)
def test_a_name_is_shortened_to_whole_words(name, short):
    assert label_name(name) == short
