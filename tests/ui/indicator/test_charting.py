"""What the chart joins, leaves open, and where its axes begin."""

import pytest

from indicators.period import parse_period
from ui.indicator.charting import (
    build_chart,
    counts_from_zero,
    joined_runs,
    short_period,
    upward_axis,
)


def years(runs) -> list[list[str]]:
    return [[dot.period for dot in run] for run in runs]


def test_missing_years_break_the_line(subject):
    runs = years(joined_runs(subject("pobreza_monetaria").sheet, "18"))
    assert runs[0][-1] == "2013"
    assert runs[1:] == [["2018"], ["2023", "2024"]]


def test_a_break_of_method_is_not_joined_and_is_marked_between_the_values(subject):
    chart = build_chart(subject("idh", "180204"), ())
    assert years(chart.runs) == [["2003", "2007", "2010", "2011", "2012"], ["2019"]]
    assert chart.breaks == (2015.5,)


def test_months_of_different_seasons_are_no_series(subject):
    runs = joined_runs(subject("volumen_pasto_grande").sheet, "embalse_pasto_grande")
    assert all(len(run) == 1 for run in runs)


def test_a_cut_off_stands_alone_and_hollow(subject):
    chart = build_chart(subject("presupuesto_previsto_inicio"), ())
    assert [(d.period, d.text, d.hollow) for d in chart.cut_offs] == [
        ("junio de 2026", "86.9", True)
    ]
    assert "junio de 2026" not in [dot.period for run in chart.runs for dot in run]


def test_a_value_to_be_verified_is_hollow(subject):
    chart = build_chart(subject("luz_viviendas", "180208"), ())
    assert [(d.period, d.hollow) for run in chart.runs for d in run] == [
        ("2007", False), ("2017", True),
    ]  # fmt: skip


def test_the_expected_path_goes_from_the_baseline_to_the_chosen_target(subject):
    chart = build_chart(subject("ejecucion_saneamiento_rural", horizon="mediano"), ())
    assert [time for time, _value in chart.path] == [2022, 2030]
    assert [(aim.time, aim.text, aim.chosen) for aim in chart.aims] == [
        (2027, "87.4", False), (2030, "93.7", True), (2040, "96.8", False),
    ]  # fmt: skip


def test_where_the_baseline_already_meets_the_target_nothing_is_expected(subject):
    chart = build_chart(subject("produccion_agropecuaria"), ())
    assert chart.path == ()
    assert [(aim.low, aim.high) for aim in chart.aims[:1]] == [(104.5, 115.5)]


def test_a_legal_limit_is_a_line(subject):
    chart = build_chart(subject("aire_pm25"), ())
    assert chart.limit == 25
    assert {aim.low for aim in chart.aims} == {None}


def test_seen_from_another_year_the_mark_moves_and_the_series_stays(subject):
    chart = build_chart(subject("ejecucion_municipal", year=2024), ())
    assert chart.today.period == "2023"
    assert years(chart.runs)[-1] == ["2025"]


def test_without_any_value_there_is_no_axis(subject):
    assert build_chart(subject("carga_puerto_ilo"), ()) is None
    assert build_chart(subject("pobreza_monetaria", "1803"), ()) is None


@pytest.mark.parametrize(
    ("expression", "zero"),
    [
        ("percent", True),
        ("1e6 * pen", True),
        ("kilogram / person / day", True),
        (None, True),
        ("unit_index_point", False),
        ("score_point_of_10", False),
        ("year", False),
    ],
)
def test_amounts_and_shares_begin_at_zero_and_indices_may_not(expression, zero):
    assert counts_from_zero(expression) is zero


def test_every_unit_of_the_region_is_decided_by_its_expression(real_system):
    free = {u.id for u in real_system.scorecard.units.units if not counts_from_zero(u.expression)}
    assert {"index_0_1", "score_0_10", "year"} <= free
    assert {"percent", "pen_million", "person"}.isdisjoint(free)


def test_the_last_tick_is_inside_the_axis():
    axis = upward_axis([20, 100], zero=True)
    assert axis.ticks[-1] == (100, "100")
    assert axis.high > 100


def test_periods_are_short_on_the_axis():
    assert [short_period(parse_period(p)) for p in ("2024", "2020-11", "2025-Q3")] == [
        "2024", "nov 2020", "2025-T3",
    ]  # fmt: skip
