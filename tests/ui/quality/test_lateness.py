"""The section on what is late, on Tierra Chica."""

from datetime import date

import pytest

from indicators.definition.loading import LoadRules, Steward
from indicators.definition.scorecard import Scorecard
from indicators.identity import PlaceId
from indicators.owners import owners
from ui.drawing import render
from ui.parts.view import view_of
from ui.quality.lateness import lateness
from ui.quality.overview import look_over
from ui.variables.lines import variable_lines

DAY = date(2027, 3, 1)
NEWEST = {"casas": "2024", "casas_agua": "2025", "agua_previsto": "2026", "agua_gastado": "2026"}


@pytest.fixture(name="made")
def _made(tiny_system):
    def make(*posts: str, newest=NEWEST, place="90"):
        stewards = [Steward(institution="Oficina de Cuentas (inventada)", post=p) for p in posts]
        defined = tiny_system.scorecard.model_dump(exclude={"loading"})
        rules = LoadRules(stewards=tuple(stewards))
        card = Scorecard.model_validate({**defined, "loading": rules})
        found = owners(card, tiny_system.catalogue.variables.values(), newest, DAY)
        horizon = tiny_system.scorecard.horizons[0].id
        return found, view_of(tiny_system, PlaceId(place), 2026, horizon)

    return make


def section(found, view):
    return lateness(found, view, "1 de marzo de 2027")


def test_what_indicators_wait_for_comes_first_and_the_late_before_the_due(made):
    late, due = section(*made()).awaited

    assert (late.name, late.newest, late.standing, late.missing, late.short) == (
        "Casas", "2024", "Atrasada desde enero de 2027", "faltan 2025 y 2026", "Atrasada: 2 años",
    )  # fmt: skip
    assert (due.name, due.standing, due.missing, due.short) == (
        "Casas con agua", "Toca desde enero de 2027", "falta 2026", "Toca: 1 año",
    )  # fmt: skip
    assert [(found.name, found.link) for found in due.waiting] == [
        ("Casas con agua", "indicador?indicador=casas_con_agua")
    ]


def test_links_keep_the_place_that_is_looked_at(made):
    late, _due = section(*made(place="9001")).awaited

    assert late.waiting[0].link == "indicador?territorio=9001&indicador=casas_con_agua"
    assert late.link == "variables?territorio=9001&variable=casas"


def test_institutions_are_counted_the_worst_first(made):
    found = section(*made())

    assert [(one.name, one.words, dict(one.count)) for one in found.asking] == [
        ("Oficina de Cuentas (inventada)", "1 atrasada",
         {"late": 1, "due": 0, "never": 0, "no_frequency": 0, "on_time": 0}),
        ("Oficina de Aguas (inventada)", "1 por pedir",
         {"late": 0, "due": 1, "never": 1, "no_frequency": 0, "on_time": 0}),
    ]  # fmt: skip
    assert [one.name for one in found.others] == ["Tesorería (inventada)"]
    assert found.counts == {"late": 1, "due": 1, "never": 1, "no_frequency": 0, "on_time": 2}
    assert found.awaited_never == 1


def test_without_a_post_nobody_is_invented(made):
    found = section(*made())

    assert not found.designated
    assert {one.post for one in found.asking} == {"sin responsable designado"}


def test_a_designated_post_stands_beside_its_institution(tiny_system, made):
    found, view = made("Jefatura <b>de</b> cuentas")
    quality = look_over(tiny_system, view, variable_lines(tiny_system), found, DAY)

    html = render("quality/quality.html", quality=quality)

    assert quality.late.designated
    assert html.count("Jefatura &lt;b&gt;de&lt;/b&gt; cuentas") == 2
    assert "Ninguna institución tiene todavía un responsable" not in html
    assert "Variables al 1 de marzo de 2027. Atrasadas: 1. Ya toca pedirlas: 1." in html
    assert 'id="atrasadas"' in html


def test_where_nothing_is_late_it_is_said(tiny_system, made):
    found, view = made(newest=dict.fromkeys(tiny_system.catalogue.variables, "2026"))
    quality = look_over(tiny_system, view, variable_lines(tiny_system), found, DAY)

    html = render("quality/quality.html", quality=quality)

    assert quality.late.awaited == quality.late.asking == ()
    assert "Ningún indicador espera una cifra atrasada o por pedir." in html
    assert "Qué se pide a cada institución" not in html
