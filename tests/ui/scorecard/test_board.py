import pytest

from indicators.rollup import Tier
from ui.parts.view import view_of
from ui.scorecard.blocks import caption, table
from ui.scorecard.board import board, headline
from ui.scorecard.filters import Filters


def view(system, place=None, year=None, horizon=None):
    return view_of(
        system,
        place or system.catalogue.geography.root.id,
        year or system.edition.data_year,
        horizon or next(iter(system.scorecard.horizon)),
    )


def row(system, shown, name):
    return next(r for _p, _o, r in board(system, shown, Filters()).rows if r.indicator.id == name)


def test_every_indicator_of_the_level_is_a_row_once(real_system):
    for place in ("18", "1803", "180204"):
        shown = view(real_system, place)
        names = [r.indicator.id for _p, _o, r in board(real_system, shown, Filters()).rows]
        assert sorted(names) == sorted(n.id for n in shown.rollup(real_system).at(Tier.INDICATOR))


def test_the_points_add_up_to_those_of_the_objective(real_system):
    for perspective in board(real_system, view(real_system), Filters()).perspectives:
        for objective in perspective.objectives:
            given = [r.points for r in objective.indicators if r.points is not None]
            if objective.heading.points is not None:
                assert sum(given) == pytest.approx(objective.heading.points, abs=0.5)
                assert f"{sum(given)} de 100 puntos" == objective.heading.score


def test_a_row_says_base_today_target_and_all_horizons(tiny_system):
    found = row(tiny_system, view(tiny_system), "gasto_agua")
    assert (found.base.text, found.base.period) == ("70.0", "2019")
    assert (found.today.text, found.today.period) == ("86.6", "2024")
    assert (found.target.text, found.target.agreed) == ("95.0", True)
    assert found.status == "en_camino"
    assert [(year, mark.word) for year, mark in found.others] == [(2035, "Sin meta")]
    assert found.track.avance == pytest.approx(found.verdict.avance)
    assert found.freshness == "hace 2 años"


def test_a_proposed_target_is_not_shown_as_agreed(tiny_system):
    assert row(tiny_system, view(tiny_system), "casas_con_agua").target.agreed is False


def test_an_indicator_without_figures_names_who_owes_them(tiny_system):
    found = row(tiny_system, view(tiny_system, "9001"), "horas_de_agua")
    assert found.today is None
    assert found.base is None
    assert found.track is None
    assert found.notes == ("Debe publicarla: Oficina de Aguas (inventada)",)


def test_a_figure_without_a_target_has_no_track(tiny_system):
    found = row(tiny_system, view(tiny_system, "9001"), "casas_con_agua")
    assert found.today.text == "75.0"
    assert found.target is None
    assert found.track is None
    assert found.mark.word == "Sin meta"


def test_an_earlier_year_sees_only_what_was_known_then(tiny_system):
    found = row(tiny_system, view(tiny_system, year=2019), "gasto_agua")
    assert found.today.period == "2019"
    assert found.freshness == ""


def test_filters_leave_out_rows_and_say_how_many_are_left(real_system):
    shown = view(real_system)
    every = board(real_system, shown, Filters())
    badly = board(real_system, shown, Filters(mostrar="mal"))
    assert 0 < badly.shown < every.shown == every.total
    assert {r.status for _p, _o, r in badly.rows} <= {"rezagado", "retrocede", "no_logrado"}
    words = caption(real_system, shown, badly)
    assert f"Se muestran {badly.shown} de {badly.total} indicadores." in words
    assert "Se muestran" not in caption(real_system, shown, every)


def test_an_objective_that_is_not_measured_here_says_so(real_system):
    shown = view(real_system, "180204")
    notes = {
        objective.heading.id: objective.note
        for perspective in board(real_system, shown, Filters()).perspectives
        for objective in perspective.objectives
    }
    levels = {
        o.id: {
            level for i in real_system.scorecard.objective_indicators[o.id] for level in i.levels
        }
        for o in real_system.scorecard.objectives
    }
    assert all(bool(notes[name]) == ("distrito" not in levels[name]) for name in notes)


def test_the_title_counts_all_rows_whatever_is_filtered(tiny_system):
    assert headline(tiny_system, view(tiny_system)) == "Los 2 indicadores van bien."


def test_the_table_is_one_real_table_with_every_row_and_its_link(real_system):
    shown = view(real_system, "1803")
    key = (real_system.edition.name, "es", "light", *shown.key)
    html, has_rows = table(key, Filters(), real_system)
    assert has_rows
    assert html.count("<table>") == 1
    assert html.count('scope="row"') == board(real_system, shown, Filters()).shown
    assert "indicador?territorio=1803&amp;indicador=ejecucion_municipal" in html


def test_nothing_to_show_is_said_and_can_be_undone(real_system):
    shown = view(real_system)
    key = (real_system.edition.name, "es", "light", *shown.key)
    html, has_rows = table(key, Filters(estado="no_logrado", actor="academia"), real_system)
    assert not has_rows
    assert "Ninguna fila cumple lo que pidió" in html
    assert "<table" not in html
