"""What the map, its panel, its list by axis and its table are made of."""

import re

import pytest

from indicators.rollup import Tier
from ui.drawing import render
from ui.parts.view import view_of
from ui.quantities import show_number
from ui.strategy.axis import axis
from ui.strategy.diagram import strategy_drawing
from ui.strategy.headline import headline, notes
from ui.strategy.indicators import indicators_of
from ui.strategy.panel import panel
from ui.strategy.standing import standing
from ui.strategy.table import map_table


@pytest.fixture
def view(real_system):
    root = real_system.catalogue.geography.root.id
    return view_of(real_system, root, real_system.edition.data_year, "corto")


@pytest.fixture
def district(real_system):
    return view_of(real_system, "180204", real_system.edition.data_year, "corto")


def test_bands_follow_the_perspectives_and_every_objective_and_link_is_drawn(real_system, view):
    drawing, scorecard = strategy_drawing(real_system, view), real_system.scorecard

    assert [band.id for band in drawing.bands] == [p.id for p in scorecard.perspectives]
    assert [node.id for node in drawing.nodes] == [o.id for o in scorecard.objectives]
    assert [(a.source, a.target) for a in drawing.arrows] == [
        (link.cause, link.effect) for link in scorecard.links
    ]
    assert {a.sign for a in drawing.arrows} == {"+", "-"}


def test_a_node_is_hollow_exactly_where_its_objective_has_no_score(real_system, view):
    rollup = view.rollup(real_system)
    for node in strategy_drawing(real_system, view).nodes:
        known = rollup.node(Tier.OBJECTIVE, node.id)
        assert node.hollow is (known.score is None)
        if known.score is None:
            assert node.status_word == "Insuficiente"
            assert node.note == f"{len(known.entering)} de {len(known.counted)}"


def test_a_node_reads_aloud_what_its_arrows_show(real_system, view):
    nodes = {node.id: node for node in strategy_drawing(real_system, view).nodes}

    assert nodes["asegurar_agua"].label == (
        "Lo empujan: Ejecutar a tiempo obras de agua y luz. "
        "Lo frenan: Atraer inversión que deje valor aquí. "
        "Ayuda a: Convivir con seguridad y sin conflictos."
    )


def test_links_keep_what_the_visitor_looks_at(real_system, district):
    node = strategy_drawing(real_system, district).nodes[0]
    assert node.href == f"mapa-estrategico?territorio=180204&objetivo={node.id}"


def test_where_nothing_is_measured_the_word_says_so_instead_of_none_of_none(real_system, district):
    shown = standing(real_system, district, "convivir_en_paz")

    assert shown.mark.word == "No se mide aquí"
    assert shown.reason == "Ninguno de sus indicadores se mide por distrito."
    assert not shown.judged


def test_the_title_counts_only_objectives_with_a_verdict(real_system, view, district):
    numbers = [int(n) for n in re.findall(r"\d+", headline(real_system, view))]
    good, judged, good_above, judged_above = numbers
    rollup, perspectives = view.rollup(real_system), real_system.scorecard.perspectives
    for some, total, perspective in (
        (good, judged, perspectives[-1]),
        (good_above, judged_above, perspectives[0]),
    ):
        nodes = [n for n in rollup.under(Tier.OBJECTIVE, perspective.id) if n.score is not None]
        assert total == len(nodes)
        assert some == sum(n.status in {"logrado", "en_camino"} for n in nodes)
    assert headline(real_system, district).startswith("El distrito de Ichuña: ")


def test_the_notes_say_that_arrows_are_hypotheses_nobody_agreed_to(real_system, view):
    text = " ".join(notes(real_system, view))

    assert "Se lee de abajo hacia arriba." in text
    assert "Cada flecha es una hipótesis" in text
    assert "Ninguna ha sido acordada todavía." in text
    assert "Es asociación, no causa." in text


def test_the_panel_shows_both_ends_of_every_arrow_of_its_objective(real_system, view):
    shown = panel(real_system, view, "gestionar_con_eficacia")

    assert [link.cause.id for link in shown.causes] == ["asegurar_recursos", "construir_confianza"]
    assert [link.effect.id for link in shown.effects] == [
        "ejecutar_agua_energia", "manejar_residuos", "prevenir_desastres", "impulsar_clusteres",
    ]  # fmt: skip
    assert [link.lag for link in shown.effects][-1] == "1 año después"
    html = render("strategy/panel.html", panel=shown)
    assert "sin evidencia todavía" in html
    assert html.count("asociación, no causa") == 6


def test_shown_points_add_up_to_the_score_that_is_shown(real_system, view):
    for objective in real_system.scorecard.objectives:
        shown = indicators_of(real_system, view, objective.id)
        score = view.rollup(real_system).node(Tier.OBJECTIVE, objective.id).score
        assert (shown.total is None) == (score is None)
        if score is not None:
            assert str(shown.total) == show_number(score, 0)
        for line in shown.here:
            assert line.sentence
            assert bool(line.value) != bool(line.owner)


def test_every_indicator_is_either_here_or_measured_elsewhere(real_system, district):
    for name, defined in real_system.scorecard.objective_indicators.items():
        shown = indicators_of(real_system, district, name)
        assert len(shown.here) + len(shown.elsewhere) == len(defined)


def test_an_axis_lists_its_objectives_once_by_perspective(real_system, view):
    shown = axis(real_system, view, "recursos_hidricos")

    assert [(band.name, [o.id for o in band.objectives]) for band in shown.bands] == [
        ("Resultados", ["asegurar_agua"]),
        ("Actores", ["dar_servicios_basicos"]),
        ("Procesos", ["ejecutar_agua_energia", "prevenir_desastres"]),
    ]
    assert shown.total == 4


def test_the_table_says_every_arrow_from_below_with_what_the_data_say(real_system, view):
    drawing = strategy_drawing(real_system, view)
    table = map_table(real_system, view, drawing)

    assert len(table.rows) == len(real_system.scorecard.links)
    assert table.rows[0][0].cause_band == "Habilitadores"
    assert table.rows[-1][0].cause_band == "Resultados"
    assert all((row.arrow.source, row.arrow.target) == (w.cause.id, w.effect.id)
               for row, w in table.rows)  # fmt: skip
    assert table.alone == ()
    html = render("strategy/table.html", table=table)
    assert html.count("asociación, no causa") == len(table.rows)
    assert "ρ\u00a0=\u00a00.63" in html


def test_another_region_is_drawn_by_the_same_code(tiny_system):
    view = view_of(tiny_system, "90", tiny_system.edition.data_year,
                   tiny_system.scorecard.horizons[0].id)  # fmt: skip
    drawing = strategy_drawing(tiny_system, view)

    assert [node.id for node in drawing.nodes] == ["vivir_con_agua", "gastar_bien"]
    assert len(map_table(tiny_system, view, drawing).rows) == 1
    assert "Se lee de abajo hacia arriba." in notes(tiny_system, view)[0]
