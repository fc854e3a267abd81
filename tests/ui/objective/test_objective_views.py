import pytest

from ui.drawing import render
from ui.objective.chooser import chooser
from ui.objective.goals import goal_words
from ui.objective.subject import objective_page
from ui.parts.view import view_of


@pytest.fixture
def view(real_system):
    root = real_system.catalogue.geography.root.id
    return view_of(real_system, root, real_system.edition.data_year, "corto")


def rows(page):
    return {row.name: [e.text for e in row.entries] or row.pending for row in page.rows}


def test_the_chooser_offers_every_objective_once_in_the_order_of_the_scorecard(real_system, view):
    offered = [
        choice.standing.id
        for perspective in chooser(real_system, view).perspectives
        for choice in perspective.choices
    ]
    assert sorted(offered) == sorted(real_system.scorecard.objective)


def test_what_nobody_has_said_yet_is_named_as_pending(real_system, view):
    shown = rows(objective_page(real_system, view, "cuidar_ambiente"))

    assert shown["Plan de Desarrollo Regional Concertado (PDRC)"] == "por completar"
    assert shown["Responsable"] == "nadie asignado todavía"
    assert shown["Acuerdo"] == ["Es una propuesta: nadie la ha acordado todavía."]
    assert shown["Valor que crea"] == ["Valor ambiental"]
    assert shown["Objetivos de Desarrollo Sostenible (ODS)"] == [
        "11. Ciudades y comunidades sostenibles",
        "13. Acción por el clima",
        "15. Vida de ecosistemas terrestres",
    ]


def test_an_agreement_names_its_day_and_its_actors(tiny_system):
    horizon = tiny_system.scorecard.horizons[0].id
    view = view_of(tiny_system, "90", tiny_system.edition.data_year, horizon)

    shown = rows(objective_page(tiny_system, view, "gastar_bien"))

    assert shown["Acuerdo"] == [
        (
            "Acuerdo del 15 de enero de 2026: Asamblea de Tierra Chica. "
            "Consta en: Acta inventada para pruebas."
        )
    ]


def test_there_is_a_card_for_each_horizon_and_one_of_them_is_chosen(real_system, view):
    cards = objective_page(real_system, view, "ejecutar_agua_energia").horizons

    assert [card.year for card in cards] == [2027, 2030, 2040]
    assert [card.chosen for card in cards] == [True, False, False]
    assert "horizonte=largo" in cards[-1].link


def test_all_seventeen_goals_have_a_name():
    assert len(goal_words(tuple(range(1, 18)))) == 17


@pytest.mark.parametrize("place", ["18", "1803", "180204"])
def test_every_objective_can_be_drawn_at_every_level(real_system, place):
    view = view_of(real_system, place, real_system.edition.data_year, "mediano")
    for name in real_system.scorecard.objective:
        page = objective_page(real_system, view, name)
        html = render("objective/page.html", page=page) + render("objective/head.html", page=page)
        assert page.reason in html.replace("&#39;", "'").replace("&#34;", '"')
        assert "None" not in html
        assert "nan" not in html.split()
