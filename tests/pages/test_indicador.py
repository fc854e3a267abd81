"""An indicator: the chooser, a full page, a partial one, one without data, and bad addresses."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.visits import html, visit

REAL = pytest.mark.usefixtures("real_system", "real_region")


def opened(**address: str) -> AppTest:
    return visit("indicador", **address)


@REAL
def test_without_an_indicator_there_is_a_chooser_with_all_of_them():
    app = opened()
    shown = html(app)

    assert app.title[0].value == "¿Qué indicador quiere ver?"
    assert len(app.selectbox[0].options) == 54
    assert "Resultados: triple valor" in shown
    assert 'href="indicador?indicador=ejecucion_saneamiento_rural"' in shown


@REAL
def test_choosing_one_in_the_list_opens_it():
    app = opened()
    app.selectbox[0].select("idh").run()

    assert not app.exception
    assert "Índice de Desarrollo Humano" in app.title[0].value


@REAL
def test_a_full_page_says_its_sentence_its_verdict_and_where_the_number_comes_from():
    app = opened(indicador="ejecucion_saneamiento_rural")
    shown = html(app)

    assert app.title[0].value.startswith("De cada 100 soles disponibles")
    assert "<strong>59\u00a0%</strong> del camino" in shown
    assert "100 × 21,288,369 ÷ 26,240,049" in shown
    assert "A: texto o archivo que nombra su fuente oficial" in shown
    assert "Meta de 2027: propuesta, sin acuerdo." in shown
    assert "no hay cifra por provincia" in shown
    chart = app.get("plotly_chart")[0].proto
    assert chart.alt.startswith("Gasto cumplido en agua y desagüe del campo")
    assert [button.label for button in app.get("download_button")] == [
        "Descargar los números (CSV)", "Descargar el gráfico (SVG)",
    ]  # fmt: skip


@REAL
def test_the_horizon_of_the_address_is_the_one_that_is_judged():
    assert "Meta de 2040: propuesta" in html(
        opened(indicador="ejecucion_saneamiento_rural", horizonte="largo")
    )


@REAL
def test_a_page_of_a_province_has_parts_lines_and_tiles():
    app = opened(indicador="ejecucion_municipal", territorio="1803")
    shown = html(app)

    assert "Ver las 3 partes con su fuente" in shown
    assert "La brecha se abre" in shown
    assert "Los 21 distritos, del mar a la puna" in shown
    assert len(app.get("plotly_chart")) == 2


@REAL
def test_a_place_without_the_figure_shows_none_of_another_place():
    app = opened(indicador="pobreza_monetaria", territorio="1803")
    shown = html(app)

    assert app.title[0].value == "Pobreza monetaria. Aquí no hay cifra para la provincia de Ilo"
    assert "Solo hay cifra para la región Moquegua." in shown
    assert "Ver la cifra para la región Moquegua" in shown
    assert not app.get("plotly_chart")
    assert "11.0" not in shown


@REAL
def test_without_data_it_says_who_owes_them_and_keeps_the_plans_reference():
    app = opened(indicador="carga_puerto_ilo")
    shown = html(app)

    assert "Quién debe publicarla:" in shown
    assert "este sistema todavía no tiene ninguna cifra" in shown
    assert "1,640,000 toneladas" in shown
    assert not app.get("plotly_chart")


@REAL
def test_an_indicator_of_one_place_needs_no_place_in_the_address():
    assert "Pasto Grande" in opened(indicador="volumen_pasto_grande").title[0].value
    asked = opened(indicador="volumen_pasto_grande", territorio="18")
    assert "Solo hay cifra para Embalse Pasto Grande" in html(asked)


@REAL
def test_a_part_of_the_total_is_chosen_by_the_address_and_an_unknown_one_gets_a_notice():
    part = "nivel_gobierno=gobierno_regional"
    known = opened(indicador="saldo_canon_sin_gastar", desglose=part)
    unknown = opened(indicador="saldo_canon_sin_gastar", desglose="sexo=mujer")

    assert known.title[0].value.startswith(r"Gobierno regional\: en 2025")
    assert "No existe la parte «sexo=mujer»" in html(unknown)
    assert unknown.title[0].value.startswith("En 2025 quedaron")


@REAL
def test_unknown_ids_fall_back_with_a_notice():
    app = opened(indicador="ejecucion_municipal", territorio="9999", anio="ayer", horizonte="zz")
    shown = html(app)

    assert "No existe el territorio «9999»" in shown
    assert "«ayer» no es un año entre 1990 y 2100." in shown
    assert "No existe el horizonte «zz»" in shown
    assert "la región Moquegua" in app.title[0].value
    assert "No existe el indicador «nada»" in html(opened(indicador="nada"))


@REAL
def test_seen_from_an_earlier_year_the_newest_value_is_of_then():
    app = opened(indicador="ejecucion_municipal", anio="2024")

    assert app.title[0].value.endswith("gastaron 80 en 2023")
    assert "Visto desde 2024." in html(app)


@REAL
@pytest.mark.parametrize(
    ("indicator", "words"),
    [
        ("aire_pm25", "Ya cumplía en 2018"),
        ("produccion_agropecuaria", "En 2020 cumplía la meta y ahora no."),
        ("participacion_electoral", "es muy antiguo para juzgar"),
        ("canon_regalias_por_persona", "Dos fuentes dicen cosas distintas."),
        ("presupuesto_previsto_inicio", "¿De dónde sale el corte a junio de 2026?"),
        ("esperanza_vida", "los cambios de método no dejan comparar"),
    ],
)
def test_every_kind_of_verdict_and_doubt_is_said(indicator, words):
    assert words in html(opened(indicador=indicator))


@pytest.mark.usefixtures("tiny_region")
def test_another_region_needs_no_line_of_this_page():
    full = opened(indicador="casas_con_agua")
    disputed = opened(indicador="gasto_agua", territorio="9001")
    empty = opened(indicador="horas_de_agua")

    assert "de cada 100 casas tenían agua en 2024" in full.title[0].value
    assert "no hay cifra por" not in html(full)
    assert "Dos fuentes dicen cosas distintas." in html(disputed)
    assert "Quién debe publicarla:" in html(empty)
