import csv
import io

import pytest

from ui.drawing import render
from ui.theme import LIGHT
from ui.variables.figures import figure_rows, figures_csv, join_origins, published_digits
from ui.variables.lines import variable_lines
from ui.variables.listing import findings, list_variables
from ui.variables.panel import headline, open_variable, semantics_words
from ui.variables.query import Query, find_variables


@pytest.fixture(scope="module")
def lines(tiny_system):
    return {line.id: line for line in variable_lines(tiny_system)}


def test_every_variable_is_a_line_with_what_is_known_of_it(lines):
    assert list(lines) == ["casas", "casas_agua", "agua_gastado", "horas_agua", "agua_previsto"]
    water = lines["casas_agua"]
    assert (water.figures, water.places, water.years) == (5, 2, (2018, 2019, 2024))
    assert [indicator.id for indicator in water.used_in] == ["casas_con_agua"]
    assert (water.confirmed, lines["agua_gastado"].confirmed) == (False, None)
    assert lines["horas_agua"].figures == 0


def test_the_title_adds_up(lines):
    assert findings([*lines.values()]) == "De 5 variables, 4 tienen cifras y 1 todavía no"
    assert findings([]) == "Todavía no hay variables registradas"
    assert findings([lines["casas"]]) == "La única variable tiene cifras"
    assert headline(lines["horas_agua"]) == "Horas de agua al día: todavía no hay cifras"


def test_a_contradiction_shows_both_figures_and_which_is_used(tiny_system):
    figures = tiny_system.repository.figures("agua_gastado")

    rows = [row for _, row in figure_rows(tiny_system, figures)]

    told = [(row.value, row.contradicted, row.unused) for row in rows if row.period == "2024"]
    assert ("1,080", True, False) in told
    assert ("1,100", False, True) in told
    assert sum(row.unused for row in rows) == 1


def test_places_come_in_the_usual_order_and_the_newest_first(tiny_system):
    figures = tiny_system.repository.figures("casas_agua")

    rows = [(row.place, row.period) for _, row in figure_rows(tiny_system, figures)]

    assert [period for place, period in rows if "Arriba" in place] == ["2024", "2019", "2018"]
    assert [place for place, _ in rows] == sorted((place for place, _ in rows), reverse=True)


def test_equal_figures_of_two_sources_are_one_row_with_both(tiny_system):
    figures = tiny_system.repository.figures("casas_agua", place="9002", period="2024")

    ((origin, rows),) = join_origins(figure_rows(tiny_system, figures))

    assert len(rows) == 1
    assert [(s.institution, s.address) for s in origin.sources] == [
        ("Oficina de Cuentas (inventada)", "https://ejemplo.invalid/censo"),
        ("Oficina de Aguas (inventada)", ""),
    ]


def test_digits_are_those_that_were_published(tiny_system):
    (figure,) = tiny_system.repository.figures("agua_previsto", place="9002", period="2024")

    assert published_digits(figure) == "600.50"


def test_the_download_has_every_figure_and_source_with_plain_numbers(tiny_system):
    text = figures_csv(tiny_system, tiny_system.repository.figures("agua_gastado"))

    rows = list(csv.DictReader(io.StringIO(text)))

    assert len(rows) == 8
    other = next(row for row in rows if row["preferred"] == "false")
    assert (other["value"], other["period"], other["institution"]) == (
        "1100.0", "2024", "Oficina de Aguas (inventada)",
    )  # fmt: skip


def test_semantics_are_said_in_sentences(tiny_system):
    assert "Ningún indicador la usa" in semantics_words(tiny_system, None)[0]
    said = semantics_words(tiny_system, tiny_system.scorecard.variable["casas"])
    assert any(words.startswith("Un lugar puede ser la suma") for words in said)


def test_the_panel_draws_a_variable_with_figures_and_one_without(tiny_system, lines):
    full = open_variable(tiny_system, lines["agua_gastado"], Query(search="agua"), {"anio": 2024})
    html = render("variables/panel.html", panel=full)
    assert "Dos fuentes dicen cosas distintas" in html
    assert 'href="variables?anio=2024&amp;buscar=agua"' in html
    assert "dirección no consta" in html

    empty = open_variable(tiny_system, lines["horas_agua"], Query(), {})
    html = render("variables/panel.html", panel=empty)
    assert "Todavía no hay ninguna cifra" in html
    assert "Oficina de Aguas (inventada)" in html
    assert "<table>" not in html


def test_a_warning_stands_in_the_panel_with_its_place_and_years(tiny_system, lines):
    panel = open_variable(tiny_system, lines["casas"], Query(), {})

    assert [(c.text, c.scope) for c in panel.cautions] == [
        ("Desde 2017 Abajo se cuenta aparte.", "Arriba, desde 2017")
    ]


def test_the_list_links_to_each_variable_and_keeps_what_was_asked(lines):
    query = Query(search="agua", shown="con")
    listing = list_variables(
        find_variables(lines.values(), query), query, {"territorio": "9001"}, 2026, LIGHT
    )

    assert listing.answer == "3 variables"
    assert listing.sheet.items[0].link == (
        "variables?territorio=9001&buscar=agua&mostrar=con&variable=casas_agua"
    )
    html = render("variables/list.html", listing=listing)
    assert html.count("<tr") == 4
    assert "por confirmar" in html


def test_a_list_without_answer_says_so():
    listing = list_variables([], Query(search="oro"), {}, 2026, LIGHT)

    assert "Ninguna variable responde" in render("variables/list.html", listing=listing)
