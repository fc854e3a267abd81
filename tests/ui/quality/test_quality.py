"""What is owed and what is doubtful, on Tierra Chica and on small drawn tables."""

from datetime import date
from types import SimpleNamespace

import pytest

from indicators.identity import PlaceId
from indicators.message import N_
from indicators.problem import Level, Problem, Where
from ui.drawing import render
from ui.parts.view import view_of
from ui.quality.debts import by_debtor, holes, owed_indicators, silent_institutions
from ui.quality.doubts import disputes, mismatches, stale_series, weak_verdicts
from ui.quality.overview import look_over
from ui.quality.places import count_places
from ui.quality.problems import faulty_definitions, rejected_rows, warnings
from ui.variables.lines import variable_lines

DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def lines(tiny_system):
    return variable_lines(tiny_system)


def view(system, place="90", year=2026, horizon="pronto"):
    return view_of(system, PlaceId(place), year, horizon)


def test_an_indicator_without_any_figure_is_owed_by_its_institution(tiny_system):
    (debtor,) = by_debtor(owed_indicators(tiny_system, view(tiny_system, "9001")))

    (owed,) = debtor.owed
    assert debtor.name == "Oficina de Aguas (inventada)"
    assert (owed.name, owed.mark.word) == ("Horas de agua al día", "Sin dato")
    assert owed.reason == "falta «Horas de agua al día»: no hay ninguna cifra"
    assert owed.link == "indicador?territorio=9001&indicador=horas_de_agua"


def test_what_is_not_measured_at_a_level_is_no_debt_there(tiny_system):
    assert owed_indicators(tiny_system, view(tiny_system, "90")) == []


def test_an_old_figure_is_a_debt_too(tiny_system):
    owed = owed_indicators(tiny_system, view(tiny_system, year=2040))

    assert {one.mark.word for _, one in owed} == {"Dato antiguo"}
    assert "el último dato es de 2024; para juzgar sirve hasta" in owed[0][1].reason
    names = {series.name for series in stale_series(tiny_system, view(tiny_system, year=2040))}
    assert names == {one.name for _, one in owed}
    assert stale_series(tiny_system, view(tiny_system)) == []


def test_two_owners_owe_the_same_figure():
    indicator = SimpleNamespace(owner="MEF; INEI")

    debtors = by_debtor([(indicator, "una"), (SimpleNamespace(owner="INEI"), "otra")])

    assert [(d.name, d.owed) for d in debtors] == [("INEI", ("una", "otra")), ("MEF", ("una",))]


def test_institutions_are_counted_with_a_link_to_their_gaps(tiny_system, lines):
    (silent,) = silent_institutions(lines, view(tiny_system))

    assert (silent.name, silent.without, silent.total) == ("Oficina de Aguas (inventada)", 1, 2)
    assert silent.link == ("variables?mostrar=sin&institucion=Oficina+de+Aguas+%28inventada%29")


def test_a_hole_names_the_places_that_lack_a_value(tiny_system):
    (hole,) = holes(tiny_system, view(tiny_system, year=2018))

    assert (hole.name, hole.where) == ("Casas con agua", "Tierra Chica; 1 de 2 pueblo: Abajo")
    assert holes(tiny_system, view(tiny_system)) == []


def test_places_are_counted_by_level_and_named_where_they_are_few(tiny_system):
    every = [PlaceId(place) for place in ("90", "9001", "9002")]

    assert count_places(tiny_system, every[1:2], every) == "1 de 2 pueblo: Arriba"
    assert count_places(tiny_system, every, every) == "Tierra Chica; 2 de 2 pueblo"
    assert count_places(tiny_system, [], every) == ""


def test_a_declared_contradiction_shows_the_figure_that_is_used_first(tiny_system):
    (dispute,) = disputes(tiny_system, view(tiny_system))

    assert dispute.name == "Gasto en agua"
    assert [(side.value, side.confidence) for side in dispute.sides] == [
        ("1,080", "A"),
        ("1,100", "A"),
    ]
    assert dispute.link.endswith("variable=agua_gastado")
    assert mismatches(tiny_system, view(tiny_system)) == []


def test_no_verdict_of_tierra_chica_rests_on_a_weak_figure(tiny_system):
    assert weak_verdicts(tiny_system, view(tiny_system)) == []


def problem(file: str, level: Level = Level.ERROR) -> Problem:
    return Problem(Where(file, 3, 2), N_("Dice «x»."), N_("Un número."), N_("Corrija."), level)


def test_rows_and_definitions_are_told_apart():
    problems = [problem("data/seeds/observations.csv"), problem("config/units.yaml", Level.NOTICE)]

    (row,), (definition,) = rejected_rows(problems), faulty_definitions(problems)

    assert (row.where, row.level) == ("data/seeds/observations.csv:3:2", "Error: quedó fuera")
    assert (definition.where, definition.level) == ("config/units.yaml:3:2", "Nota")


def test_a_warning_is_said_once_with_all_its_variables(tiny_system):
    (warned,) = warnings(tiny_system, view(tiny_system))

    assert [name for name, _link in warned.variables] == ["Casas"]


def test_the_screen_says_nothing_is_rejected_where_nothing_is(tiny_system, lines):
    quality = look_over(tiny_system, view(tiny_system), lines, (), DAY)

    html = render("quality/quality.html", quality=quality)

    assert quality.title == "Faltan cifras de 1 variable"
    assert "Ninguna fila rechazada." in html
    assert "Ninguna definición tiene problemas." in html
    assert "Avise a quien mantiene las pruebas." in html


def test_the_title_counts_every_kind_of_debt(tiny_system, lines):
    place = look_over(tiny_system, view(tiny_system, "9001"), lines, (), DAY)
    later = look_over(tiny_system, view(tiny_system, "9001", year=2040), lines, (), DAY)

    assert place.title == "Faltan cifras de 1 indicador y 1 variable"
    assert later.title == (
        "Faltan cifras de 1 indicador y 1 variable; 2 indicadores la tienen antigua"
    )
